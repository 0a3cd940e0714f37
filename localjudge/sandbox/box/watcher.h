// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/cgroup.h"
#include "localjudge/sandbox/box/family.h"
#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/pipeends.h"
#include "localjudge/sandbox/box/processtree.h"
#include "localjudge/sandbox/box/program.h"

namespace duello::box {

/// Process 1 of the box while the program runs: waits for its end, keeps the limits, ends everyone, and reports.
class Watcher
{
public:
    /// Takes over `program`, which waits at its gate, and the pipes that join it to another box.
    Watcher(const Job &job, const Program &program, Family &family, const ControlGroup &group, PipeEnds pipes);
    Watcher(const Watcher &) = delete;
    Watcher &operator=(const Watcher &) = delete;
    ~Watcher();

    /// Returns when nobody but process 1 is alive in the box.
    Report watch();

private:
    void waitForTheStart();
    void waitForNews();
    void drainChildSignals() const;
    bool programEnded();
    void look();
    KilledBy exceeded();
    void endEveryone();
    std::int64_t wallTime() const;
    bool isOutOfWallTime() const;
    bool isScratchTooFull() const;
    /// Nanoseconds of the program and all it started.
    std::int64_t cpuTime() const;

    Request m_limits;
    bool m_watchesScratch;
    const Program &m_program;
    int m_gate;
    int m_childEnded; ///< signalfd
    Family &m_family;
    ProcessTree m_tree;
    const ControlGroup &m_group;
    PipeEnds m_pipes;
    Report m_report;
    std::int64_t m_startedAt = 0;
    bool m_callerGone = false;
    std::int64_t m_wait;
};

/// Blocks SIGCHLD, before the first child is started, so that no end of one is missed.
void holdChildSignals();
/// Readable when a child has ended; negative with errno.
int childSignalDescriptor();

} // namespace duello::box
