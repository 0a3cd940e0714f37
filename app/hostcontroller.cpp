// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hostcontroller.h"

#include "net/protocol/invite.h"
#include "net/rules/duelrules.h"
#include "net/server/announcement/localnetwork.h"
#include "net/server/random.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookInterval = 5s;

} // namespace

HostController::HostController(const HostingParts &parts, const Identity &identity, const QString &folder, quint16 port,
                               quint16 beacon, QObject *parent)
    : QObject(parent), m_parts(parts), m_identity(identity), m_file(folder), m_port(port), m_announcer(beacon)
{
    connect(&parts.server, &HostedServer::doorOpened, this, &HostController::opened);
    connect(&parts.server, &HostedServer::doorFailed, this, &HostController::refused);
    connect(&parts.duel, &DuelModel::duelChanged, this, &HostController::follow);
    connect(&m_probe, &CertificateProbe::found, this, [this](const QByteArray &fingerprint) {
        change([&](HostingState &state) { state.reachesItself = fingerprint == m_fingerprint; });
    });
    connect(&m_probe, &CertificateProbe::failed, this,
            [this](const Error &error) { change([&](HostingState &state) { state.trouble = error; }); });
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &HostController::showAddresses);
}

void HostController::host(const CreateDuelRequest &request)
{
    if (m_parts.model.state().on) {
        m_parts.home.duels.create(request); // the door is open already
        return;
    }
    m_request = request;
    open(Random(*QRandomGenerator::system()).joinCode(), m_port);
}

void HostController::open(const QString &code, quint16 port)
{
    m_parts.model.setState({.wantedPort = port, .code = code});
    m_parts.server.openDoor({.port = port, .joinCode = code});
}

void HostController::opened(quint16 port, const QByteArray &fingerprint)
{
    m_fingerprint = fingerprint;
    change([&](HostingState &state) {
        state.on = true;
        state.port = port;
        state.trouble.reset();
        if (state.wantedPort == 0)
            state.wantedPort = port;
    });
    showAddresses();
    m_look.start();
    knock();
    // Without the note a crash would cost the guests their way back, the duel itself is safe.
    if (const Result<void> noted = m_file.write({m_parts.model.state().code, port}); !noted)
        Q_EMIT failed(noted.error());
    if (const auto request = std::exchange(m_request, std::nullopt))
        m_parts.home.duels.create(*request);
}

void HostController::refused(const Error &error)
{
    m_request.reset();
    m_parts.model.setState({.trouble = error});
    Q_EMIT failed(error);
}

void HostController::stop()
{
    if (!m_parts.model.state().on)
        return;
    if (!m_hosted.isEmpty() && m_state < DuelState::Running)
        m_parts.home.client.rest().move(m_hosted, u"abort", this, [](const Answer<DuelSnapshot> &) {});
    shut();
}

void HostController::shut()
{
    m_announcer.stop();
    m_look.stop();
    m_parts.server.closeDoor();
    m_file.remove();
    m_hosted = {};
    m_parts.model.setState({});
}

void HostController::resume()
{
    const std::optional<HostingFile::Note> note = m_file.read();
    if (!note)
        return;
    open(note->code, note->port); // at once: a guest is waiting
    m_parts.home.client.rest().duels(std::nullopt, this, [this](const Answer<DuelsSnapshot> &answer) {
        if (!answer.result)
            return; // the door stays as it was
        const auto isOn = [this](const Duel &duel) {
            return duel.settings.seats > 1 && !isOver(duel.state) &&
                   rules::seatOf(duel, m_identity.credentials.user) != nullptr;
        };
        const auto found = std::ranges::find_if(answer.result->duels, isOn);
        if (found == answer.result->duels.end())
            return shut();
        announce(*found);
    });
}

/// That we get in by our own address shows that the door is open, whatever a firewall does to others.
void HostController::knock()
{
    const HostingState &state = m_parts.model.state();
    m_probe.knock(state.addresses.first(), state.port);
}

void HostController::showAddresses()
{
    const QStringList addresses = ownAddresses();
    change([&](HostingState &state) {
        state.addresses = addresses;
        state.invite = inviteLink(
            {.host = addresses.first(), .port = state.port, .code = state.code, .fingerprint = m_fingerprint});
    });
}

void HostController::follow()
{
    const std::optional<Duel> &duel = m_parts.duel.duel();
    const bool isOurs = duel && m_parts.home.duels.isOnStage() && duel->settings.seats > 1;
    if (isOurs && m_parts.model.state().on)
        announce(*duel);
}

void HostController::announce(const Duel &duel)
{
    m_hosted = duel.id;
    m_state = duel.state;
    if (isOver(duel.state)) {
        m_announcer.stop();
        return;
    }
    const HostingState &state = m_parts.model.state();
    const bool hasFreeSeat = std::ranges::any_of(duel.seats, [](const Seat &seat) { return seat.user.isEmpty(); });
    m_announcer.announce({.hostId = m_identity.epoch,
                          .duel = duel.id,
                          .hostName = QSysInfo::machineHostName(),
                          .playerName = duel.seats.first().name,
                          .port = state.port,
                          .fingerprint = m_fingerprint,
                          .code = state.code,
                          .settings = duel.settings,
                          .version = QCoreApplication::applicationVersion(),
                          .open = hasFreeSeat && duel.state == DuelState::Open});
}

void HostController::change(const std::function<void(HostingState &)> &edit)
{
    HostingState state = m_parts.model.state();
    edit(state);
    m_parts.model.setState(state);
}

} // namespace duello
