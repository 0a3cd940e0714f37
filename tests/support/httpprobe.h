// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace duello {

/// One answer, as the test reads it.
struct HttpResponse
{
    int status = 0; ///< 0: there was none
    QByteArray body;
    QJsonObject json;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case

    QString code() const { return json.value(QLatin1StringView("code")).toString(); }
};

/// Sends requests to a server of the test, over Qt's own HTTP client.
class HttpProbe
{
public:
    explicit HttpProbe(quint16 port) : m_port(port) {}

    /// Who sends from now on; empty: nobody.
    void setToken(const QString &token) { m_token = token; }

    HttpResponse get(const QString &path);
    HttpResponse post(const QString &path, const QJsonObject &body = {},
                      const QHash<QByteArray, QByteArray> &headers = {});
    HttpResponse put(const QString &path, const QByteArray &body);
    HttpResponse postBytes(const QString &path, const QByteArray &body,
                           const QHash<QByteArray, QByteArray> &headers = {});

    /// Without waiting: many at once.
    QNetworkReply *startPost(const QString &path, const QJsonObject &body);
    static HttpResponse finish(QNetworkReply *reply);

private:
    QNetworkRequest requestFor(const QString &path) const;

    const quint16 m_port;
    QString m_token;
    QNetworkAccessManager m_network;
};

} // namespace duello
