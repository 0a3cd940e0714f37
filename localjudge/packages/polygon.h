// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"

namespace duello {

/// Reads a Polygon package, whose folder is set: problem.xml and what it names. PackageInvalid, also for a package that
/// comes without its generated tests.
Result<void> readPolygon(ProblemPackage &package);

} // namespace duello
