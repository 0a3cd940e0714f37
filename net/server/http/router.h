// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/message.h"

namespace duello::http {

/// From method and path to a handler. Patterns have placeholders: "/api/duels/{id}/submit". An unknown path is 404, a
/// known one with another method 405 with Allow; HEAD is served by the handler of GET.
class Router
{
public:
    void add(const QByteArray &method, const QString &pattern, Handler handler);
    Reply operator()(const Request &request) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList pattern;
        Handler handler;
    };

    QList<Route> m_routes;
};

} // namespace duello::http
