// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of two players into one duel, as each of them sees it: what is asked for, what is said, and what is not lost.

#include "tests/gui/shellfixture.h"

#include "ui/home/qrcode.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace duello;
using namespace duello::test;

class TestRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomIsOpenedByTwoClicks();
    void theRulesAreThoseThatWereChosen();
    void moreProblemsThanThereAreCannotBeHosted();
    void anErrorGivesTheButtonBack();
    void aRoomOfTheListIsJoinedByItsRow();
    void aRoomThatIsClosedSaysWhy();
    void aLinkAndAnAddressWithACodeJoin();
    void nonsenseIsNotJoined();
    void theLobbyIsWatchedWhileItIsSeen();
    void theHostHasAllThatAFriendNeeds();
    void aGuestSeesNoInvitation();
    void readyIsSaidAndTakenBack();
    void theDuelBeginsByItself();
    void aClosedRoomLeadsHome();
    void leavingAsksWhenSomebodyIsThere();
    void closingTheWindowAsks();
    void aRematchIsWantedAndTakenBack();
    void whoIsWaitedForIsSaidInTheirColour();
    void withoutAConnectionTheOthersStateIsUnknown();
    void aRoomIsOpenedAsTheLastOneWas();
    void aRoomOutOfSightIsOurs();

private:
    static QString pageOf(Shell &shell) { return shell.find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    static QString textOf(Shell &shell, const char *label) { return shell.find<QLabel>(label)->text(); }
};

void TestRooms::aRoomIsOpenedByTwoClicks()
{
    Shell shell;
    shell.fill();
    QSignalSpy hosted(&shell.window, &MainWindow::hostRequested);
    shell.click("hostAction");
    shell.click("openRoomButton");
    QCOMPARE(hosted.count(), 1);
    const auto request = hosted.at(0).at(0).value<CreateDuelRequest>();
    QCOMPARE(request.settings, DuelSettings());
    QCOMPARE(request.choice, ProblemChoice());
    QVERIFY2(request.problems.isEmpty(), "who chooses the problem would know it");
    shell.click("openRoomButton");
    QCOMPARE(hosted.count(), 1); // an impatient click
}

void TestRooms::theRulesAreThoseThatWereChosen()
{
    Shell shell;
    shell.fill();
    QSignalSpy hosted(&shell.window, &MainWindow::hostRequested);
    shell.window.showHost();
    shell.click("hostFormat2");
    shell.click("hostPenalty1");
    shell.click("hostVisibility3");
    shell.click("hostLength60");
    shell.click("hostLevel1");
    shell.click("hostLevel2");
    QVERIFY(textOf(shell, "hostRules").startsWith("Lockout, 3 problems, 60 min"_L1));
    shell.click("openRoomButton");
    const auto request = hosted.at(0).at(0).value<CreateDuelRequest>();
    const DuelSettings wanted{DuelFormat::Lockout, 60min, 2, Penalty::Time, Visibility::DelayedCode};
    QCOMPARE(request.settings, wanted);
    QCOMPARE(request.choice.levels, (QList<int>{1, 2}));
    QCOMPARE(request.choice.count, 3);
}

void TestRooms::moreProblemsThanThereAreCannotBeHosted()
{
    Shell shell;
    shell.fill();
    shell.window.showHost();
    shell.click("hostFormat1");
    shell.click("hostLevel4"); // of which there is one
    QVERIFY(!shell.find("openRoomButton")->isEnabled());
    QVERIFY(textOf(shell, "hostFitting").contains("Only 1"_L1));
    shell.click("hostAny");
    QVERIFY(shell.find("openRoomButton")->isEnabled());
    QVERIFY(!shell.find<QAbstractButton>("hostLevel4")->isChecked());
}

void TestRooms::anErrorGivesTheButtonBack()
{
    Shell shell;
    shell.fill();
    shell.window.showHost();
    shell.click("openRoomButton");
    QVERIFY(!shell.find("openRoomButton")->isEnabled());
    shell.window.showError({ErrorCode::StorageUnavailable, {}});
    QVERIFY(shell.find("openRoomButton")->isEnabled());
}

