// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/duelmodel.h"

#include "net/rules/duelrules.h"

#include <algorithm>

namespace duello {

DuelModel::DuelModel(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(barelySeen);
    connect(&m_settling, &QTimer::timeout, this, &DuelModel::takeConnection);
}

void DuelModel::setDuel(const std::optional<Duel> &duel)
{
    if (m_duel == duel)
        return;
    const bool another = !m_duel || !duel || m_duel->id != duel->id;
    m_duel = duel;
    if (another)
        m_problems.clear();
    Q_EMIT duelChanged();
}

void DuelModel::setPlayer(const UserId &me, const QString &epoch, bool isGuest)
{
    if (m_me == me && m_epoch == epoch && m_isGuest == isGuest)
        return;
    m_isGuest = isGuest;
    m_me = me;
    m_epoch = epoch;
    Q_EMIT duelChanged();
}

void DuelModel::setProblem(const QString &label, const Problem &problem)
{
    const auto known = m_problems.constFind(label);
    if (known != m_problems.constEnd() && *known == problem)
        return;
    m_problems.insert(label, problem);
    Q_EMIT problemChanged(label);
}

void DuelModel::setLanguages(const QList<LanguageInfo> &languages)
{
    if (m_languages == languages)
        return;
    m_languages = languages;
    Q_EMIT languagesChanged();
}

void DuelModel::setConnection(const ConnectionStatus &connection)
{
    m_nextConnection = connection;
    const bool isLoss = m_connection.state == ConnectionState::Live && connection.state != ConnectionState::Live &&
                        connection.state != ConnectionState::Idle;
    if (!isLoss)
        takeConnection();
    else if (!m_settling.isActive())
        m_settling.start();
}

void DuelModel::takeConnection()
{
    m_settling.stop();
    if (m_connection == m_nextConnection)
        return;
    m_connection = m_nextConnection;
    Q_EMIT connectionChanged();
}

void DuelModel::setServerOffset(std::chrono::milliseconds offset)
{
    if (m_serverOffset == offset)
        return;
    m_serverOffset = offset;
    Q_EMIT duelChanged();
}

const Seat *DuelModel::mySeat() const
{
    return m_duel ? rules::seatOf(*m_duel, m_me) : nullptr;
}

const Seat *DuelModel::rivalSeat() const
{
    if (!m_duel)
        return nullptr;
    const auto rival = std::ranges::find_if(
        m_duel->seats, [this](const Seat &seat) { return !seat.user.isEmpty() && seat.user != m_me; });
    return rival == m_duel->seats.end() ? nullptr : &*rival;
}

const Problem *DuelModel::problem(const QString &label) const
{
    const auto found = m_problems.constFind(label);
    return found == m_problems.constEnd() ? nullptr : &*found;
}

std::optional<std::chrono::milliseconds> DuelModel::remaining() const
{
    if (!m_duel)
        return std::nullopt;
    std::optional<Timestamp> mark;
    if (m_duel->state == DuelState::Countdown)
        mark = m_duel->startsAt;
    else if (m_duel->state == DuelState::Running)
        mark = m_duel->deadline;
    if (!mark)
        return std::nullopt;
    return std::max(std::chrono::milliseconds{0}, *mark - serverNow());
}

bool DuelModel::mayAbort() const
{
    if (!m_duel || isOver(m_duel->state))
        return false;
    if (m_duel->state != DuelState::Running)
        return true;
    return m_duel->startsAt && serverNow() < *m_duel->startsAt + rules::abortWindow;
}

bool DuelModel::mayClaim() const
{
    const Seat *rival = rivalSeat();
    const auto from = rival ? rules::claimableFrom(*m_duel, *rival) : std::nullopt;
    return from && !isOffline() && m_duel->state == DuelState::Running && serverNow() >= *from;
}

std::optional<Timestamp> DuelModel::cooldownUntil() const
{
    const Seat *mine = mySeat();
    return mine && mine->cooldownUntil && *mine->cooldownUntil > serverNow() ? mine->cooldownUntil : std::nullopt;
}

Timestamp DuelModel::serverNow() const
{
    return m_clock.now() + m_serverOffset;
}

} // namespace duello
