// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lobbycontroller.h"

#include "net/rules/duelrules.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Ours that is not over before one that waits for somebody; null when there is neither.
const Duel *duelToEnter(const QList<Duel> &duels, const UserId &me, const DuelId &wanted)
{
    const auto isWanted = [&wanted](const Duel &duel) {
        return !isOver(duel.state) && duel.settings.seats > 1 && (wanted.isEmpty() || duel.id == wanted);
    };
    const auto isOurs = [&](const Duel &duel) {
        return isWanted(duel) && rules::seatOf(duel, me);
    };
    const auto isFree = [&](const Duel &duel) {
        return isWanted(duel) && duel.state == DuelState::Open;
    };
    auto found = std::ranges::find_if(duels, isOurs);
    if (found == duels.end())
        found = std::ranges::find_if(duels, isFree);
    return found == duels.end() ? nullptr : &*found;
}

} // namespace

ServerAddress serverAddress(const Invite &invite)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(invite.host);
    url.setPort(invite.port);
    return {url, invite.fingerprint};
}

LobbyController::LobbyController(LobbyModel &lobby, const CredentialStore &store, const Clock &clock,
                                 std::function<QString()> playerName, quint16 beacon, QObject *parent)
    : QObject(parent), m_lobby(lobby), m_store(store), m_playerName(std::move(playerName)), m_discovery(clock, beacon)
{
    connect(&m_discovery, &Discovery::changed, this, &LobbyController::show);
    connect(&m_probe, &CertificateProbe::found, this, &LobbyController::knockAnswered);
    connect(&m_probe, &CertificateProbe::failed, this, [this](const Error &error) {
        if (m_hosts.isEmpty())
            fail(error);
        else
            tryNext();
    });
}

LobbyController::~LobbyController() = default;

void LobbyController::setBrowsing(bool browsing)
{
    if (browsing)
        m_discovery.start();
    else
        m_discovery.stop();
    show();
}

void LobbyController::setOwnHost(const QString &epoch)
{
    m_ownHost = epoch;
    show();
}

void LobbyController::show()
{
    QList<FoundDuel> duels = m_discovery.duels();
    duels.removeIf([this](const FoundDuel &duel) { return duel.hostId == m_ownHost; });
    m_lobby.setDuels(duels);
}

void LobbyController::join(const FoundDuel &duel)
{
    go(duel.addresses, {.port = duel.port, .code = duel.code, .fingerprint = duel.fingerprint}, duel.duel);
}

void LobbyController::join(const Invite &invite)
{
    go({invite.host}, invite, {});
}

void LobbyController::cancel()
{
    m_hosts.clear();
    m_probe.giveUp();
    m_login.reset();
    m_rest.reset();
    m_lobby.setJoining(std::nullopt);
}

void LobbyController::go(const QStringList &hosts, const Invite &invite, const DuelId &duel)
{
    cancel();
    m_hosts = hosts;
    m_invite = invite;
    m_wanted = duel;
    if (hosts.isEmpty())
        fail({ErrorCode::HostUnreachable, {}});
    else
        tryNext();
}

void LobbyController::tryNext()
{
    m_invite.host = m_hosts.takeFirst();
    m_lobby.setJoining(placeText(m_invite.host, m_invite.port));
    m_probe.knock(m_invite.host, m_invite.port);
}

void LobbyController::knockAnswered(const QByteArray &fingerprint)
{
    const bool isAnother = !m_invite.fingerprint.isEmpty() && fingerprint != m_invite.fingerprint;
    if (!isAnother) {
        m_invite.fingerprint = fingerprint;
        login();
    } else if (m_hosts.isEmpty()) {
        fail({ErrorCode::WrongCertificate, placeText(m_invite.host, m_invite.port)});
    } else {
        tryNext(); // another machine may have that address in our network
    }
}

void LobbyController::login()
{
    m_login = std::make_unique<Login>(serverAddress(m_invite), m_playerName(), m_invite.code, m_store);
    connect(m_login.get(), &Login::succeeded, this, &LobbyController::lookForDuel);
    connect(m_login.get(), &Login::failed, this, &LobbyController::fail);
    m_login->start();
}

void LobbyController::lookForDuel(const Identity &identity)
{
    if (identity.server.protocol != routes::protocolVersion)
        return fail({ErrorCode::ProtocolMismatch, identity.server.version});
    m_rest = std::make_unique<RestClient>(serverAddress(m_invite), identity.credentials);
    m_rest->duels(std::nullopt, this, [this, identity](const Answer<DuelsSnapshot> &answer) {
        if (!answer.result)
            return fail(answer.result.error());
        const Duel *duel = duelToEnter(answer.result->duels, identity.credentials.user, m_wanted);
        if (!duel)
            return fail({ErrorCode::UnknownDuel, u"no duel waits for a player here"_s});
        const Arrival arrival{m_invite, identity, *duel};
        m_lobby.setJoining(std::nullopt);
        Q_EMIT arrived(arrival);
    });
}

void LobbyController::fail(const Error &error)
{
    m_hosts.clear();
    m_lobby.setJoining(std::nullopt);
    Q_EMIT failed(error);
}

} // namespace duello
