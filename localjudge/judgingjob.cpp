// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/judgingjob.h"

#include "localjudge/buildoutput.h"
#include "localjudge/checkers/standardchecker.h"
#include "localjudge/checkers/tokenchecker.h"

#include <QDir>
#include <QFile>

namespace duello {

using namespace Qt::StringLiterals;

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

CheckResult broken(const QString &why)
{
    const Remark remark{Remark::Kind::Text, {why}};
    return {.opinion = CheckResult::Opinion::Broken, .place = remark, .difference = remark};
}

} // namespace

JudgingJob::JudgingJob(const Launcher &launcher, const BuildCache &cache, const JobPlan &plan, Disclosure disclosure,
                       const QString &scratch)
    : m_launcher(launcher)
    , m_cache(cache)
    , m_plan(plan)
    , m_disclosure(disclosure)
    , m_scratch(scratch + u"/judging-XXXXXX"_s)
    , m_noAnswer(m_scratch.filePath(u"nothing"_s))
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
    m_cancelled = true;
    if (m_build)
        m_build->cancel();
    if (m_run)
        m_run->kill();
    if (m_talk)
        m_talk->cancel();
    if (m_check)
        m_check->cancel();
}

/// Each program gets a folder that its boxes show; the request's own tests lie in another.
Result<void> JudgingJob::makeFiles()
{
    m_parts += {m_plan.program, m_scratch.filePath(u"program"_s)};
    if (m_plan.checker)
        m_parts += {*m_plan.checker, m_scratch.filePath(u"checker"_s)};
    if (m_plan.interactor)
        m_parts += {*m_plan.interactor, m_scratch.filePath(u"interactor"_s)};
    bool made = m_scratch.isValid() && QDir().mkdir(m_scratch.filePath(u"own"_s));
    for (const Part &part : std::as_const(m_parts))
        made = made && QDir().mkdir(part.folder);
    if (!made)
        return failure(ErrorCode::FileUnusable, u"no scratch folder: "_s + m_scratch.errorString());
    if (auto written = write(m_noAnswer, {}); !written)
        return written;
    for (const Sample &own : std::as_const(m_plan.request.ownTests)) {
        const QString name = u"own/%1"_s.arg(m_plan.tests.size() + 1);
        const QString path = m_scratch.filePath(name);
        m_plan.tests +=
            {.name = name, .input = path + u".in"_s, .answer = path + u".ans"_s, .flags = m_plan.validation.flags};
        if (auto written = write(m_plan.tests.last().input, own.input); !written)
            return written;
        if (auto written = write(m_plan.tests.last().answer, own.answer); !written)
            return written;
    }
    return {};
}

void JudgingJob::buildNextPart()
{
    if (m_builtParts == m_parts.size())
        return startTest();
    const Part &part = m_parts.at(m_builtParts);
    m_build = std::make_unique<ProgramBuild>(m_launcher, m_cache, part.program, part.folder);
    connect(m_build.get(), &ProgramBuild::finished, this, &JudgingJob::partBuilt);
    m_build->start();
}

