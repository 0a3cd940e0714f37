// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/restclient.h"

#include "net/client/httpanswer.h"
#include "net/client/pin.h"
#include "net/client/request.h"
#include "net/protocol/codec.h"
#include "net/protocol/limits.h"
#include "net/protocol/routes.h"

#include <QNetworkReply>

namespace duello {

using namespace Qt::StringLiterals;

RestClient::RestClient(const ServerAddress &server, const Credentials &credentials, QObject *parent)
    : QObject(parent), m_server(server), m_credentials(credentials)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // the API has none: a portal's is an error
    m_network.setTransferTimeout(timeout);
    pin(m_network, server.fingerprint);
}

void RestClient::serverInfo(QObject *context, const Handler<ServerInfo> &handler)
{
    get(request(routes::server()), serverInfoFromJson, context, handler);
}

void RestClient::createSession(const QString &name, const QString &code, QObject *context,
                               const Handler<Session> &handler)
{
    QJsonObject body{{u"name"_s, name}};
    if (!code.isEmpty())
        body.insert("code"_L1, code);
    post(routes::sessions(), body, sessionFromJson, context, handler);
}

void RestClient::profile(QObject *context, const Handler<Profile> &handler)
{
    get(request(routes::me()), profileFromJson, context, handler);
}

void RestClient::rename(const QString &name, QObject *context, const Handler<Profile> &handler)
{
    answer(m_network.put(jsonRequest(routes::me()), toText({{u"name"_s, name}})), profileFromJson, context, handler);
}

void RestClient::createDuel(const CreateDuelRequest &request, QObject *context, const Handler<DuelSnapshot> &handler)
{
    post(routes::duels(), toJson(request), duelSnapshotFromJson, context, handler);
}

void RestClient::duels(std::optional<DuelState> state, QObject *context, const Handler<DuelsSnapshot> &handler)
{
    QUrlQuery query;
    if (state)
        query.addQueryItem(u"state"_s, duelStateName(*state));
    get(request(routes::duels(), query), duelsSnapshotFromJson, context, handler);
}

void RestClient::ownDuels(const DuelId &before, int limit, QObject *context, const Handler<DuelsSnapshot> &handler)
{
    QUrlQuery query;
    query.addQueryItem(u"seat"_s, u"mine"_s);
    query.addQueryItem(u"limit"_s, QString::number(limit));
    if (!before.isEmpty())
        query.addQueryItem(u"before"_s, before.value());
    get(request(routes::duels(), query), duelsSnapshotFromJson, context, handler);
}

void RestClient::duel(const DuelId &id, QObject *context, const Handler<DuelSnapshot> &handler)
{
    get(request(routes::duel(id)), duelSnapshotFromJson, context, handler);
}

void RestClient::join(const DuelId &id, const JoinRequest &request, QObject *context,
                      const Handler<DuelSnapshot> &handler)
{
    move(id, u"join", toJson(request), context, handler);
}

void RestClient::move(const DuelId &id, QStringView move, const QJsonObject &body, QObject *context,
                      const Handler<DuelSnapshot> &handler)
{
    post(routes::duelMove(id, move), body, duelSnapshotFromJson, context, handler);
}

void RestClient::move(const DuelId &id, QStringView move, QObject *context, const Handler<DuelSnapshot> &handler)
{
    this->move(id, move, {}, context, handler);
}

void RestClient::opponent(const DuelId &id, QObject *context, const Handler<OpponentSnapshot> &handler)
{
    get(request(routes::opponent(id)), opponentSnapshotFromJson, context, handler);
}

void RestClient::sendCode(const CodeUpdate &update, QObject *context, const Handler<CodeReply> &handler)
{
    post(routes::code(update.duel), toJson(update), codeReplyFromJson, context, handler);
}

void RestClient::problem(const DuelId &id, const QString &label, QObject *context, const Handler<Problem> &handler)
{
    get(request(routes::problem(id, label)), problemFromJson, context, handler);
}

void RestClient::statementPdf(const DuelId &id, const QString &label, const QString &language, QObject *context,
                              const Handler<QByteArray> &handler)
{
    QNetworkRequest asked = request(routes::statementPdf(id, label, language));
    asked.setRawHeader("Accept"_ba, "application/pdf, application/problem+json"_ba);
    QNetworkReply *reply = m_network.get(asked);
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > limits::statementPdf.count())
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, context, [reply, handler] {
        const HttpExchange exchange = exchangeOf(*reply);
        handler({.result = bodyOf(exchange, "application/pdf"), .retryAfter = retryAfterOf(exchange)});
    });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void RestClient::submit(const DuelId &id, const SubmitRequest &request, QObject *context,
                        const Handler<SubmitReply> &handler)
{
    post(routes::submit(id), toJson(request), submitReplyFromJson, context, handler);
}

void RestClient::submissions(const DuelId &id, QObject *context, const Handler<SubmissionsSnapshot> &handler)
{
    get(request(routes::submissions(id)), submissionsSnapshotFromJson, context, handler);
}

void RestClient::submissions(const QList<DuelId> &duels, QObject *context, const Handler<SubmissionsSnapshot> &handler)
{
    QStringList ids;
    for (const DuelId &id : duels)
        ids.append(id.value());
    QUrlQuery query;
    query.addQueryItem(u"duels"_s, ids.join(u','));
    get(request(routes::allSubmissions(), query), submissionsSnapshotFromJson, context, handler);
}

void RestClient::submission(const DuelId &id, const SubmissionId &submission, QObject *context,
                            const Handler<SubmissionDetails> &handler)
{
    get(request(routes::submission(id, submission)), submissionDetailsFromJson, context, handler);
}

void RestClient::updates(const Cursor &after, std::chrono::seconds wait, QObject *context,
                         const Handler<Updates> &handler)
{
    QUrlQuery query;
    query.addQueryItem(u"last_event_id"_s, after.toString());
    query.addQueryItem(u"wait"_s, QString::number(wait.count()));
    get(request(routes::updates(), query), updatesFromJson, context, handler);
}

QNetworkRequest RestClient::request(const QString &path, const QUrlQuery &query) const
{
    QNetworkRequest request = requestFor(m_server, path, query, m_credentials);
    request.setRawHeader("Accept"_ba, "application/json, application/problem+json"_ba);
    return request;
}

QNetworkRequest RestClient::jsonRequest(const QString &path) const
{
    QNetworkRequest withBody = request(path);
    withBody.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return withBody;
}

template <class T>
void RestClient::get(const QNetworkRequest &request, Read<T> read, QObject *context, const Handler<T> &handler)
{
    answer(m_network.get(request), read, context, handler);
}

template <class T>
void RestClient::post(const QString &path, const QJsonObject &body, Read<T> read, QObject *context,
                      const Handler<T> &handler)
{
    answer(m_network.post(jsonRequest(path), toText(body)), read, context, handler);
}

template <class T>
void RestClient::answer(QNetworkReply *reply, Read<T> read, QObject *context, const Handler<T> &handler)
{
    connect(reply, &QNetworkReply::finished, context, [reply, read, handler] {
        const HttpExchange exchange = exchangeOf(*reply);
        Answer<T> answer{.result = failure(ErrorCode::Internal), .retryAfter = retryAfterOf(exchange)};
        if (const Result<QJsonObject> object = objectOf(exchange)) {
            answer.result = read(*object);
            // BadJson is what a server says of our words; this is what we say of its words.
            if (!answer.result)
                answer.result = failure(ErrorCode::ProtocolMismatch, answer.result.error().detail);
        } else {
            answer.result = std::unexpected(object.error());
        }
        handler(answer);
    });
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace duello
