// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/metatable.h"

namespace duello::metatable {

using namespace Qt::StringLiterals;

QString epoch(Transaction &transaction)
{
    return transaction
        .one(u"SELECT value FROM meta WHERE name = 'epoch'"_s, {},
             [](const QSqlQuery &row) { return row.value(0).toString(); })
        .value_or(QString());
}

void setEpoch(Transaction &transaction, const QString &epoch)
{
    transaction.run(u"INSERT INTO meta (name, value) VALUES ('epoch', ?) "
                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                    {epoch});
}

qint64 nextNumber(Transaction &transaction, const QString &counter)
{
    return transaction
        .one(u"INSERT INTO counters (name, value) VALUES (?, 1) "
             "ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value"_s,
             {counter}, [](const QSqlQuery &row) { return row.value(0).toLongLong(); })
        .value_or(0);
}

} // namespace duello::metatable
