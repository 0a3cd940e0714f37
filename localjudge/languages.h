// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"
#include "net/protocol/error.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace duello {

/// What is done once for a toolchain so that every later build is fast.
struct Preparation
{
    QStringList command;          ///< in a box; empty: nothing to prepare
    QString when;                 ///< only programs that contain this word profit; empty: all
    QString file;                 ///< what `content` is called in /program
    QString content;              ///< for the command to work on
    QMap<QString, QString> links; ///< path in the folder of a program -> what the command left

    friend bool operator==(const Preparation &, const Preparation &) = default;
};

/// How programs of one language are built and run; resources/languages.yaml explains the fields and the $words.
struct Language
{
    enum class FileRule { Fixed, JavaClass };

    QString name;         ///< the wire's word
    QStringList programs; ///< any one of these is the toolchain; the first found is taken
    QString package;      ///< what to install when there is none
    QStringList version;  ///< prints it
    QString file;         ///< what a single source is called
    FileRule fileRule = FileRule::Fixed;
    QStringList endings; ///< files with these are taken for this language
    QStringList sources; ///< endings of what is compiled; as `endings` when none are given
    QStringList build;
    QStringList run;
    Preparation preparation;
    double timeFactor = 1;
    Bytes memoryAllowance; ///< for the language's own runtime, on top of the problem's limit
    QString memoryError;   ///< what the runtime says on its error output when it runs out of memory
    Bytes threadStack;     ///< 0: as large as the problem's memory allows

    friend bool operator==(const Language &, const Language &) = default;
};

/// The languages of a judge: ours, changed and followed by the user's own.
class LanguageTable
{
public:
    /// The bundled languages and those of the file at `userFile`, if there is one.
    static LanguageTable load(const QString &userFile = {});

    const QList<Language> &all() const { return m_languages; }
    /// What is wrong with the user's file: each mistake on a line of its own, with file and line. Then none of it
    /// counts.
    const Result<void> &userFile() const { return m_userFile; }
    /// By the wire's word; null when there is none.
    const Language *named(const QString &name) const;
    /// By the ending of a file's name; null when there is none.
    const Language *ofFile(const QString &fileName) const;

private:
    QList<Language> m_languages;
    Result<void> m_userFile;
};

} // namespace duello
