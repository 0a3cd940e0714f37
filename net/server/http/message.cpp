// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/http/message.h"

#include <QJsonDocument>
#include <QLocale>

namespace duello::http {

using namespace Qt::StringLiterals;

namespace {

// RFC 9110 section 5.6.7
QByteArray dateText(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 204:
        return QByteArrayLiteral("No Content");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 408:
        return QByteArrayLiteral("Request Timeout");
    case 409:
        return QByteArrayLiteral("Conflict");
    case 413:
        return QByteArrayLiteral("Content Too Large");
    case 414:
        return QByteArrayLiteral("URI Too Long");
    case 417:
        return QByteArrayLiteral("Expectation Failed");
    case 422:
        return QByteArrayLiteral("Unprocessable Content");
    case 426:
        return QByteArrayLiteral("Upgrade Required");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 431:
        return QByteArrayLiteral("Request Header Fields Too Large");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    case 505:
        return QByteArrayLiteral("HTTP Version Not Supported");
    default:
        return QByteArrayLiteral("Status");
    }
}

// And the date, which belongs to every answer.
QByteArray statusLine(int status, const QDateTime &now)
{
    return QByteArrayLiteral("HTTP/1.1 ") + QByteArray::number(status) + ' ' + reasonPhrase(status) +
           "\r\nDate: " + dateText(now) + "\r\n";
}

void append(QByteArray &head, const QList<Header> &headers)
{
    for (const Header &header : headers)
        head += header.name + ": " + header.value + "\r\n";
    head += "\r\n";
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

QString Request::queryValue(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

Response textResponse(int status, const QByteArray &contentType, const QByteArray &text)
{
    return {status,
            {{QByteArrayLiteral("Content-Type"), contentType},
             {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")},
             {QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")}},
            text};
}

Response jsonResponse(int status, const QJsonObject &object)
{
    return textResponse(status, QByteArrayLiteral("application/json"),
                        QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Response problemResponse(int status, const QString &code, const QString &detail)
{
    const QJsonObject problem{
        {u"type"_s, u"about:blank"_s}, {u"title"_s, QString::fromLatin1(reasonPhrase(status))},
        {u"status"_s, status},         {u"code"_s, code},
        {u"detail"_s, detail},
    };
    return textResponse(status, QByteArrayLiteral("application/problem+json"),
                        QJsonDocument(problem).toJson(QJsonDocument::Compact));
}

QByteArray serialized(const Response &response, bool headOnly, bool close, const QDateTime &now)
{
    QByteArray bytes = statusLine(response.status, now) +
                       "Content-Length: " + QByteArray::number(response.body.size()) +
                       (close ? "\r\nConnection: close\r\n" : "\r\nConnection: keep-alive\r\n");
    append(bytes, response.headers);
    if (!headOnly)
        bytes += response.body;
    return bytes;
}

QByteArray serialized(const Stream &stream, const QDateTime &now)
{
    QByteArray bytes = statusLine(200, now) + "Connection: close\r\n";
    append(bytes, stream.headers);
    return bytes;
}

} // namespace duello::http
