// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/protocol/playername.h"
#include "net/server/attemptlimit.h"
#include "net/server/database/database.h"
#include "net/server/database/tokentable.h"
#include "net/server/database/usertable.h"
#include "net/server/profiles.h"
#include "net/server/random.h"
#include "net/server/tickets.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkJoinCode(ServerParts &parts, const http::Request &request, const QJsonObject &body)
{
    const QString wanted = parts.joinCodes.value(request.door);
    if (wanted.isEmpty())
        return {};
    if (!parts.joinCodeLimit.mayTry(request.peer))
        return failure(ErrorCode::TooManyRequests, u"too many wrong codes; try again in a minute"_s);
    if (body.value("code"_L1).toString().compare(wanted, Qt::CaseInsensitive) == 0)
        return {};
    parts.joinCodeLimit.failed(request.peer);
    return failure(ErrorCode::WrongJoinCode, u"the join code is wrong"_s);
}

Result<http::Response> openSession(ServerParts &parts, const http::Request &request)
{
    const Result<QJsonObject> body = parseObject(request.body);
    if (!body)
        return std::unexpected(body.error());
    if (const Result<void> allowed = checkJoinCode(parts, request, *body); !allowed)
        return std::unexpected(allowed.error());
    const Result<QString> name = playerName(body->value("name"_L1).toString());
    if (!name)
        return std::unexpected(name.error());
    const QString token = parts.random.token();
    const Result<Session> session = parts.database.write([&](Transaction &transaction) -> Result<Session> {
        const Timestamp now = parts.clock.now();
        const UserId user = usertable::insert(transaction, *name, now);
        tokentable::insert(transaction, token, user, now);
        return Session{user, token, transaction.epoch()};
    });
    return session.transform([](const Session &opened) { return http::jsonResponse(201, toJson(opened)); });
}

Result<http::Response> profileResponse(const Result<Profile> &profile)
{
    return profile.transform([](const Profile &found) { return http::jsonResponse(200, toJson(found)); });
}

} // namespace

void addSessionRoutes(http::Router &router, ServerParts &parts)
{
    router.add("POST", routes::sessions(),
               forAnyone([&parts](const http::Request &request) { return openSession(parts, request); }));
    router.add("GET", routes::me(), forUser(parts, [&parts](const http::Request &, const UserId &user) {
                   return profileResponse(profiles::profile(parts, user));
               }));
    router.add("PUT", routes::me(), forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return parseObject(request.body).and_then([&](const QJsonObject &body) {
                       return profileResponse(profiles::rename(parts, user, body.value("name"_L1).toString()));
                   });
               }));
    router.add("POST", u"/api/tickets"_s,
               forUser(parts, [&parts](const http::Request &, const UserId &user) -> Result<http::Response> {
                   return http::jsonResponse(201, {{u"ticket"_s, parts.tickets.issue(user)},
                                                   {u"expires_in"_s, qint64(Tickets::life.count())}});
               }));
}

} // namespace duello
