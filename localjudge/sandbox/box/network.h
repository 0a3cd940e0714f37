// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/aside.h"

namespace duello::box {

/// A network namespace with nothing in it. The kernel takes as long for one as for all the rest of a box (0.5 ms of
/// 1 ms), so it is made aside.
class FreshNetwork
{
public:
    /// Begins, for process 1 of a box that still sees the old /proc.
    FreshNetwork();
    FreshNetwork(const FreshNetwork &) = delete;
    FreshNetwork &operator=(const FreshNetwork &) = delete;
    ~FreshNetwork();

    /// Moves this process into it. Ends with fail() when there is none.
    void enter();

private:
    int make();

    int m_processes;    ///< /proc, which is out of sight soon
    int m_network = -1; ///< the namespace
    Aside m_making;
};

} // namespace duello::box
