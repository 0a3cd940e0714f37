// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/metatable.h"

namespace duello::metatable {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> value(Transaction &transaction, const QString &name)
{
    return transaction.one(u"SELECT value FROM meta WHERE name = ?"_s, {name},
                           [](const QSqlQuery &row) { return row.value(0).toString(); });
}

void setValue(Transaction &transaction, const QString &name, const QString &value)
{
    transaction.run(u"INSERT INTO meta (name, value) VALUES (?, ?) "
                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                    {name, value});
}

} // namespace

QString epoch(Transaction &transaction)
{
    return value(transaction, u"epoch"_s).value_or(QString());
}

void setEpoch(Transaction &transaction, const QString &epoch)
{
    setValue(transaction, u"epoch"_s, epoch);
}

std::optional<Timestamp> aliveAt(Transaction &transaction)
{
    return value(transaction, u"alive_at"_s).transform([](const QString &text) {
        return Timestamp(std::chrono::milliseconds(text.toLongLong()));
    });
}

void setAliveAt(Transaction &transaction, Timestamp time)
{
    setValue(transaction, u"alive_at"_s, QString::number(time.time_since_epoch().count()));
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
