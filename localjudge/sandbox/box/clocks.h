// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <ctime>

namespace duello::box {

/// Nanoseconds.
inline std::int64_t timeOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

inline std::int64_t monotonicTime()
{
    return timeOf(CLOCK_MONOTONIC);
}

inline std::int64_t ownCpuTime()
{
    return timeOf(CLOCK_PROCESS_CPUTIME_ID);
}

} // namespace duello::box
