// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/updatechannel.h"

#include <QWebSocket>

namespace duello {

/// `GET /ws` (protocol section 5). The token goes in the handshake's Authorization header.
class WebSocketChannel final : public UpdateChannel
{
    Q_OBJECT

public:
    WebSocketChannel(const QUrl &server, const Credentials &credentials, QObject *parent = nullptr);
    ~WebSocketChannel() override;

    QString name() const override;
    void open(const Cursor &after) override;
    void close() override;

private:
    void read(const QString &text);
    void end(const Error &error, bool snapshotNeeded = false);
    void endByCloseCode();

    const QUrl m_server;
    const Credentials m_credentials;
    QWebSocket m_socket;
    bool m_ended = false;
};

} // namespace duello
