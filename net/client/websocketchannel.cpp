// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/websocketchannel.h"

#include "net/client/pin.h"
#include "net/client/request.h"
#include "net/protocol/codec.h"
#include "net/protocol/limits.h"
#include "net/protocol/routes.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// Protocol section 5.
constexpr int closeNotAllowed = 4003;
constexpr int closeSnapshotNeeded = 4009;

} // namespace

WebSocketChannel::WebSocketChannel(const ServerAddress &server, const Credentials &credentials, const QString &instance,
                                   QObject *parent)
    : UpdateChannel(parent), m_server(server), m_credentials(credentials), m_instance(instance)
{
    m_socket.setMaxAllowedIncomingMessageSize(quint64(limits::webSocketMessage.count()));
    m_socket.setMaxAllowedIncomingFrameSize(quint64(limits::webSocketMessage.count()));
    pin(m_socket, server.fingerprint);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WebSocketChannel::read);
    connect(&m_socket, &QWebSocket::disconnected, this, &WebSocketChannel::endByCloseCode);
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError) // then `disconnected` follows and knows the close code
            end({error == QAbstractSocket::SslHandshakeFailedError ? ErrorCode::WrongCertificate
                                                                   : ErrorCode::Unreachable,
                 m_socket.errorString()});
    });
}

WebSocketChannel::~WebSocketChannel()
{
    close();
}

void WebSocketChannel::open(const Cursor &after)
{
    QUrlQuery query;
    query.addQueryItem(u"last_event_id"_s, after.toString());
    query.addQueryItem(u"client"_s, m_instance);
    QNetworkRequest request = requestFor(m_server, routes::webSocket(), query, m_credentials);
    QUrl url = request.url();
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    request.setUrl(url);
    m_socket.open(request);
}

void WebSocketChannel::close()
{
    m_ended = true;
    m_socket.abort();
}

bool WebSocketChannel::send(const QByteArray &frame)
{
    if (m_ended || !m_socket.isValid())
        return false;
    return m_socket.sendTextMessage(QString::fromLatin1(frame)) >= frame.size();
}

void WebSocketChannel::read(const QString &text)
{
    if (m_ended)
        return;
    const Result<QJsonObject> object = parseObject(text.toUtf8());
    if (object && object->value("type"_L1) == "code_gap"_L1) { // no message of the stream: it has no number
        if (const Result<CodeReply> reply = codeReplyFromJson(*object))
            Q_EMIT codeWanted(*reply);
        return;
    }
    const Result<StreamMessage> message = object.and_then(streamMessageFromJson);
    if (message)
        Q_EMIT messageReceived(*message);
    else
        end({ErrorCode::NotDuello, message.error().detail});
}

void WebSocketChannel::end(const Error &error, bool snapshotNeeded)
{
    if (m_ended)
        return;
    m_ended = true;
    m_socket.abort();
    Q_EMIT closed(error, snapshotNeeded);
}

void WebSocketChannel::endByCloseCode()
{
    const int code = m_socket.closeCode();
    const QString detail = u"closed with %1 %2"_s.arg(code).arg(m_socket.closeReason());
    end({code == closeNotAllowed ? ErrorCode::Forbidden : ErrorCode::Unreachable, detail}, code == closeSnapshotNeeded);
}

} // namespace duello
