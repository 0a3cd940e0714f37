// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cerrno>

namespace duello::box {

/// Tells the launcher why the box could not be made.
void tell(const char *reason);

/// The same with the step that failed ("mount /usr: Operation not permitted").
void tell(const char *step, int errorNumber);

/// The same, and ends this process.
[[noreturn]] void fail(const char *step, int errorNumber);

/// The value of a system call, or fail() when it is negative.
template <class T> T check(T value, const char *step)
{
    if (value < 0)
        fail(step, errno);
    return value;
}

} // namespace duello::box
