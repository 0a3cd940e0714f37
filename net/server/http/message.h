// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request as it was read and what may be answered to it. Nothing here knows what the routes are about.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrlQuery>

#include <functional>
#include <variant>

namespace duello::http {

class HeldAnswer;
class OpenBody;
class WebSocket;

struct Header
{
    QByteArray name; ///< of a request: in lower case
    QByteArray value;
};

struct Request
{
    QByteArray method;
    QByteArray target;      ///< as it was sent
    QStringList path;       ///< the segments, decoded: {"api", "duels", "1"}
    QUrlQuery query;        ///< as it was sent; read with FullyDecoded
    QStringList parameters; ///< what stood in the placeholders of the route, in order
    QList<Header> headers;
    QByteArray body;
    QHostAddress peer;
    QString door;         ///< which of a server's entrances it came in by; the handler's to fill in
    int minorVersion = 1; ///< of HTTP/1.x
    bool keepAlive = true;
    bool wantsWebSocket = false; ///< asks to be upgraded

    /// The first header of that name (in lower case); empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// The decoded value; empty when it is not in the query.
    QString queryValue(const QString &name) const;
};

struct Response
{
    int status = 200;
    QList<Header> headers;
    QByteArray body;
};

/// The answer to a request that asks for a WebSocket: agree, and own the socket when it is there.
struct Upgrade
{
    std::function<void(WebSocket *)> accepted;
};

/// An answer whose body has no end yet: 200, these headers, and then what is written, until one side closes.
struct Stream
{
    QList<Header> headers;
    std::function<void(OpenBody *)> opened;
};

/// An answer that is not known yet. `begun` is called once and may answer at once.
struct Held
{
    std::function<void(HeldAnswer *)> begun;
};

/// What a handler may answer; the connection alone decides how each of them reaches the peer.
using Reply = std::variant<Response, Upgrade, Stream, Held>;
using Handler = std::function<Reply(const Request &)>;
/// What time it is, UTC.
using Now = std::function<QDateTime()>;

Response jsonResponse(int status, const QJsonObject &object);
Response textResponse(int status, const QByteArray &contentType, const QByteArray &text);
/// application/problem+json (RFC 9457); `code` is a stable word for programs, `detail` a sentence for people.
Response problemResponse(int status, const QString &code, const QString &detail);

/// The bytes of the answer. A HEAD request gets the head alone, with the length the body would have had.
QByteArray serialized(const Response &response, bool headOnly, bool close, const QDateTime &now);
/// The head of an answer whose body ends with the connection.
QByteArray serialized(const Stream &stream, const QDateTime &now);

} // namespace duello::http
