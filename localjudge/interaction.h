// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/foreigncheck.h"

namespace duello {

/// How a submission and an interactor talked.
struct Conversation
{
    RunReport submission;
    CheckResult check;            ///< the interactor's
    bool interactorFirst = false; ///< it ended before the submission did
    QByteArray transcript;        ///< what a testlib interactor left for the checker ("tout")
    QByteArray nextInput;         ///< of the next pass

    friend bool operator==(const Conversation &, const Conversation &) = default;
};

/// Lets a submission and an interactor talk through two pipes, each in its box, and tells who ended first: the box
/// notes an end before the other side can see it, so this is no race.
///
///     both run -> the interactor rejects first: the submission is ended, nothing it does counts any more
///              -> the submission ends first: the interactor sees the end of its input and says what it thinks; what
///                 it still writes is thrown away, so that it does not die of a pipe that nobody reads
///              -> both wait for each other: the submission's wall clock ends it
///
/// Destroying it ends both.
class Interaction : public QObject
{
    Q_OBJECT

public:
    /// `scratch` is a folder for its files, which this empties.
    Interaction(const Launcher &launcher, const ForeignProgram &interactor, const QString &scratch);
    ~Interaction() override;

    /// `submission` without input; the interactor gets `input` and `answer`.
    void start(const RunSpec &submission, const QString &input, const QString &answer, const QStringList &flags);

Q_SIGNALS:
    void finished(const duello::Result<duello::Conversation> &conversation);

private:
    void submissionEnded(const Result<RunReport> &report);
    void interactorEnded(const Result<RunReport> &report);
    void throwAwayWhatIsLeft();
    void settle();

    const Launcher &m_launcher;
    ForeignProgram m_interactor;
    QTemporaryDir m_scratch;
    std::unique_ptr<SandboxRun> m_submissionRun;
    std::unique_ptr<SandboxRun> m_interactorRun;
    FileDescriptor m_toSubmission;
    std::unique_ptr<QSocketNotifier> m_leftOver;
    std::optional<Result<RunReport>> m_submissionReport;
    std::optional<Result<RunReport>> m_interactorReport;
};

} // namespace duello
