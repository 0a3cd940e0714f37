// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/transaction.h"

#include "net/server/database/database.h"
#include "net/server/database/sqlfailure.h"

#include <QSqlError>

namespace duello {

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &database, Kind kind) : m_database(database), m_kind(kind)
{
    if (kind == Kind::LooseWrite)
        database.setSynced(false);
    run(kind == Kind::Read ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
    m_open = !m_error;
}

Transaction::~Transaction()
{
    if (m_open) {
        m_error.reset();
        run(u"ROLLBACK"_s);
    }
    end();
}

void Transaction::commit()
{
    run(u"COMMIT"_s);
    m_open = m_error.has_value();
    if (!m_open)
        end();
}

void Transaction::end()
{
    if (m_kind == Kind::LooseWrite)
        m_database.setSynced(true);
    m_kind = Kind::Read;
}

int Transaction::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = start(sql, values);
    if (!query)
        return 0;
    const int changed = query->numRowsAffected();
    finish(*query);
    return changed;
}

QSqlQuery *Transaction::start(const QString &sql, const QVariantList &values)
{
    if (m_error)
        return nullptr;
    QSqlQuery &query = m_database.prepared(sql);
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (query.exec())
        return &query;
    fail(query);
    m_database.forget(sql);
    return nullptr;
}

void Transaction::finish(QSqlQuery &query)
{
    if (query.lastError().isValid())
        fail(query);
    query.finish();
}

void Transaction::fail(const QSqlQuery &query)
{
    m_error = sqlFailure(query.lastError());
}

const QString &Transaction::epoch() const
{
    return m_database.epoch();
}

} // namespace duello