void TestRooms::aRoomOfTheListIsJoinedByItsRow()
{
    Shell shell;
    shell.lobby.setDuels(foundRooms());
    QSignalSpy joined(&shell.window, &MainWindow::joinFoundRequested);
    shell.window.showJoin();
    auto *list = shell.find<QListView>("lobbyList");
    for (int row = 0; row < 2; ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        shell.click("joinButton");
        QCOMPARE(joined.count(), row + 1);
        QCOMPARE(joined.at(row).at(0).toInt(), row);
    }
}

void TestRooms::aRoomThatIsClosedSaysWhy()
{
    Shell shell;
    shell.lobby.setDuels(foundRooms());
    shell.window.showJoin();
    auto *list = shell.find<QListView>("lobbyList");
    list->setCurrentIndex(list->model()->index(2, 0));
    QVERIFY(!shell.find("joinButton")->isEnabled());
    QCOMPARE(textOf(shell, "joinWrong"), u"Both seats are taken"_s);
}

void TestRooms::aLinkAndAnAddressWithACodeJoin()
{
    Shell shell;
    QSignalSpy joined(&shell.window, &MainWindow::joinRequested);
    shell.window.showJoin();
    QVERIFY(!shell.find("joinButton")->isEnabled());
    const Invite invite{u"192.168.1.7"_s, 5003, u"K7QX2M"_s, QByteArray(fingerprintLength, 'x')};
    shell.find<QLineEdit>("inviteEdit")->setText(inviteLink(invite));
    QVERIFY2(!shell.find("joinCodeEdit")->isEnabled(), "the link has it");
    shell.click("joinButton");
    QCOMPARE(joined.at(0).at(0).value<Invite>(), invite);

    shell.find<QLineEdit>("inviteEdit")->setText(u"192.168.1.7:5003"_s);
    shell.find<QLineEdit>("joinCodeEdit")->setText(u"k7q-x2m"_s);
    shell.click("joinButton");
    const Invite typed{u"192.168.1.7"_s, 5003, u"K7QX2M"_s, {}};
    QCOMPARE(joined.at(1).at(0).value<Invite>(), typed);
}

void TestRooms::nonsenseIsNotJoined()
{
    Shell shell;
    shell.window.showJoin();
    for (const QString &text : {u"duello://"_s, u"http://192.168.1.7/K7QX2M"_s, u"192.168.1.7"_s, u":"_s}) {
        shell.find<QLineEdit>("inviteEdit")->setText(text);
        QVERIFY2(!shell.find("joinButton")->isEnabled(), qPrintable(text));
        QVERIFY2(!textOf(shell, "joinWrong").isEmpty(), qPrintable(text));
    }
}

void TestRooms::theLobbyIsWatchedWhileItIsSeen()
{
    Shell shell;
    QSignalSpy seen(&shell.window, &MainWindow::lobbySeen);
    const auto last = [&seen] {
        return seen.last().at(0).toBool();
    };
    shell.window.showJoin();
    QVERIFY(last());
    shell.window.showHistory();
    QVERIFY(!last());
    shell.window.showHome();
    QVERIFY(last());
}

void TestRooms::theHostHasAllThatAFriendNeeds()
{
    Shell shell;
    shell.openRoom();
    shell.window.showDuel();
    shell.window.show();
    QCOMPARE(pageOf(shell), u"waitingPage"_s);
    QCOMPARE(textOf(shell, "joinCodeLabel"), u"K7QX2M"_s);
    QVERIFY(textOf(shell, "inviteAddresses").contains("192.168.1.7:5001"_L1));
    QCOMPARE(shell.find<QLineEdit>("inviteLink")->text(), openDoor().invite);
    shell.click("copyInviteButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), openDoor().invite);
    const auto *picture = shell.window.findChild<QrCode *>();
    QVERIFY(picture && !picture->isEmpty());
    QVERIFY2(!shell.find("readyButton")->isEnabled(), "nobody to be ready for");
    QVERIFY(!shell.find("hostingTrouble")->isVisible());

    HostingState trouble = openDoor();
    trouble.trouble = Error{ErrorCode::HostUnreachable, u"192.168.1.7:5001"_s};
    shell.hosting.setState(trouble);
    QVERIFY(shell.find("hostingTrouble")->isVisible());
    QVERIFY2(textOf(shell, "hostingTrouble").contains("5001"_L1), "the port has to be named");
    QVERIFY2(!textOf(shell, "hostingTrouble").contains("room is open"_L1), "this is what a guest would be told");
}

void TestRooms::aGuestSeesNoInvitation()
{
    Shell shell;
    shell.openRoom();
    shell.hosting.setState({});
    shell.duel.setPlayer(UserId(u"u2"_s), u"k3f9"_s);
    shell.duel.setDuel(fullRoom(false, false));
    shell.window.showDuel();
    shell.window.show();
    QVERIFY(!shell.find("inviteCard")->isVisible());
    QCOMPARE(textOf(shell, "yourSeatName"), u"Boris"_s);
    QCOMPARE(textOf(shell, "rivalSeatName"), u"Ada"_s);
}

void TestRooms::readyIsSaidAndTakenBack()
{
    Shell shell;
    shell.openRoom();
    shell.duel.setDuel(fullRoom(false, false));
    shell.window.showDuel();
    QSignalSpy moves(&shell.window, &MainWindow::moveRequested);
    shell.click("readyButton");
    shell.duel.setDuel(fullRoom(true, false));
    QCOMPARE(textOf(shell, "yourSeatStatus"), u"ready"_s);
    shell.click("readyButton");
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"ready"_s);
    QCOMPARE(moves.at(1).at(0).toString(), u"unready"_s);
}

