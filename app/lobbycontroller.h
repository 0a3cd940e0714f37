// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/login.h"
#include "net/client/certificateprobe.h"
#include "net/client/discovery/discovery.h"
#include "net/protocol/invite.h"
#include "ui/models/lobbymodel.h"

#include <functional>
#include <memory>

namespace duello {

/// The server that an invitation leads to.
ServerAddress serverAddress(const Invite &invite);

/// A duel on another machine that we have got in to, and who we are there.
struct Arrival
{
    Invite invite; ///< the way there; its fingerprint is the one that was found
    Identity identity;
    Duel duel;
};

/// The way to a duel on another machine: finds those of this network, and goes to one of them, by its entry, by an
/// invitation, or by address and code. Knocks first, so that a door that is shut or another's is told at once; then
/// becomes a player there; then looks for the duel.
class LobbyController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `playerName`: what a new player is called. `beacon`: the port that is listened to.
    LobbyController(LobbyModel &lobby, const CredentialStore &store, const Clock &clock,
                    std::function<QString()> playerName, quint16 beacon = beaconPort, QObject *parent = nullptr);
    ~LobbyController() override;

    /// While somebody looks at the list.
    void setBrowsing(bool browsing);
    /// Our own server is not in the list.
    void setOwnHost(const QString &epoch);

    /// `arrived` or `failed` follows, for the last of them only.
    void join(const FoundDuel &duel);
    void join(const Invite &invite);
    /// Gives up what is under way.
    void cancel();
    /// Of the last join().
    const Invite &destination() const { return m_invite; }

Q_SIGNALS:
    void arrived(const duello::Arrival &arrival);
    /// HostUnreachable with the place, WrongCertificate, WrongJoinCode, UnknownDuel: there is none to join, or the
    /// server's.
    void failed(const duello::Error &error);

private:
    void show();
    void go(const QStringList &hosts, const Invite &invite, const DuelId &duel);
    void tryNext();
    void knockAnswered(const QByteArray &fingerprint);
    void login();
    void lookForDuel(const Identity &identity);
    void fail(const Error &error);

    LobbyModel &m_lobby;
    const CredentialStore &m_store;
    const std::function<QString()> m_playerName;
    Discovery m_discovery;
    QString m_ownHost;

    Invite m_invite;     ///< where we are on our way to
    DuelId m_wanted;     ///< empty: whichever can be joined
    QStringList m_hosts; ///< not tried yet
    CertificateProbe m_probe;
    std::unique_ptr<Login> m_login;
    std::unique_ptr<RestClient> m_rest;
};

} // namespace duello
