// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/box/cgroup.h"
#include "localjudge/sandbox/box/filter.h"

#include <string>

namespace duello::box {

/// The whole life of a box, as process 1 of its namespaces: gets ready ahead of need, takes a job, runs it, reports;
/// and takes the next one of a series for as long as nothing is left of those before.
void runInNamespaces(const Filter &filter, ControlGroup &group);

/// The same for one job in the namespaces that bubblewrap has made; `processes` of the program's user run beside it.
void runInBubblewrap(const Filter &filter, unsigned processes);

/// The same for one job without namespaces, behind Landlock rules, with its scratch space at `scratch` of the host.
void runBehindLandlock(const Filter &filter, ControlGroup &group, const std::string &scratch);

} // namespace duello::box
