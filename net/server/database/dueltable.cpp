// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/dueltable.h"

#include "net/protocol/codec.h"
#include "net/server/database/columns.h"
#include "net/server/database/metatable.h"

namespace duello::dueltable {

using namespace Qt::StringLiterals;

namespace {

const QString duelColumns = u"duel_id, state, format, minutes, created_at, starts_at, deadline, finished_at, reason, "
                            "winner, deciding_submission, rev"_s;

QString localizedText(const Localized &texts)
{
    QJsonObject object;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromLatin1(toText(object));
}

Localized localizedFromText(const QString &text)
{
    Localized texts;
    const QJsonObject object = parseObject(text.toUtf8()).value_or(QJsonObject());
    for (auto it = object.begin(); it != object.end(); ++it)
        texts.insert(it.key(), it->toString());
    return texts;
}

// Seats and problems are read by the statements that follow: one query at a time is open.
Duel duelFromRow(const QSqlQuery &row)
{
    Duel duel;
    duel.id = DuelId(row.value(0).toString());
    duel.state = duelStateFromName(row.value(1).toString()).value_or(DuelState::Aborted);
    duel.settings.format = duelFormatFromName(row.value(2).toString()).value_or(DuelFormat::Race);
    duel.settings.length = std::chrono::minutes(row.value(3).toLongLong());
    duel.createdAt = columns::toTime(row.value(4));
    duel.startsAt = columns::toOptionalTime(row.value(5));
    duel.deadline = columns::toOptionalTime(row.value(6));
    duel.finishedAt = columns::toOptionalTime(row.value(7));
    if (const auto reason = duelReasonFromName(row.value(8).toString())) {
        duel.result = DuelResult{std::nullopt, *reason, SubmissionId(row.value(10).toString())};
        if (!row.value(9).isNull())
            duel.result->winner = UserId(row.value(9).toString());
    }
    duel.rev = row.value(11).toLongLong();
    return duel;
}

void readParts(Transaction &transaction, Duel &duel)
{
    duel.seats = transaction.list(u"SELECT s.user_id, u.name, s.ready, s.present, s.score FROM seats s "
                                  "LEFT JOIN users u ON u.user_id = s.user_id WHERE s.duel_id = ? ORDER BY s.seat"_s,
                                  {duel.id.value()}, [](const QSqlQuery &row) {
                                      return Seat{UserId(row.value(0).toString()), row.value(1).toString(),
                                                  row.value(2).toBool(), row.value(3).toBool(), row.value(4).toInt()};
                                  });
    duel.settings.seats = int(duel.seats.size());
    duel.problems =
        transaction.list(u"SELECT label, problem_id, title FROM duel_problems WHERE duel_id = ? ORDER BY position"_s,
                         {duel.id.value()}, [](const QSqlQuery &row) {
                             return DuelProblem{row.value(0).toString(), ProblemId(row.value(1).toString()),
                                                localizedFromText(row.value(2).toString())};
                         });
}

void saveSeats(Transaction &transaction, const Duel &duel)
{
    for (qsizetype i = 0; i < duel.seats.size(); ++i) {
        const Seat &seat = duel.seats[i];
        transaction.run(
            u"INSERT INTO seats (duel_id, seat, user_id, ready, present, score) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (duel_id, seat) DO UPDATE SET user_id = excluded.user_id, "
            "ready = excluded.ready, present = excluded.present, score = excluded.score"_s,
            {duel.id.value(), i, columns::fromText(seat.user.value()), int(seat.ready), int(seat.present), seat.score});
    }
}

void saveProblems(Transaction &transaction, const Duel &duel)
{
    for (qsizetype i = 0; i < duel.problems.size(); ++i) {
        const DuelProblem &problem = duel.problems[i];
        transaction.run(u"INSERT INTO duel_problems (duel_id, position, label, problem_id, title) "
                        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (duel_id, position) DO NOTHING"_s,
                        {duel.id.value(), i, problem.label, problem.id.value(), localizedText(problem.title)});
    }
}

QList<DuelId> ids(Transaction &transaction, const QString &sql, const QVariantList &values)
{
    return transaction.list(sql, values, [](const QSqlQuery &row) { return DuelId(row.value(0).toString()); });
}

} // namespace

DuelId nextId(Transaction &transaction)
{
    return DuelId(QString::number(metatable::nextNumber(transaction, u"duels"_s)));
}

void save(Transaction &transaction, const Duel &duel, std::optional<Timestamp> nextChange)
{
    const DuelResult result = duel.result.value_or(DuelResult{});
    transaction.run(
        u"INSERT INTO duels (duel_id, state, format, minutes, created_at, starts_at, deadline, finished_at, reason, "
        "winner, deciding_submission, rev, next_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (duel_id) DO UPDATE SET state = excluded.state, starts_at = excluded.starts_at, "
        "deadline = excluded.deadline, finished_at = excluded.finished_at, reason = excluded.reason, "
        "winner = excluded.winner, deciding_submission = excluded.deciding_submission, rev = excluded.rev, "
        "next_change = excluded.next_change"_s,
        {duel.id.value(), duelStateName(duel.state), duelFormatName(duel.settings.format),
         qint64(duel.settings.length.count()), columns::fromTime(duel.createdAt), columns::fromTime(duel.startsAt),
         columns::fromTime(duel.deadline), columns::fromTime(duel.finishedAt),
         duel.result ? QVariant(duelReasonName(result.reason)) : QVariant(),
         result.winner ? QVariant(result.winner->value()) : QVariant(), columns::fromText(result.submission.value()),
         duel.rev, columns::fromTime(nextChange)});
    saveSeats(transaction, duel);
    saveProblems(transaction, duel);
}

void countAnew(Transaction &transaction, const DuelId &id)
{
    transaction.run(u"UPDATE duels SET counts_after = (SELECT COALESCE(MAX(seq), 0) FROM submissions) "
                    "WHERE duel_id = ?"_s,
                    {id.value()});
}

std::optional<Duel> find(Transaction &transaction, const DuelId &id)
{
    std::optional<Duel> duel =
        transaction.one(u"SELECT "_s + duelColumns + u" FROM duels WHERE duel_id = ?"_s, {id.value()}, duelFromRow);
    if (duel)
        readParts(transaction, *duel);
    return duel;
}

QList<Duel> listFor(Transaction &transaction, const UserId &user, std::optional<DuelState> state, int limit)
{
    const QString word = state ? duelStateName(*state) : u""_s;
    QList<Duel> duels = transaction.list(
        u"SELECT "_s + duelColumns +
            u" FROM duels d WHERE (state = 'open' OR EXISTS (SELECT 1 FROM seats s WHERE s.duel_id = d.duel_id "
            "AND s.user_id = ?)) AND (? = '' OR state = ?) ORDER BY created_at DESC, duel_id DESC LIMIT ?",
        {user.value(), word, word, limit}, duelFromRow);
    for (Duel &duel : duels)
        readParts(transaction, duel);
    return duels;
}

QList<DuelId> activeOf(Transaction &transaction, const UserId &user)
{
    return ids(transaction,
               u"SELECT s.duel_id FROM seats s JOIN duels d ON d.duel_id = s.duel_id WHERE s.user_id = ? "
               "AND d.state NOT IN ('finished', 'aborted') ORDER BY d.created_at"_s,
               {user.value()});
}

QList<DuelId> due(Transaction &transaction, Timestamp now)
{
    return ids(transaction, u"SELECT duel_id FROM duels WHERE next_change <= ? ORDER BY next_change"_s,
               {columns::fromTime(now)});
}

std::optional<Timestamp> nextDue(Transaction &transaction)
{
    return transaction.one(u"SELECT next_change FROM duels WHERE next_change IS NOT NULL "
                           "ORDER BY next_change LIMIT 1"_s,
                           {}, [](const QSqlQuery &row) { return columns::toTime(row.value(0)); });
}

QList<UserId> present(Transaction &transaction)
{
    return transaction.list(u"SELECT DISTINCT s.user_id FROM seats s JOIN duels d ON d.duel_id = s.duel_id "
                            "WHERE s.present = 1 AND d.state NOT IN ('finished', 'aborted') ORDER BY s.user_id"_s,
                            {}, [](const QSqlQuery &row) { return UserId(row.value(0).toString()); });
}

} // namespace duello::dueltable
