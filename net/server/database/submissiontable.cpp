// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/submissiontable.h"

#include "net/server/database/columns.h"
#include "net/server/database/metatable.h"

namespace duello::submissiontable {

using namespace Qt::StringLiterals;

namespace {

const QString select = u"SELECT submission_id, user_id, client_temp_id, duel_id, problem, language, received_at, "
                       "attempt, rev, state, verdict, test, tests, cpu_ms, memory, solution, compiler_output "
                       "FROM submissions "_s;

Submission submissionFromRow(const QSqlQuery &row)
{
    return {
        .id = SubmissionId(row.value(0).toString()),
        .clientTempId = ClientTempId(row.value(2).toString()),
        .duel = DuelId(row.value(3).toString()),
        .problem = row.value(4).toString(),
        .user = UserId(row.value(1).toString()),
        .language = row.value(5).toString(),
        .receivedAt = columns::toTime(row.value(6)),
        .attempt = row.value(7).toInt(),
        .rev = row.value(8).toLongLong(),
        .state = submissionStateFromName(row.value(9).toString()).value_or(SubmissionState::Queued),
        .verdict = verdictFromCode(row.value(10).toString()),
        .test = row.value(11).toInt(),
        .tests = row.value(12).toInt(),
        .cpuTime = std::chrono::milliseconds(row.value(13).toLongLong()),
        .memory = Bytes(row.value(14).toLongLong()),
    };
}

Stored storedFromRow(const QSqlQuery &row)
{
    return {submissionFromRow(row), row.value(15).toString(), row.value(16).toString()};
}

QVariant verdictColumn(const Submission &submission)
{
    return submission.verdict ? QVariant(verdictCode(*submission.verdict)) : QVariant();
}

} // namespace

void insert(Transaction &transaction, const Submission &submission, const QString &solution)
{
    transaction.run(
        u"INSERT INTO submissions (submission_id, seq, user_id, client_temp_id, duel_id, problem, language, solution, "
        "received_at, attempt, rev, state, verdict, test, tests, cpu_ms, memory, compiler_output) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')"_s,
        {submission.id.value(), metatable::nextNumber(transaction, u"submissions"_s), submission.user.value(),
         columns::fromText(submission.clientTempId.value()), submission.duel.value(), submission.problem,
         submission.language, columns::wholeText(solution), columns::fromTime(submission.receivedAt),
         submission.attempt, submission.rev, submissionStateName(submission.state), verdictColumn(submission),
         submission.test, submission.tests, qint64(submission.cpuTime.count()), submission.memory.count()});
}

void update(Transaction &transaction, const Submission &submission)
{
    transaction.run(u"UPDATE submissions SET attempt = ?, rev = ?, state = ?, verdict = ?, test = ?, tests = ?, "
                    "cpu_ms = ?, memory = ? WHERE submission_id = ?"_s,
                    {submission.attempt, submission.rev, submissionStateName(submission.state),
                     verdictColumn(submission), submission.test, submission.tests, qint64(submission.cpuTime.count()),
                     submission.memory.count(), submission.id.value()});
}

void setCompilerOutput(Transaction &transaction, const SubmissionId &id, const QString &output)
{
    transaction.run(u"UPDATE submissions SET compiler_output = ? WHERE submission_id = ?"_s,
                    {columns::wholeText(output), id.value()});
}

std::optional<Stored> find(Transaction &transaction, const SubmissionId &id)
{
    return transaction.one(select + u"WHERE submission_id = ?"_s, {id.value()}, storedFromRow);
}

std::optional<Stored> find(Transaction &transaction, const UserId &user, const ClientTempId &key)
{
    return transaction.one(select + u"WHERE user_id = ? AND client_temp_id = ?"_s, {user.value(), key.value()},
                           storedFromRow);
}

QList<Submission> counted(Transaction &transaction, const DuelId &duel)
{
    return transaction.list(select + u"WHERE duel_id = ? AND seq > (SELECT counts_after FROM duels WHERE duel_id = ?) "
                                     "ORDER BY seq"_s,
                            {duel.value(), duel.value()}, submissionFromRow);
}

QList<Submission> ofDuel(Transaction &transaction, const DuelId &duel, const UserId &user)
{
    return transaction.list(select + u"WHERE duel_id = ? AND user_id = ? ORDER BY seq"_s, {duel.value(), user.value()},
                            submissionFromRow);
}

QList<Submission> ofUser(Transaction &transaction, const UserId &user)
{
    return transaction.list(select + u"WHERE user_id = ? ORDER BY seq"_s, {user.value()}, submissionFromRow);
}

QList<Submission> unfinished(Transaction &transaction)
{
    return transaction.list(select + u"WHERE state IN ('queued', 'compiling', 'running') ORDER BY seq"_s, {},
                            submissionFromRow);
}

std::optional<Stored> firstQueued(Transaction &transaction)
{
    return transaction.one(select + u"WHERE state = 'queued' ORDER BY seq LIMIT 1"_s, {}, storedFromRow);
}

int queued(Transaction &transaction)
{
    return transaction
        .one(u"SELECT COUNT(*) FROM submissions WHERE state = 'queued'"_s, {},
             [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(0);
}

} // namespace duello::submissiontable
