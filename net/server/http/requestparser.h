// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From bytes to one request. llhttp (the parser of Node.js) does the grammar; this class adds what llhttp leaves to
// its user: the limits, one Host, single spaces in the request line, and what the target says.
//
//   Head --head read--> Body --last byte--> Complete
//     \__________________\______any error______> Failed
#pragma once

#include "net/server/http/limits.h"
#include "net/server/http/message.h"

#include <memory>

namespace duello::http {

/// Why a request is not served: the status and the words of the answer, after which the connection ends.
struct Refusal
{
    int status = 400;
    QString code;
    QString words;
};

class RequestParser
{
public:
    enum class State { Head, Body, Complete, Failed };

    explicit RequestParser(const Limits &limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    /// Takes bytes and returns how many of them it used. Stops at the end of the head, at the end of the request (what
    /// follows belongs to the next one) and at the first error.
    qsizetype feed(QByteArrayView bytes);
    /// Ready for the next request of the connection.
    void reset();

    State state() const { return m_state; }
    /// Nothing of a request has come yet.
    bool isFresh() const { return m_state == State::Head && m_requestLine.isEmpty(); }
    /// Without the body until the state is Complete.
    const Request &request() const { return m_request; }
    /// When the state is Failed.
    const Refusal &refusal() const { return m_refusal; }
    /// The client waits for "100 Continue" before it sends the body.
    bool expectsContinue() const { return m_expectsContinue; }

private:
    struct Callbacks;
    friend struct Callbacks;
    struct Engine;

    void watchRequestLine(QByteArrayView bytes);
    int takeUrl(QByteArrayView piece);
    int takeHeaderName(QByteArrayView piece);
    int takeHeaderValue(QByteArrayView piece);
    int takeChunkExtension(QByteArrayView piece);
    int checkChunk();
    int takeBody(QByteArrayView piece);
    int refuseBody();
    int finishHead();
    bool checkHead();
    bool checkHost();
    bool readTarget();
    int refuse(int status, const QString &words, const QString &code = QStringLiteral("bad_request"));
    bool countHeaderBytes(qsizetype size);

    const Limits m_limits;
    std::unique_ptr<Engine> m_engine;
    State m_state = State::Head;
    Request m_request;
    Refusal m_refusal;
    QByteArray m_requestLine;
    bool m_requestLineDone = false;
    bool m_inHeaderValue = false;
    bool m_expectsContinue = false;
    qsizetype m_headerBytes = 0;
};

} // namespace duello::http
