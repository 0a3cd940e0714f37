// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/server/duels.h"
#include "net/server/identity.h"
#include "net/server/problemjson.h"

namespace duello {

http::Handler forAnyone(AnyoneHandler handler)
{
    return [handler = std::move(handler)](const http::Request &request) -> http::Reply {
        const Result<http::Response> response = handler(request);
        return response ? *response : problemResponse(response.error());
    };
}

http::Handler forUser(ServerParts &parts, UserHandler handler)
{
    return forAnyone([&parts, handler = std::move(handler)](const http::Request &request) -> Result<http::Response> {
        const Result<UserId> user = parts.identity.sender(request);
        if (!user)
            return std::unexpected(user.error());
        return handler(request, *user);
    });
}

http::Handler forPlayer(ServerParts &parts, UserHandler handler)
{
    return forUser(parts, [&parts, handler = std::move(handler)](const http::Request &request, const UserId &user) {
        return duels::checkSeat(parts, DuelId(request.parameters.value(0)), user).and_then([&] {
            return handler(request, user);
        });
    });
}

} // namespace duello
