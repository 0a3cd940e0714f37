// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/outcometable.h"

#include "net/server/database/columns.h"

namespace duello::outcometable {

using namespace Qt::StringLiterals;

void replace(Transaction &transaction, const SubmissionId &submission, const QList<TestOutcome> &outcomes)
{
    transaction.run(u"DELETE FROM outcomes WHERE submission_id = ?"_s, {submission.value()});
    for (const TestOutcome &outcome : outcomes) {
        transaction.run(
            u"INSERT INTO outcomes (submission_id, test, verdict, cpu_ms, wall_ms, memory, detail, detail_kind, "
            "detail_arguments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (submission_id, test) DO NOTHING"_s,
            {submission.value(), outcome.number, verdictCode(outcome.verdict), qint64(outcome.cpuTime.count()),
             qint64(outcome.wallTime.count()), outcome.memory.count(), columns::wholeText(remarkWords(outcome.detail)),
             columns::fromText(remarkKindName(outcome.detail.kind)), columns::fromTexts(outcome.detail.arguments)});
    }
}

QList<TestOutcome> list(Transaction &transaction, const SubmissionId &submission)
{
    return transaction.list(
        u"SELECT test, verdict, cpu_ms, wall_ms, memory, detail, detail_kind, detail_arguments FROM outcomes "
        "WHERE submission_id = ? ORDER BY test"_s,
        {submission.value()}, [](const QSqlQuery &row) {
            return TestOutcome{
                .number = row.value(0).toInt(),
                .verdict = verdictFromCode(row.value(1).toString()).value_or(Verdict::JudgeError),
                .cpuTime = std::chrono::milliseconds(row.value(2).toLongLong()),
                .wallTime = std::chrono::milliseconds(row.value(3).toLongLong()),
                .memory = Bytes(row.value(4).toLongLong()),
                .detail = remarkFrom(row.value(6).toString(), columns::toTexts(row.value(7)), row.value(5).toString()),
                .output = {},
                .errorOutput = {},
            };
        });
}

} // namespace duello::outcometable
