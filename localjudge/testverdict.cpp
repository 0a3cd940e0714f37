// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/testverdict.h"

#include <algorithm>
#include <cstring>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// The share of its wall time below which a stopped program was idle.
constexpr int idleShare = 10;

bool ranOutOfMemory(const RunReport &report, const TestLimits &limits)
{
    return !report.succeeded() && report.killedBy == RunReport::KilledBy::Nobody && !limits.memoryError.isEmpty() &&
           report.errorOutput.contains(limits.memoryError.toUtf8());
}

Verdict byRun(const RunReport &report, const TestLimits &limits)
{
    using KilledBy = RunReport::KilledBy;
    const bool late = report.killedBy == KilledBy::CpuLimit || report.cpuTime > limits.cpuTime;
    if (report.killedBy == KilledBy::MemoryLimit || (!late && report.memory > limits.memory))
        return Verdict::MemoryLimit;
    if (late)
        return Verdict::TimeLimit;
    if (report.killedBy == KilledBy::WallLimit)
        return report.cpuTime * idleShare < report.wallTime ? Verdict::IdlenessLimit : Verdict::WallTimeLimit;
    if (report.killedBy == KilledBy::OutputLimit || report.outputTruncated)
        return Verdict::OutputLimit;
    if (report.succeeded())
        return Verdict::Accepted;
    return ranOutOfMemory(report, limits) ? Verdict::MemoryLimit : Verdict::RuntimeError;
}

Verdict byOpinion(const CheckResult &check)
{
    switch (check.opinion) {
    case CheckResult::Opinion::Accepted:
        return Verdict::Accepted;
    case CheckResult::Opinion::Wrong:
        return Verdict::WrongAnswer;
    case CheckResult::Opinion::Misformatted:
        return Verdict::PresentationError;
    case CheckResult::Opinion::Broken:
        return Verdict::JudgeError;
    }
    Q_UNREACHABLE_RETURN(Verdict::JudgeError);
}

} // namespace

Verdict testVerdict(const TestEvidence &evidence, const TestLimits &limits)
{
    const RunReport &report = evidence.report;
    const std::optional<CheckResult> &check = evidence.check;
    if (check && check->opinion == CheckResult::Opinion::Broken)
        return Verdict::JudgeError;
    if (check && evidence.checkerFirst && !check->isAccepted())
        return byOpinion(*check);
    if (const Verdict verdict = byRun(report, limits); verdict != Verdict::Accepted)
        return verdict;
    return check ? byOpinion(*check) : Verdict::Accepted;
}

bool deservesCheck(const RunReport &report, const TestLimits &limits)
{
    return byRun(report, limits) == Verdict::Accepted;
}

FinalVerdict finalVerdict(const QList<Verdict> &tests)
{
    const auto failed = std::ranges::find_if(tests, [](Verdict verdict) { return verdict != Verdict::Accepted; });
    if (failed == tests.end())
        return {};
    return {.verdict = *failed, .test = static_cast<int>(failed - tests.begin()) + 1};
}

Remark testDetail(const RunReport &report, Verdict verdict)
{
    switch (verdict) {
    case Verdict::RuntimeError:
        if (report.signal != 0) {
            const char *name = ::sigabbrev_np(report.signal);
            return {Remark::Kind::Signal, {QString::number(report.signal), QString::fromLatin1(name ? name : "?")}};
        }
        return {Remark::Kind::ExitCode, {QString::number(report.exitCode)}};
    case Verdict::WallTimeLimit:
        return {Remark::Kind::StoppedByWall, {}};
    case Verdict::IdlenessLimit:
        return {Remark::Kind::StoppedWhileIdle, {}};
    default:
        return {};
    }
}

} // namespace duello
