// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/eventtable.h"

#include "net/protocol/codec.h"
#include "net/server/database/columns.h"

namespace duello::eventtable {

using namespace Qt::StringLiterals;

namespace {

// Every so many events; in between a stream holds a little more than it must.
constexpr qint64 pruneEvery = 500;

void prune(Transaction &transaction, const UserId &user, EventId head, Timestamp now)
{
    transaction.run(u"DELETE FROM events WHERE user_id = ? AND event_id <= ? AND created_at < ?"_s,
                    {user.value(), head.value() - keptEvents, columns::fromTime(now - keptTime)});
    transaction.run(u"UPDATE streams SET oldest = (SELECT MIN(event_id) FROM events e WHERE e.user_id = ?) "
                    "WHERE user_id = ?"_s,
                    {user.value(), user.value()});
}

} // namespace

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
    if (*number % pruneEvery == 0)
        prune(transaction, user, EventId(*number), now);
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

} // namespace duello::eventtable
