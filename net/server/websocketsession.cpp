// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/websocketsession.h"

#include "net/protocol/codec.h"

#include <QScopedValueRollback>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int batch = 100;

} // namespace

WebSocketSession::WebSocketSession(http::WebSocket *socket, const StreamReader &reader, const QString &client,
                                   const StreamTiming &timing, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_reader(reader)
    , m_client(client)
    , m_timing(timing)
    , m_clock(clock)
    , m_lastHeard(clock.steady())
    , m_lastBeat(clock.steady())
{
    m_socket->setParent(this);
    connect(m_socket, &http::WebSocket::closed, this, &WebSocketSession::onDisconnected);
    connect(m_socket, &http::WebSocket::heard, this, &WebSocketSession::heard);
    connect(m_socket, &http::WebSocket::written, this, &WebSocketSession::pump);
}

void WebSocketSession::open(const std::optional<QString> &cursor)
{
    const Result<StreamReader::Pulse> pulse = m_reader.pulse();
    Result<Hello> hello = m_reader.open(cursor);
    if (!hello || !pulse) {
        close(closecode::internalError, u"storage is not available"_s);
        return;
    }
    m_inDuel = pulse->inDuel;
    hello->heartbeat = interval();
    hello->serverTime = m_clock.now();
    m_socket->send(toText(toJson(*hello)));
    if (hello->recovered == false)
        close(closecode::snapshotNeeded, u"take a snapshot and open the stream behind it"_s);
    else
        pump();
}

void WebSocketSession::wake()
{
    if (m_caughtUp && m_socket->unsent() >= limits::outboundQueue.count())
        close(closecode::tooSlow, u"too slow"_s);
    else
        pump();
}

// Sends what the log has and the socket takes. Not reentrant: sending may report written bytes at once.
void WebSocketSession::pump()
{
    if (m_pumping)
        return;
    const QScopedValueRollback<bool> pumping(m_pumping, true);
    while (!m_ended && m_socket->unsent() < limits::outboundQueue.count()) {
        const auto events = m_reader.next(batch);
        if (!events) {
            const bool pruned = events.error().code == ErrorCode::NotFound;
            close(pruned ? closecode::snapshotNeeded : closecode::internalError, events.error().detail);
            return;
        }
        if (events->isEmpty()) {
            m_caughtUp = m_caughtUp || m_socket->unsent() == 0;
            return;
        }
        for (const eventtable::StoredEvent &event : *events)
            m_socket->send(event.payload);
    }
}

void WebSocketSession::beat()
{
    if (m_ended)
        return;
    const std::chrono::milliseconds now = m_clock.steady();
    if (now - m_lastHeard > 3 * interval()) {
        m_socket->abort();
        return;
    }
    const Result<StreamReader::Pulse> pulse = m_reader.pulse();
    if (!pulse || (now - m_lastBeat < interval() && m_inDuel == pulse->inDuel))
        return;
    if (pulse->inDuel && !m_inDuel)
        m_lastHeard = now; // the shorter patience begins now
    m_inDuel = pulse->inDuel;
    m_lastBeat = now;
    pump();
    if (m_ended)
        return;
    const Heartbeat heartbeat{pulse->head, m_clock.now(), interval()};
    m_socket->send(toText(toJson(heartbeat)));
    m_socket->ping();
}

std::chrono::milliseconds WebSocketSession::interval() const
{
    return m_inDuel ? m_timing.duelHeartbeat : m_timing.idleHeartbeat;
}

void WebSocketSession::heard()
{
    m_lastHeard = m_clock.steady();
}

void WebSocketSession::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    if (m_ended)
        return;
    onEnded();
    m_socket->close(code, reason);
}

void WebSocketSession::onDisconnected()
{
    onEnded();
    deleteLater();
}

void WebSocketSession::onEnded()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended();
}

} // namespace duello
