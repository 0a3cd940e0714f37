// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/server/duels.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

DuelId duelOf(const http::Request &request)
{
    return DuelId(request.parameters.value(0));
}

Result<http::Response> snapshotResponse(int status, const Result<DuelSnapshot> &snapshot)
{
    return snapshot.transform([status](const DuelSnapshot &seen) { return http::jsonResponse(status, toJson(seen)); });
}

Result<http::Response> createDuel(ServerParts &parts, const http::Request &request, const UserId &user)
{
    const Result<CreateDuelRequest> asked = parseObject(request.body).and_then(createDuelRequestFromJson);
    if (!asked)
        return std::unexpected(asked.error());
    const Result<DuelSnapshot> created = duels::create(parts, user, *asked);
    Result<http::Response> response = snapshotResponse(201, created);
    if (response)
        response->headers.append(http::Header{"Location", routes::duel(created->duel.id).toLatin1()});
    return response;
}

Result<http::Response> listDuels(ServerParts &parts, const http::Request &request, const UserId &user)
{
    const QString word = request.queryValue(u"state"_s);
    const std::optional<DuelState> state = duelStateFromName(word);
    if (!word.isEmpty() && !state)
        return failure(ErrorCode::BadRequest, u"unknown state \"%1\""_s.arg(word.left(40)));
    return duels::list(parts, state, user).transform([](const DuelsSnapshot &found) {
        return http::jsonResponse(200, toJson(found));
    });
}

void addMove(http::Router &router, ServerParts &parts, QStringView word, rules::Move (*moveOf)(const UserId &))
{
    router.add("POST", u"/api/duels/{id}/"_s + word,
               forUser(parts, [&parts, moveOf](const http::Request &request, const UserId &user) {
                   return snapshotResponse(200, duels::move(parts, duelOf(request), moveOf(user)));
               }));
}

// Moves of duels between two machines.
void addLaterMove(http::Router &router, ServerParts &parts, QStringView word, const QString &reason)
{
    router.add("POST", u"/api/duels/{id}/"_s + word,
               forUser(parts, [&parts, reason](const http::Request &request, const UserId &user) {
                   return duels::snapshot(parts, duelOf(request), user)
                       .and_then([&reason](const DuelSnapshot &) -> Result<http::Response> {
                           return failure(ErrorCode::IllegalMove, reason);
                       });
               }));
}

} // namespace

void addDuelRoutes(http::Router &router, ServerParts &parts)
{
    router.add("POST", routes::duels(), forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return createDuel(parts, request, user);
               }));
    router.add("GET", routes::duels(), forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return listDuels(parts, request, user);
               }));
    router.add("GET", u"/api/duels/{id}"_s, forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return snapshotResponse(200, duels::snapshot(parts, duelOf(request), user));
               }));
    router.add("GET", u"/api/duels/{id}/problems/{label}"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return duels::problem(parts, duelOf(request), request.parameters.value(1), user)
                       .transform([](const Problem &problem) { return http::jsonResponse(200, toJson(problem)); });
               }));
    router.add("POST", u"/api/duels/{id}/join"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return snapshotResponse(200, duels::join(parts, duelOf(request), user));
               }));
    addMove(router, parts, u"ready", [](const UserId &user) -> rules::Move { return rules::SetReady{user, true}; });
    addMove(router, parts, u"unready", [](const UserId &user) -> rules::Move { return rules::SetReady{user, false}; });
    addMove(router, parts, u"abort", [](const UserId &user) -> rules::Move { return rules::Abort{user}; });
    addMove(router, parts, u"resign", [](const UserId &user) -> rules::Move { return rules::Resign{user}; });
    addMove(router, parts, u"leave", [](const UserId &user) -> rules::Move { return rules::Leave{user}; });
    addLaterMove(router, parts, u"draw", u"this server's duels have no draw by consent"_s);
    addLaterMove(router, parts, u"claim", u"this server's duels cannot be claimed"_s);
    addLaterMove(router, parts, u"rematch", u"this server has no rematch; make a new duel"_s);
}

} // namespace duello
