// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/ssechannel.h"

#include "net/client/httpanswer.h"
#include "net/client/pin.h"
#include "net/client/request.h"
#include "net/protocol/codec.h"
#include "net/protocol/limits.h"
#include "net/protocol/routes.h"

#include <QNetworkReply>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Who opens the channel notices silence much sooner; this ends a reply that nobody looks at.
constexpr std::chrono::milliseconds timeout{60'000};

} // namespace

SseChannel::SseChannel(const ServerAddress &server, const Credentials &credentials, const QString &instance,
                       QObject *parent)
    : UpdateChannel(parent)
    , m_server(server)
    , m_credentials(credentials)
    , m_instance(instance)
    , m_parser(limits::webSocketMessage.count())
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(timeout);
    pin(m_network, server.fingerprint);
}

SseChannel::~SseChannel()
{
    close();
}

void SseChannel::open(const Cursor &after)
{
    QUrlQuery query;
    query.addQueryItem(u"last_event_id"_s, after.toString());
    query.addQueryItem(u"client"_s, m_instance);
    QNetworkRequest request = requestFor(m_server, routes::serverSentEvents(), query, m_credentials);
    request.setRawHeader("Accept"_ba, "text/event-stream"_ba);
    request.setRawHeader("Accept-Encoding"_ba, "identity"_ba); // what compresses also collects
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &SseChannel::readAvailable);
    connect(m_reply, &QNetworkReply::finished, this, &SseChannel::readEnd);
}

void SseChannel::close()
{
    m_ended = true;
    if (m_reply)
        m_reply->abort();
}

bool SseChannel::isStream() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 &&
           m_reply->rawHeader("Content-Type"_ba).startsWith("text/event-stream");
}

void SseChannel::readAvailable()
{
    if (m_ended || !isStream())
        return; // an error's body is read when it is whole
    const QList<SseEvent> events = m_parser.feed(m_reply->readAll());
    for (const SseEvent &event : events) {
        if (m_ended)
            return;
        const Result<StreamMessage> message =
            parseObject(event.data).and_then([](const QJsonObject &object) { return streamMessageFromJson(object); });
        if (!message)
            return end({ErrorCode::NotDuello, message.error().detail});
        Q_EMIT messageReceived(*message);
    }
    if (m_parser.isTooLong())
        end({ErrorCode::NotDuello, u"an event without an end"_s});
}

void SseChannel::readEnd()
{
    if (m_ended)
        return;
    if (isStream())
        return end({ErrorCode::Unreachable,
                    m_reply->error() == QNetworkReply::NoError ? u"the stream ended"_s : m_reply->errorString()});
    const Result<QJsonObject> answer = objectOf(exchangeOf(*m_reply));
    end(answer ? Error{ErrorCode::NotDuello, u"an object instead of a stream"_s} : answer.error());
}

void SseChannel::end(const Error &error)
{
    if (m_ended)
        return;
    close();
    Q_EMIT closed(error, false); // a hello has said so before
}

} // namespace duello
