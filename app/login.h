// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentialstore.h"
#include "net/client/restclient.h"

namespace duello {

/// Who we turned out to be on a server.
struct Identity
{
    QString epoch;
    Credentials credentials;
    QString name; ///< as the server has it
    ServerInfo server;
};

/// Becomes a player of one server: the one we were there before, or a new one.
class Login final : public QObject
{
    Q_OBJECT

public:
    /// The store outlives it. `name` is what a new player is called; `code` is the join code, where one is needed.
    Login(const ServerAddress &server, const QString &name, const QString &code, const CredentialStore &store,
          QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void succeeded(const duello::Identity &identity);
    void failed(const duello::Error &error);

private:
    void useKnownPlayer(const ServerInfo &info, const Credentials &known);
    void becomeNewPlayer(const ServerInfo &info);

    const ServerAddress m_server;
    const QString m_name;
    const QString m_code;
    const CredentialStore &m_store;
    RestClient m_anonymous;
};

} // namespace duello
