// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the composition that reaches to other machines: hosting, finding, and being a guest.
#include "app/application.h"

#include "net/rules/duelrules.h"

namespace duello {

void Application::connectLobby()
{
    connect(&m_lobbyController, &LobbyController::arrived, this, &Application::arrive);
    connect(&m_lobbyController, &LobbyController::failed, this, [this](const Error &error) {
        const bool isBack = m_away && m_away->invite == m_lobbyController.destination();
        if (isBack && error.code == ErrorCode::UnknownDuel) { // it ended without us
            noteAway(std::nullopt);
            showReturnable();
        } else if (isBack && error.code == ErrorCode::HostUnreachable) {
            m_hostFinder.look(m_away->invite);
        }
        fail(error);
    });
    connect(&m_hostFinder, &HostFinder::found, this, &Application::hostFound);
    connect(&m_firstWindow, &FirstWindow::startedAgain, this, &Application::open);
    connect(&m_duel, &DuelModel::duelChanged, this, &Application::showReturnable);
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::hostRequested, this, &Application::host);
    connect(window, &MainWindow::stopHostingRequested, this, &Application::stopHosting);
    connect(window, &MainWindow::lobbySeen, this, &Application::setBrowsing);
    connect(window, &MainWindow::joinFoundRequested, this, &Application::joinFound);
    connect(window, &MainWindow::joinRequested, this, &Application::join);
    connect(window, &MainWindow::moveRequested, this, &Application::move);
    connect(window, &MainWindow::leaveSeatRequested, this, &Application::leaveSeat);
    connect(window, &MainWindow::leaveRequested, this, &Application::leaveFromAfar);
}

void Application::host(const CreateDuelRequest &request)
{
    whenPlaying([this, request] {
        takeStage(*m_player, m_serverJudge->judge().languages());
        whenPastIsKnown([this, request] {
            CreateDuelRequest wish = request;
            wish.seen = seenProblems();
            m_host->host(wish);
        });
    });
}

void Application::stopHosting()
{
    if (m_host)
        m_host->stop();
}

void Application::setBrowsing(bool browsing)
{
    m_lobbyController.setBrowsing(browsing);
}

void Application::joinFound(int row)
{
    if (const FoundDuel *duel = m_lobby.duel(row))
        m_lobbyController.join(FoundDuel(*duel)); // the list goes on changing
}

void Application::join(const Invite &invite)
{
    m_lobbyController.join(invite);
}

void Application::move(QStringView word, const QJsonObject &body)
{
    onStage().duels.move(word, body);
}

/// Gives up our seat before the start.
void Application::leaveSeat()
{
    move(u"leave");
    if (m_guest && m_guest->player.duels.isOnStage())
        noteAway(std::nullopt);
    leaveDuel();
}

/// The duel that home offers to return to.
void Application::leaveFromAfar(const DuelId &id)
{
    if (m_host && m_host->isHosting(id) && m_duel.duel() && m_duel.duel()->state < DuelState::Countdown)
        return m_host->stop();
    const bool isAway = m_away && m_away->duel.id == id;
    if (isAway)
        noteAway(std::nullopt);
    Player *player = isAway ? (m_guest ? &m_guest->player : nullptr) : m_player.get();
    if (player) {
        player->client.rest().move(id, u"leave", this, [this](const Answer<DuelSnapshot> &answer) {
            if (!answer.result)
                fail(answer.result.error());
            if (m_player)
                m_player->history.load();
        });
    }
    showReturnable();
}

/// At once, or as soon as all of the history is read: what seenProblems() tells is to be all.
void Application::whenPastIsKnown(const std::function<void()> &wish)
{
    if (m_history.extent() == HistoryModel::Extent::Reading)
        connect(&m_history, &HistoryModel::extentChanged, this, wish, Qt::SingleShotConnection);
    else
        wish();
}

/// What both players' histories hold is not chosen for a duel of theirs.
QList<ProblemId> Application::seenProblems() const
{
    QSet<ProblemId> seen;
    for (const DuelRecord &record : m_history.records()) {
        for (const DuelProblem &problem : record.duel.problems)
            seen.insert(problem.id);
    }
    seen.remove({});
    return seen.values();
}

void Application::open(const SecondStart &start)
{
    if (!start.activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", start.activation.toUtf8()); // where Qt looks for it
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!start.link.isEmpty())
        follow(start.link);
}

void Application::follow(const QString &link)
{
    const Result<Invite> invite = inviteFromLink(link);
    if (invite)
        join(*invite);
    else
        fail({ErrorCode::InviteDamaged, invite.error().detail});
}

