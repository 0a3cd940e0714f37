// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server's storage: SQLite in WAL mode with synchronous=FULL, since with NORMAL a power cut can undo a commit whose
// event was already sent; what players are typing need not survive one, and does not wait for the disk. Statements are
// kept to what PostgreSQL understands as well.
#pragma once

#include "net/server/database/highwatermark.h"
#include "net/server/database/transaction.h"

#include <QObject>
#include <QSqlDatabase>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace duello {

/// One connection, used by the thread that opened it.
class Database : public QObject
{
    Q_OBJECT

public:
    /// Opens the file, makes it when it is not there, and brings its schema to today's. `newEpoch` names the life of a
    /// database that is made now, or that has lost something since it was last open: a backup that was restored.
    /// Another process that holds the write lock is waited for during `patience`.
    static Result<std::unique_ptr<Database>> open(const QString &file, const QString &newEpoch,
                                                  std::chrono::milliseconds patience);
    ~Database() override;

    const QString &epoch() const { return m_position.epoch; }

    /// Runs `body(Transaction &) -> Result<T>` with the write lock held. Nothing of it is kept when it answers an error
    /// or when storage fails; then no event of it is told to anyone either.
    template <class Body> auto write(Body body) { return write(Transaction::Kind::Write, body); }

    /// The same without waiting for the disk, for what is soon overwritten anyway. A power cut may take back the last
    /// of such writes; then a new epoch begins. What write() keeps afterwards keeps them, too.
    template <class Body> auto writeLoosely(Body body)
    {
        return write(m_mark->loosen() ? Transaction::Kind::LooseWrite : Transaction::Kind::Write, body);
    }

    /// Runs `body` on one unchanging view of the data.
    template <class Body> auto read(Body body)
    {
        Transaction transaction(*this, Transaction::Kind::Read);
        return complete(transaction, body);
    }

Q_SIGNALS:
    /// After each commit that changed something.
    void committed();
    /// After `committed`: these users' streams have new events.
    void streamsGrew(const QSet<duello::UserId> &users);

private:
    friend class Transaction;

    explicit Database(const QString &connection);

    template <class Body>
    static std::invoke_result_t<Body, Transaction &> complete(Transaction &transaction, Body &body)
    {
        if (transaction.error())
            return std::unexpected(*transaction.error());
        auto result = body(transaction);
        if (transaction.error())
            return std::unexpected(*transaction.error());
        if (result)
            transaction.commit();
        if (transaction.error())
            return std::unexpected(*transaction.error());
        return result;
    }

    template <class Body> std::invoke_result_t<Body, Transaction &> write(Transaction::Kind kind, Body &body)
    {
        Transaction transaction(*this, kind);
        auto result = complete(transaction, body);
        if (result)
            announce(transaction);
        return result;
    }

    Result<void> configure(const QString &file);
    Result<void> openMark(const QString &file);
    Result<void> beginLife(const QString &newEpoch);
    /// Whether a commit waits until the disk has it. Between transactions.
    void setSynced(bool synced);
    bool syncAll();
    void announce(const Transaction &transaction);
    QSqlQuery &prepared(const QString &sql);
    /// A statement that failed may have failed to be prepared: the next time it is prepared anew.
    void forget(const QString &sql) { m_prepared.erase(sql); }

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    std::unique_ptr<HighWaterMark> m_mark;
    HighWaterMark::Position m_position;
};

} // namespace duello
