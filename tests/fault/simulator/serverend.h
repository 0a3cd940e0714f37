// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server's ends of streams: what its core writes to in place of sockets.
#pragma once

#include "tests/fault/simulator/link.h"

namespace duello::simulator {

class VirtualWebSocket final : public http::WebSocket
{
    Q_OBJECT

public:
    VirtualWebSocket(Link &link, std::shared_ptr<Pipe> pipe) : m_link(link), m_pipe(std::move(pipe)) {}
    ~VirtualWebSocket() override;

    void send(const QByteArray &text) override;
    void ping() override;
    qint64 unsent() const override;
    void close(int code, const QString &reason) override;
    void abort() override;

private:
    Link &m_link;
    std::shared_ptr<Pipe> m_pipe;
    bool m_open = true;
};

/// An answer without an end. It is its own owner, as a connection is: gone a turn after it was closed.
class VirtualBody final : public http::OpenBody
{
    Q_OBJECT

public:
    VirtualBody(Link &link, std::shared_ptr<Pipe> pipe) : m_link(link), m_pipe(std::move(pipe)) {}

    void write(const QByteArray &bytes) override;
    qint64 unsent() const override;
    void finish() override;
    void abort() override;

private:
    void closeLater(milliseconds delay);

    Link &m_link;
    std::shared_ptr<Pipe> m_pipe;
    bool m_open = true;
};

} // namespace duello::simulator