void Application::arrive(const Arrival &arrival)
{
    const Identity &identity = arrival.identity;
    m_hostFinder.giveUp();
    m_guest.reset(); // before another one works with the same outbox
    m_guest = std::make_unique<Guest>(
        arrival, m_credentials.outboxFolder(identity.epoch, identity.credentials.user, arrival.invite.fingerprint),
        PlayerModels{.duel = m_duel,
                     .submissions = m_submissions,
                     .opponent = m_opponent,
                     .history = m_history,
                     .problems = m_problems},
        m_archive, m_clock, quint32(m_chance()));
    Player &player = m_guest->player;
    connectPlayer(player);
    connect(&player.client, &DuelClient::connectionChanged, this, &Application::followHost);
    connect(&player.duels, &DuelController::entered, this, [this] {
        if (m_duel.duel()) // else the host is away
            noteAway(m_duel.duel());
    });
    connect(&player.duels, &DuelController::finished, this,
            [this](const Duel &duel, const QList<Submission> &submissions) {
                noteAway(std::nullopt);
                QTimer::singleShot(m_theme.motion(lastLook), &m_guest->history,
                                   [this, duel, submissions] { m_guest->history.keep(duel, submissions); });
            });
    connect(&m_guest->history, &GuestHistory::failed, this, &Application::fail);
    connect(&m_guest->history, &GuestHistory::kept, this, &Application::showKept);
    takeStage(player, identity.server.languages);
    if (rules::seatOf(arrival.duel, identity.credentials.user))
        player.duels.enter(arrival.duel.id);
    else
        whenPastIsKnown([this, id = arrival.duel.id] {
            if (m_guest && m_guest->arrival.duel.id == id)
                m_guest->player.duels.join(id, seenProblems());
        });
}

void Application::followHost(const ConnectionStatus &status)
{
    if (status.state == ConnectionState::Offline)
        m_hostFinder.look(m_guest->arrival.invite);
    else if (status.state == ConnectionState::Live || status.state == ConnectionState::Idle)
        m_hostFinder.giveUp();
}

/// The host that did not answer is at another address: we go on there, or go back, unless we are busy by now.
void Application::hostFound(const Invite &place)
{
    if (m_away && m_away->invite.fingerprint == place.fingerprint) {
        m_away->invite = place;
        if (const Result<void> noted = m_awayFile.write(*m_away); !noted)
            fail(noted.error());
    }
    if (m_guest && m_guest->arrival.invite.fingerprint == place.fingerprint)
        m_guest->moveTo(place);
    else if (m_away && !m_duel.duel())
        join(place);
}

void Application::noteAway(const std::optional<Duel> &duel)
{
    if (!duel) {
        m_away.reset();
        m_awayFile.remove();
        return;
    }
    m_away = AwayFile::Note{m_guest->arrival.invite, *duel};
    if (const Result<void> noted = m_awayFile.write(*m_away); !noted)
        fail(noted.error());
}

void Application::showKept(const DuelRecord &record)
{
    if (m_player) {
        m_player->history.addElsewhere(record); // which shows it
    } else {
        m_history.put(record);
        showResult(record.duel.id);
    }
}

void Application::takeStage(Player &player, const QList<LanguageInfo> &languages)
{
    for (Player *other : {m_player.get(), m_guest ? &m_guest->player : nullptr}) {
        if (other && other != &player)
            other->duels.leaveStage();
    }
    player.duels.takeStage();
    m_duel.setLanguages(languages);
}

Player &Application::onStage()
{
    return m_guest && m_guest->player.duels.isOnStage() ? m_guest->player : *m_player;
}

void Application::returnTo(const DuelId &id)
{
    if (!m_away || m_away->duel.id != id) {
        whenPlaying([this, id] {
            takeStage(*m_player, m_serverJudge->judge().languages());
            m_player->duels.enter(id);
        });
    } else if (m_guest) {
        takeStage(m_guest->player, m_guest->arrival.identity.server.languages);
        m_guest->player.duels.enter(id);
    } else {
        join(m_away->invite); // the program was ended meanwhile
    }
}

/// The one that goes on while we look elsewhere; else one with somebody before one against the clock.
std::optional<Returnable> Application::returnable() const
{
    const std::optional<Duel> &staged = m_duel.duel();
    if (staged && !isOver(staged->state))
        return Returnable{.duel = *staged, .isOurs = m_host && m_host->isHosting(staged->id)};
    if (m_away && !isOver(m_away->duel.state))
        return Returnable{.duel = m_away->duel};
    return m_atHome;
}

void Application::showReturnable()
{
    m_window->setReturnable(returnable());
}

} // namespace duello
