// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/judgingjob.h"

#include "localjudge/boxfiles.h"
#include "localjudge/judgeplaces.h"

#include <QDir>

namespace duello {

using namespace Qt::StringLiterals;

JudgingJob::JudgingJob(const Launcher &launcher, const BuildCache &cache, const JobPlan &plan, Disclosure disclosure,
                       const QString &scratch, int lanes)
    : m_launcher(launcher)
    , m_cache(cache)
    , m_plan(plan)
    , m_scratch(scratch + u"/judging-XXXXXX"_s)
    , m_bench{.launcher = launcher, .plan = m_plan, .scratch = m_scratch.path(), .disclosure = disclosure}
    , m_lanes(lanes)
{
    m_result.submission = plan.request.submission;
    m_result.attempt = plan.request.attempt;
    m_result.tests = plan.testCount();
}

JudgingJob::~JudgingJob() = default;

void JudgingJob::start()
{
    tell(SubmissionState::Compiling);
    if (const Result<void> made = makeFiles(); !made) {
        QMetaObject::invokeMethod(
            this, [this, why = made.error()] { conclude(Verdict::JudgeError, why); }, Qt::QueuedConnection);
        return;
    }
    buildNextPart();
}

void JudgingJob::cancel()
{
    m_build.reset();
    if (m_tests)
        m_tests->stop();
    QMetaObject::invokeMethod(this, [this] { conclude(Verdict::JudgeError, cancelledError()); }, Qt::QueuedConnection);
}

/// Each program gets a folder that its boxes show; the request's own tests lie in another.
Result<void> JudgingJob::makeFiles()
{
    m_parts += {m_plan.program, m_bench.programFolder()};
    for (qsizetype i = 0; i < m_plan.checkers.size(); ++i)
        m_parts += {m_plan.checkers.at(i), m_bench.checkerFolder(i)};
    if (m_plan.interactor)
        m_parts += {*m_plan.interactor, m_bench.interactorFolder()};
    letProgramsThrough(m_scratch.path());
    bool made = m_scratch.isValid() && QDir().mkdir(m_bench.ownTestsFolder());
    for (const Part &part : std::as_const(m_parts))
        made = made && QDir().mkdir(part.folder);
    if (!made)
        return failure(ErrorCode::FileUnusable, u"no scratch folder: "_s + m_scratch.errorString());
    if (auto written = writeForBox(m_bench.noAnswer(), {}); !written)
        return written;
    return writeOwnTests();
}

Result<void> JudgingJob::writeOwnTests()
{
    for (const Sample &own : std::as_const(m_plan.request.ownTests)) {
        const QString number = QString::number(m_plan.tests.size() + 1);
        const QString path = m_bench.ownTestsFolder() + u'/' + number;
        const PackageTest test{.name = u"own/"_s + number,
                               .input = path + u".in"_s,
                               .answer = path + u".ans"_s,
                               .flags = m_plan.validation.flags};
        if (auto written = writeForBox(test.input, own.input); !written)
            return written;
        if (auto written = writeForBox(test.answer, own.answer); !written)
            return written;
        m_plan.tests += test;
    }
    return {};
}

void JudgingJob::buildNextPart()
{
    if (m_builtParts == m_parts.size())
        return startTests();
    const Part &part = m_parts.at(m_builtParts);
    m_build = std::make_unique<ProgramBuild>(m_launcher, m_cache, part.program, part.folder);
    connect(m_build.get(), &ProgramBuild::finished, this, &JudgingJob::partBuilt);
    m_build->start();
}

void JudgingJob::partBuilt(const Result<Built> &built)
{
    m_build.release()->deleteLater(); // it is the sender
    if (!built)
        return conclude(Verdict::JudgeError, built.error());
    const bool isSubmission = m_builtParts == 0;
    if (isSubmission)
        m_result.compilerOutput = built->output;
    if (!built->succeeded) {
        if (isSubmission)
            return conclude(Verdict::CompilationError);
        return conclude(Verdict::JudgeError, {ErrorCode::PackageInvalid,
                                              u"the package's own %1 cannot be built: %2"_s.arg(
                                                  m_parts.at(m_builtParts).program.main, built->output.left(2000))});
    }
    ++m_builtParts;
    buildNextPart();
}

void JudgingJob::startTests()
{
    tell(SubmissionState::Running);
    if (m_plan.testCount() == 0)
        return conclude(Verdict::Accepted);
    m_tests = std::make_unique<TestLanes>(m_bench, m_lanes);
    connect(m_tests.get(), &TestLanes::testEnded, this, &JudgingJob::testEnded);
    m_tests->start();
}

void JudgingJob::testEnded(const Result<TestOutcome> &outcome)
{
    if (!outcome)
        return conclude(Verdict::JudgeError, outcome.error());
    m_result.outcomes += *outcome;
    m_result.cpuTime = std::max(m_result.cpuTime, outcome->cpuTime);
    m_result.memory = std::max(m_result.memory, outcome->memory);
    QList<Verdict> verdicts;
    for (const TestOutcome &each : std::as_const(m_result.outcomes))
        verdicts += each.verdict;
    const FinalVerdict soFar = finalVerdict(verdicts);
    m_result.test = soFar.test;
    const bool isLast = m_result.outcomes.size() == m_plan.testCount();
    const bool stops = soFar.test != 0 && !m_plan.isOwnInput() && !m_plan.request.allTests;
    if (soFar.test == 0 || (m_plan.isOwnInput() && !isLast))
        tell(SubmissionState::Running);
    if (isLast || stops)
        conclude(soFar.verdict);
}

void JudgingJob::tell(SubmissionState state)
{
    Q_EMIT progressed({.submission = submission(),
                       .attempt = m_plan.request.attempt,
                       .state = state,
                       .test = static_cast<int>(m_result.outcomes.size()),
                       .tests = m_plan.testCount()});
}

void JudgingJob::conclude(Verdict verdict, const Error &error)
{
    if (std::exchange(m_isConcluded, true))
        return;
    if (m_tests)
        m_tests->stop();
    m_result.verdict = verdict;
    m_result.error = error;
    Q_EMIT finished(m_result);
}

} // namespace duello
