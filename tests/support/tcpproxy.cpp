// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tcpproxy.h"

#include <utility>

namespace duello {

TcpProxy::TcpProxy(quint16 target, QObject *parent) : QObject(parent), m_target(target)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &TcpProxy::accept);
    reopen();
}

void TcpProxy::releaseReplies()
{
    m_muted.clear();
    const auto pairs = m_pairs;
    for (const auto &pair : pairs) {
        if (pair->client)
            pair->client->write(std::exchange(pair->muted, {}));
    }
}

void TcpProxy::letThrough(const QByteArray &request)
{
    m_held.removeAll(request);
    m_muted.removeAll(request);
    m_portal.remove(request);
}

void TcpProxy::cutAll()
{
    const auto pairs = std::exchange(m_pairs, {});
    for (const auto &pair : pairs) {
        if (pair->client)
            pair->client->abort();
        if (pair->server)
            pair->server->abort();
    }
}

void TcpProxy::shut()
{
    m_listener.close();
    cutAll();
}

void TcpProxy::reopen()
{
    const bool listening = m_listener.listen(QHostAddress::LocalHost, m_port);
    Q_ASSERT(listening);
    m_port = m_listener.serverPort();
}

void TcpProxy::accept()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        auto *server = new QTcpSocket(client); // dies with the client's end
        const auto pair = std::make_shared<Pair>(client, server);
        m_pairs.append(pair);
        connect(client, &QTcpSocket::readyRead, this, [this, pair] { fromClient(pair); });
        connect(server, &QTcpSocket::connected, this, [this, pair] { fromClient(pair); });
        connect(server, &QTcpSocket::readyRead, this, [this, pair] { fromServer(pair); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, [this, client] {
            if (!m_blackHole)
                client->disconnectFromHost();
        });
        connect(server, &QTcpSocket::errorOccurred, client, [client] { client->abort(); });
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }
}

void TcpProxy::fromClient(const std::shared_ptr<Pair> &pair)
{
    if (m_blackHole || !pair->client || !pair->server || pair->server->state() != QTcpSocket::ConnectedState)
        return;
    const QByteArray bytes = pair->client->readAll();
    if (bytes.isEmpty())
        return;
    noteRequest(*pair, bytes);
    if (m_portal.contains(pair->request)) {
        pair->client->write(m_portal.value(pair->request));
        pair->client->disconnectFromHost();
    } else if (!m_held.contains(pair->request)) {
        forward(*pair, Cut::Way::ToServer, bytes);
    }
}

void TcpProxy::fromServer(const std::shared_ptr<Pair> &pair)
{
    if (m_blackHole || !pair->client || !pair->server)
        return;
    const QByteArray bytes = pair->server->readAll();
    if (m_dropped.removeOne(pair->request))
        pair->client->abort();
    else if (m_muted.contains(pair->request))
        pair->muted += bytes;
    else
        forward(*pair, Cut::Way::ToClient, bytes);
}

void TcpProxy::forward(Pair &pair, Cut::Way way, QByteArray bytes)
{
    if (pair.silent)
        return;
    qint64 &passed = way == Cut::Way::ToServer ? pair.sent : pair.answered;
    const bool cutsHere =
        m_cut && m_cut->request == pair.request && m_cut->way == way && passed + bytes.size() > m_cut->after;
    if (cutsHere)
        bytes.truncate(m_cut->after - passed);
    passed += bytes.size();
    m_lengths.insert({pair.request, way}, passed);
    QTcpSocket *to = way == Cut::Way::ToServer ? pair.server : pair.client;
    to->write(bytes);
    if (!cutsHere)
        return;
    to->flush();
    end(pair, std::exchange(m_cut, std::nullopt)->how);
}

void TcpProxy::end(Pair &pair, Cut::How how)
{
    pair.silent = true;
    const QPointer<QTcpSocket> client = pair.client; // the server's end dies with it
    if (how == Cut::How::Reset) {
        pair.server->abort();
        if (client)
            client->abort();
    } else if (how == Cut::How::Close) {
        pair.server->disconnectFromHost();
        if (client)
            client->disconnectFromHost();
    }
}

/// Requests of our client arrive with their request line at the head of a segment.
void TcpProxy::noteRequest(Pair &pair, const QByteArray &bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf("\r\n"));
    if (!line.endsWith(" HTTP/1.1"))
        return;
    QByteArray request = line.chopped(qsizetype(sizeof " HTTP/1.1") - 1);
    request.truncate(request.contains('?') ? request.indexOf('?') : request.size());
    pair.request = request;
    pair.sent = 0;
    pair.answered = 0;
    m_requests.append(request);
}

} // namespace duello
