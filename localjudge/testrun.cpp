// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/testrun.h"

#include "localjudge/boxfiles.h"
#include "localjudge/buildoutput.h"
#include "localjudge/checkers/standardchecker.h"
#include "localjudge/checkers/tokenchecker.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 shownOutput = qint64{64} * 1024; // of samples and own input, each

CheckResult broken(const QString &why)
{
    const Remark remark{Remark::Kind::Text, {why}};
    return {.opinion = CheckResult::Opinion::Broken, .place = remark, .difference = remark};
}

} // namespace

TestRun::TestRun(const TestBench &bench, BoxSeries &boxes, int index, std::chrono::nanoseconds grace)
    : m_bench(bench), m_boxes(boxes), m_index(index), m_grace(grace), m_passInput(test().input)
{
    if (!bench.plan.interactor)
        m_run = m_boxes.prepare(spec());
}

TestRun::~TestRun() = default;

QString TestRun::answerFile() const
{
    return test().answer.isEmpty() ? m_bench.noAnswer() : test().answer;
}

RunSpec TestRun::spec() const
{
    RunSpec spec = m_bench.plan.testSpec(m_bench.programFolder(), m_passInput);
    spec.command += test().arguments;
    spec.cpuLimit += m_grace;
    spec.wallLimit += m_grace;
    return spec;
}

void TestRun::start()
{
    if (!m_bench.plan.interactor) {
        connect(m_run.get(), &SandboxRun::finished, this, &TestRun::ran);
        return m_run->start();
    }
    RunSpec submission = spec();
    submission.input.clear();
    m_talk = std::make_unique<Interaction>(
        m_bench.launcher, m_bench.foreign(*m_bench.plan.interactor, m_bench.interactorFolder()), m_bench.scratch);
    connect(m_talk.get(), &Interaction::finished, this, &TestRun::talked);
    m_talk->start(submission, m_passInput, answerFile(), test().flags);
}

void TestRun::ran(const Result<RunReport> &report)
{
    m_boxes.takeBack(*m_run);
    m_run.release()->deleteLater(); // it is the sender
    if (!report)
        return Q_EMIT finished(std::unexpected(report.error()));
    m_evidence.report = *report;
    if (m_bench.plan.checkers.isEmpty() && !isInDoubt())
        Q_EMIT leftBox(report->wallTime);
    const bool isCompared = !m_bench.plan.isOwnInput() || !m_bench.plan.request.ownTests.at(m_index).answer.isEmpty();
    if (isCompared && deservesCheck(*report, m_bench.plan.limits))
        check(report->output);
    else
        passEnded();
}

void TestRun::talked(const Result<Conversation> &conversation)
{
    m_talk.release()->deleteLater(); // it is the sender
    if (!conversation)
        return Q_EMIT finished(std::unexpected(conversation.error()));
    m_evidence = {.report = conversation->submission,
                  .check = conversation->check,
                  .checkerFirst = conversation->interactorFirst};
    m_nextInput = conversation->nextInput;
    const Validation &validation = m_bench.plan.validation;
    const bool goesOn = validation.convention == Convention::Testlib &&
                        testVerdict(m_evidence, m_bench.plan.limits) == Verdict::Accepted;
    if (goesOn && (!m_bench.plan.checkers.isEmpty() || !validation.standard.isEmpty()))
        check(conversation->transcript);
    else
        passEnded();
}

void TestRun::check(const QByteArray &output)
{
    if (!m_bench.plan.checkers.isEmpty())
        return checkByPackage(output, 0);
    const Result<QByteArray> answer = contentOf(answerFile());
    if (!answer)
        return Q_EMIT finished(std::unexpected(answer.error()));
    if (const QString &standard = m_bench.plan.validation.standard; !standard.isEmpty())
        return checked(checkByStandard(standard, output, *answer), {});
    const auto flags = tokenCheckerFlags(test().flags);
    checked(flags ? checkTokens(output, *answer, *flags) : broken(flags.error()), {});
}

