// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"

namespace duello {

/// One moment by both clocks of a machine: deadlines are counted in steady time, people are told civil time. That the
/// two move apart means that the machine slept or that its clock was set.
struct Instant
{
    Timestamp civil{};
    std::chrono::milliseconds steady{0};

    friend bool operator==(const Instant &, const Instant &) = default;
};

inline Instant instantOf(const Clock &clock)
{
    return {clock.now(), clock.steady()};
}

} // namespace duello
