// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/routes.h"

#include "net/protocol/codec.h"
#include "net/server/database/database.h"
#include "net/server/database/submissiontable.h"
#include "net/server/hub.h"
#include "net/server/metrics.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

Result<http::Response> about(const ServerParts &parts, const http::Request &request)
{
    QJsonObject object = toJson(ServerInfo{
        .name = parts.options.name,
        .version = QCoreApplication::applicationVersion(),
        .protocol = routes::protocolVersion,
        .epoch = parts.database.epoch(),
        .serverTime = parts.clock.now(),
        .languages = parts.languages,
        .judgeTier = parts.judgeTier,
    });
    object.insert("join_code_required"_L1, !parts.joinCodes.value(request.door).isEmpty());
    return http::jsonResponse(200, object);
}

Result<int> queueLength(ServerParts &parts)
{
    return parts.database.read(
        [](Transaction &transaction) -> Result<int> { return submissiontable::queued(transaction); });
}

// Alive means that the database answers.
Result<http::Response> health(ServerParts &parts)
{
    if (const Result<int> length = queueLength(parts); !length)
        return std::unexpected(length.error());
    return http::textResponse(200, "text/plain; charset=utf-8", "ok\n");
}

Result<http::Response> figures(ServerParts &parts)
{
    const Result<int> length = queueLength(parts);
    if (!length)
        return std::unexpected(length.error());
    const Gauges gauges{parts.connectionCount(), parts.hub.streamCount(), parts.hub.heldPollCount(), *length};
    return http::textResponse(200, "text/plain; version=0.0.4; charset=utf-8", prometheusText(parts.metrics, gauges));
}

} // namespace

void addServerRoutes(http::Router &router, ServerParts &parts)
{
    router.add("GET", routes::server(),
               forAnyone([&parts](const http::Request &request) { return about(parts, request); }));
    router.add("GET", u"/healthz"_s, forAnyone([&parts](const http::Request &) { return health(parts); }));
    router.add("GET", u"/metrics"_s, forAnyone([&parts](const http::Request &) { return figures(parts); }));
}

} // namespace duello
