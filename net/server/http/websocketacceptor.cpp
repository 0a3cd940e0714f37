// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/websocketacceptor.h"

#include <QTcpSocket>
#include <QWebSocket>

namespace duello::http {

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
    m_server.handleConnection(socket);
}

void WebSocketAcceptor::handOut()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        socket->setMaxAllowedIncomingFrameSize(quint64(m_limits.webSocketMessage));
        socket->setMaxAllowedIncomingMessageSize(quint64(m_limits.webSocketMessage));
        const Waiting waiting = m_waiting.take({socket->peerAddress(), socket->peerPort()});
        Q_ASSERT(waiting.accepted);
        waiting.socket->setParent(socket); // Qt gives it no owner
        waiting.accepted(socket);
    }
}

} // namespace duello::http
