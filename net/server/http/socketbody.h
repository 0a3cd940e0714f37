// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/openbody.h"

#include <chrono>

class QTcpSocket;

namespace duello::http {

/// An open body over a real connection.
class SocketBody final : public OpenBody
{
    Q_OBJECT

public:
    /// `unacknowledged`: how long the peer's machine may leave what was sent without an answer before it counts as
    /// dead.
    SocketBody(QTcpSocket *socket, std::chrono::milliseconds unacknowledged, QObject *parent);
    ~SocketBody() override;

    void write(const QByteArray &bytes) override;
    qint64 unsent() const override;
    void finish() override;
    void abort() override;

private:
    QTcpSocket *m_socket;
};

} // namespace duello::http
