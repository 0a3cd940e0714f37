// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/buildcache.h"
#include "localjudge/judgeplaces.h"
#include "localjudge/sandbox/boxseries.h"
#include "localjudge/sourceprogram.h"

#include <QTemporaryDir>

namespace duello::commands {

/// What it takes to build programs and to run them.
class Workshop
{
public:
    explicit Workshop(const JudgePlaces &places = JudgePlaces::ofUser());

    const Launcher &launcher() const { return m_launcher; }
    const LanguageTable &languages() const { return m_languages; }
    const Toolchains &toolchains() const { return m_toolchains; }
    /// A folder for files, removed in the end.
    QString scratch() const { return m_scratch.path(); }

    /// The program in the source file `path`, whose ending tells the language; with what is wrong in words.
    Result<SourceProgram> programIn(const QString &path) const;
    /// Builds it into the new folder `folder` and waits. The error of a program that cannot be compiled is what the
    /// compiler says.
    Result<void> build(const SourceProgram &program, const QString &folder) const;

private:
    Launcher m_launcher;
    LanguageTable m_languages;
    Toolchains m_toolchains;
    BuildCache m_cache;
    QTemporaryDir m_scratch;
};

/// A program of the user's own that makes or answers tests: built once, run many times.
class BuiltProgram
{
public:
    /// Builds the source file `path` in `workshop`, under `name`, which is unique there.
    static Result<BuiltProgram> build(const Workshop &workshop, const QString &path, const QString &name);

    /// Its output; an error in words when it fails. `input`: a file, or none.
    Result<QByteArray> run(const QStringList &arguments, const QString &input);

private:
    BuiltProgram(const Workshop &workshop, const RunSpec &spec);

    BoxSeries m_boxes;
    RunSpec m_spec;
};

} // namespace duello::commands
