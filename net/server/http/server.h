// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/limits.h"
#include "net/server/http/message.h"
#include "net/server/http/websocketacceptor.h"

#include <QHash>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

namespace duello::http {

/// Accepts connections within the limits and lets one handler answer their requests. Knows nothing of what is served.
class Server : public QTcpServer
{
    Q_OBJECT

public:
    /// Connections leave these for the database and the judge; a peer beyond is turned away, and accepting pauses 200
    /// ms.
    static constexpr int spareDescriptors = 16;

    /// With `tls` every connection is under TLS: certificate and key. Shaking hands is a state of the connection, so
    /// that silent peers hold up nobody.
    Server(Handler handler, const Limits &limits, Now now, const std::optional<QSslConfiguration> &tls = {},
           QObject *parent = nullptr);
    ~Server() override;

    /// Open sockets, upgraded ones among them.
    int connectionCount() const { return int(m_sockets.size()); }
    /// Cuts all of them, upgraded ones too. To stop listening is QTcpServer's close().
    void abortConnections();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QTcpSocket *newSocket(qintptr descriptor) const;
    void count(QTcpSocket *socket);
    void countRefusal(QTcpSocket *socket);

    const Handler m_handler;
    const Limits m_limits;
    const Now m_now;
    const std::optional<QSslConfiguration> m_tls;
    QHash<QHostAddress, int> m_connectionsOf;
    QSet<QTcpSocket *> m_sockets;
    int m_refusals = 0;           ///< open only until the refusal is said
    WebSocketAcceptor m_acceptor; ///< after the counts, which its sockets lower when they end
    QTimer m_resume;
};

} // namespace duello::http
