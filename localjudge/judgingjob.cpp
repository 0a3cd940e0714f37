// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/judgingjob.h"

#include "localjudge/buildoutput.h"

#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 shownOutput = qint64{64} * 1024; // of samples and own input, each

Result<void> write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString()));
    // The program may run as another user; what it may see is decided by the box.
    file.setPermissions(file.permissions() | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnusable, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

JudgingJob::JudgingJob(const Launcher &launcher, const JobPlan &plan, Disclosure disclosure)
    : m_launcher(launcher)
    , m_plan(plan)
    , m_disclosure(disclosure)
    , m_scratch(QDir::tempPath() + u"/duello-judge-XXXXXX"_s)
{
    m_result.submission = plan.request.submission;
    m_result.attempt = plan.request.attempt;
    m_result.tests = plan.testCount();
}

JudgingJob::~JudgingJob() = default;

void JudgingJob::start()
{
    tell(SubmissionState::Compiling);
    if (const Result<void> written = writeFiles(); !written) {
        QMetaObject::invokeMethod(
            this, [this, why = written.error()] { conclude(Verdict::JudgeError, why); }, Qt::QueuedConnection);
        return;
    }
    run(buildSpec(), &JudgingJob::built);
}

void JudgingJob::cancel()
{
    m_cancelled = true;
    if (m_run)
        m_run->kill();
}

/// The folder "program" is what the box shows; the request's own tests lie in another.
Result<void> JudgingJob::writeFiles()
{
    const QString folder = m_scratch.filePath(u"program"_s);
    if (!m_scratch.isValid() || !QDir().mkdir(folder) || !QDir().mkdir(m_scratch.filePath(u"own"_s)))
        return failure(ErrorCode::FileUnusable, u"no scratch folder: "_s + m_scratch.errorString());
    if (auto written = write(folder + u'/' + m_plan.sourceFile, m_plan.request.source); !written)
        return written;
    for (const Sample &own : m_plan.request.ownTests) {
        const QString name = u"own/%1"_s.arg(m_plan.tests.size() + 1);
        const QString path = m_scratch.filePath(name);
        m_plan.tests += {.name = name, .input = path + u".in"_s, .answer = path + u".ans"_s};
        if (auto written = write(m_plan.tests.last().input, own.input); !written)
            return written;
        if (auto written = write(m_plan.tests.last().answer, own.answer); !written)
            return written;
    }
    return {};
}

RunSpec JudgingJob::buildSpec() const
{
    RunSpec spec;
    spec.command = m_plan.build;
    spec.folder = m_scratch.filePath(u"program"_s);
    spec.artifacts = spec.folder;
    spec.workingFolder = u"/program"_s;
    spec.cpuLimit = buildlimits::cpuTime;
    spec.wallLimit = buildlimits::wallTime;
    spec.memoryLimit = buildlimits::memory;
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(64);
    spec.scratchLimit = Bytes::fromMib(256);
    return spec;
}

RunSpec JudgingJob::testSpec(int test) const
{
    RunSpec spec;
    spec.command = m_plan.run;
    spec.folder = m_scratch.filePath(u"program"_s);
    spec.input = m_plan.tests[test].input;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = m_plan.limits.cpuTime;
    spec.wallLimit = 2 * m_plan.limits.cpuTime + 1s;
    spec.memoryLimit = m_plan.limits.memory;
    spec.stackLimit = Bytes(m_plan.limits.memory.count() / 2); // endless recursion dies of its stack, not of memory
    spec.outputLimit = m_plan.outputLimit;
    spec.fileLimit = m_plan.outputLimit;
    return spec;
}

void JudgingJob::run(const RunSpec &spec, Step then)
{
    m_run = m_next ? std::move(m_next) : m_launcher.prepare(spec);
    m_run->start();
    const int next = then == &JudgingJob::ran ? m_done + 1 : 0;
    if (next < m_plan.testCount())
        m_next = m_launcher.prepare(testSpec(next));
    connect(m_run.get(), &SandboxRun::finished, this, [this, then](const Result<RunReport> &report) {
        m_run.release()->deleteLater(); // it is the sender
        if (m_cancelled)
            conclude(Verdict::JudgeError, cancelledError());
        else if (!report)
            conclude(Verdict::JudgeError, report.error());
        else
            (this->*then)(report);
    });
}

void JudgingJob::built(const Result<RunReport> &report)
{
    m_result.compilerOutput = buildOutput(*report);
    const QString program = m_plan.run.first();
    const bool missing = program.startsWith("/program/"_L1) && !QFile::exists(m_scratch.path() + program);
    if (!report->succeeded() || report->outputTruncated || missing)
        conclude(Verdict::CompilationError);
    else
        runNextTest();
}

void JudgingJob::runNextTest()
{
    tell(SubmissionState::Running);
    if (m_done == m_plan.testCount())
        conclude(Verdict::Accepted);
    else
        run(testSpec(m_done), &JudgingJob::ran);
}

void JudgingJob::ran(const Result<RunReport> &report)
{
    const Result<TestOutcome> outcome = outcomeOf(*report);
    if (!outcome)
        return conclude(Verdict::JudgeError, outcome.error());
    m_result.outcomes += *outcome;
    m_result.cpuTime = std::max(m_result.cpuTime, outcome->cpuTime);
    m_result.memory = std::max(m_result.memory, outcome->memory);
    ++m_done;
    if (outcome->verdict != Verdict::Accepted && m_result.test == 0) {
        m_result.test = m_done;
        m_result.verdict = outcome->verdict;
    }
    if (m_result.test != 0 && (!m_plan.isOwnInput() || m_done == m_plan.testCount()))
        conclude(m_result.verdict);
    else
        runNextTest();
}

Result<TestOutcome> JudgingJob::outcomeOf(const RunReport &report) const
{
    const PackageTest &test = m_plan.tests[m_done];
    std::optional<CheckResult> check;
    if (deservesCheck(report, m_plan.limits)) {
        const Result<QByteArray> answer = read(test.answer);
        if (!answer)
            return std::unexpected(answer.error());
        if (!m_plan.isOwnInput() || !answer->isEmpty())
            check = checkTokens(report.output, *answer, m_plan.checker);
    }
    TestOutcome outcome{.number = m_done + 1, .verdict = testVerdict(report, m_plan.limits, check)};
    outcome.cpuTime = std::chrono::round<std::chrono::milliseconds>(report.cpuTime);
    outcome.wallTime = std::chrono::round<std::chrono::milliseconds>(report.wallTime);
    outcome.memory = report.memory;
    const bool open = m_plan.isOwnInput() || test.name.startsWith("sample/"_L1);
    const bool tellAnswers = open || m_disclosure == Disclosure::Answers;
    outcome.detail = outcome.verdict == Verdict::WrongAnswer ? (tellAnswers ? check->difference : check->place)
                                                             : testDetail(report, outcome.verdict);
    if (open) {
        outcome.output = report.output.left(shownOutput);
        outcome.errorOutput = asThePlayerKnowsIt(report.errorOutput.left(shownOutput));
    }
    return outcome;
}

void JudgingJob::tell(SubmissionState state)
{
    Q_EMIT progressed({.submission = submission(),
                       .attempt = m_plan.request.attempt,
                       .state = state,
                       .test = m_done,
                       .tests = m_plan.testCount()});
}

void JudgingJob::conclude(Verdict verdict, const Error &error)
{
    m_result.verdict = verdict;
    m_result.error = error;
    Q_EMIT finished(m_result);
}

} // namespace duello
