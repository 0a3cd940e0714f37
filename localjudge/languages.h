// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace duello {

/// How programs of one language are built and run. In the commands, %compiler stands for the toolchain's program that
/// was found. They are run in the box, where /program holds the source, and then what the build made of it.
struct Language
{
    QString name;         ///< the wire's word
    QStringList programs; ///< any one of these is the toolchain; the first found is taken
    QString package;      ///< what to install when there is none
    QStringList version;  ///< prints it on the first line
    QString file;         ///< what the source is called; compiler messages and players know it by this name
    QStringList endings;  ///< of files in this language
    QStringList build;    ///< in /program; what it leaves in /box is the program
    QStringList run;      ///< in /box
    double timeFactor = 1;
    Bytes memoryAllowance; ///< for the language's own runtime, on top of the problem's limit
};

/// The languages that can be judged. To add one, add an entry here.
const QList<Language> &languages();

/// By the wire's word, or by the ending of a file's name; null when there is none.
const Language *languageNamed(const QString &name);
const Language *languageOfFile(const QString &fileName);

} // namespace duello
