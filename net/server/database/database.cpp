// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/database.h"

#include "net/server/database/metatable.h"
#include "net/server/database/migrations.h"
#include "net/server/database/sqlfailure.h"

#include <QSqlError>

#include <atomic>

namespace duello {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Database>> Database::open(const QString &file, const QString &newEpoch,
                                                 std::chrono::milliseconds patience)
{
    static std::atomic<int> opened = 0;
    std::unique_ptr<Database> database(new Database(u"duello-%1"_s.arg(++opened)));
    QSqlDatabase &connection = database->m_database;
    connection.setDatabaseName(file);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(patience.count()));
    if (!connection.open())
        return std::unexpected(sqlFailure(connection.lastError(), file));
    const QStringList settings{u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                               u"PRAGMA foreign_keys = ON"_s};
    for (const QString &setting : settings) {
        QSqlQuery query(connection);
        if (!query.exec(setting))
            return std::unexpected(sqlFailure(query.lastError(), file));
    }
    if (const Result<void> migrated = migrate(*database); !migrated)
        return std::unexpected(migrated.error());
    const Result<QString> epoch = database->write(
        [&newEpoch](Transaction &transaction) -> Result<QString> { return metatable::epoch(transaction, newEpoch); });
    if (!epoch)
        return std::unexpected(epoch.error());
    database->m_epoch = *epoch;
    return database;
}

Database::Database(const QString &connection)
    : m_connection(connection), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, connection))
{
}

Database::~Database()
{
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery &Database::prepared(const QString &sql)
{
    std::unique_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        query->prepare(sql);
    }
    return *query;
}

void Database::announce(const Transaction &transaction)
{
    Q_EMIT committed();
    if (!transaction.m_touched.isEmpty())
        Q_EMIT streamsGrew(transaction.m_touched);
}

} // namespace duello
