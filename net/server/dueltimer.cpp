// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/dueltimer.h"

#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/logging.h"

namespace duello {

namespace {

/// Looked at this often while something is to come: the machine may have slept, or its clock been set.
constexpr std::chrono::milliseconds longestNap{250};

} // namespace

DuelTimer::DuelTimer(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DuelTimer::look);
    // queued: several changes in a row set the timer once, and never in the middle of one
    connect(&database, &Database::committed, this, &DuelTimer::look, Qt::QueuedConnection);
}

void DuelTimer::look()
{
    using std::chrono::milliseconds;
    const auto next = m_database.read(
        [](Transaction &transaction) -> Result<std::optional<Timestamp>> { return dueltable::nextDue(transaction); });
    if (next && !*next)
        m_timer.stop();
    else if (next && **next > m_clock.now())
        m_timer.start(std::min(milliseconds(**next - m_clock.now()), longestNap));
    else if (!next || !moveOn())
        m_timer.start(longestNap);
}

// What it changes is committed, and that makes it look again.
bool DuelTimer::moveOn()
{
    const Timestamp now = m_clock.now();
    const Result<void> moved = m_database.write([now](Transaction &transaction) -> Result<void> {
        const QList<DuelId> due = dueltable::due(transaction, now);
        for (const DuelId &id : due) {
            const std::optional<Duel> duel = dueltable::find(transaction, id);
            if (duel && broughtUpToDate(transaction, *duel, now) == *duel)
                save(transaction, *duel, now);
        }
        return {};
    });
    if (!moved)
        qCWarning(serverLog) << "a duel could not be moved on:" << moved.error().detail;
    return moved.has_value();
}

} // namespace duello
