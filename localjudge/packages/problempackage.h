// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A problem package as a folder on disk: the ICPC problem package format (legacy, 2023-07, 2025-09) or a Polygon
// package.
#pragma once

#include "localjudge/packages/expectation.h"
#include "localjudge/packages/validation.h"
#include "net/protocol/error.h"
#include "net/protocol/problem.h"

#include <optional>

namespace duello {

/// One test. The files stay on disk until they are needed.
struct PackageTest
{
    QString name; ///< "secret/07-large"
    QString input;
    QString answer;        ///< empty: there is none, and none is needed
    QStringList flags;     ///< of the checker
    QStringList arguments; ///< of the program

    friend bool operator==(const PackageTest &, const PackageTest &) = default;
};

/// A solution that the package brings to show what its tests are worth.
struct LabelledSubmission
{
    QString path;      ///< of the file, or of the folder of a submission in several files
    QStringList files; ///< paths
    Expectation expectation;
    QString language;          ///< as the package calls it ("python2", "cpp.g++17"); empty: as its files say
    QString entry;             ///< the file where it begins; empty: as its language says
    bool isOfTimeLimit = true; ///< whether a limit that is not given is derived from it, too

    friend bool operator==(const LabelledSubmission &, const LabelledSubmission &) = default;
};

/// How a time limit comes from the accepted submissions where the package gives none.
struct LimitRule
{
    double multiplier = 5; ///< of the slowest
    std::chrono::milliseconds resolution{1000};

    /// The smallest multiple of the resolution that leaves room for the slowest.
    std::chrono::milliseconds limitFor(std::chrono::milliseconds slowest) const;
    friend bool operator==(const LimitRule &, const LimitRule &) = default;
};

struct ProblemPackage
{
    QString folder;
    Problem problem;          ///< a time limit of 0: to be derived
    Localized pdfs;           ///< paths of the statement's PDFs, by language
    QList<PackageTest> tests; ///< samples first, each group in lexicographic order
    Validation validation;
    LimitRule limitRule;
    Bytes outputLimit = Bytes::fromMib(8);
    QString inputFile;  ///< that the program reads instead of its standard input; mostly none
    QString outputFile; ///< likewise
    QList<LabelledSubmission> submissions;
    QStringList notes; ///< what it brings and is not made use of, in sentences

    friend bool operator==(const ProblemPackage &, const ProblemPackage &) = default;
};

/// What players or its authors may miss, in sentences that begin with the id: no statement, a file that is too large to
/// be shown.
QStringList warningsOf(const ProblemPackage &package);

/// Whether there is a package in `folder` itself.
bool isPackage(const QString &folder);

/// Reads the package in `folder`; its id is the folder's name. PackageInvalid with the file and what is wrong with it.
///
/// `keywords` of problem.yaml say what the format has no place for: "level-3" the level, the others the topics.
Result<ProblemPackage> readPackage(const QString &folder);

} // namespace duello
