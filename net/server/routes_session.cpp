// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/server/attemptlimit.h"
#include "net/server/database/database.h"
#include "net/server/database/tokentable.h"
#include "net/server/database/usertable.h"
#include "net/server/random.h"
#include "net/server/tickets.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// A name as it is shown: no control characters, single spaces.
Result<QString> playerName(const QJsonObject &body)
{
    const QString name = body.value("name"_L1).toString().simplified();
    const bool printable = std::ranges::all_of(name, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (name.isEmpty() || name.size() > limits::playerNameLength || !printable) {
        return failure(ErrorCode::BadRequest,
                       u"a name has 1 to %1 printable characters"_s.arg(limits::playerNameLength));
    }
    return name;
}

Result<void> checkJoinCode(ServerParts &parts, const http::Request &request, const QJsonObject &body)
{
    const QString wanted = parts.options.joinCode;
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
    const Result<QString> name = playerName(*body);
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

} // namespace

void addSessionRoutes(http::Router &router, ServerParts &parts)
{
    router.add("POST", routes::sessions(),
               forAnyone([&parts](const http::Request &request) { return openSession(parts, request); }));
    router.add("POST", u"/api/tickets"_s,
               forUser(parts, [&parts](const http::Request &, const UserId &user) -> Result<http::Response> {
                   return http::jsonResponse(201, {{u"ticket"_s, parts.tickets.issue(user)},
                                                   {u"expires_in"_s, qint64(Tickets::life.count())}});
               }));
}

} // namespace duello
