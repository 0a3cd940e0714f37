// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/processtree.h"

namespace duello::box {

/// Process 1 of the box while the program runs: waits for its end, keeps the limits, ends everyone, and reports.
class Watcher
{
public:
    /// Take over `program`, started at `startedAt` (nanoseconds of the monotonic clock).
    Watcher(const Request &limits, pid_t program, std::int64_t startedAt);

    /// Returns when nobody but process 1 is alive in the box.
    Report watch();

private:
    void waitForNews();
    bool programEnded();
    KilledBy exceeded();
    void endEveryone();
    std::int64_t wallTime() const;
    bool isOutOfWallTime() const;

    Request m_limits;
    pid_t m_program;
    std::int64_t m_startedAt;
    int m_childEnded; ///< signalfd
    ProcessTree m_tree;
    Report m_report;
    bool m_callerGone = false;
    std::int64_t m_wait;
};

/// Blocks SIGCHLD, before the first child is started, so that no end of one is missed.
void holdChildSignals();

std::int64_t monotonicTime();

} // namespace duello::box
