// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/filter.h"
#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/landlock.h"
#include "localjudge/sandbox/box/surroundings.h"

#include <atomic>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace duello::box {

/// What the program's process writes down just before it becomes the program.
struct Start
{
    std::atomic<std::int64_t> at = 0;      ///< nanoseconds of the monotonic clock; 0: it still waits at the gate
    std::atomic<std::int64_t> cpuTime = 0; ///< what it had used for getting ready, which is not the program's
    std::atomic<int> error = 0;            ///< errno of what kept the program from running
};

/// The walls around a program that its process puts up by itself; the filter is around process 1 too.
struct Walls
{
    const Landlock &landlock;
    std::optional<unsigned> user; ///< what it becomes; nothing: it stays who we are
};

/// The program's process, which gets ready in every way, waits at the gate, and becomes the job's program. Until then
/// it shares this process's memory, as with vfork() but that nobody waits: a copy would cost a tenth of a small run.
/// One at a time.
class Program
{
public:
    /// All that it is given must outlive it.
    Program(const Job &job, const Surroundings &around, const Walls &walls);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    pid_t process() const { return m_process; }
    const Start &start() const { return m_start; }

private:
    static int becomeProgram(void *program);
    bool getReady() const;

    const Job &m_job;
    const Surroundings &m_around;
    const Walls &m_walls;
    std::vector<char *> m_arguments;
    std::vector<std::string> m_settings;
    std::vector<char *> m_environment;
    Start m_start;
    pid_t m_process = 0;
};

/// What a program and process 1 have in common and cannot be taken back: the system call filter, the processor, and
/// addresses that are the same each time (the same wrong program should fail the same way twice).
void confineProcessOne(const Job &job, const Filter &filter);

} // namespace duello::box
