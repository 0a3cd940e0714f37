// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/eventtable.h"

#include "net/protocol/codec.h"
#include "net/server/database/columns.h"

namespace duello::eventtable {

using namespace Qt::StringLiterals;

void append(Transaction &transaction, const UserId &user, const DuelId &duel, const EventBody &body, Timestamp now)
{
    const std::optional<qint64> number =
        transaction.one(u"UPDATE streams SET head = head + 1 WHERE user_id = ? RETURNING head"_s, {user.value()},
                        [](const QSqlQuery &row) { return row.value(0).toLongLong(); });
    if (!number)
        return;
    const Event event{{transaction.epoch(), EventId(*number)}, duel, now, body};
    transaction.run(u"INSERT INTO events (user_id, event_id, created_at, payload) VALUES (?, ?, ?, ?)"_s,
                    {user.value(), *number, columns::fromTime(now), QString::fromLatin1(toText(toJson(event)))});
    transaction.touchStream(user);
}

Window window(Transaction &transaction, const UserId &user)
{
    return transaction
        .one(u"SELECT head, oldest FROM streams WHERE user_id = ?"_s, {user.value()},
             [](const QSqlQuery &row) {
                 return Window{EventId(row.value(0).toLongLong()), EventId(row.value(1).toLongLong())};
             })
        .value_or(Window{EventId(0), EventId(1)});
}

QList<StoredEvent> after(Transaction &transaction, const UserId &user, EventId after, int limit)
{
    return transaction.list(u"SELECT event_id, payload FROM events WHERE user_id = ? AND event_id > ? "
                            "ORDER BY event_id LIMIT ?"_s,
                            {user.value(), after.value(), limit}, [](const QSqlQuery &row) {
                                return StoredEvent{EventId(row.value(0).toLongLong()),
                                                   row.value(1).toString().toLatin1()};
                            });
}

int prune(Transaction &transaction, const Retention &retention, Timestamp now, int most)
{
    struct Stream
    {
        QString user;
        qint64 oldest;
        qint64 head;
    };
    const QVariant youngest = columns::fromTime(now - retention.time);
    const auto stream = transaction.one(
        u"SELECT s.user_id, s.oldest, s.head FROM streams s JOIN events e ON e.user_id = s.user_id AND "
        "e.event_id = s.oldest WHERE s.head - s.oldest >= ? AND e.created_at < ? LIMIT 1"_s,
        {retention.events, youngest}, [](const QSqlQuery &row) {
            return Stream{row.value(0).toString(), row.value(1).toLongLong(), row.value(2).toLongLong()};
        });
    if (!stream)
        return 0;
    const qint64 bound = std::min(stream->oldest + most, stream->head - retention.events + 1);
    const qint64 firstKept =
        transaction
            .one(u"SELECT MIN(event_id) FROM events WHERE user_id = ? AND event_id >= ? AND "
                 "event_id < ? AND created_at >= ?"_s,
                 {stream->user, stream->oldest, bound, youngest},
                 [bound](const QSqlQuery &row) { return row.value(0).isNull() ? bound : row.value(0).toLongLong(); })
            .value_or(bound);
    transaction.run(u"DELETE FROM events WHERE user_id = ? AND event_id < ?"_s, {stream->user, firstKept});
    transaction.run(u"UPDATE streams SET oldest = ? WHERE user_id = ?"_s, {firstKept, stream->user});
    return int(firstKept - stream->oldest);
}

void forgetAll(Transaction &transaction)
{
    transaction.run(u"DELETE FROM events"_s);
    transaction.run(u"UPDATE streams SET oldest = head + 1"_s);
}

qint64 count(Transaction &transaction)
{
    return transaction
        .one(u"SELECT COALESCE(SUM(head), 0) FROM streams"_s, {},
             [](const QSqlQuery &row) { return row.value(0).toLongLong(); })
        .value_or(0);
}

} // namespace duello::eventtable
