// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/serveraddress.h"
#include "net/client/updatechannel.h"

#include <QWebSocket>

namespace duello {

/// `GET /ws` (protocol section 5). The token goes in the handshake's Authorization header. `instance` names this run of
/// the program: the server ends an older connection of the same instance, so that a half-dead one does not linger.
class WebSocketChannel final : public UpdateChannel
{
    Q_OBJECT

public:
    WebSocketChannel(const ServerAddress &server, const Credentials &credentials, const QString &instance,
                     QObject *parent = nullptr);
    ~WebSocketChannel() override;

    void open(const Cursor &after) override;
    void close() override;
    bool send(const QByteArray &frame) override;

private:
    void read(const QString &text);
    void end(const Error &error, bool snapshotNeeded = false);
    void endByCloseCode();

    const ServerAddress m_server;
    const Credentials m_credentials;
    const QString m_instance;
    QWebSocket m_socket;
    bool m_ended = false;
};

} // namespace duello
