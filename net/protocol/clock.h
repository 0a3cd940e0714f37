// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time comes in: nobody but SystemClock asks the operating system what time it is.
#pragma once

#include <chrono>

namespace duello {

/// A moment of civil time, UTC, to the millisecond.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the time comes from. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Civil time; may jump when the machine's clock is set.
    virtual Timestamp now() const = 0;
    /// Time since some fixed moment; never goes back, unrelated to civil time.
    virtual std::chrono::milliseconds steady() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    std::chrono::milliseconds steady() const override;
};

} // namespace duello