void TestRooms::theDuelBeginsByItself()
{
    Shell shell;
    shell.openRoom();
    shell.window.showDuel();
    Duel duel = fullRoom(true, true);
    duel.state = DuelState::Countdown;
    duel.startsAt = shell.clock.now() + 5s;
    shell.duel.setDuel(duel);
    QCOMPARE(pageOf(shell), u"duelPage"_s);
    shell.window.showHome();
    duel.state = DuelState::Running;
    shell.duel.setDuel(duel);
    QCOMPARE(pageOf(shell), u"homePage"_s); // who looks elsewhere is not torn away
}

void TestRooms::aClosedRoomLeadsHome()
{
    Shell shell;
    shell.openRoom();
    shell.hosting.setState({});
    shell.duel.setDuel(fullRoom(false, false));
    shell.window.showDuel();
    Duel closed = fullRoom(false, false);
    closed.state = DuelState::Aborted;
    shell.duel.setDuel(closed);
    QCOMPARE(pageOf(shell), u"homePage"_s);
    QCOMPARE(textOf(shell, "bannerTitle"), u"The room is closed"_s);
}

void TestRooms::leavingAsksWhenSomebodyIsThere()
{
    Shell shell;
    shell.openRoom();
    shell.window.showDuel();
    QSignalSpy stopped(&shell.window, &MainWindow::stopHostingRequested);
    QSignalSpy left(&shell.window, &MainWindow::leaveSeatRequested);
    shell.duel.setDuel(fullRoom(false, false));
    shell.dialogs.accept = false;
    shell.click("leaveButton");
    QCOMPARE(stopped.count(), 0);
    QCOMPARE(shell.dialogs.asked, QStringList{u"leaveDialog"_s});
    shell.dialogs.accept = true;
    shell.click("leaveButton");
    QCOMPARE(stopped.count(), 1);
    QCOMPARE(left.count(), 0);
    QCOMPARE(pageOf(shell), u"homePage"_s);

    shell.hosting.setState({});
    shell.duel.setPlayer(UserId(u"u2"_s), u"k3f9"_s);
    shell.window.showDuel();
    shell.click("leaveButton");
    QCOMPARE(left.count(), 1);
    QCOMPARE(stopped.count(), 1);
}

void TestRooms::closingTheWindowAsks()
{
    Shell shell;
    shell.openRoom();
    shell.window.show();
    shell.dialogs.accept = false;
    QVERIFY2(!shell.window.close(), "somebody may be on the way to the room");
    QCOMPARE(shell.dialogs.asked, QStringList{u"closeDialog"_s});
    shell.dialogs.accept = true;
    shell.window.close();
    QTRY_VERIFY(!shell.window.isVisible());

    Shell quiet;
    quiet.window.show();
    QVERIFY(quiet.window.close());
    QVERIFY(quiet.dialogs.asked.isEmpty());
}

