// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/server/duels.h"
#include "net/server/livecode.h"
#include "net/server/opponents.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 500;

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

/// `?seat=mine&before=ID&limit=N`
Result<http::Response> pageOfDuels(ServerParts &parts, const http::Request &request, const UserId &user)
{
    bool isNumber = true;
    const QString wanted = request.queryValue(u"limit"_s);
    const int limit = wanted.isEmpty() ? largestPage : wanted.toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > largestPage)
        return failure(ErrorCode::BadRequest, u"limit is 1 to %1"_s.arg(largestPage));
    return duels::page(parts, DuelId(request.queryValue(u"before"_s)), limit, user)
        .transform([](const DuelsSnapshot &found) { return http::jsonResponse(200, toJson(found)); });
}

Result<http::Response> listDuels(ServerParts &parts, const http::Request &request, const UserId &user)
{
    if (request.queryValue(u"seat"_s) == "mine"_L1)
        return pageOfDuels(parts, request, user);
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

/// What stands in the body; nothing at all is an empty object.
template <class T> Result<T> bodyOf(const http::Request &request, Result<T> (*read)(const QJsonObject &))
{
    return parseObject(request.body.trimmed().isEmpty() ? "{}"_ba : request.body).and_then(read);
}

Result<http::Response> takeCode(ServerParts &parts, const http::Request &request, const UserId &user)
{
    return bodyOf(request, codeUpdateFromJson)
        .and_then([&](CodeUpdate update) {
            update.duel = duelOf(request);
            return parts.liveCode.take(user, update);
        })
        .transform([](const CodeReply &reply) { return http::jsonResponse(200, toJson(reply)); });
}

void addMoves(http::Router &router, ServerParts &parts)
{
    using rules::Move;
    addMove(router, parts, u"ready", [](const UserId &user) -> Move { return rules::SetReady{user, true}; });
    addMove(router, parts, u"unready", [](const UserId &user) -> Move { return rules::SetReady{user, false}; });
    addMove(router, parts, u"abort", [](const UserId &user) -> Move { return rules::Abort{user}; });
    addMove(router, parts, u"resign", [](const UserId &user) -> Move { return rules::Resign{user}; });
    addMove(router, parts, u"leave", [](const UserId &user) -> Move { return rules::Leave{user}; });
    addMove(router, parts, u"return", [](const UserId &user) -> Move { return rules::Return{user}; });
    addMove(router, parts, u"draw", [](const UserId &user) -> Move { return rules::SetDraw{user, true}; });
    addMove(router, parts, u"undraw", [](const UserId &user) -> Move { return rules::SetDraw{user, false}; });
    addMove(router, parts, u"rematch", [](const UserId &user) -> Move { return rules::SetRematch{user, true}; });
    addMove(router, parts, u"unrematch", [](const UserId &user) -> Move { return rules::SetRematch{user, false}; });
    router.add("POST", u"/api/duels/{id}/join"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return bodyOf(request, joinRequestFromJson).and_then([&](const JoinRequest &asked) {
                       return snapshotResponse(200, duels::join(parts, duelOf(request), user, asked));
                   });
               }));
    router.add("POST", u"/api/duels/{id}/claim"_s,
               forPlayer(parts, [&parts](const http::Request &request, const UserId &user) {
                   return bodyOf(request, claimRequestFromJson).and_then([&](const ClaimRequest &asked) {
                       return snapshotResponse(200, duels::claim(parts, duelOf(request), user, asked.as));
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
    router.add("GET", u"/api/duels/{id}/problems/{label}/pdf/{language}"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return duels::statementPdf(parts, duelOf(request), request.parameters.value(1),
                                              request.parameters.value(2), user)
                       .transform([](const QByteArray &pdf) {
                           return http::textResponse(200, QByteArrayLiteral("application/pdf"), pdf);
                       });
               }));
    router.add("GET", u"/api/duels/{id}/opponent"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return opponents::snapshot(parts, duelOf(request), user).transform([](const OpponentSnapshot &seen) {
                       return http::jsonResponse(200, toJson(seen));
                   });
               }));
    router.add("POST", u"/api/duels/{id}/code"_s,
               forPlayer(parts, [&parts](const http::Request &request, const UserId &user) {
                   return takeCode(parts, request, user);
               }));
    addMoves(router, parts);
}

} // namespace duello
