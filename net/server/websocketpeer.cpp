// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/websocketpeer.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Farewell
{
    int code;
    QString words;
};

Farewell farewell(StreamPeer::End why)
{
    switch (why) {
    case StreamPeer::End::Replaced:
        return {closecode::replaced, u"replaced by a newer stream of the same program"_s};
    case StreamPeer::End::TooSlow:
        return {closecode::tooSlow, u"too slow"_s};
    case StreamPeer::End::SnapshotNeeded:
        return {closecode::snapshotNeeded, u"take a snapshot and open the stream behind it"_s};
    case StreamPeer::End::Restart:
        return {closecode::restart, u"the server stops"_s};
    case StreamPeer::End::StorageFailed:
        break;
    }
    return {closecode::internalError, u"storage is not available"_s};
}

} // namespace

WebSocketPeer::WebSocketPeer(http::WebSocket *socket, QObject *parent) : StreamPeer(parent), m_socket(socket)
{
    m_socket->setParent(this);
    connect(m_socket, &http::WebSocket::closed, this, &WebSocketPeer::gone);
    connect(m_socket, &http::WebSocket::written, this, &WebSocketPeer::written);
    connect(m_socket, &http::WebSocket::heard, this, &WebSocketPeer::heard);
    connect(m_socket, &http::WebSocket::received, this, &WebSocketPeer::received);
}

void WebSocketPeer::send(const QByteArray &message, const std::optional<Cursor> &)
{
    m_socket->send(message);
}

qint64 WebSocketPeer::unsent() const
{
    return m_socket->unsent();
}

void WebSocketPeer::ping()
{
    m_socket->ping();
}

void WebSocketPeer::end(End why)
{
    const Farewell last = farewell(why);
    m_socket->close(last.code, last.words);
}

void WebSocketPeer::abort()
{
    m_socket->abort();
}

} // namespace duello
