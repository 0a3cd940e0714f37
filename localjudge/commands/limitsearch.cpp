// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/limitsearch.h"

#include "localjudge/commands/verified.h"

#include <algorithm>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// How long an accepted submission may take while the limit is looked for.
constexpr std::chrono::seconds longest{60};

} // namespace

DerivedLimit deriveLimit(LocalJudge &judge, PackageLibrary &library, const ProblemPackage &package)
{
    const ProblemId id = package.problem.summary.id;
    library.setTimeLimit(id, longest);
    DerivedLimit derived;
    for (const LabelledSubmission &submission : package.submissions) {
        const QList<TestVerdict> success{{.test = {}, .verdict = Verdict::Accepted}};
        const QList<TestVerdict> late{{.test = {}, .verdict = Verdict::TimeLimit}};
        const Expectation &expectation = submission.expectation;
        if (!submission.isOfTimeLimit || expectation.of(success, true) != Expectation::Opinion::Met ||
            expectation.of(late, true) == Expectation::Opinion::Met)
            continue;
        const JudgeResult result = verifyOne(judge, package, submission).result;
        if (result.verdict == Verdict::Accepted) {
            derived.slowest = std::max(derived.slowest, result.cpuTime);
            derived.isKnown = true;
        }
    }
    derived.limit = package.limitRule.limitFor(derived.slowest);
    library.setTimeLimit(id, derived.limit);
    return derived;
}

QString derivedLine(const ProblemId &problem, const DerivedLimit &derived)
{
    return u"%1: no time limit is given; %2 s by the slowest accepted submission (%3 s)"_s.arg(problem.value())
        .arg(double(derived.limit.count()) / 1000)
        .arg(double(derived.slowest.count()) / 1000, 0, 'f', 3);
}

} // namespace duello::commands
