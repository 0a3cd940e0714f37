// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the duel page says of the other player, and what it lets one do about them.

#include "tests/gui/duelfixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace duello;
using namespace duello::test;

class TestRivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfferedDrawIsAnswered();
    void aDrawIsOfferedAndTakenBack();
    void absenceIsCountedAndClaimed();
    void whoComesBackTakesTheClaimAway();
    void whoWaitsIsNotAskedAgain();
    void theRivalsDotsAreWhatIsSeenOfThem();
    void aCooldownSaysHowLong();
    void tabsSayWhoHasWhat();
    void aSolvedProblemOpensTheNext();
    void theRivalsWorkIsShownByTheRules_data();
    void theRivalsWorkIsShownByTheRules();
    void codeIsToldOnlyWhereItMayBeSeen();
    void timeThatIsGivenBackIsTold();
    void whatIsKnownOfTheRivalEndsWithTheConnection();

private:
    static OpponentBody seen(const std::optional<Activity> &activity, const std::optional<Code> &code)
    {
        return {.user = rival, .problem = u"A"_s, .submission = {}, .activity = activity, .code = code};
    }
    static QAbstractButton *shown(DuelStage &stage, const char *name)
    {
        const auto found = stage.page.findChildren<QAbstractButton *>(QLatin1StringView(name));
        const auto visible = std::ranges::find_if(found, &QWidget::isVisible);
        return visible == found.end() ? nullptr : *visible;
    }
    static void press(DuelStage &stage, const char *name)
    {
        QVERIFY(shown(stage, name));
        shown(stage, name)->click();
    }
};

void TestRivals::anOfferedDrawIsAnswered()
{
    DuelStage stage;
    stage.begin();
    stage.show();
    QVERIFY(!shown(stage, "acceptDrawButton"));
    QSignalSpy moves(&stage.page, &DuelPage::moveRequested);
    Duel duel = *stage.duel.duel();
    duel.seats[1].offersDraw = true;
    stage.duel.setDuel(duel);
    QCOMPARE(stage.find<QLabel>("rivalPresence")->text(), u"offers a draw"_s);
    QVERIFY(shown(stage, "acceptDrawButton"));
    press(stage, "acceptDrawButton");
    press(stage, "declineDrawButton");
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"draw"_s);
    QCOMPARE(moves.at(1).at(0).toString(), u"undraw"_s);
    duel.seats[1].offersDraw = false;
    stage.duel.setDuel(duel);
    QVERIFY(!shown(stage, "acceptDrawButton"));
}

void TestRivals::aDrawIsOfferedAndTakenBack()
{
    DuelStage stage;
    stage.begin();
    stage.show();
    QSignalSpy moves(&stage.page, &DuelPage::moveRequested);
    stage.dialogs.accept = false;
    stage.click("drawButton");
    QCOMPARE(moves.count(), 0);
    stage.dialogs.accept = true;
    stage.click("drawButton");
    Duel duel = *stage.duel.duel();
    duel.seats[0].offersDraw = true;
    stage.duel.setDuel(duel);
    stage.click("drawButton");
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"draw"_s);
    QCOMPARE(moves.at(1).at(0).toString(), u"undraw"_s);
    duel.seats = {duel.seats.first()};
    duel.settings.seats = 1;
    stage.duel.setDuel(duel);
    QVERIFY2(!stage.find("drawButton")->isVisible(), "the clock agrees to nothing");
}

void TestRivals::absenceIsCountedAndClaimed()
{
    DuelStage stage;
    stage.begin(1min);
    stage.show();
    QSignalSpy moves(&stage.page, &DuelPage::moveRequested);
    Duel duel = *stage.duel.duel();
    duel.seats[1].present = false;
    duel.seats[1].absentSince = stage.clock.now();
    stage.duel.setDuel(duel);
    QCOMPARE(stage.find<QLabel>("rivalPresence")->text(), u"waiting 2:00"_s);
    QVERIFY(!shown(stage, "claimButton"));
    QVERIFY(!stage.find<QAction>("claimWinAction")->isVisible());
    stage.clock.advance(121s);
    stage.duel.setServerOffset(1ms);
    QVERIFY(shown(stage, "claimButton"));
    QVERIFY(stage.find<QAction>("claimWinAction")->isVisible());
    press(stage, "claimButton");
    press(stage, "claimDrawButton");
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"claim"_s);
    QCOMPARE(moves.at(0).at(1).toJsonObject(), (QJsonObject{{u"as"_s, u"win"_s}}));
    QCOMPARE(moves.at(1).at(1).toJsonObject(), (QJsonObject{{u"as"_s, u"draw"_s}}));
}

