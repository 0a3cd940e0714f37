// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of duello-judge. Each prints to standard output and returns the exit code of the program. Where one
// cannot be done, Format::Json prints one object with "error", and the code is 2.
#pragma once

#include <QStringList>

namespace duello::commands {

enum class Format { Text, Json };

enum ExitCode { Good = 0, Bad = 1, JudgeBroken = 2 };

/// Judges one file; 0 accepted, 1 rejected, 2 it could not be judged.
int run(const QString &language, const QString &problemFolder, const QString &file, Format format);

/// Judges the labelled submissions of each package; 0 when all verdicts agree with the labels, 1 when one does not or a
/// package has none, 2 when a package cannot be read.
int verify(const QStringList &problemFolders, Format format);

/// Takes a package, as an archive or a folder, into the folder `library`; a time limit that it does not give is derived
/// from its accepted submissions and written beside it. 0 when it is there, 2 when it is not.
int importPackage(const QString &source, const QString &library, Format format);

/// A solution to be held against another one.
struct StressOrder
{
    QString generator; ///< source file: called with a seed, prints a test
    QString brute;     ///< source file: slow and right
    QString solution;  ///< source file
    QString problem;   ///< folder of the package whose limits and checker count; empty: tokens are compared
    QString to;        ///< folder for the test that tells them apart
    qint64 firstSeed = 1;
    qint64 runs = 1000;
    Format format = Format::Text;
};

/// Runs both on generated tests and stops at the first difference, which is kept as stress-SEED.in and .ans in `to`;
/// 0 when there is none, 1 when there is one, 2 when the generator or the brute force fails.
int stress(const StressOrder &order);

/// Says what this machine can judge; 0 when the sandbox works and there is a language.
int doctor(Format format);

} // namespace duello::commands
