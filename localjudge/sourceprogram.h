// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/toolchains.h"
#include "net/protocol/judge.h"

namespace duello {

/// A program as its author wrote it: a submission, a checker, an interactor.
struct SourceProgram
{
    Toolchain toolchain;
    QList<SourceFile> files;
    QString main;        ///< the name of the file where the program begins
    QStringList headers; ///< names in `files` that are read, not compiled

    /// What to run in a box to build it, and then to run it.
    QStringList buildCommand() const;
    QStringList runCommand(Bytes memory) const;
};

/// A single source under the name that the language wants: of Java, that of its public class.
SourceProgram programOf(const Toolchain &toolchain, const QByteArray &source);

/// Files under their own names; those that no compiler should see (a hidden file, a name that starts with "-") are left
/// out. It begins with main.*, else with the first file that no other asks for; in Java, with one that has a main().
SourceProgram programOf(const Toolchain &toolchain, const QList<SourceFile> &files);

/// "org.duello.Main" for the class that a Java source offers to run: the public one, else the first that has a main().
/// "Main" when there is none.
QString javaClassOf(const QByteArray &source);

} // namespace duello
