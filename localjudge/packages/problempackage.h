// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A problem in the ICPC problem package format, legacy or 2025-09, as a folder on disk.
#pragma once

#include "localjudge/checkers/tokenchecker.h"
#include "net/protocol/error.h"
#include "net/protocol/problem.h"
#include "net/protocol/verdict.h"

namespace duello {

/// One test. The files stay on disk until they are needed.
struct PackageTest
{
    QString name; ///< "secret/07-large"
    QString input;
    QString answer;

    friend bool operator==(const PackageTest &, const PackageTest &) = default;
};

/// A solution that the package brings to show what its tests are worth.
struct LabelledSubmission
{
    QString file;
    QString label; ///< its folder: "accepted", "wrong_answer", ...

    friend bool operator==(const LabelledSubmission &, const LabelledSubmission &) = default;
};

struct ProblemPackage
{
    QString folder;
    Problem problem;
    QList<PackageTest> tests; ///< samples first, each group in lexicographic order
    TokenCheckerFlags checker;
    Bytes outputLimit = Bytes::fromMib(8);
    QList<LabelledSubmission> submissions;

    friend bool operator==(const ProblemPackage &, const ProblemPackage &) = default;
};

/// Whether a submission labelled so may end so: "run_time_error" covers too much memory as well.
bool labelAllows(const QString &label, Verdict verdict);

/// Reads the package in `folder`; its id is the folder's name. PackageInvalid with the file and what is wrong with it.
///
/// `keywords` of problem.yaml say what the format has no place for: "level-3" the level, the others the topics.
Result<ProblemPackage> readPackage(const QString &folder);

} // namespace duello
