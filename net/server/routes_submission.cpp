// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/server/metrics.h"
#include "net/server/submissions.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// The header is an alias of the field. The draft writes it as a structured string, in quotes; plain is taken as well.
Result<void> takeIdempotencyKey(const http::Request &request, SubmitRequest &submit)
{
    QString key = QString::fromLatin1(request.header("idempotency-key").trimmed());
    if (key == "\"\""_L1)
        return failure(ErrorCode::BadRequest, u"Idempotency-Key is empty"_s);
    if (key.size() >= 2 && key.startsWith(u'"') && key.endsWith(u'"'))
        key = key.sliced(1, key.size() - 2);
    if (key.isEmpty())
        return {};
    if (!submit.clientTempId.isEmpty() && submit.clientTempId.value() != key)
        return failure(ErrorCode::BadRequest, u"Idempotency-Key and client_temp_id differ"_s);
    submit.clientTempId = ClientTempId(key);
    return {};
}

Result<http::Response> submit(ServerParts &parts, const http::Request &request, const UserId &user)
{
    Result<SubmitRequest> asked = parseObject(request.body).and_then(submitRequestFromJson);
    if (!asked)
        return std::unexpected(asked.error());
    if (const Result<void> taken = takeIdempotencyKey(request, *asked); !taken)
        return std::unexpected(taken.error());
    const auto accepted = submissions::submit(parts, user, DuelId(request.parameters.value(0)), *asked);
    if (!accepted)
        return std::unexpected(accepted.error());
    ++(accepted->replayed ? parts.metrics.replays : parts.metrics.submissions);
    const SubmitReply &reply = accepted->reply;
    http::Response response = http::jsonResponse(201, toJson(reply));
    response.headers.append(http::Header{"Location", routes::submission(reply.duel, reply.id).toLatin1()});
    if (accepted->replayed)
        response.headers.append(http::Header{"Idempotent-Replayed", "true"});
    return response;
}

/// `?duels=1,2,3`: to these alone.
Result<http::Response> listSubmissions(ServerParts &parts, const http::Request &request, const UserId &user)
{
    QList<DuelId> duels;
    for (const QString &id : request.queryValue(u"duels"_s).split(u',', Qt::SkipEmptyParts))
        duels.append(DuelId(id));
    return (duels.isEmpty() ? submissions::listAll(parts, user) : submissions::listOf(parts, duels, user))
        .transform([](const SubmissionsSnapshot &found) { return http::jsonResponse(200, toJson(found)); });
}

} // namespace

void addSubmissionRoutes(http::Router &router, ServerParts &parts)
{
    router.add("POST", u"/api/duels/{id}/submit"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return submit(parts, request, user);
               }));
    router.add("GET", u"/api/duels/{id}/submissions"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return submissions::list(parts, DuelId(request.parameters.value(0)), user)
                       .transform(
                           [](const SubmissionsSnapshot &found) { return http::jsonResponse(200, toJson(found)); });
               }));
    router.add("GET", routes::allSubmissions(),
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return listSubmissions(parts, request, user);
               }));
    router.add("GET", u"/api/duels/{id}/submissions/{sid}"_s,
               forUser(parts, [&parts](const http::Request &request, const UserId &user) {
                   return submissions::details(parts, DuelId(request.parameters.value(0)),
                                               SubmissionId(request.parameters.value(1)), user)
                       .transform(
                           [](const SubmissionDetails &found) { return http::jsonResponse(200, toJson(found)); });
               }));
}

} // namespace duello
