// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/problemlibrary.h"

namespace duello {

/// A library of one problem, "sumofline".
class OneLibrary final : public ProblemLibrary
{
public:
    QList<ProblemSummary> problems() const override { return {sumOfLine().summary}; }

    Result<Problem> problem(const ProblemId &id) const override
    {
        if (id == sumOfLine().summary.id)
            return sumOfLine();
        return failure(ErrorCode::UnknownProblem, QStringLiteral("no such problem"));
    }

private:
    static Problem sumOfLine()
    {
        Problem problem;
        problem.summary.id = ProblemId(QStringLiteral("sumofline"));
        problem.summary.title = {{QStringLiteral("en"), QStringLiteral("Sum of the Numbers in a Line")}};
        problem.statement = {{QStringLiteral("en"), QStringLiteral("Print the sum.")}};
        problem.samples = {{"1 2 3\n", "6\n"}};
        return problem;
    }
};

} // namespace duello
