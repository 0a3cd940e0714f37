// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/hub.h"

#include "net/server/database/database.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

Hub::Hub(Database &database, const StreamTiming &timing, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_timing(timing), m_clock(clock), m_polls(database, clock)
{
    connect(&m_database, &Database::streamsGrew, this, &Hub::wake);
    connect(&m_beat, &QTimer::timeout, this, &Hub::beat);
    m_beat.start(timing.duelHeartbeat / 6); // a third of the time between two pings
}

Hub::~Hub()
{
    const QList<StreamSession *> sessions = m_sessions.values();
    for (StreamSession *session : sessions)
        session->disconnect(this);
}

Result<void> Hub::mayOpen(const UserId &user) const
{
    if (m_sessions.count(user) + m_polls.heldOf(user) < limits::connectionsPerUser)
        return {};
    return failure(ErrorCode::TooManyRequests, u"%1 streams are open already"_s.arg(limits::connectionsPerUser));
}

bool Hub::isPresent(const UserId &user) const
{
    const auto [begin, end] = m_sessions.equal_range(user);
    return std::any_of(begin, end, [](const StreamSession *session) { return session->isResponsive(); }) ||
           m_polls.isHere(user);
}

void Hub::open(std::unique_ptr<StreamPeer> peer, const Opening &opening)
{
    const bool isFirst = !isPresent(opening.user);
    const QList<StreamSession *> others = m_sessions.values(opening.user);
    auto *session = new StreamSession(std::move(peer), StreamReader(m_database, opening.user), opening.client, m_timing,
                                      m_clock, this);
    m_sessions.insert(opening.user, session);
    connect(session, &StreamSession::ended, this, [this, session] { remove(session); });
    connect(session, &StreamSession::responsivenessChanged, this, [this, user = opening.user] { tellPresence(user); });
    connect(session, &StreamSession::frameReceived, this,
            [this, user = opening.user](const QByteArray &frame, StreamPeer *from) {
                Q_EMIT frameReceived(user, frame, from);
            });
    for (StreamSession *other : others) {
        if (!opening.client.isEmpty() && other->client() == opening.client)
            other->end(StreamPeer::End::Replaced);
    }
    session->open(opening.cursor);
    if (isFirst && isPresent(opening.user))
        Q_EMIT userArrived(opening.user);
}

void Hub::poll(http::HeldAnswer *place, const UserId &user, const std::optional<QString> &cursor,
               std::chrono::milliseconds wait)
{
    const bool isFirst = !isPresent(user);
    m_polls.hold(place, user, cursor, wait);
    if (isFirst && isPresent(user))
        Q_EMIT userArrived(user);
}

void Hub::closeAll()
{
    const QList<StreamSession *> sessions = m_sessions.values();
    for (StreamSession *session : sessions)
        session->end(StreamPeer::End::Restart);
    m_polls.release();
}

void Hub::wake(const QSet<UserId> &users)
{
    for (const UserId &user : users) {
        const QList<StreamSession *> sessions = m_sessions.values(user);
        for (StreamSession *session : sessions)
            session->wake();
        m_polls.wake(user);
    }
}

void Hub::beat()
{
    const QList<StreamSession *> sessions = m_sessions.values();
    for (StreamSession *session : sessions)
        session->beat();
    const QSet<UserId> left = m_polls.takeLeft();
    for (const UserId &user : left) {
        if (!isPresent(user))
            Q_EMIT userLeft(user);
    }
}

void Hub::tellPresence(const UserId &user)
{
    if (isPresent(user))
        Q_EMIT userArrived(user);
    else
        Q_EMIT userLeft(user);
}

void Hub::remove(StreamSession *session)
{
    const UserId user = session->user();
    m_sessions.remove(user, session);
    if (!isPresent(user))
        Q_EMIT userLeft(user);
}

} // namespace duello
