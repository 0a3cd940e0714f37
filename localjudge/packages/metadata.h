// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"

namespace duello {

/// Reads problem.yaml and its companions: title, level, topics, limits and checker of `package`, whose folder is set.
/// PackageInvalid also for what this version cannot judge, such as interactive problems.
Result<void> readMetadata(ProblemPackage &package);

} // namespace duello
