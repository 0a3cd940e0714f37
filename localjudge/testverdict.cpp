// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/testverdict.h"

#include <cstring>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// The share of its wall time below which a stopped program was idle.
constexpr int idleShare = 10;

} // namespace

Verdict testVerdict(const RunReport &report, const TestLimits &limits, const std::optional<CheckResult> &check)
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
    if (!report.succeeded())
        return Verdict::RuntimeError;
    return !check || check->accepted ? Verdict::Accepted : Verdict::WrongAnswer;
}

bool deservesCheck(const RunReport &report, const TestLimits &limits)
{
    return testVerdict(report, limits, std::nullopt) == Verdict::Accepted;
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
