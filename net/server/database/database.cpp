// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/database.h"

#include "net/server/database/eventtable.h"
#include "net/server/database/metatable.h"
#include "net/server/database/migrations.h"
#include "net/server/database/sqlfailure.h"
#include "net/server/logging.h"

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
    const Result<void> ready = checkOwner(*database)
                                   .transform_error([&file](const Error &error) {
                                       return Error{error.code, u"%1: %2"_s.arg(file, error.detail)};
                                   })
                                   .and_then([&] { return database->configure(file); })
                                   .and_then([&] { return migrate(*database); })
                                   .and_then([&] { return database->openMark(file); })
                                   .and_then([&] { return database->beginLife(newEpoch); });
    if (!ready)
        return std::unexpected(ready.error());
    return database;
}

Result<void> Database::configure(const QString &file)
{
    const QStringList settings{u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                               u"PRAGMA foreign_keys = ON"_s};
    for (const QString &setting : settings) {
        QSqlQuery query(m_database);
        if (!query.exec(setting))
            return std::unexpected(sqlFailure(query.lastError(), file));
    }
    return {};
}

// Only when the database is known to be ours: nothing is left beside another program's file.
Result<void> Database::openMark(const QString &file)
{
    auto mark = HighWaterMark::open(file);
    if (!mark)
        return std::unexpected(mark.error());
    m_mark = std::move(*mark);
    return {};
}

// Goes on with the life that the database has, when it is where its mark says.
Result<void> Database::beginLife(const QString &newEpoch)
{
    const auto position = write([&](Transaction &transaction) -> Result<HighWaterMark::Position> {
        HighWaterMark::Position found{metatable::epoch(transaction), eventtable::count(transaction)};
        if (!found.epoch.isEmpty() && m_mark->agreesWith(found))
            return found;
        if (!found.epoch.isEmpty())
            qCWarning(serverLog) << "the database is not the one that was left here: a new epoch begins";
        metatable::setEpoch(transaction, newEpoch);
        eventtable::forgetAll(transaction);
        found.epoch = newEpoch;
        return found;
    });
    if (!position)
        return std::unexpected(position.error());
    m_position = *position;
    m_mark->set(m_position);
    return {};
}

Database::Database(const QString &connection)
    : m_connection(connection), m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, connection))
{
}

Database::~Database()
{
    m_prepared.clear();
    if (m_mark && m_mark->isLoose() && syncAll())
        m_mark->tighten();
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

// Not a prepared statement: SQLite does it while it prepares it.
void Database::setSynced(bool synced)
{
    QSqlQuery query(m_database);
    if (!query.exec(synced ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s))
        qCWarning(serverLog) << "synchronous:" << query.lastError().text();
}

bool Database::syncAll()
{
    QSqlQuery query(m_database);
    return query.exec(u"PRAGMA wal_checkpoint(FULL)"_s) && query.next() && query.value(0).toInt() == 0;
}

void Database::announce(const Transaction &transaction)
{
    m_position.events += transaction.m_grown;
    if (transaction.m_grown > 0)
        m_mark->set(m_position);
    Q_EMIT committed();
    if (!transaction.m_touched.isEmpty())
        Q_EMIT streamsGrew(transaction.m_touched);
}

} // namespace duello
