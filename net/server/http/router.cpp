// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/router.h"

namespace duello::http {

using namespace Qt::StringLiterals;

namespace {

// What stood in the placeholders; nothing when the path is another one.
std::optional<QStringList> match(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList parameters;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{') && !path[i].isEmpty())
            parameters.append(path[i]);
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return parameters;
}

} // namespace

void Router::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, pattern.mid(1).split(u'/'), std::move(handler)});
}

Reply Router::operator()(const Request &request) const
{
    const QByteArray method = request.method == "HEAD" ? QByteArrayLiteral("GET") : request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const std::optional<QStringList> parameters = match(route.pattern, request.path);
        if (!parameters)
            continue;
        if (route.method == method) {
            Request routed = request;
            routed.parameters = *parameters;
            return route.handler(routed);
        }
        allowed.append(route.method);
        if (route.method == "GET")
            allowed.append(QByteArrayLiteral("HEAD"));
    }
    if (allowed.isEmpty())
        return problemResponse(404, u"not_found"_s, u"there is nothing at this address"_s);
    Response response = problemResponse(405, u"method_not_allowed"_s, u"not with this method"_s);
    response.headers.append({QByteArrayLiteral("Allow"), allowed.join(", ")});
    return response;
}

} // namespace duello::http
