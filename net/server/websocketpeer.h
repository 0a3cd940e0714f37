// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/websocket.h"
#include "net/server/streampeer.h"

namespace duello {

/// Protocol section 5.
namespace closecode {
inline const auto replaced = QWebSocketProtocol::CloseCode(4001);
inline const auto tooSlow = QWebSocketProtocol::CloseCode(4008);
inline const auto snapshotNeeded = QWebSocketProtocol::CloseCode(4009);
inline const auto restart = QWebSocketProtocol::CloseCode(1012);
inline const auto internalError = QWebSocketProtocol::CloseCode(1011);
} // namespace closecode

/// A stream over a WebSocket: a text frame a message, a close code that says why it ends.
class WebSocketPeer final : public StreamPeer
{
    Q_OBJECT

public:
    /// Owns the socket.
    explicit WebSocketPeer(http::WebSocket *socket, QObject *parent = nullptr);

    void send(const QByteArray &message, const std::optional<Cursor> &position) override;
    qint64 unsent() const override;
    void ping() override;
    void end(End why) override;
    void abort() override;

private:
    http::WebSocket *m_socket;
};

} // namespace duello