void TestRivals::whoComesBackTakesTheClaimAway()
{
    DuelStage stage;
    stage.begin(1min);
    stage.show();
    Duel duel = *stage.duel.duel();
    duel.seats[1].present = false;
    duel.seats[1].absentSince = stage.clock.now() - 10min;
    stage.duel.setDuel(duel);
    QVERIFY2(!shown(stage, "claimButton"), "waiting begins with the duel");
    stage.clock.advance(2min);
    stage.duel.setServerOffset(1ms);
    QVERIFY(shown(stage, "claimButton"));
    duel.seats[1].present = true;
    duel.seats[1].absentSince.reset();
    stage.duel.setDuel(duel);
    QVERIFY(!shown(stage, "claimButton"));
}

void TestRivals::whoWaitsIsNotAskedAgain()
{
    DuelStage stage;
    stage.begin(3min);
    stage.show();
    Duel duel = *stage.duel.duel();
    duel.seats[1].present = false;
    duel.seats[1].absentSince = stage.clock.now() - 150s;
    stage.duel.setDuel(duel);
    QVERIFY(shown(stage, "claimButton"));
    stage.find("duelNotice")->findChild<QAbstractButton *>(u"bannerClose"_s)->click();
    stage.clock.advance(5s);
    stage.duel.setServerOffset(1ms);
    QVERIFY(!shown(stage, "claimButton"));
    QVERIFY2(stage.find<QAction>("claimWinAction")->isVisible(), "the way out has it still");
}

void TestRivals::theRivalsDotsAreWhatIsSeenOfThem()
{
    DuelStage stage;
    stage.begin();
    OpponentBody news = seen({}, {});
    news.submission = judged("s1", 60s, Verdict::WrongAnswer, 3).submission;
    news.submission->user = rival;
    stage.opponent.take(news);
    QVERIFY(stage.find("rivalDots")->accessibleDescription().contains("Wrong answer on test 3"_L1));
    QVERIFY(stage.find("youDots")->accessibleDescription().isEmpty());
}

void TestRivals::aCooldownSaysHowLong()
{
    DuelStage stage;
    stage.begin();
    Duel duel = *stage.duel.duel();
    duel.settings.penalty = Penalty::Cooldown;
    duel.seats[0].cooldownUntil = stage.clock.now() + 25s;
    stage.duel.setDuel(duel);
    QVERIFY(!stage.find("submitButton")->isEnabled());
    QVERIFY(stage.find("submitButton")->toolTip().contains("0:25"_L1));
    QCOMPARE(stage.find<QLabel>("youPresence")->text(), u"next try in 0:25"_s);
    stage.clock.advance(25s);
    stage.duel.setServerOffset(1ms);
    QVERIFY(stage.find("submitButton")->isEnabled());
}

void TestRivals::tabsSayWhoHasWhat()
{
    DuelStage stage;
    stage.begin();
    Duel duel = *stage.duel.duel();
    duel.settings.format = DuelFormat::Lockout;
    duel.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), {}, 1, me},
                     DuelProblem{u"B"_s, ProblemId(u"y"_s), {}, 2, rival},
                     DuelProblem{u"C"_s, ProblemId(u"z"_s), {}, 3, {}}};
    stage.duel.setDuel(duel);
    const auto *tabs = stage.find<QTabBar>("problemTabs");
    QCOMPARE(tabs->count(), 3);
    QVERIFY(tabs->tabToolTip(0).contains("solved by you"_L1));
    QVERIFY(tabs->tabToolTip(1).contains("taken by your rival"_L1));
    QVERIFY(tabs->tabText(2).contains(u'3'));
    QVERIFY(!tabs->tabIcon(0).isNull() && !tabs->tabIcon(1).isNull() && tabs->tabIcon(2).isNull());
}

void TestRivals::aSolvedProblemOpensTheNext()
{
    DuelStage stage;
    stage.begin();
    Duel duel = *stage.duel.duel();
    duel.settings.format = DuelFormat::Sequential;
    duel.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), {}}, DuelProblem{u"B"_s, {}, {}}};
    stage.duel.setDuel(duel);
    const auto *tabs = stage.find<QTabBar>("problemTabs");
    QVERIFY(!tabs->isTabEnabled(1));
    duel.problems[1].id = ProblemId(u"y"_s);
    duel.seats[0].score = 1;
    stage.duel.setDuel(duel);
    QVERIFY(tabs->isTabEnabled(1));
    QCOMPARE(tabs->currentIndex(), 1);
    QVERIFY(tabs->tabToolTip(0).contains("solved by you"_L1));
}

