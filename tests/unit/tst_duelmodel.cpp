// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeclock.h"
#include "ui/models/duelmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Duel runningDuel(const Clock &clock)
{
    Duel duel;
    duel.id = DuelId(u"1"_s);
    duel.state = DuelState::Running;
    duel.seats = {Seat{UserId(u"me"_s), u"Ann"_s}, Seat{UserId(u"other"_s), u"Boris"_s}};
    duel.problems = {DuelProblem{u"A"_s, ProblemId(u"sum"_s)}};
    duel.startsAt = clock.now();
    duel.deadline = clock.now() + 30min;
    return duel;
}

} // namespace

class TestDuelModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatsAreTakenFromTheSideOfTheReader();
    void aSeatNobodyTookIsNoRival();
    void timeIsTheServers();
    void timeNeverGoesBelowZero();
    void theCountdownRunsToTheStart();
    void callingOffEndsTwoMinutesAfterTheStart();
    void anotherDuelForgetsTheProblemsOfTheOld();
    void sayingTheSameTwiceIsHeardOnce();
};

void TestDuelModel::seatsAreTakenFromTheSideOfTheReader()
{
    const FakeClock clock;
    DuelModel model(clock);
    model.setDuel(runningDuel(clock));
    QVERIFY(!model.mySeat());
    model.setPlayer(UserId(u"other"_s), u"k3f9"_s);
    QCOMPARE(model.mySeat()->name, u"Boris"_s);
    QCOMPARE(model.rivalSeat()->name, u"Ann"_s);
}

void TestDuelModel::aSeatNobodyTookIsNoRival()
{
    const FakeClock clock;
    Duel duel = runningDuel(clock);
    duel.seats[1] = Seat{};
    DuelModel model(clock);
    model.setPlayer(UserId(u"me"_s), u"k3f9"_s);
    model.setDuel(duel);
    QVERIFY(!model.rivalSeat());
}

void TestDuelModel::timeIsTheServers()
{
    FakeClock clock;
    DuelModel model(clock);
    model.setDuel(runningDuel(clock));
    model.setServerOffset(90s);
    QCOMPARE(model.remaining()->count(), std::chrono::milliseconds(30min - 90s).count());
    clock.advance(10s);
    QCOMPARE(model.remaining()->count(), std::chrono::milliseconds(30min - 100s).count());
}

void TestDuelModel::timeNeverGoesBelowZero()
{
    FakeClock clock;
    DuelModel model(clock);
    QVERIFY(!model.remaining());
    model.setDuel(runningDuel(clock));
    clock.advance(31min);
    QCOMPARE(model.remaining()->count(), 0);
}

void TestDuelModel::theCountdownRunsToTheStart()
{
    const FakeClock clock;
    Duel duel = runningDuel(clock);
    duel.state = DuelState::Countdown;
    duel.startsAt = clock.now() + 3s;
    DuelModel model(clock);
    model.setDuel(duel);
    QCOMPARE(model.remaining()->count(), 3000);
    duel.state = DuelState::Finished;
    model.setDuel(duel);
    QVERIFY(!model.remaining());
}

void TestDuelModel::callingOffEndsTwoMinutesAfterTheStart()
{
    FakeClock clock;
    DuelModel model(clock);
    QVERIFY(!model.mayAbort());
    model.setDuel(runningDuel(clock));
    clock.advance(119s);
    QVERIFY(model.mayAbort());
    clock.advance(1s);
    QVERIFY(!model.mayAbort());
}

void TestDuelModel::anotherDuelForgetsTheProblemsOfTheOld()
{
    const FakeClock clock;
    DuelModel model(clock);
    Duel duel = runningDuel(clock);
    model.setDuel(duel);
    model.setProblem(u"A"_s, Problem{});
    duel.rev = 2;
    model.setDuel(duel);
    QVERIFY(model.problem(u"A"_s));
    duel.id = DuelId(u"2"_s);
    model.setDuel(duel);
    QVERIFY(!model.problem(u"A"_s));
}

void TestDuelModel::sayingTheSameTwiceIsHeardOnce()
{
    const FakeClock clock;
    DuelModel model(clock);
    QSignalSpy duelChanged(&model, &DuelModel::duelChanged);
    QSignalSpy connectionChanged(&model, &DuelModel::connectionChanged);
    for (int i = 0; i < 2; ++i) {
        model.setDuel(runningDuel(clock));
        model.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    }
    QCOMPARE(duelChanged.count(), 1);
    QCOMPARE(connectionChanged.count(), 1);
}

QTEST_GUILESS_MAIN(TestDuelModel)
#include "tst_duelmodel.moc"
