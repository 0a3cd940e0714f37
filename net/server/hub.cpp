// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/hub.h"

#include "net/server/database/database.h"

namespace duello {

using namespace Qt::StringLiterals;

Hub::Hub(Database &database, const StreamTiming &timing, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_timing(timing), m_clock(clock)
{
    connect(&m_database, &Database::streamsGrew, this, &Hub::wake);
    connect(&m_beat, &QTimer::timeout, this, &Hub::beat);
    m_beat.start(timing.duelHeartbeat / 3);
}

Hub::~Hub()
{
    const QList<WebSocketSession *> sessions = m_sessions.values();
    for (WebSocketSession *session : sessions)
        session->disconnect(this);
}

Result<void> Hub::mayOpen(const UserId &user) const
{
    if (m_sessions.count(user) < limits::connectionsPerUser)
        return {};
    return failure(ErrorCode::TooManyRequests, u"%1 streams are open already"_s.arg(limits::connectionsPerUser));
}

void Hub::open(http::WebSocket *socket, const Opening &opening)
{
    const bool isFirst = !isPresent(opening.user);
    const QList<WebSocketSession *> others = m_sessions.values(opening.user);
    auto *session =
        new WebSocketSession(socket, StreamReader(m_database, opening.user), opening.client, m_timing, m_clock, this);
    m_sessions.insert(opening.user, session);
    connect(session, &WebSocketSession::ended, this, [this, session] { remove(session); });
    for (WebSocketSession *other : others) {
        if (!opening.client.isEmpty() && other->client() == opening.client)
            other->close(closecode::replaced, u"replaced by a newer stream of the same program"_s);
    }
    session->open(opening.cursor);
    if (isFirst && isPresent(opening.user))
        Q_EMIT userArrived(opening.user);
}

void Hub::closeAll(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    const QList<WebSocketSession *> sessions = m_sessions.values();
    for (WebSocketSession *session : sessions)
        session->close(code, reason);
}

void Hub::wake(const QSet<UserId> &users)
{
    for (const UserId &user : users) {
        const QList<WebSocketSession *> sessions = m_sessions.values(user);
        for (WebSocketSession *session : sessions)
            session->wake();
    }
}

void Hub::beat()
{
    const QList<WebSocketSession *> sessions = m_sessions.values();
    for (WebSocketSession *session : sessions)
        session->beat();
}

void Hub::remove(WebSocketSession *session)
{
    const UserId user = session->user();
    m_sessions.remove(user, session);
    if (!isPresent(user))
        Q_EMIT userLeft(user);
}

} // namespace duello