void TestRooms::aRematchIsWantedAndTakenBack()
{
    Shell shell;
    shell.fill();
    Duel duel = lostToBob().duel;
    shell.duel.setPlayer(me, u"k3f9"_s);
    shell.duel.setDuel(duel);
    shell.window.showResult(duel.id);
    shell.window.show();
    QSignalSpy moves(&shell.window, &MainWindow::moveRequested);
    shell.click("rematchButton");
    duel.seats[0].wantsRematch = true;
    shell.duel.setDuel(duel);
    QVERIFY(textOf(shell, "rematchText").startsWith("Waiting for Bartholomew"_L1));
    shell.click("rematchButton");
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"rematch"_s);
    QCOMPARE(moves.at(1).at(0).toString(), u"unrematch"_s);
    QVERIFY2(!shell.find("rematchButton")->property("primary").toBool(), "to take it back is not what is meant");
    duel.seats[0].wantsRematch = false;
    shell.duel.setDuel(duel);
    QVERIFY(shell.find("rematchButton")->property("primary").toBool());
    shell.window.showResult(DuelId(u"d1"_s)); // against the clock
    QVERIFY(!shell.find("rematchButton")->isVisible());
}

void TestRooms::whoIsWaitedForIsSaidInTheirColour()
{
    Shell shell;
    shell.openRoom();
    shell.window.showDuel();
    const auto colour = [&shell] {
        return shell.find("waitingHint")->palette().color(QPalette::WindowText);
    };
    shell.duel.setDuel(fullRoom(false, true));
    QVERIFY(textOf(shell, "waitingHint").startsWith("Waiting for you"_L1));
    QCOMPARE(colour(), shell.theme.color(Role::You));
    shell.duel.setDuel(fullRoom(true, false));
    QVERIFY(textOf(shell, "waitingHint").startsWith("Waiting for Boris"_L1));
    QCOMPARE(colour(), shell.theme.color(Role::Rival));
    shell.duel.setDuel(fullRoom(false, false));
    QCOMPARE(colour(), shell.theme.color(Role::Muted));
}

void TestRooms::withoutAConnectionTheOthersStateIsUnknown()
{
    Shell shell;
    shell.openRoom();
    shell.window.showDuel();
    shell.duel.setDuel(fullRoom(true, true));
    QCOMPARE(textOf(shell, "rivalSeatStatus"), u"ready"_s);
    shell.duel.setConnection({.state = ConnectionState::Offline});
    QTRY_COMPARE(textOf(shell, "rivalSeatStatus"), u"unknown: no connection"_s); // a loss that is soon over is no news
    QCOMPARE(textOf(shell, "yourSeatStatus"), u"ready"_s);
    shell.duel.setConnection({.state = ConnectionState::Live});
    QCOMPARE(textOf(shell, "rivalSeatStatus"), u"ready"_s);
}

void TestRooms::aRoomIsOpenedAsTheLastOneWas()
{
    Preferences kept = Shell::english();
    {
        Shell shell;
        shell.fill();
        shell.window.showHost();
        QVERIFY2(shell.window.preferences().room == DuelWish(), "to look at the page chooses nothing");
        shell.click("hostFormat2");
        shell.click("hostVisibility3");
        shell.click("hostLength60");
        shell.click("hostLevel2");
        shell.find<QComboBox>("hostTopic")->setCurrentIndex(2);
        kept = shell.window.preferences();
        QCOMPARE(kept.room.rules.format, DuelFormat::Lockout);
        QCOMPARE(kept.room.problems.topics.size(), 1);
    }
    Shell again(kept);
    again.fill();
    QSignalSpy hosted(&again.window, &MainWindow::hostRequested);
    again.window.showHost();
    again.find<QPushButton>("openRoomButton")->setEnabled(true); // few problems of the test's library fit
    again.click("openRoomButton");
    const auto request = hosted.at(0).at(0).value<CreateDuelRequest>();
    QCOMPARE(request.settings, kept.room.rules);
    QCOMPARE(request.choice, kept.room.problems);
}

void TestRooms::aRoomOutOfSightIsOurs()
{
    Shell shell;
    shell.window.show();
    QSignalSpy left(&shell.window, &MainWindow::leaveRequested);
    shell.window.setReturnable(Returnable{.duel = room(), .isOurs = true});
    QCOMPARE(shell.find<QPushButton>("leaveReturnable")->text(), u"Close the room"_s);
    shell.click("leaveReturnable");
    QCOMPARE(left.count(), 1);
    shell.window.setReturnable(Returnable{.duel = room()});
    QCOMPARE(shell.find<QPushButton>("leaveReturnable")->text(), u"Leave"_s);
}

QTEST_MAIN(TestRooms)
#include "tst_rooms.moc"
