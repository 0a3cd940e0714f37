// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/websocket.h"

class QTcpSocket;
class QWebSocket;

namespace duello::http {

/// A WebSocket over a real connection.
class QtWebSocket final : public WebSocket
{
    Q_OBJECT

public:
    /// Owns the socket. `below` carries it and ends with it.
    QtWebSocket(QWebSocket *socket, QTcpSocket &below, QObject *parent = nullptr);

    void send(const QByteArray &text) override;
    void ping() override;
    qint64 unsent() const override;
    void close(int code, const QString &reason) override;
    void abort() override;

private:
    QWebSocket *m_socket;
    QTcpSocket &m_below;
};

} // namespace duello::http
