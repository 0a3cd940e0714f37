// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/localjudge.h"

namespace duello::commands {

struct DerivedLimit
{
    std::chrono::milliseconds limit{0};
    std::chrono::milliseconds slowest{0};
    bool isKnown = false; ///< an accepted submission passed
};

/// The time limit by the slowest accepted submission, as the format says, where the package gives none. The library has
/// it afterwards.
DerivedLimit deriveLimit(LocalJudge &judge, PackageLibrary &library, const ProblemPackage &package);

/// "sum: no time limit is given; 2 s by the slowest accepted submission (0.310 s)"
QString derivedLine(const ProblemId &problem, const DerivedLimit &derived);

} // namespace duello::commands
