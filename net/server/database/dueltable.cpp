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
                            "winner, deciding_submission, rev, penalty, visibility, repaid, rematch"_s;

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
    duel.settings.penalty = penaltyFromName(row.value(12).toString()).value_or(Penalty::None);
    duel.settings.visibility = visibilityFromName(row.value(13).toString()).value_or(Visibility::Nothing);
    duel.repaid = std::chrono::milliseconds(row.value(14).toLongLong());
    duel.rematch = DuelId(row.value(15).toString());
    return duel;
}

Seat seatFromRow(const QSqlQuery &row)
{
    return {
        .user = UserId(row.value(0).toString()),
        .name = row.value(1).toString(),
        .ready = row.value(2).toBool(),
        .present = row.value(3).toBool(),
        .score = row.value(4).toInt(),
        .absentSince = columns::toOptionalTime(row.value(5)),
        .left = row.value(6).toBool(),
        .penalty = std::chrono::milliseconds(row.value(7).toLongLong()),
        .cooldownUntil = columns::toOptionalTime(row.value(8)),
        .offersDraw = row.value(9).toBool(),
        .wantsRematch = row.value(10).toBool(),
    };
}

DuelProblem problemFromRow(const QSqlQuery &row)
{
    return {
        .label = row.value(0).toString(),
        .id = ProblemId(row.value(1).toString()),
        .title = localizedFromText(row.value(2).toString()),
        .points = row.value(3).toInt(),
        .takenBy = UserId(row.value(4).toString()),
    };
}

void readParts(Transaction &transaction, Duel &duel)
{
    duel.seats = transaction.list(
        u"SELECT s.user_id, u.name, s.ready, s.present, s.score, s.absent_since, s.has_left, s.penalty, "
        "s.cooldown_until, s.offers_draw, s.wants_rematch FROM seats s LEFT JOIN users u ON u.user_id = s.user_id "
        "WHERE s.duel_id = ? ORDER BY s.seat"_s,
        {duel.id.value()}, seatFromRow);
    duel.settings.seats = int(duel.seats.size());
    duel.problems = transaction.list(u"SELECT label, problem_id, title, points, taken_by FROM duel_problems "
                                     "WHERE duel_id = ? ORDER BY position"_s,
                                     {duel.id.value()}, problemFromRow);
}

void saveSeats(Transaction &transaction, const Duel &duel)
{
    for (qsizetype i = 0; i < duel.seats.size(); ++i) {
        const Seat &seat = duel.seats[i];
        transaction.run(
            u"INSERT INTO seats (duel_id, seat, user_id, ready, present, score, absent_since, has_left, penalty, "
            "cooldown_until, offers_draw, wants_rematch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (duel_id, seat) DO UPDATE SET user_id = excluded.user_id, ready = excluded.ready, "
            "present = excluded.present, score = excluded.score, absent_since = excluded.absent_since, "
            "has_left = excluded.has_left, penalty = excluded.penalty, cooldown_until = excluded.cooldown_until, "
            "offers_draw = excluded.offers_draw, wants_rematch = excluded.wants_rematch"_s,
            {duel.id.value(), i, columns::fromText(seat.user.value()), int(seat.ready), int(seat.present), seat.score,
             columns::fromTime(seat.absentSince), int(seat.left), qint64(seat.penalty.count()),
             columns::fromTime(seat.cooldownUntil), int(seat.offersDraw), int(seat.wantsRematch)});
    }
}

