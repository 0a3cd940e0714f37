// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two whole applications in one process, a host and a guest, who find each other and play over TLS on loopback.
#include "net/server/hostcertificate.h"
#include "tests/gui/playedapplication.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace duello::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// In Python, as the bundled package has it.
QString acceptedSolution(const ProblemId &problem)
{
    const QDir folder(
        QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems/%1/submissions/accepted").arg(problem.value()));
    QFile file(folder.filePath(folder.entryList({u"*.py"_s}).value(0)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

DuelState stateOf(const PlayedApplication &player)
{
    const std::optional<Duel> &duel = player.application.duel().duel();
    return duel ? duel->state : DuelState::Aborted;
}

} // namespace

class TestLanDuel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeDuelIsPlayedByNames();
    void aGuestFindsTheHostAndWins();
    void anInvitationLeadsToTheDuel();
    void aBusyPortIsTheNextOneForEveryGuest();
    void theWrongDoorIsToldInWords();
    void aGuestFollowsAHostThatComesBackElsewhere();
    void aRoomThatIsOutOfSightIsReturnedToOrClosed();

private:
    static void hostADuel(PlayedApplication &host);
    static void takeTheirSeats(PlayedApplication &host, PlayedApplication &guest);

    std::unique_ptr<QTemporaryDir> m_hostFolder;
    std::unique_ptr<QTemporaryDir> m_guestFolder;
};

void TestLanDuel::init()
{
    m_hostFolder = std::make_unique<QTemporaryDir>();
    m_guestFolder = std::make_unique<QTemporaryDir>();
}

void TestLanDuel::hostADuel(PlayedApplication &host)
{
    host.application.host({.settings = {.seats = 2}, .problems = {ProblemId(u"sumofline"_s)}});
    WAIT_FOR(host.application.hosting().state().on);
    WAIT_FOR(stateOf(host) == DuelState::Open);
}

void TestLanDuel::takeTheirSeats(PlayedApplication &host, PlayedApplication &guest)
{
    WAIT_FOR(stateOf(host) == DuelState::Seated && stateOf(guest) == DuelState::Seated);
    host.application.move(u"ready");
    guest.application.move(u"ready");
    for (PlayedApplication *player : {&host, &guest}) {
        WAIT_FOR(player->robot.isReady(u"submitButton"_s));
        QVERIFY(player->robot.choose(u"languageBox"_s, u"Python"_s));
    }
}

void TestLanDuel::aWholeDuelIsPlayedByNames()
{
    PlayedApplication host(m_hostFolder->path(), u"Ada"_s);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    WAIT_FOR(host.robot.click(u"hostAction"_s));
    WAIT_FOR(host.robot.click(u"openRoomButton"_s));
    WAIT_FOR(host.words(u"joinCodeLabel"_s).size() >= joinCodeLength);
    WAIT_FOR(guest.robot.click(u"joinAction"_s));
    WAIT_FOR(guest.robot.clickItem(u"lobbyList"_s, u"Ada"_s));
    WAIT_FOR(guest.robot.click(u"joinButton"_s));
    for (PlayedApplication *player : {&host, &guest})
        WAIT_FOR(player->robot.click(u"readyButton"_s));
    for (PlayedApplication *player : {&host, &guest}) {
        WAIT_FOR(player->robot.isReady(u"submitButton"_s));
        QVERIFY(player->robot.choose(u"languageBox"_s, u"Python"_s));
    }
    QCOMPARE(guest.application.duel().duel()->problems, host.application.duel().duel()->problems);

    guest.pasteCode(acceptedSolution(guest.application.duel().duel()->problems.first().id));
    QVERIFY(guest.robot.click(u"submitButton"_s));
    WAIT_FOR(guest.newestVerdict() == Verdict::Accepted);
    for (PlayedApplication *player : {&host, &guest})
        WAIT_FOR(player->robot.click(u"rematchButton"_s));
    for (PlayedApplication *player : {&host, &guest})
        WAIT_FOR(player->robot.isReady(u"readyButton"_s));
    QVERIFY(stateOf(host) == DuelState::Seated && stateOf(guest) == DuelState::Seated);
}

void TestLanDuel::aGuestFindsTheHostAndWins()
{
    PlayedApplication host(m_hostFolder->path(), u"Ada"_s);
    hostADuel(host);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    guest.application.setBrowsing(true);
    const LobbyModel &lobby = guest.application.lobby();
    WAIT_FOR(lobby.rowCount() == 1);
    QCOMPARE(lobby.index(0).data().toString(), u"Ada"_s);
    QVERIFY(lobby.index(0).data(LobbyModel::JoinableRole).toBool());
    guest.application.joinFound(0);
    takeTheirSeats(host, guest);

    guest.replaceCode(rightCode);
    QVERIFY(guest.robot.click(u"submitButton"_s));
    WAIT_FOR(guest.newestVerdict() == Verdict::Accepted);
    for (PlayedApplication *player : {&host, &guest})
        WAIT_FOR(player->robot.find(u"resultPage"_s));
    QVERIFY2(host.words(u"resultTitle"_s) != guest.words(u"resultTitle"_s), qPrintable(host.words(u"resultTitle"_s)));
    QVERIFY(guest.robot.click(u"resultReview"_s));
    WAIT_FOR(guest.robot.find(u"historyCode"_s)); // from the copy
}

void TestLanDuel::anInvitationLeadsToTheDuel()
{
    PlayedApplication host(m_hostFolder->path(), u"Ada"_s);
    hostADuel(host);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    QString link = host.application.hosting().state().invite;
    QCOMPARE(inviteFromLink(link)->fingerprint, hostCertificate(m_hostFolder->path())->fingerprint);
    guest.application.open({link, {}});
    takeTheirSeats(host, guest);
    QVERIFY(guest.robot.trigger(u"leaveAction"_s));
    WAIT_FOR(guest.robot.click(u"returnToDuel"_s));
    WAIT_FOR(guest.robot.isReady(u"submitButton"_s));
}

void TestLanDuel::aBusyPortIsTheNextOneForEveryGuest()
{
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::Any));
    Options options = PlayedApplication::options(m_hostFolder->path(), u"Ada"_s);
    options.port = busy.serverPort();
    PlayedApplication host(options);
    hostADuel(host);
    const HostingState door = host.application.hosting().state();
    QCOMPARE(door.wantedPort, busy.serverPort());
    QVERIFY(door.port != door.wantedPort);
    QCOMPARE(inviteFromLink(door.invite)->port, door.port);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    guest.application.setBrowsing(true);
    WAIT_FOR(guest.application.lobby().rowCount() == 1);
    guest.application.joinFound(0); // at the port that is announced
    WAIT_FOR(stateOf(host) == DuelState::Seated && stateOf(guest) == DuelState::Seated);
}

