// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/serveraddress.h"
#include "net/client/sseparser.h"
#include "net/client/updatechannel.h"

#include <QNetworkAccessManager>

class QNetworkReply;

namespace duello {

/// `GET /sse` (protocol section 5). A network of its own: Qt allows six connections a host, and one that never ends
/// would starve the rest.
class SseChannel final : public UpdateChannel
{
    Q_OBJECT

public:
    /// `instance`: as WebSocketChannel has it.
    SseChannel(const ServerAddress &server, const Credentials &credentials, const QString &instance,
               QObject *parent = nullptr);
    ~SseChannel() override;

    void open(const Cursor &after) override;
    void close() override;

private:
    void readAvailable();
    void readEnd();
    bool isStream() const;
    void end(const Error &error);

    const ServerAddress m_server;
    const Credentials m_credentials;
    const QString m_instance;
    QNetworkAccessManager m_network;
    QNetworkReply *m_reply = nullptr;
    SseParser m_parser;
    bool m_ended = false;
};

} // namespace duello
