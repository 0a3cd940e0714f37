// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/onelibrary.h"

namespace duello {

/// A library of so many problems: "sumofline", then "problem2", "problem3", ... of levels 1 to 4 in turn. The statement
/// of each names it.
class SmallLibrary final : public ProblemLibrary
{
public:
    explicit SmallLibrary(int count) : m_count(count) {}

    QList<ProblemSummary> problems() const override
    {
        QList<ProblemSummary> list = OneLibrary().problems();
        for (int number = 2; number <= m_count; ++number)
            list.append(numbered(number).summary);
        return list;
    }

    Result<Problem> problem(const ProblemId &id) const override
    {
        for (int number = 2; number <= m_count; ++number) {
            if (numbered(number).summary.id == id)
                return numbered(number);
        }
        return OneLibrary().problem(id);
    }

    Result<QByteArray> statementPdf(const ProblemId &id, const QString &language) const override
    {
        return OneLibrary().statementPdf(id, language);
    }

private:
    static Problem numbered(int number)
    {
        const QString name = QStringLiteral("problem%1").arg(number);
        Problem problem;
        problem.summary.id = ProblemId(name);
        problem.summary.title = {{QStringLiteral("en"), QStringLiteral("The Title of ") + name}};
        problem.summary.level = 1 + (number - 1) % 4;
        problem.statement = {{QStringLiteral("en"), QStringLiteral("The statement of ") + name}};
        problem.samples = {{"1\n", "1\n"}};
        return problem;
    }

    const int m_count;
};

} // namespace duello
