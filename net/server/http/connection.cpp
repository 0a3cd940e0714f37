// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/connection.h"

#include "net/server/http/heldanswer.h"
#include "net/server/http/outgoing.h"
#include "net/server/http/socketbody.h"
#include "net/server/http/websocketacceptor.h"

#include <sys/socket.h>

namespace duello::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 16 * 1024;

// More than a whole head, so that one can be read and put back for the WebSocket handshake.
qint64 readBufferFor(const Limits &limits)
{
    return limits.url + 4 * limits.headers;
}

} // namespace

Connection::Connection(QTcpSocket *socket, const Handler &handler, const Limits &limits, const Now &now,
                       WebSocketAcceptor &acceptor, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
    , m_now(now)
    , m_acceptor(acceptor)
    , m_parser(limits)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, m_limits.sendBuffer);
    m_socket->setReadBufferSize(readBufferFor(m_limits));
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::onDeadline);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readAvailable);
    onTaken(*m_socket, this, [this] { onBytesWritten(); });
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket); tls && !tls->isEncrypted()) {
        connect(tls, &QSslSocket::encrypted, this, [this] {
            if (m_state == State::Handshake) // else it was refused already
                enter(State::Waiting, m_limits.headerTime);
        });
        enter(State::Handshake, m_limits.handshakeTime);
    } else {
        enter(State::Waiting, m_limits.headerTime);
    }
}

void Connection::enter(State state, std::chrono::milliseconds deadline)
{
    m_state = state;
    m_deadline.start(deadline);
}

void Connection::enterWithoutDeadline(State state)
{
    m_state = state;
    m_deadline.stop();
}

void Connection::readAvailable()
{
    if (!m_socket)
        return; // handed to the acceptor while this call was queued
    if (m_state == State::Lingering) {
        m_drained += m_socket->readAll().size();
        if (m_drained > m_limits.drain)
            m_socket->abort();
        return;
    }
    if (m_state == State::Streaming)
        m_socket->readAll(); // nothing that is said into a stream means anything
    while (m_state < State::Held && readSome()) {
    }
}

// Feeds the parser; false when there is nothing to read, or nobody to read for.
bool Connection::readSome()
{
    const QByteArray bytes = m_socket->peek(chunk);
    if (bytes.isEmpty())
        return false;
    if (m_state == State::Waiting) {
        enter(State::Head, m_limits.headerTime);
        m_socket->startTransaction();
    }
    const qsizetype used = m_parser.feed(bytes);
    m_socket->read(used);

    switch (m_parser.state()) {
    case RequestParser::State::Head:
        return true;
    case RequestParser::State::Body:
        if (m_state == State::Head)
            headRead();
        return m_socket && m_state == State::Body;
    case RequestParser::State::Complete:
        dispatch();
        return false;
    case RequestParser::State::Failed:
        refuse(m_parser.refusal());
        return false;
    }
    return false;
}

void Connection::headRead()
{
    if (m_parser.request().wantsWebSocket) {
        dispatch();
        return;
    }
    m_socket->commitTransaction();
    enter(State::Body, m_limits.bodyTime);
    m_parser.feed({}); // a request without a body is complete now
    if (m_parser.state() == RequestParser::State::Complete)
        dispatch();
    else if (m_parser.expectsContinue() && m_socket->bytesAvailable() == 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::dispatch()
{
    Request request = m_parser.request();
    request.peer = m_socket->peerAddress();
    std::visit([this](const auto &alternative) { reply(alternative); }, m_handler(request));
}

void Connection::reply(const Response &response)
{
    const Request &request = m_parser.request();
    answer(response, !request.keepAlive || request.wantsWebSocket);
}

// Bytes behind the request would be lost in the handshake: a client must wait for the 101.
void Connection::reply(const Upgrade &upgrade)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return; // gone, and this with it
    if (m_socket->bytesAvailable() > 0) {
        refuse({400, u"bad_request"_s, u"nothing may follow a request for an upgrade"_s});
        return;
    }
    m_socket->rollbackTransaction();
    m_socket->disconnect(this);
    m_deadline.stop();
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, m_limits.sendBuffer);
    m_acceptor.take(std::exchange(m_socket, nullptr), upgrade.accepted);
    deleteLater();
}

void Connection::reply(const Stream &stream)
{
    enterWithoutDeadline(State::Streaming);
    auto *body = new SocketBody(m_socket, m_limits.unacknowledgedTime, this);
    body->write(serialized(stream, m_now()));
    if (m_parser.request().method == "HEAD")
        body->finish();
    else
        stream.opened(body);
}

void Connection::reply(const Held &held)
{
    enterWithoutDeadline(State::Held);
    auto *place = new HeldAnswer(this);
    connect(m_socket, &QTcpSocket::disconnected, place, &HeldAnswer::abandoned);
    connect(place, &HeldAnswer::answered, this, [this, place](const Response &response) {
        disconnect(place, nullptr, this, nullptr);
        m_socket->disconnect(place);
        place->deleteLater();
        reply(response);
    });
    held.begun(place);
}

void Connection::refuse(const Refusal &refusal)
{
    answer(problemResponse(refusal.status, refusal.code, refusal.words), true);
}

void Connection::answer(const Response &response, bool close)
{
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
    m_closeAfterAnswer = close;
    const bool headOnly = m_parser.request().method == "HEAD";
    enter(State::Answering, m_limits.writeTime);
    m_socket->write(serialized(response, headOnly, close, m_now()));
    m_socket->flush();
}

void Connection::onBytesWritten()
{
    if (m_state != State::Answering || unsentBytes(*m_socket) > 0)
        return;
    if (m_closeAfterAnswer) {
        linger();
        return;
    }
    m_parser.reset();
    enter(State::Waiting, m_limits.idleTime);
    // queued: a peer that pipelines takes its turn with the others
    QMetaObject::invokeMethod(this, &Connection::readAvailable, Qt::QueuedConnection);
}

void Connection::linger()
{
    enter(State::Lingering, m_limits.drainTime);
    if (!qobject_cast<QSslSocket *>(m_socket)) // to a peer under TLS that would look like an attack
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    readAvailable();
}

void Connection::onDeadline()
{
    if (m_state == State::Head || m_state == State::Body)
        refuse({408, u"timed_out"_s, u"the request did not come in time"_s});
    else
        m_socket->abort();
}

} // namespace duello::http
