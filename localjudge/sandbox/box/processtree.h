// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all processes of the box have used.
//
// The kernel adds a process's CPU time to its parent's children's time when the parent waits for it, and so on up to
// process 1, which waits for all. One that ignores SIGCHLD does not wait: its children's time is added nowhere. So the
// living are looked at every few milliseconds, and when one is gone its last seen time must turn up, sooner or later,
// in the children's time of its nearest living ancestor. What does not is `lost`, and charged.
//
// Own times come from the process's CPU clock (exact); children's times from /proc, in ticks of 10 ms rounded down
// twice (user and system), hence `rounding`. Comparing running sums, not steps, keeps the rounding from adding up.
#pragma once

#include "localjudge/sandbox/box/family.h"

#include <cstdint>
#include <optional>
#include <sys/types.h>
#include <vector>

namespace duello::box {

class ProcessTree
{
public:
    struct Ended
    {
        pid_t process = 0;
        int status = 0; ///< as of wait(2)
    };

    /// Of everyone that comes from this process.
    explicit ProcessTree(Family &family);
    ProcessTree(const ProcessTree &) = delete;
    ProcessTree &operator=(const ProcessTree &) = delete;

    /// Looks at every living process.
    void sample();
    /// Waits for one process that has ended; nothing when none has.
    std::optional<Ended> reap();
    /// Whether process 1 has any child left.
    bool isEmpty() const;

    /// Nanoseconds, of the dead and the living as last seen.
    std::int64_t cpuTime() const;
    /// Bytes: the highest sum of resident sizes seen, or the highest of one process as the kernel kept it.
    std::int64_t peakMemory() const { return m_peakMemory; }
    /// Bytes of all together at the last look.
    std::int64_t memory() const { return m_memory; }

private:
    struct Process
    {
        pid_t id = 0;
        pid_t parent = 0;
        std::int64_t own = 0;      ///< its CPU clock
        std::int64_t children = 0; ///< of those it waited for
        std::int64_t expected = 0; ///< at least this must be in `children`, or is lost
        int missing = 0;           ///< looks in a row that did not find it
    };

    Process *find(pid_t id);
    bool look(pid_t id, Process &process, std::int64_t &resident) const;
    void foldMissing();
    static std::int64_t lost(const Process &process);

    Family &m_family;
    std::vector<Process> m_known;
    std::int64_t m_reaped = 0;
    std::int64_t m_lost = 0;
    std::int64_t m_memory = 0;
    std::int64_t m_peakMemory = 0;
};

} // namespace duello::box
