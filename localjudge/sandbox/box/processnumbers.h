// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace duello::box {

/// The numbers that processes of the namespace get, for process 1 of it. A program that ran before shall not be
/// noticed by them either.
class ProcessNumbers
{
public:
    /// While the kernel's settings can still be written: before the box has its own root.
    ProcessNumbers();
    ProcessNumbers(const ProcessNumbers &) = delete;
    ProcessNumbers &operator=(const ProcessNumbers &) = delete;
    ~ProcessNumbers();

    /// The next process is number 2 again. False when the kernel does not let us.
    bool beginAnew() const;

private:
    int m_setting;
};

} // namespace duello::box
