// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/filter.h"
#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/landlock.h"
#include "localjudge/sandbox/box/surroundings.h"

#include <sys/types.h>

namespace duello::box {

/// What the program's process writes down just before it becomes the program, in memory that process 1 sees too.
struct Start
{
    std::int64_t at = 0;      ///< nanoseconds of the monotonic clock; 0: it still waits at the gate
    std::int64_t cpuTime = 0; ///< what it had used for getting ready, which is not the program's
    int error = 0;            ///< errno of what kept the program from running
};

/// The walls around a program, which its process puts up by itself.
struct Walls
{
    const Filter &filter;
    const Landlock &landlock;
    std::optional<unsigned> user; ///< what it becomes; nothing: it stays who we are
};

struct Started
{
    pid_t process = -1;
    const Start *start = nullptr;
};

/// Starts a process that gets ready in every way, waits at the gate, and becomes the job's program.
Started startProgram(const Job &job, const Surroundings &around, const Walls &walls);

/// Nanoseconds.
std::int64_t monotonicTime();
std::int64_t ownCpuTime();

} // namespace duello::box
