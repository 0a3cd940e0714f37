// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/server.h"

#include "net/server/http/connection.h"

#include <QSslSocket>

#include <memory>
#include <sys/resource.h>
#include <unistd.h>

namespace duello::http {

using namespace Qt::StringLiterals;

namespace {

// Qt keeps the first error of a listening socket, which is the harmless EAGAIN, so it would not tell of EMFILE and ask
// again without end: connections never run into the limit themselves.
qintptr endOfDescriptors()
{
    rlimit limit = {};
    const qintptr all = ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? qintptr(limit.rlim_cur) : 1024;
    return all - Server::spareDescriptors;
}

} // namespace

Server::Server(Handler handler, const Limits &limits, Now now, const std::optional<QSslConfiguration> &tls,
               QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
    , m_limits(limits)
    , m_now(std::move(now))
    , m_tls(tls)
    , m_acceptor(limits)
{
    setListenBacklogSize(512);
    m_resume.setSingleShot(true);
    m_resume.setInterval(std::chrono::milliseconds(200));
    connect(&m_resume, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
    connect(this, &QTcpServer::acceptError, &m_resume, qOverload<>(&QTimer::start)); // Qt itself stops for ever
}

Server::~Server()
{
    close();
    const QList<Connection *> connections = findChildren<Connection *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(connections);
}

void Server::abortConnections()
{
    const QSet<QTcpSocket *> sockets = m_sockets; // an end may be told at once
    for (QTcpSocket *socket : sockets) {
        if (m_sockets.contains(socket))
            socket->abort();
    }
}

void Server::incomingConnection(qintptr descriptor)
{
    if (descriptor >= endOfDescriptors()) {
        ::close(int(descriptor));
        pauseAccepting();
        m_resume.start();
        return;
    }
    QTcpSocket *socket = newSocket(descriptor);
    if (!socket) {
        ::close(int(descriptor));
        return;
    }
    const bool full = connectionCount() >= m_limits.connections ||
                      m_connectionsOf.value(socket->peerAddress()) >= m_limits.connectionsPerPeer;
    if (full && m_refusals >= m_limits.refusals) {
        delete socket;
        return;
    }
    if (full)
        countRefusal(socket);
    else
        count(socket);
    auto *connection = new Connection(socket, m_handler, m_limits, m_now, m_acceptor, this);
    if (full)
        connection->refuse({503, u"too_many_requests"_s, u"too many connections"_s});
}

// Null when the descriptor cannot be used.
QTcpSocket *Server::newSocket(qintptr descriptor) const
{
    std::unique_ptr<QTcpSocket> socket(m_tls ? new QSslSocket : new QTcpSocket);
    if (!socket->setSocketDescriptor(descriptor))
        return nullptr;
    if (auto *tls = qobject_cast<QSslSocket *>(socket.get())) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
    return socket.release();
}

void Server::count(QTcpSocket *socket)
{
    const QHostAddress peer = socket->peerAddress();
    m_sockets.insert(socket);
    ++m_connectionsOf[peer];
    // a child tells of the end: a WebSocket disconnects every signal of the socket itself
    connect(new QObject(socket), &QObject::destroyed, this, [this, peer, socket] {
        m_sockets.remove(socket);
        if (--m_connectionsOf[peer] == 0)
            m_connectionsOf.remove(peer);
    });
}

// Not among the connections: a peer that is refused again and again would fill the places of all others.
void Server::countRefusal(QTcpSocket *socket)
{
    ++m_refusals;
    connect(socket, &QObject::destroyed, this, [this] { --m_refusals; });
}

} // namespace duello::http
