// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/packagelibrary.h"
#include "localjudge/testverdict.h"
#include "localjudge/toolchains.h"
#include "net/protocol/judge.h"

namespace duello {

/// All that is to be known before one submission is judged.
struct JobPlan
{
    JudgeRequest request;
    QString sourceFile;
    QStringList build; ///< commands, for a box
    QStringList run;
    QList<PackageTest> tests; ///< the package's; those that the request brings are added when their files are
    TestLimits limits;        ///< of each test, the language's factor and allowance included
    TokenCheckerFlags checker;
    Bytes outputLimit;

    bool isOwnInput() const { return !request.ownTests.isEmpty(); }
    int testCount() const { return static_cast<int>(isOwnInput() ? request.ownTests.size() : tests.size()); }
};

/// UnknownLanguage, LanguageUnavailable, UnknownProblem or PackageInvalid, each with its reason.
Result<JobPlan> planJob(const JudgeRequest &request, const PackageLibrary &library, const Toolchains &toolchains);

} // namespace duello
