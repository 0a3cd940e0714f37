// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/foreigncheck.h"
#include "localjudge/jobplan.h"

namespace duello {

/// Whether the details of secret tests tell their answers. A player must not learn them; who checks a package wants to.
enum class Disclosure { Places, Answers };

/// What all tests of a judging have in common.
struct TestBench
{
    const Launcher &launcher;
    const JobPlan &plan;
    QString scratch; ///< a folder for files, with the built programs in folders of their own
    Disclosure disclosure;

    QString programFolder() const { return scratch + QStringLiteral("/program"); }
    QString checkerFolder(qsizetype checker) const { return scratch + QStringLiteral("/checker%1").arg(checker); }
    QString interactorFolder() const { return scratch + QStringLiteral("/interactor"); }
    QString ownTestsFolder() const { return scratch + QStringLiteral("/own"); }
    /// An empty file, for tests without an answer.
    QString noAnswer() const { return scratch + QStringLiteral("/nothing"); }

    /// How the package's own programs are called.
    ForeignProgram foreign(const SourceProgram &program, const QString &folder) const
    {
        return {.convention = plan.validation.convention,
                .folder = folder,
                .command = program.runCommand(Bytes::fromMib(1024))};
    }
};

} // namespace duello
