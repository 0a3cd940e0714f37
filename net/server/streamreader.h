// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/event.h"
#include "net/server/database/eventtable.h"

namespace duello {

class Database;

/// Reads one user's stream from the log, for any channel: in order, without a hole, each event once.
class StreamReader
{
public:
    StreamReader(Database &database, UserId user) : m_database(database), m_user(std::move(user)) {}

    const UserId &user() const { return m_user; }

    /// Where the stream begins: now, when there is no `cursor`; behind the cursor, when all that follows it is kept;
    /// else `recovered` is false and there is nothing to read until the client has taken a snapshot.
    Result<Hello> open(const std::optional<QString> &cursor);

    /// The next events, at most `limit`. NotFound: the log no longer has them.
    Result<QList<eventtable::StoredEvent>> next(int limit);

    /// The last event of the stream, and whether its user has a duel that is not over.
    struct Pulse
    {
        Cursor head;
        bool inDuel = false;
    };
    Result<Pulse> pulse();

    /// The last event that `next` gave, or where `open` began.
    EventId position() const { return m_position; }
    /// Of all that it reads.
    const QString &epoch() const;

private:
    Database &m_database;
    const UserId m_user;
    EventId m_position;
};

} // namespace duello