void saveProblems(Transaction &transaction, const Duel &duel)
{
    for (qsizetype i = 0; i < duel.problems.size(); ++i) {
        const DuelProblem &problem = duel.problems[i];
        transaction.run(u"INSERT INTO duel_problems (duel_id, position, label, problem_id, title, points, taken_by) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (duel_id, position) DO UPDATE SET "
                        "problem_id = excluded.problem_id, title = excluded.title, points = excluded.points, "
                        "taken_by = excluded.taken_by"_s,
                        {duel.id.value(), i, problem.label, columns::wholeText(problem.id.value()),
                         localizedText(problem.title), problem.points, columns::fromText(problem.takenBy.value())});
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
        "winner, deciding_submission, rev, next_change, penalty, visibility, repaid, rematch) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (duel_id) DO UPDATE SET state = excluded.state, starts_at = excluded.starts_at, "
        "deadline = excluded.deadline, finished_at = excluded.finished_at, reason = excluded.reason, "
        "winner = excluded.winner, deciding_submission = excluded.deciding_submission, rev = excluded.rev, "
        "next_change = excluded.next_change, repaid = excluded.repaid, rematch = excluded.rematch"_s,
        {duel.id.value(), duelStateName(duel.state), duelFormatName(duel.settings.format),
         qint64(duel.settings.length.count()), columns::fromTime(duel.createdAt), columns::fromTime(duel.startsAt),
         columns::fromTime(duel.deadline), columns::fromTime(duel.finishedAt),
         duel.result ? QVariant(duelReasonName(result.reason)) : QVariant(),
         result.winner ? QVariant(result.winner->value()) : QVariant(), columns::fromText(result.submission.value()),
         duel.rev, columns::fromTime(nextChange), penaltyName(duel.settings.penalty),
         visibilityName(duel.settings.visibility), qint64(duel.repaid.count()),
         columns::fromText(duel.rematch.value())});
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

QList<Duel> pageFor(Transaction &transaction, const UserId &user, const std::optional<Duel> &before, int limit)
{
    QVariantList values{user.value()};
    if (before)
        values += {columns::fromTime(before->createdAt), before->id.value()};
    values.append(limit);
    QList<Duel> duels = transaction.list(
        u"SELECT "_s + duelColumns +
            u" FROM duels d WHERE EXISTS (SELECT 1 FROM seats s WHERE s.duel_id = d.duel_id AND s.user_id = ?) " +
            (before ? u"AND (created_at, duel_id) < (?, ?) "_s : QString()) +
            u"ORDER BY created_at DESC, duel_id DESC LIMIT ?",
        values, duelFromRow);
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

int roomsOf(Transaction &transaction, const UserId &user)
{
    return transaction
        .one(u"SELECT COUNT(*) FROM seats s JOIN duels d ON d.duel_id = s.duel_id WHERE s.user_id = ? AND s.seat = 0 "
             "AND d.state IN ('open', 'seated', 'ready')"_s,
             {user.value()}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
        .value_or(0);
}

QList<DuelId> running(Transaction &transaction)
{
    return ids(transaction, u"SELECT duel_id FROM duels WHERE state IN ('countdown', 'running') ORDER BY created_at"_s,
               {});
}

std::optional<Onlooker> onlookerOf(Transaction &transaction, const DuelId &duel, const UserId &author)
{
    return transaction.one(u"SELECT s.user_id, d.visibility FROM seats s JOIN duels d ON d.duel_id = s.duel_id "
                           "WHERE s.duel_id = ? AND s.user_id <> ?"_s,
                           {duel.value(), author.value()}, [](const QSqlQuery &row) {
                               return Onlooker{
                                   UserId(row.value(0).toString()),
                                   visibilityFromName(row.value(1).toString()).value_or(Visibility::Nothing),
                               };
                           });
}

void setChoice(Transaction &transaction, const DuelId &duel, const ProblemChoice &choice)
{
    transaction.run(u"UPDATE duels SET choice = ? WHERE duel_id = ?"_s,
                    {QString::fromLatin1(toText(toJson(choice))), duel.value()});
}

std::optional<ProblemChoice> choice(Transaction &transaction, const DuelId &duel)
{
    const QString text = transaction
                             .one(u"SELECT choice FROM duels WHERE duel_id = ?"_s, {duel.value()},
                                  [](const QSqlQuery &row) { return row.value(0).toString(); })
                             .value_or(QString());
    const auto found = parseObject(text.toLatin1()).and_then(problemChoiceFromJson);
    return found ? std::optional(*found) : std::nullopt;
}

void setSeen(Transaction &transaction, const DuelId &duel, const UserId &user, const QList<ProblemId> &seen)
{
    QStringList texts;
    for (const ProblemId &id : seen)
        texts.append(id.value());
    transaction.run(u"UPDATE seats SET seen = ? WHERE duel_id = ? AND user_id = ?"_s,
                    {columns::fromTexts(texts), duel.value(), user.value()});
}

QList<ProblemId> seen(Transaction &transaction, const DuelId &duel, const UserId &user)
{
    const QStringList texts =
        transaction
            .one(u"SELECT seen FROM seats WHERE duel_id = ? AND user_id = ?"_s, {duel.value(), user.value()},
                 [](const QSqlQuery &row) { return columns::toTexts(row.value(0)); })
            .value_or(QStringList());
    QList<ProblemId> list;
    for (const QString &text : texts)
        list.append(ProblemId(text));
    return list;
}

QList<ProblemId> playedBy(Transaction &transaction, const UserId &user)
{
    return transaction.list(
        u"SELECT DISTINCT p.problem_id FROM seats s JOIN duels d ON d.duel_id = s.duel_id "
        "JOIN duel_problems p ON p.duel_id = d.duel_id WHERE s.user_id = ? AND d.deadline IS NOT NULL"_s,
        {user.value()}, [](const QSqlQuery &row) { return ProblemId(row.value(0).toString()); });
}

bool isDue(Transaction &transaction, const DuelId &id, Timestamp now)
{
    return transaction
        .one(u"SELECT 1 FROM duels WHERE duel_id = ? AND next_change <= ?"_s, {id.value(), columns::fromTime(now)},
             [](const QSqlQuery &) { return true; })
        .value_or(false);
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
