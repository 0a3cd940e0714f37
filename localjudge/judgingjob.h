// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/interaction.h"
#include "localjudge/jobplan.h"
#include "localjudge/programbuild.h"

#include <QTemporaryDir>

#include <memory>

namespace duello {

/// Whether the details of secret tests tell their answers. A player must not learn them; who checks a package wants to.
enum class Disclosure { Places, Answers };

/// Judges one submission: builds it and what the package brings to judge it, then runs test after test, each in a fresh
/// box that was made during the run before it.
///
///     start -> building the submission -> its checker, its interactor -> test 1 -> ... -> test n -> finished
///                      |                                                   | first failure             ^
///                      +---------------------------------------------------+ (own input: goes on) ----+
///
///     a test:  a run -> the checker in this process, or one of the package in a box -> the verdict
///              a conversation with an interactor -> what it said, or a checker on its transcript -> the verdict
///              and again from the start with the next input, when a multi-pass problem asks for another pass
///
/// Nothing here blocks: each step starts something and goes on when it has finished.
class JudgingJob : public QObject
{
    Q_OBJECT

public:
    /// `scratch` is a folder for files of its own, which it removes.
    JudgingJob(const Launcher &launcher, const BuildCache &cache, const JobPlan &plan, Disclosure disclosure,
               const QString &scratch);
    ~JudgingJob() override;

    const SubmissionId &submission() const { return m_plan.request.submission; }
    /// Ends in `finished` from the event loop, as everything does.
    void start();
    /// Ends the program that is running; `finished` follows with JudgeError, "cancelled".
    void cancel();

Q_SIGNALS:
    void progressed(const duello::JudgeProgress &progress);
    void finished(const duello::JudgeResult &result);

private:
    struct Part
    {
        SourceProgram program;
        QString folder;
    };

    Result<void> makeFiles();
    void buildNextPart();
    void partBuilt(const Result<Built> &built);
    ForeignProgram foreign(const SourceProgram &program, const QString &folder) const;
    RunSpec testSpec(int test) const;
    void startTest();
    void startPass();
    void ran(const Result<RunReport> &report);
    void talked(const Result<Conversation> &conversation);
    void check(const QByteArray &output);
    void checked(const CheckResult &check, const QByteArray &nextInput);
    void passEnded();
    void anotherPass();
    void testEnded();
    TestOutcome outcome(Verdict verdict) const;
    bool isOpen() const;
    bool stopIfCancelled();
    void tell(SubmissionState state);
    void conclude(Verdict verdict, const Error &error = {});

    const Launcher &m_launcher;
    const BuildCache &m_cache;
    JobPlan m_plan;
    Disclosure m_disclosure;
    QTemporaryDir m_scratch;
    QString m_noAnswer; ///< an empty file
    QList<Part> m_parts;
    int m_builtParts = 0;
    std::unique_ptr<ProgramBuild> m_build;
    std::unique_ptr<SandboxRun> m_run;
    std::unique_ptr<SandboxRun> m_next; ///< gets ready while m_run runs
    std::unique_ptr<Interaction> m_talk;
    std::unique_ptr<ForeignCheck> m_check;
    TestEvidence m_evidence; ///< of the pass that runs
    QString m_passInput;     ///< its file
    QByteArray m_nextInput;  ///< of the pass that the checker asks for
    int m_pass = 0;
    std::chrono::nanoseconds m_cpuTime{0}; ///< the slowest pass of this test
    JudgeResult m_result;
    int m_done = 0;
    bool m_cancelled = false;
};

/// Of a judging that was called off.
inline Error cancelledError()
{
    return {ErrorCode::Internal, QStringLiteral("cancelled")};
}

} // namespace duello
