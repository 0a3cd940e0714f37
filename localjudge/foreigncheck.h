// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/checkers/checkresult.h"
#include "localjudge/packages/validation.h"
#include "localjudge/sandbox/launcher.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace duello {

/// What a program of the package says of an output, by how it ended: ICPC validators by 42 and 43, testlib's checkers
/// by 0, 1, 2 (and 4, 8: dirt and early end). Any other end is the checker's fault. `forPlayers` and `forJudges` are
/// its messages.
CheckResult opinionOf(const RunReport &report, Convention convention, const QByteArray &forPlayers,
                      const QByteArray &forJudges);

/// A built checker or interactor of a package and how it is called.
struct ForeignProgram
{
    Convention convention = Convention::Icpc;
    QString folder;
    QStringList command;
};

/// The limits of everything of the package's own that runs during a judging.
RunSpec foreignSpec(const ForeignProgram &program);

/// Its arguments, by its convention: input, answer and feedback folder, or input, output and answer; then the flags.
QStringList foreignArguments(const ForeignProgram &program, const QStringList &flags);

/// Runs a checker of the package on one output, in a box. Destroying it ends the checker.
class ForeignCheck : public QObject
{
    Q_OBJECT

public:
    struct Verdict
    {
        CheckResult check;
        QByteArray nextInput; ///< of the next pass, when it asks for one

        friend bool operator==(const Verdict &, const Verdict &) = default;
    };

    /// `scratch` is a folder for its files, which this empties.
    ForeignCheck(const Launcher &launcher, const ForeignProgram &program, const QString &scratch);
    ~ForeignCheck() override;

    void start(const QString &input, const QString &answer, const QByteArray &output, const QStringList &flags);

Q_SIGNALS:
    /// An error when there was no box or no disk.
    void finished(const duello::Result<duello::ForeignCheck::Verdict> &verdict);

private:
    const Launcher &m_launcher;
    ForeignProgram m_program;
    QTemporaryDir m_scratch;
    std::unique_ptr<SandboxRun> m_run;
};

/// What the checker left in its feedback folder; empty when there is no such file.
QByteArray feedbackFile(const QString &folder, const QString &name);

} // namespace duello
