// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/httpprobe.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

namespace duello {

using namespace Qt::StringLiterals;

HttpResponse HttpProbe::get(const QString &path)
{
    return finish(m_network.get(requestFor(path)));
}

HttpResponse HttpProbe::post(const QString &path, const QJsonObject &body, const QHash<QByteArray, QByteArray> &headers)
{
    return postBytes(path, QJsonDocument(body).toJson(), headers);
}

HttpResponse HttpProbe::postBytes(const QString &path, const QByteArray &body,
                                  const QHash<QByteArray, QByteArray> &headers)
{
    QNetworkRequest request = requestFor(path);
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.setRawHeader(it.key(), it.value());
    return finish(m_network.post(request, body));
}

HttpResponse HttpProbe::put(const QString &path, const QByteArray &body)
{
    return finish(m_network.put(requestFor(path), body));
}

QNetworkReply *HttpProbe::startPost(const QString &path, const QJsonObject &body)
{
    return m_network.post(requestFor(path), QJsonDocument(body).toJson());
}

HttpResponse HttpProbe::finish(QNetworkReply *reply)
{
    if (!reply->isFinished()) {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(10), &loop, &QEventLoop::quit);
        loop.exec();
    }
    HttpResponse answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    const auto &pairs = reply->rawHeaderPairs();
    for (const auto &[name, value] : pairs)
        answer.headers.insert(name.toLower(), value);
    delete reply;
    return answer;
}

QNetworkRequest HttpProbe::requestFor(const QString &path) const
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    return request;
}

} // namespace duello
