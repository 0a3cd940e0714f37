// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"
#include "net/protocol/ids.h"

#include <QObject>
#include <QSet>

namespace duello {

class Database;
class Hub;

/// Writes into the duels who is here: a player is present while a stream of theirs is open. A duel that is over keeps
/// what was true at its end: it changes no more, not even unseen.
class Presence : public QObject
{
    Q_OBJECT

public:
    Presence(Database &database, const Hub &hub, const Clock &clock, QObject *parent = nullptr);

    /// At the start of a server nobody is here, whatever the database remembers.
    Result<void> begin();

private:
    void update(const UserId &user);
    void store();

    Database &m_database;
    const Hub &m_hub;
    const Clock &m_clock;
    QSet<UserId> m_changed; ///< not stored yet
};

} // namespace duello
