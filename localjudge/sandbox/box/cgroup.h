// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Control groups, version 2. Only the unified hierarchy can take a process at its birth (CLONE_INTO_CGROUP); writing a
// process id into cgroup.procs waits for a grace period of the kernel, 7 ms, which no run may pay.
//
// What a group gives depends on the controllers that the system delegates. Without any, it still counts the CPU time of
// everything that ever ran in it, whoever waited for it or did not.
#pragma once

#include <cstdint>
#include <string>

namespace duello::box {

/// One box's control group, through descriptors that stay usable when the file system is out of sight.
class ControlGroup
{
public:
    ControlGroup() = default;
    /// A new group at `path`; not open when it cannot be made.
    explicit ControlGroup(const std::string &path);

    bool isOpen() const { return m_folder >= 0; }
    /// For CLONE_INTO_CGROUP.
    int folder() const { return m_folder; }
    void close();

    /// Begins to count anew, and keeps memory and processes below the limits where the controllers are there.
    void begin(std::int64_t memory, std::int64_t processes);
    /// Nanoseconds of all that has run in the group since then, but for this process.
    std::int64_t cpuTime() const;
    /// The KernelLimits that it keeps.
    std::uint32_t limits() const;
    /// Whether the kernel has killed someone in it since then for want of memory.
    bool ranOutOfMemory() const;

private:
    std::int64_t cpuTimeOfOthers() const;

    int m_folder = -1;
    int m_cpu = -1;
    int m_memoryLimit = -1;
    int m_memoryEvents = -1;
    int m_processLimit = -1;
    std::int64_t m_cpuTimeBefore = 0;
    std::int64_t m_killsBefore = 0;
};

/// The folder under which the keeper makes the boxes' groups.
class ControlGroupFolder
{
public:
    /// None.
    ControlGroupFolder() = default;
    /// Below the group of this process, with every controller that may be had; none when that is not allowed.
    static ControlGroupFolder below();

    bool isMade() const { return !m_path.empty(); }
    ControlGroup make(const std::string &name) const;
    void remove(const std::string &name) const;
    /// Kills what is left in any of the groups and removes them all. For the process that made the folder.
    void removeAll() const;

private:
    std::string m_path;
    std::string m_home; ///< the group that this process has left for a leaf of m_path
};

} // namespace duello::box
