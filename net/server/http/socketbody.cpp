// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/socketbody.h"

#include "net/server/http/outgoing.h"

#include <QTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace duello::http {

namespace {

constexpr std::chrono::milliseconds closingTime{1000};

} // namespace

SocketBody::SocketBody(QTcpSocket *socket, std::chrono::milliseconds unacknowledged, QObject *parent)
    : OpenBody(parent), m_socket(socket)
{
    const auto patience = unsigned(unacknowledged.count()); // RFC 5482, tcp(7)
    ::setsockopt(int(socket->socketDescriptor()), IPPROTO_TCP, TCP_USER_TIMEOUT, &patience, sizeof patience);
    onTaken(*socket, this, [this] { Q_EMIT written(); });
}

// The connection ends a turn of the event loop after its socket: whoever is still being set up hears of it too.
SocketBody::~SocketBody()
{
    Q_EMIT closed();
}

void SocketBody::write(const QByteArray &bytes)
{
    if (!m_socket->isOpen())
        return; // the peer is gone, and this soon
    m_socket->write(bytes);
    m_socket->flush();
}

qint64 SocketBody::unsent() const
{
    return unsentBytes(*m_socket);
}

void SocketBody::finish()
{
    m_socket->flush();
    m_socket->disconnectFromHost();
    QTimer::singleShot(closingTime, m_socket, &QTcpSocket::abort);
}

void SocketBody::abort()
{
    m_socket->abort();
}

} // namespace duello::http
