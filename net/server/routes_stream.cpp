// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/server/hub.h"
#include "net/server/identity.h"
#include "net/server/problemjson.h"
#include "net/server/ssepeer.h"
#include "net/server/websocketpeer.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// RFC 6455 section 4.2.1, as far as Qt's handshake would answer with less than words.
Result<void> checkHandshake(const http::Request &request)
{
    if (request.header("sec-websocket-version") != "13")
        return failure(ErrorCode::BadRequest, u"this server speaks version 13 of the WebSocket protocol"_s);
    const auto key =
        QByteArray::fromBase64Encoding(request.header("sec-websocket-key"), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() != 16)
        return failure(ErrorCode::BadRequest, u"Sec-WebSocket-Key is not 16 bytes in Base64"_s);
    return {};
}

http::Response upgradeRequired()
{
    http::Response response = http::problemResponse(426, u"bad_request"_s, u"this address speaks WebSocket"_s);
    response.headers.append(http::Header{"Upgrade", "websocket"});
    return response;
}

// Who opens a stream, and whether one more may be opened.
Result<UserId> reader(ServerParts &parts, const http::Request &request)
{
    return parts.identity.sender(request).and_then([&parts](const UserId &user) -> Result<UserId> {
        return parts.hub.mayOpen(user).transform([&user] { return user; });
    });
}

// Of a browser that opens a lost stream again the header is the newer one (WHATWG HTML, section 9.2.4).
std::optional<QString> cursorOf(const http::Request &request)
{
    if (const QByteArray header = request.header("last-event-id"); !header.isEmpty())
        return QString::fromUtf8(header);
    if (request.query.hasQueryItem(u"last_event_id"_s))
        return request.queryValue(u"last_event_id"_s);
    return std::nullopt;
}

Hub::Opening openingOf(const http::Request &request, const UserId &user)
{
    return {user, cursorOf(request), request.queryValue(u"client"_s).left(limits::clientTempIdLength)};
}

http::Reply openWebSocket(ServerParts &parts, const http::Request &request)
{
    if (!request.wantsWebSocket)
        return upgradeRequired();
    if (const Result<void> good = checkHandshake(request); !good)
        return problemResponse(good.error());
    const Result<UserId> user = reader(parts, request);
    if (!user)
        return problemResponse(user.error());
    return http::Upgrade{[&parts, opening = openingOf(request, *user)](http::WebSocket *socket) {
        parts.hub.open(std::make_unique<WebSocketPeer>(socket), opening);
    }};
}

http::Reply openServerSentEvents(ServerParts &parts, const http::Request &request)
{
    const Result<UserId> user = reader(parts, request);
    if (!user)
        return problemResponse(user.error());
    return http::Stream{SsePeer::headers(), [&parts, opening = openingOf(request, *user)](http::OpenBody *body) {
                            parts.hub.open(std::make_unique<SsePeer>(body), opening);
                        }};
}

// How long the client wants to be made to wait at most: whole seconds.
Result<std::chrono::seconds> waitOf(const http::Request &request)
{
    if (!request.query.hasQueryItem(u"wait"_s))
        return limits::longestPoll;
    bool isNumber = false;
    const int seconds = request.queryValue(u"wait"_s).toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return failure(ErrorCode::BadRequest, u"wait is a number of seconds"_s);
    return std::min(std::chrono::seconds(seconds), limits::longestPoll);
}

http::Reply poll(ServerParts &parts, const http::Request &request)
{
    const Result<std::chrono::seconds> wait = waitOf(request);
    if (!wait)
        return problemResponse(wait.error());
    const Result<UserId> user = reader(parts, request);
    if (!user)
        return problemResponse(user.error());
    return http::Held{[&parts, user = *user, cursor = cursorOf(request), wait = *wait](http::HeldAnswer *place) {
        parts.hub.poll(place, user, cursor, wait);
    }};
}

} // namespace

void addStreamRoutes(http::Router &router, ServerParts &parts)
{
    router.add("GET", routes::webSocket(),
               [&parts](const http::Request &request) { return openWebSocket(parts, request); });
    router.add("GET", routes::serverSentEvents(),
               [&parts](const http::Request &request) { return openServerSentEvents(parts, request); });
    router.add("GET", routes::updates(), [&parts](const http::Request &request) { return poll(parts, request); });
}

} // namespace duello
