// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/programbuild.h"
#include "localjudge/testlanes.h"

#include <QTemporaryDir>

namespace duello {

/// Judges one submission: builds it and what the package brings to judge it, then runs its tests.
///
///     start -> building the submission -> its checker, its interactor -> tests, told in order -> finished
///                      |                                                   | first failure         ^
///                      +---------------------------------------------------+ (own input: goes on) -+
///
/// Nothing here blocks: each step starts something and goes on when it has finished.
class JudgingJob : public QObject
{
    Q_OBJECT

public:
    /// `scratch` is a folder for files of its own, which it removes. At most `lanes` tests run beside each other.
    JudgingJob(const Launcher &launcher, const BuildCache &cache, const JobPlan &plan, Disclosure disclosure,
               const QString &scratch, int lanes);
    ~JudgingJob() override;

    const SubmissionId &submission() const { return m_plan.request.submission; }
    /// Ends in `finished` from the event loop, as everything does.
    void start();
    /// Ends what is running; `finished` follows with JudgeError, "cancelled".
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
    Result<void> writeOwnTests();
    void buildNextPart();
    void partBuilt(const Result<Built> &built);
    void startTests();
    void testEnded(const Result<TestOutcome> &outcome);
    void tell(SubmissionState state);
    void conclude(Verdict verdict, const Error &error = {});

    const Launcher &m_launcher;
    const BuildCache &m_cache;
    JobPlan m_plan;
    QTemporaryDir m_scratch;
    TestBench m_bench;
    int m_lanes;
    QList<Part> m_parts;
    int m_builtParts = 0;
    std::unique_ptr<ProgramBuild> m_build;
    std::unique_ptr<TestLanes> m_tests;
    JudgeResult m_result;
    bool m_isConcluded = false;
};

/// Of a judging that was called off.
inline Error cancelledError()
{
    return {ErrorCode::Internal, QStringLiteral("cancelled")};
}

} // namespace duello
