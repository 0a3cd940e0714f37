// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/server/serveroptions.h"

#include <QTimer>

namespace duello {

class Database;

/// Keeps the event log at its stated size: a few hundred events a transaction, so that nobody waits for it, once a
/// minute and again soon while there is more.
class EventPruner : public QObject
{
    Q_OBJECT

public:
    EventPruner(Database &database, const Clock &clock, const Retention &retention, QObject *parent = nullptr);

    /// One step, now. How many events it removed.
    int prune();

private:
    Database &m_database;
    const Clock &m_clock;
    const Retention m_retention;
    QTimer m_timer;
};

} // namespace duello
