// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One peer and the requests it sends, one at a time.
//
//   Handshake (TLS only)
//      | encrypted                            Held --answered--+
//      v                                      ^               v
//   Waiting --first byte--> Head --> Body --> + ----------> Answering --keep-alive, all written--> Waiting
//      |                      |       |       v               | close
//      | idle, peer gone      |       |   Streaming           v
//      v            WebSocket v       +-------|---------> Lingering --peer closed, 1 s or 4 MiB--> gone
//    gone     handed to the acceptor          +-- either side closes --> gone
//
// Invariants: while an answer is held or under way the peer's further bytes wait in the socket, whose buffer is
// bounded; every state has a deadline, but Held and Streaming, which last as long as who answers wants; an answer that
// ends the connection is followed by reading what the peer still sends, since a socket closed over unread bytes resets
// the connection and the peer may lose the answer.
#pragma once

#include "net/server/http/requestparser.h"

#include <QTcpSocket>
#include <QTimer>

namespace duello::http {

class WebSocketAcceptor;

class Connection : public QObject
{
    Q_OBJECT

public:
    /// Owns the socket until it is handed to the acceptor, and deletes itself when the peer is gone. A QSslSocket has
    /// begun its handshake.
    Connection(QTcpSocket *socket, const Handler &handler, const Limits &limits, const Now &now,
               WebSocketAcceptor &acceptor, QObject *parent);

    /// Answers and ends the connection without reading a request.
    void refuse(const Refusal &refusal);

private:
    enum class State { Handshake, Waiting, Head, Body, Held, Answering, Streaming, Lingering };

    void enter(State state, std::chrono::milliseconds deadline);
    void enterWithoutDeadline(State state);
    void readAvailable();
    bool readSome();
    void headRead();
    void dispatch();
    void reply(const Response &response);
    void reply(const Upgrade &upgrade);
    void reply(const Stream &stream);
    void reply(const Held &held);
    void answer(const Response &response, bool close);
    void onBytesWritten();
    void linger();
    void onDeadline();

    QTcpSocket *m_socket;
    const Handler &m_handler;
    const Limits m_limits;
    const Now &m_now;
    WebSocketAcceptor &m_acceptor;
    RequestParser m_parser;
    QTimer m_deadline;
    State m_state = State::Waiting;
    bool m_closeAfterAnswer = false;
    qint64 m_drained = 0;
};

} // namespace duello::http
