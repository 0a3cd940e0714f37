// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/serveraddress.h"
#include "net/protocol/error.h"
#include "net/protocol/event.h"
#include "net/protocol/problem.h"
#include "net/protocol/snapshot.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrlQuery>

#include <functional>

namespace duello {

template <class T> struct Answer
{
    Result<T> result;
    std::optional<std::chrono::milliseconds> retryAfter; ///< how long the server wants to be left alone
};

/// Called once, later, in the thread of the client; never when `context` is gone by then.
template <class T> using Handler = std::function<void(const Answer<T> &)>;

/// One server's REST routes (protocol section 3), typed. Every request ends within `timeout` of silence. Errors are the
/// server's, or Unreachable, TimedOut, NotDuello (something else answered) ProtocolMismatch (an answer that this
/// program cannot read) and WrongCertificate.
class RestClient : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds timeout{10'000};

    explicit RestClient(const ServerAddress &server, const Credentials &credentials = {}, QObject *parent = nullptr);

    const ServerAddress &server() const { return m_server; }
    /// The same server is to be asked there from now on; its certificate is the same.
    void setUrl(const QUrl &url) { m_server.url = url; }
    const Credentials &credentials() const { return m_credentials; }

    void serverInfo(QObject *context, const Handler<ServerInfo> &handler);
    /// `code`: empty where the server wants none.
    void createSession(const QString &name, const QString &code, QObject *context, const Handler<Session> &handler);
    /// Who we are on the server.
    void profile(QObject *context, const Handler<Profile> &handler);
    /// Calls us `name` from now on; BadRequest when it cannot be one.
    void rename(const QString &name, QObject *context, const Handler<Profile> &handler);
    void createDuel(const CreateDuelRequest &request, QObject *context, const Handler<DuelSnapshot> &handler);
    /// Those that we have a seat in and those that wait for one; of one state when it is given.
    void duels(std::optional<DuelState> state, QObject *context, const Handler<DuelsSnapshot> &handler);
    /// Those that we have a seat in, the newest first: at most `limit` (500) behind `before`, or the newest.
    void ownDuels(const DuelId &before, int limit, QObject *context, const Handler<DuelsSnapshot> &handler);
    void duel(const DuelId &id, QObject *context, const Handler<DuelSnapshot> &handler);
    void join(const DuelId &id, const JoinRequest &request, QObject *context, const Handler<DuelSnapshot> &handler);
    /// `move`: see routes::duelMove(); `body` where it has one. IllegalMove with the reason when it is not allowed now.
    void move(const DuelId &id, QStringView move, const QJsonObject &body, QObject *context,
              const Handler<DuelSnapshot> &handler);
    void move(const DuelId &id, QStringView move, QObject *context, const Handler<DuelSnapshot> &handler);
    /// What the other shows.
    void opponent(const DuelId &id, QObject *context, const Handler<OpponentSnapshot> &handler);
    /// For who has no WebSocket.
    void sendCode(const CodeUpdate &update, QObject *context, const Handler<CodeReply> &handler);
    void problem(const DuelId &id, const QString &label, QObject *context, const Handler<Problem> &handler);
    /// At most limits::statementPdf; what is larger is given up as TimedOut.
    void statementPdf(const DuelId &id, const QString &label, const QString &language, QObject *context,
                      const Handler<QByteArray> &handler);
    void submit(const DuelId &id, const SubmitRequest &request, QObject *context, const Handler<SubmitReply> &handler);
    void submissions(const DuelId &id, QObject *context, const Handler<SubmissionsSnapshot> &handler);
    /// Ours to these duels, which are at least one.
    void submissions(const QList<DuelId> &duels, QObject *context, const Handler<SubmissionsSnapshot> &handler);
    void submission(const DuelId &id, const SubmissionId &submission, QObject *context,
                    const Handler<SubmissionDetails> &handler);
    /// What follows the cursor, when there is something, or within `wait` (which is below `timeout`).
    void updates(const Cursor &after, std::chrono::seconds wait, QObject *context, const Handler<Updates> &handler);

private:
    template <class T> using Read = Result<T> (*)(const QJsonObject &);

    QNetworkRequest request(const QString &path, const QUrlQuery &query = {}) const;
    QNetworkRequest jsonRequest(const QString &path) const;
    template <class T>
    void get(const QNetworkRequest &request, Read<T> read, QObject *context, const Handler<T> &handler);
    template <class T>
    void post(const QString &path, const QJsonObject &body, Read<T> read, QObject *context, const Handler<T> &handler);
    template <class T> void answer(QNetworkReply *reply, Read<T> read, QObject *context, const Handler<T> &handler);

    ServerAddress m_server;
    const Credentials m_credentials;
    QNetworkAccessManager m_network;
};

} // namespace duello
