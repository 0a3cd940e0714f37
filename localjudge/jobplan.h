// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/packages/packagelibrary.h"
#include "localjudge/sandbox/runspec.h"
#include "localjudge/sourceprogram.h"
#include "localjudge/testverdict.h"
#include "net/protocol/judge.h"

namespace duello {

/// All that is to be known before one submission is judged.
struct JobPlan
{
    JudgeRequest request;
    SourceProgram program;
    QList<SourceProgram> checkers;
    std::optional<SourceProgram> interactor;
    Validation validation;
    QList<PackageTest> tests; ///< the package's; those that the request brings are added when their files are
    TestLimits limits;        ///< of each test, the language's factor and allowance included
    Bytes problemMemory;      ///< without the allowance
    Bytes outputLimit;
    QString inputFile; ///< that the program reads instead of its standard input; mostly none
    QString outputFile;

    bool isOwnInput() const { return !request.ownTests.isEmpty(); }
    int testCount() const { return static_cast<int>(isOwnInput() ? request.ownTests.size() : tests.size()); }
    /// A run of the program, built in `folder`, on one test.
    RunSpec testSpec(const QString &folder, const QString &input) const;
};

/// UnknownLanguage, LanguageUnavailable, UnknownProblem or PackageInvalid, each with its reason.
Result<JobPlan> planJob(const JudgeRequest &request, const PackageLibrary &library, const LanguageTable &languages,
                        const Toolchains &toolchains);

/// The same for a package at hand.
Result<JobPlan> planJob(const JudgeRequest &request, const ProblemPackage &package, const LanguageTable &languages,
                        const Toolchains &toolchains);

} // namespace duello
