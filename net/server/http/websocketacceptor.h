// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/limits.h"

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QWebSocketServer>

#include <functional>

class QTcpSocket;

namespace duello::http {

class WebSocket;

/// Turns sockets into WebSockets. The request that asks for it must still be readable from the socket: the handshake is
/// Qt's, which reads it again. Whether the peer may have one was decided before.
class WebSocketAcceptor : public QObject
{
    Q_OBJECT

public:
    using Accepted = std::function<void(WebSocket *)>;

    explicit WebSocketAcceptor(const Limits &limits, QObject *parent = nullptr);

    /// Takes the socket over. `accepted` owns the WebSocket; it is never called when the handshake fails.
    void take(QTcpSocket *socket, Accepted accepted);

private:
    using Peer = std::pair<QHostAddress, quint16>;

    struct Waiting
    {
        QTcpSocket *socket = nullptr;
        Accepted accepted;
    };

    void handOut();

    const Limits m_limits;
    QHash<Peer, Waiting> m_waiting;
    QWebSocketServer m_server; ///< last: its sockets end before what they are noted in
};

} // namespace duello::http
