// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/qtwebsocket.h"

#include "net/server/http/outgoing.h"

#include <QTimer>
#include <QWebSocket>

namespace duello::http {

namespace {

/// For the close frame to leave.
constexpr std::chrono::milliseconds closingTime{1000};

} // namespace

QtWebSocket::QtWebSocket(QWebSocket *socket, QTcpSocket &below, QObject *parent)
    : WebSocket(parent), m_socket(socket), m_below(below)
{
    m_socket->setParent(this);
    connect(m_socket, &QWebSocket::disconnected, this, &WebSocket::closed);
    connect(m_socket, &QWebSocket::pong, this, &WebSocket::heard);
    connect(m_socket, &QWebSocket::textFrameReceived, this, &WebSocket::heard);
    connect(m_socket, &QWebSocket::binaryFrameReceived, this, &WebSocket::heard);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { Q_EMIT received(text.toUtf8()); });
    if (qobject_cast<QSslSocket *>(&below)) // it counts its own bytes apart
        onTaken(below, this, [this] { Q_EMIT written(); });
    else
        connect(m_socket, &QWebSocket::bytesWritten, this, &WebSocket::written);
}

void QtWebSocket::send(const QByteArray &text)
{
    m_socket->sendTextMessage(QString::fromLatin1(text));
}

void QtWebSocket::ping()
{
    m_socket->ping();
}

qint64 QtWebSocket::unsent() const
{
    return unsentBytes(m_below);
}

void QtWebSocket::close(int code, const QString &reason)
{
    m_socket->close(QWebSocketProtocol::CloseCode(code), reason); // Qt's list ends before the codes of applications
    QTimer::singleShot(closingTime, m_socket, &QWebSocket::abort);
}

void QtWebSocket::abort()
{
    m_socket->abort();
}

} // namespace duello::http
