// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace duello {

inline constexpr std::chrono::milliseconds firstBackoff{250};
inline constexpr std::chrono::milliseconds longestBackoff{10'000};
/// While a duel runs: with one more second to connect, a player is back within 5 s of the server (S10).
inline constexpr std::chrono::milliseconds longestBackoffInDuel{4'000};

/// How long to wait after the `failures`-th failure in a row. The first try again is at once; then the wait is anything
/// between nothing and a ceiling that doubles from 0.25 s to `longest` ("full jitter": a crowd that lost the same
/// server comes back evenly). `random` is in [0, 1). What the server asked for (`Retry-After`) is the least, and the
/// jitter comes on top.
std::chrono::milliseconds backoffDelay(int failures, double random, std::chrono::milliseconds longest,
                                       std::optional<std::chrono::milliseconds> retryAfter = {});

} // namespace duello
