// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/websocket.h"
#include "net/server/streampeer.h"

namespace duello {

/// Protocol section 5.
namespace closecode {
inline constexpr int replaced = 4001;
inline constexpr int tooSlow = 4008;
inline constexpr int snapshotNeeded = 4009;
inline constexpr int restart = 1012;
inline constexpr int internalError = 1011;
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