void TestRivals::theRivalsWorkIsShownByTheRules_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("pane");
    QTest::addColumn<bool>("code");
    QTest::newRow("nothing") << int(Visibility::Nothing) << false << false;
    QTest::newRow("status") << int(Visibility::Status) << false << false;
    QTest::newRow("activity") << int(Visibility::Activity) << true << false;
    QTest::newRow("delayed code") << int(Visibility::DelayedCode) << true << true;
    QTest::newRow("live code") << int(Visibility::LiveCode) << true << true;
}

void TestRivals::theRivalsWorkIsShownByTheRules()
{
    QFETCH(int, level);
    QFETCH(bool, pane);
    QFETCH(bool, code);
    DuelStage stage;
    stage.begin();
    stage.show();
    Duel duel = *stage.duel.duel();
    duel.settings.visibility = Visibility(level);
    stage.duel.setDuel(duel);
    stage.opponent.take(seen(Activity{12, stage.clock.now() - 30s},
                             Code{.language = u"Python"_s, .text = u"print(6)"_s, .rev = 1, .edit = {}}));
    QCOMPARE(stage.find("opponentPane")->isVisible(), pane);
    QCOMPARE(stage.find("opponentCode")->isVisible(), code);
    if (pane)
        QVERIFY(stage.find<QLabel>("opponentActivity")->text().endsWith(", last edit 0:30 ago"_L1));
    if (code)
        QCOMPARE(stage.find<QPlainTextEdit>("opponentCode")->toPlainText(), u"print(6)"_s);
}

void TestRivals::codeIsToldOnlyWhereItMayBeSeen()
{
    DuelStage stage;
    stage.begin();
    stage.show();
    QSignalSpy told(&stage.page, &DuelPage::codeWritten);
    stage.type(u"x"_s);
    QCOMPARE(told.count(), 0);
    Duel duel = *stage.duel.duel();
    duel.settings.visibility = Visibility::LiveCode;
    stage.duel.setDuel(duel);
    stage.type(u"int"_s);
    QVERIFY(told.count() > 0);
    QCOMPARE(told.last().at(0).toString(), u"A"_s);
    QCOMPARE(told.last().at(2).toString(), stage.editor()->text());
}

void TestRivals::timeThatIsGivenBackIsTold()
{
    DuelStage stage;
    stage.begin();
    stage.show();
    const auto told = [&stage]() -> QString {
        const QWidget *notice = stage.find("duelNotice");
        return notice->isVisible() ? notice->findChild<QLabel *>(u"bannerTitle"_s)->text() : QString();
    };
    Duel duel = *stage.duel.duel();
    duel.repaid = 12s;
    stage.duel.setDuel(duel);
    QCOMPARE(told(), u"0:12 was put back on the clock"_s);
    const QWidget *bench = stage.find("workbench");
    QTRY_VERIFY2(bench->geometry().bottom() < stage.find("duelNotice")->y(), "it hides what is under it");
    duel.repaid = 30s;
    stage.duel.setDuel(duel);
    QCOMPARE(told(), u"0:30 was put back on the clock"_s);
    duel.seats[1].offersDraw = true;
    stage.duel.setDuel(duel);
    QTRY_VERIFY2(shown(stage, "acceptDrawButton"), "a question goes before news");
    Duel other = stage.twoPlayers(DuelState::Running);
    other.id = DuelId(u"d2"_s);
    other.repaid = 40s;
    stage.duel.setDuel(other);
    QCOMPARE(told(), QString()); // it was so when we came
}

void TestRivals::whatIsKnownOfTheRivalEndsWithTheConnection()
{
    DuelStage stage;
    stage.begin(3min);
    stage.show();
    QCOMPARE(stage.find<QLabel>("rivalPresence")->text(), u"here"_s);
    Duel duel = *stage.duel.duel();
    duel.seats[1].present = false;
    duel.seats[1].absentSince = stage.clock.now() - 150s;
    stage.duel.setDuel(duel);
    QVERIFY(shown(stage, "claimButton"));
    stage.duel.setConnection(ConnectionStatus{ConnectionState::Offline});
    QTRY_COMPARE(stage.find<QLabel>("rivalPresence")->text(), u"unknown: no connection"_s);
    QVERIFY2(!stage.duel.mayClaim(), "the rival may be back by now");
    QTRY_VERIFY(!shown(stage, "claimButton"));
    stage.duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    QTRY_VERIFY(stage.find<QLabel>("rivalPresence")->text().startsWith("away for"_L1));
}

QTEST_MAIN(TestRivals)
#include "tst_rivals.moc"
