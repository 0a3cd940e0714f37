// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace duello::box {

/// The processes that come from this one: in a process namespace of its own all the others there, without one those
/// that the kernel lists as its children, their children, and so on (orphans become children of this process).
class Family
{
public:
    enum class Kind { Namespace, Descendants };

    /// Descendants makes this process the one that orphans go to.
    explicit Family(Kind kind);

    /// Everyone alive, without this process.
    const std::vector<pid_t> &list();
    /// One step of ending everyone. In a namespace it reaches all; else it reaches the children, and who is left has
    /// become a child by the next step.
    void kill() const;

private:
    void listNamespace();
    void addChildrenOf(pid_t process);

    Kind m_kind;
    int m_folder; ///< /proc
    std::vector<pid_t> m_living;
};

} // namespace duello::box
