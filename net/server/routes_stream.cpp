// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/server/hub.h"
#include "net/server/identity.h"
#include "net/server/problemjson.h"

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

http::Reply openStream(ServerParts &parts, const http::Request &request)
{
    if (!request.wantsWebSocket)
        return upgradeRequired();
    if (const Result<void> good = checkHandshake(request); !good)
        return problemResponse(good.error());
    const Result<UserId> user = parts.identity.sender(request);
    if (!user)
        return problemResponse(user.error());
    if (const Result<void> may = parts.hub.mayOpen(*user); !may)
        return problemResponse(may.error());
    Hub::Opening opening{*user, std::nullopt, request.queryValue(u"client"_s).left(limits::clientTempIdLength)};
    if (request.query.hasQueryItem(u"last_event_id"_s))
        opening.cursor = request.queryValue(u"last_event_id"_s);
    return http::Upgrade{[&parts, opening](http::WebSocket *socket) {
        parts.hub.open(socket, opening);
    }};
}

} // namespace

void addStreamRoutes(http::Router &router, ServerParts &parts)
{
    router.add("GET", routes::webSocket(),
               [&parts](const http::Request &request) { return openStream(parts, request); });
}

} // namespace duello
