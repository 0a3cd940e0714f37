// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rulestext.h"
#include "ui/models/seattext.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSeatText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresCountProblemsOrPoints();
    void absenceCountsDownToTheClaim();
    void aPlayerKnowsWhatHoldsThemUp();
    void theRulesAreOneSentence();

private:
    static constexpr Timestamp start{1'000'000ms};

    static Duel running()
    {
        Duel duel;
        duel.state = DuelState::Running;
        duel.startsAt = start;
        duel.seats = {Seat{UserId(u"a"_s), u"Ada"_s, true, true}, Seat{UserId(u"b"_s), u"Boris"_s, true, true}};
        duel.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), {}, 1}, DuelProblem{u"B"_s, ProblemId(u"y"_s), {}, 3}};
        return duel;
    }
};

void TestSeatText::scoresCountProblemsOrPoints()
{
    Duel duel = running();
    duel.seats[0].score = 1;
    QCOMPARE(scoreText(duel, duel.seats[0]), u"1/2"_s);
    duel.settings.format = DuelFormat::Lockout;
    duel.seats[0].score = 3;
    QCOMPARE(scoreText(duel, duel.seats[0]), u"3/4"_s);
    QCOMPARE(scoreSentence(duel, duel.seats[0]), u"3 of 4 points"_s);
}

void TestSeatText::absenceCountsDownToTheClaim()
{
    Duel duel = running();
    Seat &rival = duel.seats[1];
    QCOMPARE(presenceText(duel, rival, start + 10s), u"here"_s);
    QVERIFY(!isTicking(rival, start + 10s));
    rival.present = false;
    rival.absentSince = start + 10s;
    QVERIFY(isTicking(rival, start + 10s));
    QCOMPARE(presenceText(duel, rival, start + 10s), u"waiting 2:00"_s);
    QCOMPARE(presenceText(duel, rival, start + 47s), u"waiting 1:23"_s);
    QCOMPARE(presenceText(duel, rival, start + 135s), u"away for 2:05"_s);
    rival.left = true;
    QCOMPARE(presenceText(duel, rival, start + 15s), u"left, waiting 0:25"_s);
    rival.present = true;
    rival.offersDraw = true;
    QCOMPARE(presenceText(duel, rival, start + 15s), u"offers a draw"_s);
}

void TestSeatText::aPlayerKnowsWhatHoldsThemUp()
{
    Seat you = running().seats[0];
    QCOMPARE(standingText(you, start), u"you"_s);
    you.penalty = 40min;
    QCOMPARE(standingText(you, start), u"penalty 40:00"_s);
    you.cooldownUntil = start + 25s;
    QCOMPARE(standingText(you, start + 100ms), u"next try in 0:25"_s);
    QVERIFY(isTicking(you, start));
    QCOMPARE(standingText(you, start + 25s), u"penalty 40:00"_s);
    QVERIFY(!isTicking(you, start + 25s));
}

void TestSeatText::theRulesAreOneSentence()
{
    QCOMPARE(rulesText({}), u"Race, 30 min, the rival's verdicts are seen"_s);
    const DuelSettings settings{DuelFormat::Lockout, 60min, 2, Penalty::Cooldown, Visibility::LiveCode};
    QVERIFY(rulesText(settings, 3).startsWith("Lockout, "_L1));
    QVERIFY(rulesText(settings, 3).endsWith("60 min, a pause after a wrong answer, the rival's code is seen live"_L1));
    const DuelSettings alone{DuelFormat::Race, 15min, 1};
    QCOMPARE(rulesText(alone), u"Race, 15 min"_s);
}

QTEST_GUILESS_MAIN(TestSeatText)
#include "tst_seattext.moc"
