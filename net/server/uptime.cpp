// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/uptime.h"

#include "net/rules/progress.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/metatable.h"
#include "net/server/logging.h"

#include <QAbstractEventDispatcher>

#include <utility>

namespace duello {

namespace {

constexpr std::chrono::milliseconds tickInterval{1000};

} // namespace

Uptime::Uptime(Database &database, const Clock &clock, std::chrono::milliseconds stall, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_stall(stall), m_last(clock.now()), m_remembered(m_last)
{
    connect(&m_timer, &QTimer::timeout, this, &Uptime::tick);
    m_timer.start(tickInterval);
    // first thing in a turn of the event loop: nothing that is due may be looked at before the time is right
    if (QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance())
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, &Uptime::notice);
}

Result<void> Uptime::begin()
{
    const auto known = m_database.read(
        [](Transaction &transaction) -> Result<std::optional<Timestamp>> { return metatable::aliveAt(transaction); });
    if (!known)
        return std::unexpected(known.error());
    m_last = m_clock.now();
    if (*known) {
        const Result<void> paid = payBack(**known, m_last);
        if (!paid)
            return paid;
    }
    remember(m_last);
    return {};
}

void Uptime::notice()
{
    const Timestamp now = m_clock.now();
    const Timestamp last = std::exchange(m_last, now);
    if (now - last <= m_stall)
        return;
    qCInfo(serverLog) << "was away for" << (now - last).count() << "ms";
    m_owed = Pause{m_owed ? m_owed->from : last, now};
    settle();
}

/// What cannot be stored now is owed until the next tick.
void Uptime::settle()
{
    if (!m_owed)
        return;
    if (const Result<void> paid = payBack(m_owed->from, m_owed->to); paid)
        m_owed.reset();
    else
        qCWarning(serverLog) << "the time is not paid back yet:" << paid.error().detail;
}

void Uptime::end()
{
    remember(m_clock.now());
}

void Uptime::tick()
{
    notice();
    settle();
    const Timestamp now = m_clock.now();
    if (!m_owed && now - m_remembered >= precision)
        remember(now);
}

Result<void> Uptime::payBack(Timestamp from, Timestamp to)
{
    return m_database.write([&](Transaction &transaction) -> Result<void> {
        const QList<DuelId> duels = dueltable::running(transaction);
        for (const DuelId &id : duels) {
            const std::optional<Duel> duel = dueltable::find(transaction, id);
            const Duel after = duel ? rules::hostWasAway(*duel, from, to) : Duel{};
            if (duel && after != *duel)
                saveAndTell(transaction, after, to);
        }
        metatable::setAliveAt(transaction, to);
        return {};
    });
}

/// Only while it matters: a disk is not kept awake for a server without duels.
void Uptime::remember(Timestamp now)
{
    m_remembered = now;
    const auto duels = m_database.read(
        [](Transaction &transaction) -> Result<QList<DuelId>> { return dueltable::running(transaction); });
    if (!duels || duels->isEmpty())
        return;
    const Result<void> stored = m_database.write([now](Transaction &transaction) -> Result<void> {
        metatable::setAliveAt(transaction, now);
        return {};
    });
    if (!stored)
        qCWarning(serverLog) << "being up is not stored:" << stored.error().detail;
}

} // namespace duello
