// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/websocketacceptor.h"

#include "net/server/http/outgoing.h"
#include "net/server/http/qtwebsocket.h"

#include <QTcpSocket>
#include <QWebSocket>

namespace duello::http {

namespace {

// Qt takes a frame only when all of it is in the buffer, with the head of the next one perhaps.
constexpr qint64 frameSlack = 64 * 1024;

} // namespace

WebSocketAcceptor::WebSocketAcceptor(const Limits &limits, QObject *parent)
    : QObject(parent), m_limits(limits), m_server(QString(), QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &WebSocketAcceptor::handOut);
}

void WebSocketAcceptor::take(QTcpSocket *socket, Accepted accepted)
{
    const Peer peer{socket->peerAddress(), socket->peerPort()};
    m_waiting.insert(peer, {socket, std::move(accepted)});
    connect(new QObject(socket), &QObject::destroyed, this, [this, peer, socket] {
        if (m_waiting.value(peer).socket == socket)
            m_waiting.remove(peer);
    });
    socket->setParent(&m_server);
    socket->setReadBufferSize(m_limits.webSocketMessage + frameSlack);
    connect(socket, &QTcpSocket::readyRead, socket, [socket, most = m_limits.webSocketUnread] {
        if (unsentBytes(*socket) > most)
            socket->abort(); // Qt answers every ping: who sends them and does not read makes our memory grow
    });
    m_server.handleConnection(socket);
}

void WebSocketAcceptor::handOut()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.webSocketMessage));
        socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.webSocketMessage));
        const Waiting waiting = m_waiting.take({socket->peerAddress(), socket->peerPort()});
        if (!waiting.accepted) {
            delete socket; // reset during the handshake: a socket without peer
            continue;
        }
        waiting.socket->setParent(socket); // Qt gives it no owner
        waiting.accepted(new QtWebSocket(socket, *waiting.socket));
    }
}

} // namespace duello::http
