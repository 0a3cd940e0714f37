// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/firstwindow.h"

#include "net/protocol/codec.h"

#include <QLocalSocket>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2000; // milliseconds
constexpr qint64 longestMessage = 8192;
const QByteArray taken = QByteArrayLiteral("taken\n");

QString socketIn(const QString &folder)
{
    return folder + "/window.socket"_L1;
}

} // namespace

bool handOver(const QString &folder, const SecondStart &start)
{
    QLocalSocket socket;
    socket.connectToServer(socketIn(folder));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(toText({{u"link"_s, start.link}, {u"activation"_s, start.activation}}) + '\n');
    while (socket.bytesAvailable() < taken.size() && socket.waitForReadyRead(patience)) {
    }
    return socket.readAll() == taken;
}

void FirstWindow::listen(const QString &folder)
{
    QLocalServer::removeServer(socketIn(folder)); // of a program that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &FirstWindow::greet);
    m_server.listen(socketIn(folder));
}

void FirstWindow::greet()
{
    while (QLocalSocket *peer = m_server.nextPendingConnection()) {
        connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
        connect(peer, &QLocalSocket::readyRead, this, [this, peer] { read(peer); });
    }
}

void FirstWindow::read(QLocalSocket *peer)
{
    if (!peer->canReadLine()) {
        if (peer->bytesAvailable() > longestMessage)
            peer->abort();
        return;
    }
    const Result<QJsonObject> message = parseObject(peer->readLine(longestMessage));
    if (!message)
        return peer->abort();
    peer->write(taken);
    peer->disconnectFromServer(); // when that is written
    Q_EMIT startedAgain({message->value("link"_L1).toString(), message->value("activation"_L1).toString()});
}

} // namespace duello
