// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/request.h"

#include "net/client/pin.h"

namespace duello {

using namespace Qt::StringLiterals;

QNetworkRequest requestFor(const ServerAddress &server, const QString &path, QUrlQuery query,
                           const Credentials &credentials)
{
    if (credentials.token.isEmpty() && !credentials.user.isEmpty())
        query.addQueryItem(u"user_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(credentials.user.value())));
    QUrl url = server.url;
    url.setPath(path, QUrl::StrictMode); // percent-encoded already, by routes
    url.setQuery(query);
    QNetworkRequest request(url);
    if (!server.fingerprint.isEmpty())
        request.setSslConfiguration(pinnedConfiguration(server.fingerprint));
    if (!credentials.token.isEmpty())
        request.setRawHeader("Authorization"_ba, "Bearer " + credentials.token.toLatin1());
    return request;
}

} // namespace duello
