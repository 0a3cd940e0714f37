// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/login.h"

namespace duello {

Login::Login(const ServerAddress &server, const QString &name, const QString &code, const CredentialStore &store,
             QObject *parent)
    : QObject(parent), m_server(server), m_name(name), m_code(code), m_store(store), m_anonymous(server)
{
}

void Login::start()
{
    m_anonymous.serverInfo(this, [this](const Answer<ServerInfo> &answer) {
        if (!answer.result) {
            Q_EMIT failed(answer.result.error());
            return;
        }
        const auto known = m_store.find(answer.result->epoch, m_server);
        if (known)
            useKnownPlayer(*answer.result, known->credentials);
        else
            becomeNewPlayer(*answer.result);
    });
}

// The token may be of a database that is gone: then we are a new player. Any other trouble is told, not papered over.
void Login::useKnownPlayer(const ServerInfo &info, const Credentials &known)
{
    auto *asKnown = new RestClient(m_server, known, this);
    asKnown->profile(this, [this, info, known, asKnown](const Answer<Profile> &answer) {
        asKnown->deleteLater();
        if (answer.result)
            Q_EMIT succeeded({info.epoch, known, answer.result->name, info});
        else if (answer.result.error().code == ErrorCode::Unauthorized)
            becomeNewPlayer(info);
        else
            Q_EMIT failed(answer.result.error());
    });
}

void Login::becomeNewPlayer(const ServerInfo &info)
{
    m_anonymous.createSession(m_name, m_code, this, [this, info](const Answer<Session> &answer) {
        if (!answer.result) {
            Q_EMIT failed(answer.result.error());
            return;
        }
        const Credentials credentials{answer.result->user, answer.result->token};
        // Without it on disk the next start would be another player, who cannot return to this one's duel.
        const Result<void> saved = m_store.save({answer.result->epoch, m_server, credentials});
        if (saved)
            Q_EMIT succeeded({answer.result->epoch, credentials, m_name, info});
        else
            Q_EMIT failed(saved.error());
    });
}

} // namespace duello
