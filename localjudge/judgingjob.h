// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/jobplan.h"
#include "localjudge/sandbox/launcher.h"

#include <QTemporaryDir>

#include <memory>

namespace duello {

/// Whether the details of secret tests tell their answers. A player must not learn them; who checks a package wants to.
enum class Disclosure { Places, Answers };

/// Judges one submission: builds it once, then runs test after test, each in a fresh box that was made during the run
/// before it.
///
///     start -> building -> running test 1 -> ... -> running test n -> finished
///                 |              | first failure (own input: goes on)    ^
///                 +--------------+---------------------------------------+
///
/// Nothing here blocks: each step starts a SandboxRun and goes on when it has finished.
class JudgingJob : public QObject
{
    Q_OBJECT

public:
    JudgingJob(const Launcher &launcher, const JobPlan &plan, Disclosure disclosure);
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
    using Step = void (JudgingJob::*)(const Result<RunReport> &);

    Result<void> writeFiles();
    RunSpec buildSpec() const;
    RunSpec testSpec(int test) const;
    void run(const RunSpec &spec, Step then);
    void built(const Result<RunReport> &report);
    void ran(const Result<RunReport> &report);
    void runNextTest();
    Result<TestOutcome> outcomeOf(const RunReport &report) const;
    void tell(SubmissionState state);
    void conclude(Verdict verdict, const Error &error = {});

    const Launcher &m_launcher;
    JobPlan m_plan;
    Disclosure m_disclosure;
    QTemporaryDir m_scratch;
    std::unique_ptr<SandboxRun> m_run;
    std::unique_ptr<SandboxRun> m_next; ///< gets ready while m_run runs
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
