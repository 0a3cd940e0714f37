// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Practice with several problems, played to its end by object names: window, loopback server, real boxes.
#include "tests/gui/playedapplication.h"

#include <QFile>
#include <QTabBar>
#include <QTemporaryDir>

using namespace duello;
using namespace duello::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString pointsTitle = u"Two points ahead"_s;

QString solution(const QString &file)
{
    QFile source(QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems/") + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

class TestPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSequentialPracticeOpensOneProblemAfterAnother();
    void aLockoutPracticeIsPlayedAndPlayedAgain();
    void theServerChoosesWhatWasNotPlayed();

private:
    void begin(PlayedApplication &player, const char *format, const char *penalty);
    /// The newest submission, when it is the n-th, has this verdict.
    static bool isJudged(const PlayedApplication &player, qsizetype n, Verdict verdict)
    {
        return player.rows().size() == n && player.newestVerdict() == verdict;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPractice::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPractice::begin(PlayedApplication &player, const char *format, const char *penalty)
{
    WAIT_FOR(player.robot.click(u"practiseAction"_s));
    QVERIFY(player.robot.click(QLatin1StringView(format)));
    QVERIFY(player.robot.click(QLatin1StringView(penalty)));
    WAIT_FOR(player.robot.clickItem(u"problemList"_s, sumTitle));
    QVERIFY(player.robot.clickItem(u"problemList"_s, pointsTitle));
    QVERIFY(player.robot.click(u"chooserStart"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    WAIT_FOR(player.robot.find(u"sample1"_s));
    QVERIFY(player.robot.choose(u"languageBox"_s, u"Python"_s));
}

void TestPractice::aSequentialPracticeOpensOneProblemAfterAnother()
{
    PlayedApplication player(m_folder->path());
    begin(player, "chooserFormat1", "chooserPenalty0");
    const auto *tabs = player.robot.find<QTabBar>(u"problemTabs"_s);
    QVERIFY(tabs);
    QCOMPARE(tabs->count(), 2);
    QVERIFY2(!tabs->isTabEnabled(1), "the second opens by solving the first");
    QCOMPARE(player.words(u"youScore"_s), u"0/2"_s);
    QCOMPARE(player.words(u"rivalName"_s), u"The clock"_s);

    player.replaceCode(rightCode);
    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(isJudged(player, 1, Verdict::Accepted));
    WAIT_FOR(tabs->isTabEnabled(1) && tabs->currentIndex() == 1);
    WAIT_FOR(player.words(u"youScore"_s) == u"1/2"_s);
    WAIT_FOR(player.words(u"statementTitle"_s).contains(pointsTitle));
    QVERIFY(player.robot.choose(u"languageBox"_s, u"Python"_s));
    player.pasteCode(solution(u"deuce/submissions/accepted/lead.py"_s));
    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(isJudged(player, 2, Verdict::Accepted));
    WAIT_FOR(player.robot.find(u"resultPage"_s));
    QVERIFY(player.words(u"resultTitle"_s).startsWith("Solved in"_L1));
    QVERIFY2(player.words(u"resultReason"_s).endsWith("2 of 2 problems solved."_L1),
             qPrintable(player.words(u"resultReason"_s)));
}

void TestPractice::aLockoutPracticeIsPlayedAndPlayedAgain()
{
    PlayedApplication player(m_folder->path());
    begin(player, "chooserFormat2", "chooserPenalty1");
    const auto *tabs = player.robot.find<QTabBar>(u"problemTabs"_s);
    QVERIFY(tabs && tabs->isTabEnabled(0) && tabs->isTabEnabled(1));
    player.replaceCode(wrongCode);
    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(isJudged(player, 1, Verdict::WrongAnswer));
    player.replaceCode(rightCode);
    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(isJudged(player, 2, Verdict::Accepted));
    WAIT_FOR(player.words(u"youScore"_s) == u"1/2"_s);
    QVERIFY2(player.words(u"youPresence"_s).startsWith("penalty 20:"_L1), qPrintable(player.words(u"youPresence"_s)));
    QVERIFY(player.robot.trigger(u"resignAction"_s));
    WAIT_FOR(player.robot.find(u"resultPage"_s));
    QVERIFY2(player.words(u"resultReason"_s).contains("1 of 2 points. Time with penalties: 20 min"_L1),
             qPrintable(player.words(u"resultReason"_s)));

    WAIT_FOR(player.robot.click(u"resultAgain"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    const std::optional<Duel> again = player.application.duel().duel();
    QVERIFY(again);
    const DuelSettings rules{.format = DuelFormat::Lockout, .length = 30min, .seats = 1, .penalty = Penalty::Time};
    QCOMPARE(again->settings, rules);
    QCOMPARE(again->problems.value(1).id, ProblemId(u"deuce"_s));
    QCOMPARE(player.words(u"youScore"_s), u"0/2"_s);
}

void TestPractice::theServerChoosesWhatWasNotPlayed()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"Python"_s);
    QVERIFY(player.robot.trigger(u"resignAction"_s));
    WAIT_FOR(player.robot.click(u"resultAnother"_s));
    QVERIFY(player.robot.click(u"chooserFormat2"_s));
    QVERIFY(player.robot.click(u"chooserSource1"_s));
    QVERIFY(player.robot.click(u"chooserLevel1"_s));
    QVERIFY(player.robot.click(u"chooserStart"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    const std::optional<Duel> duel = player.application.duel().duel();
    QVERIFY(duel);
    QCOMPARE(duel->problems.size(), 3);
    for (const DuelProblem &problem : duel->problems) {
        QCOMPARE(problem.points, 1); // of level 1
        QVERIFY2(problem.id != ProblemId(u"sumofline"_s), "it was played a moment ago");
    }
}

QTEST_MAIN(TestPractice)
#include "tst_practice.moc"
