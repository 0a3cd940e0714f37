// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/job.h"

#include <seccomp.h>
#include <sys/types.h>

namespace duello::box {

struct Started
{
    pid_t process = -1;
    int error = 0; ///< errno of what kept the program from running
};

/// Starts the job's program with `input` as its standard input, under all its limits and the filter.
Started startProgram(const Job &job, int input, scmp_filter_ctx filter);

} // namespace duello::box
