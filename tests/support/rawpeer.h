// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpSocket>
#include <QTest>

namespace duello {

/// A peer that writes whatever bytes the test wants and keeps what comes back.
class RawPeer
{
public:
    explicit RawPeer(quint16 port)
    {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [this] { closed = true; });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        socket.waitForConnected();
    }

    RawPeer &send(const QByteArray &bytes)
    {
        socket.write(bytes);
        socket.flush();
        return *this;
    }

    bool waitFor(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return received.contains(text); }, std::chrono::seconds(5));
    }

    bool waitForClose()
    {
        return QTest::qWaitFor([this] { return closed; }, std::chrono::seconds(5));
    }

    /// Of the first answer; 0 when there is none.
    int status() const { return received.startsWith("HTTP/1.1 ") ? received.mid(9, 3).toInt() : 0; }

    QTcpSocket socket;
    QByteArray received;
    bool closed = false;
};

} // namespace duello
