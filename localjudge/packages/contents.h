// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/problempackage.h"

namespace duello {

/// The tests of `data/sample` and `data/secret`, with the checker's flags that hold for each: those of problem.yaml and
/// the nearest ones of its own (X.yaml) and the folders above it (testdata.yaml, test_group.yaml). An input has its
/// answer, unless a program of the package does without; nothing lies outside the folder. PackageInvalid.
Result<QList<PackageTest>> findTests(const ProblemPackage &package);

/// Makes `tests`, when there are any to be had, the package's, and those of its samples what players see, as far as it
/// is fit to be read.
Result<void> takeTests(ProblemPackage &package, const Result<QList<PackageTest>> &tests);

} // namespace duello
