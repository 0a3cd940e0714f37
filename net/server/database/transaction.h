// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/ids.h"

#include <QSet>
#include <QSqlQuery>
#include <QVariantList>

namespace duello {

class Database;

/// Statements that take effect together or not at all. The first statement that fails makes the transaction fail: those
/// after it do nothing and read nothing, and whatever the body then returns is replaced by StorageUnavailable. So the
/// body is written as if storage could not fail. Made by Database::write and Database::read only.
class Transaction
{
public:
    enum class Kind { Read, Write, LooseWrite };

    Q_DISABLE_COPY_MOVE(Transaction)

    /// Runs a statement that gives no rows. How many rows it changed.
    int run(const QString &sql, const QVariantList &values = {});

    /// What `read` makes of each row, in the order of the statement.
    template <class Read> auto list(const QString &sql, const QVariantList &values, Read read)
    {
        QList<decltype(read(std::declval<const QSqlQuery &>()))> rows;
        if (QSqlQuery *query = start(sql, values)) {
            while (query->next())
                rows.append(read(std::as_const(*query)));
            finish(*query);
        }
        return rows;
    }

    /// The first row, when there is one.
    template <class Read> auto one(const QString &sql, const QVariantList &values, Read read)
    {
        std::optional<decltype(read(std::declval<const QSqlQuery &>()))> row;
        if (QSqlQuery *query = start(sql, values)) {
            if (query->next())
                row = read(std::as_const(*query));
            finish(*query);
        }
        return row;
    }

    /// The life of the database, as cursors name it.
    const QString &epoch() const;

    /// Says that a stream has one more event: told to Database::streamsGrew after the commit.
    void touchStream(const UserId &user)
    {
        m_touched.insert(user);
        ++m_grown;
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    friend class Database;

    Transaction(Database &database, Kind kind);
    ~Transaction();

    void commit();
    void end();
    QSqlQuery *start(const QString &sql, const QVariantList &values);
    void finish(QSqlQuery &query);
    void fail(const QSqlQuery &query);

    Database &m_database;
    Kind m_kind;
    bool m_open = false;
    std::optional<Error> m_error;
    QSet<UserId> m_touched;
    int m_grown = 0; ///< events
};

} // namespace duello
