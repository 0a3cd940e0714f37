// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/eventpruner.h"

#include "net/server/database/database.h"
#include "net/server/database/eventtable.h"
#include "net/server/logging.h"

namespace duello {

namespace {

constexpr int step = 500;
constexpr std::chrono::seconds pause{60};
constexpr std::chrono::milliseconds shortPause{100}; ///< for others' turns at the database

} // namespace

EventPruner::EventPruner(Database &database, const Clock &clock, const Retention &retention, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_retention(retention)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &EventPruner::prune);
    m_timer.start(shortPause);
}

int EventPruner::prune()
{
    const Result<int> removed = m_database.write([this](Transaction &transaction) -> Result<int> {
        return eventtable::prune(transaction, m_retention, m_clock.now(), step);
    });
    if (!removed)
        qCWarning(serverLog) << "old events were not removed:" << removed.error().detail;
    const int count = removed.value_or(0);
    m_timer.start(count > 0 ? std::chrono::milliseconds(shortPause) : pause);
    return count;
}

} // namespace duello
