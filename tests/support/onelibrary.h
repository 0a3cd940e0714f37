// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/problemlibrary.h"

namespace duello {

/// A library of one problem, "sumofline", with an English PDF of its statement.
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

    Result<QByteArray> statementPdf(const ProblemId &id, const QString &language) const override
    {
        if (id == sumOfLine().summary.id && sumOfLine().pdfs.contains(language))
            return QByteArrayLiteral("%PDF-1.7 Print the sum.");
        return failure(ErrorCode::NotFound, QStringLiteral("no such PDF"));
    }

private:
    static Problem sumOfLine()
    {
        Problem problem;
        problem.summary.id = ProblemId(QStringLiteral("sumofline"));
        problem.summary.title = {{QStringLiteral("en"), QStringLiteral("Sum of the Numbers in a Line")}};
        problem.statement = {{QStringLiteral("en"), QStringLiteral("Print the sum.")}};
        problem.pdfs = {QStringLiteral("en")};
        problem.samples = {{"1 2 3\n", "6\n"}};
        return problem;
    }
};

} // namespace duello