void JudgingJob::partBuilt(const Result<Built> &built)
{
    m_build.release()->deleteLater(); // it is the sender
    if (stopIfCancelled())
        return;
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

ForeignProgram JudgingJob::foreign(const SourceProgram &program, const QString &folder) const
{
    return {.convention = m_plan.validation.convention,
            .folder = m_scratch.filePath(folder),
            .command = program.runCommand(Bytes::fromMib(1024))};
}

RunSpec JudgingJob::testSpec(int test) const
{
    return m_plan.testSpec(m_scratch.filePath(u"program"_s), m_plan.tests.at(test).input);
}

void JudgingJob::startTest()
{
    tell(SubmissionState::Running);
    if (m_done == m_plan.testCount())
        return conclude(finalVerdict({}).verdict);
    m_pass = 0;
    m_cpuTime = {};
    m_passInput = m_plan.tests.at(m_done).input;
    startPass();
}

void JudgingJob::startPass()
{
    const PackageTest &test = m_plan.tests.at(m_done);
    m_evidence = {};
    m_nextInput.clear();
    RunSpec spec = m_plan.testSpec(m_scratch.filePath(u"program"_s), m_passInput);
    if (m_plan.interactor) {
        spec.input.clear();
        m_talk =
            std::make_unique<Interaction>(m_launcher, foreign(*m_plan.interactor, u"interactor"_s), m_scratch.path());
        connect(m_talk.get(), &Interaction::finished, this, &JudgingJob::talked);
        return m_talk->start(spec, m_passInput, test.answer.isEmpty() ? m_noAnswer : test.answer, test.flags);
    }
    m_run = m_next ? std::move(m_next) : m_launcher.prepare(spec);
    m_run->start();
    if (m_plan.validation.passes == 1 && m_done + 1 < m_plan.testCount())
        m_next = m_launcher.prepare(testSpec(m_done + 1));
    connect(m_run.get(), &SandboxRun::finished, this, &JudgingJob::ran);
}

void JudgingJob::ran(const Result<RunReport> &report)
{
    m_run.release()->deleteLater(); // it is the sender
    if (stopIfCancelled())
        return;
    if (!report)
        return conclude(Verdict::JudgeError, report.error());
    m_evidence.report = *report;
    const bool isCompared = !m_plan.isOwnInput() || !m_plan.request.ownTests.at(m_done).answer.isEmpty();
    if (isCompared && deservesCheck(*report, m_plan.limits))
        check(report->output);
    else
        passEnded();
}

void JudgingJob::talked(const Result<Conversation> &conversation)
{
    m_talk.release()->deleteLater(); // it is the sender
    if (stopIfCancelled())
        return;
    if (!conversation)
        return conclude(Verdict::JudgeError, conversation.error());
    m_evidence = {.report = conversation->submission,
                  .check = conversation->check,
                  .checkerFirst = conversation->interactorFirst};
    m_nextInput = conversation->nextInput;
    const bool goesOn = m_plan.validation.convention == Convention::Testlib &&
                        testVerdict(m_evidence, m_plan.limits) == Verdict::Accepted;
    if (goesOn && (m_plan.checker || !m_plan.validation.standard.isEmpty()))
        check(conversation->transcript);
    else
        passEnded();
}

void JudgingJob::check(const QByteArray &output)
{
    const PackageTest &test = m_plan.tests.at(m_done);
    const QString answerFile = test.answer.isEmpty() ? m_noAnswer : test.answer;
    if (m_plan.checker) {
        m_check = std::make_unique<ForeignCheck>(m_launcher, foreign(*m_plan.checker, u"checker"_s), m_scratch.path());
        connect(m_check.get(), &ForeignCheck::finished, this, [this](const Result<ForeignCheck::Verdict> &verdict) {
            m_check.release()->deleteLater(); // it is the sender
            if (stopIfCancelled())
                return;
            if (verdict)
                checked(verdict->check, verdict->nextInput);
            else
                conclude(Verdict::JudgeError, verdict.error());
        });
        return m_check->start(m_passInput, answerFile, output, test.flags);
    }
    const Result<QByteArray> answer = read(answerFile);
    if (!answer)
        return conclude(Verdict::JudgeError, answer.error());
    if (!m_plan.validation.standard.isEmpty())
        return checked(checkByStandard(m_plan.validation.standard, output, *answer), {});
    const auto flags = tokenCheckerFlags(test.flags);
    checked(flags ? checkTokens(output, *answer, *flags) : broken(flags.error()), {});
}

void JudgingJob::checked(const CheckResult &check, const QByteArray &nextInput)
{
    m_evidence.check = check;
    m_nextInput = nextInput;
    passEnded();
}

void JudgingJob::passEnded()
{
    m_cpuTime = std::max(m_cpuTime, m_evidence.report.cpuTime);
    const bool passed = testVerdict(m_evidence, m_plan.limits) == Verdict::Accepted;
    if (passed && !m_nextInput.isEmpty() && m_plan.validation.passes > 1)
        anotherPass();
    else
        testEnded();
}

void JudgingJob::anotherPass()
{
    if (++m_pass == m_plan.validation.passes) {
        m_evidence.check = broken(u"the checker asked for more passes than the problem allows"_s);
        return testEnded();
    }
    m_passInput = m_scratch.filePath(u"pass-%1-%2.in"_s.arg(m_done).arg(m_pass));
    if (const Result<void> written = write(m_passInput, m_nextInput); !written)
        return conclude(Verdict::JudgeError, written.error());
    startPass();
}

void JudgingJob::testEnded()
{
    const Verdict verdict = testVerdict(m_evidence, m_plan.limits);
    if (verdict == Verdict::JudgeError)
        return conclude(verdict, {ErrorCode::PackageInvalid,
                                  u"%1: %2"_s.arg(m_plan.tests.at(m_done).name, remarkWords(m_evidence.check->place))});
    m_result.outcomes += outcome(verdict);
    m_result.cpuTime = std::max(m_result.cpuTime, m_result.outcomes.last().cpuTime);
    m_result.memory = std::max(m_result.memory, m_result.outcomes.last().memory);
    ++m_done;
    QList<Verdict> verdicts;
    for (const TestOutcome &each : std::as_const(m_result.outcomes))
        verdicts += each.verdict;
    const FinalVerdict soFar = finalVerdict(verdicts);
    m_result.test = soFar.test;
    if (soFar.test != 0 && (!m_plan.isOwnInput() || m_done == m_plan.testCount()))
        conclude(soFar.verdict);
    else
        startTest();
}

/// Samples and own input: nothing of them is secret.
bool JudgingJob::isOpen() const
{
    return m_plan.isOwnInput() || m_plan.tests.at(m_done).name.startsWith("sample/"_L1);
}

TestOutcome JudgingJob::outcome(Verdict verdict) const
{
    const RunReport &report = m_evidence.report;
    const std::optional<CheckResult> &check = m_evidence.check;
    TestOutcome outcome{.number = m_done + 1, .verdict = verdict};
    outcome.cpuTime = std::chrono::round<std::chrono::milliseconds>(m_cpuTime);
    outcome.wallTime = std::chrono::round<std::chrono::milliseconds>(report.wallTime);
    outcome.memory = report.memory;
    const bool isOfCheck = verdict == Verdict::WrongAnswer || verdict == Verdict::PresentationError;
    const bool tellsAnswers = isOpen() || m_disclosure == Disclosure::Answers;
    if (isOfCheck && check)
        outcome.detail = tellsAnswers && !check->difference.isEmpty() ? check->difference : check->place;
    else
        outcome.detail = testDetail(report, verdict);
    if (isOpen()) {
        outcome.output = report.output.left(shownOutput);
        outcome.errorOutput = asThePlayerKnowsIt(report.errorOutput.left(shownOutput));
    }
    return outcome;
}

bool JudgingJob::stopIfCancelled()
{
    if (m_cancelled)
        conclude(Verdict::JudgeError, cancelledError());
    return m_cancelled;
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