void TestLanDuel::theWrongDoorIsToldInWords()
{
    PlayedApplication host(m_hostFolder->path(), u"Ada"_s);
    hostADuel(host);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    QList<Error> errors;
    connect(&guest.application, &Application::failed, this, [&](const Error &error) { errors.append(error); });

    Invite invite = *inviteFromLink(host.application.hosting().state().invite);
    invite.fingerprint = QByteArray(fingerprintLength, 'x');
    guest.application.join(invite);
    WAIT_FOR(errors.size() == 1);
    QCOMPARE(errors.last().code, ErrorCode::WrongCertificate);

    invite = *inviteFromLink(host.application.hosting().state().invite);
    invite.code = invite.code == u"AAAAAA"_s ? u"BBBBBB"_s : u"AAAAAA"_s;
    guest.application.join(invite);
    WAIT_FOR(errors.size() == 2);
    QCOMPARE(errors.last().code, ErrorCode::WrongJoinCode);

    invite = *inviteFromLink(host.application.hosting().state().invite);
    host.application.stopHosting();
    WAIT_FOR(!host.application.hosting().state().on);
    guest.application.join(invite);
    WAIT_FOR(errors.size() == 3);
    QCOMPARE(errors.last().code, ErrorCode::HostUnreachable);
    QCOMPARE(errors.last().detail, placeText(invite.host, invite.port));
}

void TestLanDuel::aGuestFollowsAHostThatComesBackElsewhere()
{
    auto host = std::make_unique<PlayedApplication>(m_hostFolder->path(), u"Ada"_s);
    hostADuel(*host);
    PlayedApplication guest(m_guestFolder->path(), u"Bob"_s);
    guest.application.open({host->application.hosting().state().invite, {}});
    takeTheirSeats(*host, guest);
    const HostingState before = host->application.hosting().state();
    const auto isGuestIn = [&guest](ConnectionState state) {
        return guest.application.duel().connection().state == state;
    };
    WAIT_FOR(isGuestIn(ConnectionState::Live));

    host.reset();
    QTcpServer other; // somebody else has the port when the host comes back
    WAIT_FOR(other.listen(QHostAddress::Any, before.port));
    WAIT_FOR(isGuestIn(ConnectionState::Offline));
    QCOMPARE(guest.words(u"rivalPresence"_s), u"unknown: no connection"_s);
    host = std::make_unique<PlayedApplication>(m_hostFolder->path(), u"Ada"_s);
    WAIT_FOR(host->application.hosting().state().on);
    QVERIFY(host->application.hosting().state().port != before.port);
    WAIT_FOR(isGuestIn(ConnectionState::Live));
    guest.replaceCode(rightCode);
    QVERIFY(guest.robot.click(u"submitButton"_s));
    WAIT_FOR(guest.newestVerdict() == Verdict::Accepted);
    WAIT_FOR(guest.robot.find(u"resultPage"_s));
}

void TestLanDuel::aRoomThatIsOutOfSightIsReturnedToOrClosed()
{
    PlayedApplication host(m_hostFolder->path(), u"Ada"_s);
    hostADuel(host);
    WAIT_FOR(host.robot.click(u"waitingHome"_s));
    WAIT_FOR(host.robot.click(u"returnToDuel"_s));
    WAIT_FOR(host.robot.find(u"waitingPage"_s));
    QVERIFY(host.robot.click(u"waitingHome"_s));
    WAIT_FOR(host.robot.click(u"leaveReturnable"_s));
    WAIT_FOR(!host.application.hosting().state().on);
    WAIT_FOR(stateOf(host) == DuelState::Aborted);
    QVERIFY(!host.robot.find(u"returnCard"_s));
}

QTEST_MAIN(TestLanDuel)
#include "tst_landuel.moc"
