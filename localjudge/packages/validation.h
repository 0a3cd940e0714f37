// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a package wants outputs to be judged.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace duello {

/// Whose rules a program of a package follows: its arguments and what its exit codes mean.
enum class Convention {
    Icpc,    ///< input answer feedback/ [flags]; 42 accepts, 43 rejects
    Testlib, ///< input output answer; 0 accepts
};

/// A program that a package brings in source.
struct PackageProgram
{
    QString folder;    ///< what lies in it keeps its place below it; files from elsewhere have bare names
    QStringList files; ///< paths of sources and headers
    QString main;      ///< the name of the file where it begins; empty: any

    friend bool operator==(const PackageProgram &, const PackageProgram &) = default;
};

struct Validation
{
    enum class Kind {
        Tokens,     ///< the default checker, by the flags of each test
        Standard,   ///< one of testlib's, by name
        Checker,    ///< a program that reads the output afterwards
        Interactor, ///< a program that talks with the submission; an ICPC one judges, a testlib one hands over to
                    ///< the checker
    };

    Kind kind = Kind::Tokens;
    QString standard; ///< the name of the checker: of Standard, and of an Interactor of testlib without `checker`
    Convention convention = Convention::Icpc;
    QList<PackageProgram> checkers; ///< an output that one of them rejects is wrong
    std::optional<PackageProgram> interactor;
    QStringList flags; ///< of the checker, where a test has no others
    int passes = 1;    ///< at most so many runs of one test (multi-pass problems)

    friend bool operator==(const Validation &, const Validation &) = default;
};

} // namespace duello
