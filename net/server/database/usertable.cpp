// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/usertable.h"

#include "net/server/database/columns.h"
#include "net/server/database/metatable.h"

namespace duello::usertable {

using namespace Qt::StringLiterals;

namespace {

// Everyone has a stream from the start: an event never has to make one.
bool insertUnlessThere(Transaction &transaction, const UserId &id, const QString &name, Timestamp now)
{
    const int inserted = transaction.run(
        u"INSERT INTO users (user_id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (user_id) DO NOTHING"_s,
        {id.value(), name, columns::fromTime(now)});
    if (inserted == 1)
        transaction.run(u"INSERT INTO streams (user_id, head, oldest) VALUES (?, 0, 1)"_s, {id.value()});
    return inserted == 1;
}

} // namespace

UserId insert(Transaction &transaction, const QString &name, Timestamp now)
{
    while (!transaction.error()) {
        const UserId id(QString::number(metatable::nextNumber(transaction, u"users"_s)));
        if (insertUnlessThere(transaction, id, name, now))
            return id;
    }
    return {};
}

void ensure(Transaction &transaction, const UserId &id, const QString &name, Timestamp now)
{
    insertUnlessThere(transaction, id, name, now);
}

void rename(Transaction &transaction, const UserId &id, const QString &name)
{
    transaction.run(u"UPDATE users SET name = ? WHERE user_id = ?"_s, {name, id.value()});
}

std::optional<QString> name(Transaction &transaction, const UserId &id)
{
    return transaction.one(u"SELECT name FROM users WHERE user_id = ?"_s, {id.value()},
                           [](const QSqlQuery &row) { return row.value(0).toString(); });
}

} // namespace duello::usertable
