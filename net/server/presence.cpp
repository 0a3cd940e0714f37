// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/presence.h"

#include "net/rules/presence.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/hub.h"
#include "net/server/logging.h"

#include <QTimer>

namespace duello {

namespace {

constexpr std::chrono::milliseconds retryAfter{1000};

void mark(Transaction &transaction, const UserId &user, bool present, Timestamp now)
{
    changeActiveDuels(transaction, user, now, [&](Seat &seat) { rules::setAway(seat, present, seat.left, now); });
}

} // namespace

Presence::Presence(Database &database, const Hub &hub, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_hub(hub), m_clock(clock)
{
    connect(&hub, &Hub::userArrived, this, &Presence::update);
    connect(&hub, &Hub::userLeft, this, &Presence::update);
}

Result<void> Presence::begin()
{
    return m_database.write([this](Transaction &transaction) -> Result<void> {
        const QList<UserId> users = dueltable::present(transaction);
        for (const UserId &user : users)
            mark(transaction, user, false, m_clock.now());
        return {};
    });
}

// Stored with all that come in the same turn of the event loop: a thousand players who return at once do not wait for a
// thousand syncs of the disk.
void Presence::update(const UserId &user)
{
    if (m_changed.isEmpty())
        QMetaObject::invokeMethod(this, &Presence::store, Qt::QueuedConnection);
    m_changed.insert(user);
}

// Asks the hub instead of believing the signal: arrivals and departures may be told one inside the other, and while
// this one is told.
void Presence::store()
{
    const QSet<UserId> users = std::exchange(m_changed, {});
    const Result<void> marked = m_database.write([&](Transaction &transaction) -> Result<void> {
        for (const UserId &user : users)
            mark(transaction, user, m_hub.isPresent(user), m_clock.now());
        return {};
    });
    if (marked)
        return;
    qCWarning(serverLog) << "presence is not stored yet:" << marked.error().detail;
    m_changed.unite(users);
    QTimer::singleShot(retryAfter, this, &Presence::store);
}

} // namespace duello
