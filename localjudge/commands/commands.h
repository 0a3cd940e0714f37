// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of duello-judge. Each prints to standard output and returns the exit code of the program.
#pragma once

#include <QStringList>

namespace duello::commands {

enum class Format { Text, Json };

enum ExitCode { Good = 0, Bad = 1, JudgeBroken = 2 };

/// Judges one file; 0 accepted, 1 rejected, 2 it could not be judged.
int run(const QString &language, const QString &problemFolder, const QString &file, Format format);

/// Judges the labelled submissions of each package; 0 when all verdicts agree with the labels.
int verify(const QStringList &problemFolders, Format format);

/// Takes a package, as an archive or a folder, into the folder `library`; a time limit that it does not give is derived
/// from its accepted submissions and written beside it. 0 when it is there.
int importPackage(const QString &source, const QString &library);

/// Says what this machine can judge; 0 when the sandbox works and there is a language.
int doctor();

} // namespace duello::commands
