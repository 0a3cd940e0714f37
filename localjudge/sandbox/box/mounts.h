// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/job.h"

namespace duello::box {

/// Builds the box's file tree beside the old one: a small root, /usr, three devices, a /proc of the box's own
/// processes.
void buildRoot();

/// What stays open of the outside after enterRoot(); -1 where the job names none.
struct Outside
{
    int input = -1;     ///< the program's input, which cannot be opened for writing through it
    int artifacts = -1; ///< the folder that receives what the program made
};

/// Adds the job's folder and the scratch space, makes the new tree the only one, and read-only but for the scratch.
Outside enterRoot(const Job &job);

} // namespace duello::box
