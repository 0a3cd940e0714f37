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
    /// Ends everyone who is there now; to be called until nobody is left.
    void kill();
    /// The descriptor of /proc.
    int folder() const { return m_folder; }

private:
    struct Handle
    {
        pid_t process = 0;
        int descriptor = -1; ///< of the process
    };

    Handle handleOf(pid_t process) const;
    void listNamespace();
    void addChildrenOf(pid_t process);

    Kind m_kind;
    int m_folder; ///< /proc
    std::vector<pid_t> m_living;
};

/// How many threads a user of this machine has running.
unsigned threadsOf(unsigned user);

} // namespace duello::box
