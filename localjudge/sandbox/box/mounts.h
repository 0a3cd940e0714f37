// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/job.h"
#include "localjudge/sandbox/box/surroundings.h"

namespace duello::box {

/// Files and folders in the scratch space.
inline constexpr unsigned mostScratchFiles = 4096;

/// Builds the box's file tree beside the old one: a small root, /usr, three devices, a /proc of the box's own
/// processes.
void buildRoot();

/// Adds the job's folder, files and scratch space, and enters the new tree, which is read-only but for the scratch. The
/// old one is still mounted, out of reach of names.
Surroundings enterRoot(const Job &job);

/// The place within the scratch space for temporary files.
void makeTemporaryFolder();

/// Makes the new tree the only one. 0 or errno; for any thread.
int leaveOldRoot();

/// The job's input, in the folder that was the first job's; -1 when it has none.
int openInput(const Job &job, const Surroundings &around);

} // namespace duello::box