/// By one of the package's checkers; by the next ones, too, while they accept.
void TestRun::checkByPackage(const QByteArray &output, qsizetype checker)
{
    const QList<SourceProgram> &checkers = m_bench.plan.checkers;
    m_check = std::make_unique<ForeignCheck>(
        m_bench.launcher, m_bench.foreign(checkers.at(checker), m_bench.checkerFolder(checker)), m_bench.scratch);
    const bool isLast = checker + 1 == checkers.size();
    const auto judged = [this, output, checker, isLast](const Result<ForeignCheck::Verdict> &verdict) {
        m_check.release()->deleteLater(); // it is the sender
        if (!verdict)
            Q_EMIT finished(std::unexpected(verdict.error()));
        else if (verdict->check.isAccepted() && !isLast)
            checkByPackage(output, checker + 1);
        else
            checked(verdict->check, verdict->nextInput);
    };
    connect(m_check.get(), &ForeignCheck::finished, this, judged);
    m_check->start(m_passInput, answerFile(), output, test().flags);
}

void TestRun::checked(const CheckResult &check, const QByteArray &nextInput)
{
    m_evidence.check = check;
    m_nextInput = nextInput;
    passEnded();
}

void TestRun::passEnded()
{
    m_cpuTime = std::max(m_cpuTime, m_evidence.report.cpuTime);
    const bool passed = testVerdict(m_evidence, m_bench.plan.limits) == Verdict::Accepted;
    if (passed && !m_nextInput.isEmpty() && m_bench.plan.validation.passes > 1)
        anotherPass();
    else
        conclude();
}

void TestRun::anotherPass()
{
    if (++m_pass == m_bench.plan.validation.passes) {
        m_evidence.check = broken(u"the checker asked for more passes than the problem allows"_s);
        return conclude();
    }
    m_passInput = m_bench.scratch + u"/pass-%1-%2.in"_s.arg(m_index).arg(m_pass);
    if (const Result<void> written = writeForBox(m_passInput, m_nextInput); !written)
        return Q_EMIT finished(std::unexpected(written.error()));
    m_evidence = {};
    m_nextInput.clear();
    if (!m_bench.plan.interactor)
        m_run = m_boxes.prepare(spec());
    start();
}

void TestRun::conclude()
{
    const Verdict verdict = testVerdict(m_evidence, m_bench.plan.limits);
    if (verdict != Verdict::JudgeError)
        return Q_EMIT finished(outcome(verdict));
    Q_EMIT finished(
        failure(ErrorCode::PackageInvalid, u"%1: %2"_s.arg(test().name, remarkWords(m_evidence.check->place))));
}

bool TestRun::isInDoubt() const
{
    return m_grace.count() > 0 && m_evidence.report.killedBy == RunReport::KilledBy::Nobody &&
           m_evidence.report.cpuTime > m_bench.plan.limits.cpuTime;
}

/// Samples and own input: nothing of them is secret.
bool TestRun::isOpen() const
{
    return m_bench.plan.isOwnInput() || test().name.startsWith("sample/"_L1);
}

TestOutcome TestRun::outcome(Verdict verdict) const
{
    const RunReport &report = m_evidence.report;
    const std::optional<CheckResult> &check = m_evidence.check;
    TestOutcome outcome{.number = m_index + 1, .verdict = verdict};
    outcome.cpuTime = std::chrono::round<std::chrono::milliseconds>(m_cpuTime);
    outcome.wallTime = std::chrono::round<std::chrono::milliseconds>(report.wallTime);
    outcome.memory = report.memory;
    const bool isOfCheck = verdict == Verdict::WrongAnswer || verdict == Verdict::PresentationError;
    const bool tellsAnswers = isOpen() || m_bench.disclosure == Disclosure::Answers;
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

} // namespace duello
