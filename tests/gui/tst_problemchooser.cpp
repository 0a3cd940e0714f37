// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Practice in every format: which problems, named or left to the server, by which rules.
#include "tests/gui/shellfixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace duello;
using namespace duello::test;

namespace {

ProblemId id(const char *text)
{
    return ProblemId(QLatin1StringView(text));
}

/// The chooser as it is first seen, with somebody before it.
struct Chooser
{
    explicit Chooser(const Preferences &preferences = Shell::english())
        : shell(preferences), wanted(&shell.window, &MainWindow::practiseRequested)
    {
        shell.fill();
        shell.window.show();
        shell.window.showChooser();
        list = shell.find("problemChooser")->findChild<QAbstractItemView *>(u"problemList"_s);
    }

    void clickRow(int row)
    {
        const QModelIndex index = list->model()->index(row, 0);
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    bool mayStart() { return shell.find<QPushButton>("chooserStart")->isEnabled(); }
    QString words(const char *name) { return shell.find<QLabel>(name)->text(); }
    CreateDuelRequest request()
    {
        shell.click("chooserStart");
        return wanted.isEmpty() ? CreateDuelRequest() : wanted.takeLast().at(0).value<CreateDuelRequest>();
    }

    Shell shell;
    QSignalSpy wanted;
    QAbstractItemView *list = nullptr;
};

} // namespace

class TestProblemChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalProblemsAreNamedInTheOrderOfTheirPicking();
    void aFilterHidesWhatIsPickedAndKeepsIt();
    void twoToEightProblemsArePicked();
    void aSurpriseIsOneMore();
    void theServerMayChoose();
    void aLibraryThatIsReadAnewKeepsWhatItStillHas();
    void theRulesAreRemembered();
    void aProblemOfTheLibraryIsOneMore();
    void playingAgainTakesAllOfIt();
    void whatNeverOpenedIsChosenAnew();
};

void TestProblemChooser::severalProblemsAreNamedInTheOrderOfTheirPicking()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat1");
    chooser.shell.click("chooserPenalty2");
    QVERIFY2(!chooser.mayStart(), "nothing is picked");
    chooser.clickRow(2);
    QVERIFY2(!chooser.mayStart(), "one problem is a race");
    chooser.clickRow(0);
    QTest::keyClick(chooser.list, Qt::Key_Down);
    QTest::keyClick(chooser.list, Qt::Key_Space);
    QCOMPARE(chooser.words("chooserTitle"), u"Laptops and Switches, Sum of the Numbers in a Line, Lookalike Codes"_s);
    QCOMPARE(chooser.words("chooserRules"), u"Sequential, 3 problems, 30 min, a pause after a wrong answer"_s);
    QCOMPARE(chooser.list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
             u"Sum of the Numbers in a Line, level 1, solved, picked as B"_s);
    chooser.clickRow(0); // given back
    const CreateDuelRequest request = chooser.request();
    const DuelSettings rules{
        .format = DuelFormat::Sequential, .length = 30min, .seats = 1, .penalty = Penalty::Cooldown};
    QCOMPARE(request.settings, rules);
    QCOMPARE(request.problems, (QList{id("laptops"), id("lookalike-codes")}));

    QTest::keyClick(chooser.list, Qt::Key_Return);
    QVERIFY2(chooser.wanted.isEmpty(), "Return starts a race alone: here it could mean a pick");
    chooser.shell.click("chooserFormat0");
    QCOMPARE(chooser.request().problems, QList{id("sum-of-line")}); // the current one
    chooser.shell.click("chooserFormat2");
    QCOMPARE(chooser.request().problems, (QList{id("laptops"), id("lookalike-codes")})); // not forgotten
}

void TestProblemChooser::aFilterHidesWhatIsPickedAndKeepsIt()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat2");
    chooser.clickRow(4);
    auto *search = chooser.shell.find("problemChooser")->findChild<QLineEdit *>(u"problemSearch"_s);
    search->setText(u"laptops"_s);
    QCOMPARE(chooser.list->model()->rowCount(), 1);
    chooser.clickRow(0);
    QCOMPARE(chooser.request().problems, (QList{id("commentator"), id("laptops")}));
}

void TestProblemChooser::twoToEightProblemsArePicked()
{
    Chooser chooser;
    QList<ProblemSummary> many;
    for (int i = 0; i < 10; ++i)
        many.append({ProblemId(u"p%1"_s.arg(i)), {{u"en"_s, u"Problem %1"_s.arg(i)}}, 1, {}});
    chooser.shell.problems.setProblems(many);
    chooser.shell.click("chooserFormat2");
    for (int row = 0; row < 10; ++row)
        chooser.clickRow(row);
    QVERIFY(!chooser.shell.find("chooserSurprise")->isEnabled());
    QCOMPARE(chooser.request().problems.size(), 8);
}

void TestProblemChooser::aSurpriseIsOneMore()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat1");
    for (int i = 0; i < 6; ++i)
        chooser.shell.click("chooserSurprise");
    const QList<ProblemId> chosen = chooser.request().problems;
    QCOMPARE(QSet<ProblemId>(chosen.begin(), chosen.end()).size(), 6);
    QCOMPARE(chosen.last(), id("sum-of-line")); // solved before: only when nothing else is left
}

void TestProblemChooser::theServerMayChoose()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat2");
    chooser.shell.click("chooserSource1");
    chooser.shell.click("chooserLevel1");
    chooser.shell.click("chooserLevel2");
    QVERIFY(chooser.mayStart());
    const CreateDuelRequest request = chooser.request();
    QVERIFY2(request.problems.isEmpty(), "who names the problems knows them");
    const ProblemChoice choice{.levels = {1, 2}, .topics = {}, .count = 3};
    QCOMPARE(request.choice, choice);
    chooser.shell.click("chooserLevel1");
    QVERIFY2(!chooser.mayStart(), "there are two of level 2");
    chooser.shell.click("chooserFormat0");
    QCOMPARE(chooser.request().choice.count, 1);
}

void TestProblemChooser::aLibraryThatIsReadAnewKeepsWhatItStillHas()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat1");
    for (const int row : {4, 1, 2})
        chooser.clickRow(row);
    QList<ProblemSummary> fewer = problems();
    fewer.removeAt(1);
    chooser.shell.problems.setProblems(fewer);
    QCOMPARE(chooser.request().problems, (QList{id("commentator"), id("laptops")}));
}

void TestProblemChooser::theRulesAreRemembered()
{
    Preferences kept;
    {
        Chooser chooser;
        QCOMPARE(chooser.shell.window.preferences().practice, Preferences().practice);
        chooser.shell.click("chooserFormat2");
        chooser.shell.click("chooserPenalty1");
        chooser.shell.click("chooserLength60");
        chooser.shell.click("chooserSource1");
        chooser.shell.click("chooserLevel1");
        kept = chooser.shell.window.preferences();
    }
    QCOMPARE(kept.room, DuelWish());
    Chooser chooser(kept);
    chooser.shell.click("chooserSource1");
    chooser.shell.click("chooserLevel2");
    const CreateDuelRequest request = chooser.request();
    const DuelSettings rules{.format = DuelFormat::Lockout, .length = 60min, .seats = 1, .penalty = Penalty::Time};
    QCOMPARE(request.settings, rules);
    QCOMPARE(request.choice.levels, (QList<int>{1, 2}));
}

void TestProblemChooser::aProblemOfTheLibraryIsOneMore()
{
    Chooser chooser;
    chooser.shell.click("chooserFormat1");
    chooser.shell.click("chooserSource1");
    chooser.shell.window.showProblems();
    auto *library = chooser.shell.find("problemsPage")->findChild<QAbstractItemView *>(u"problemList"_s);
    for (const int row : {3, 1, 3}) {
        library->setCurrentIndex(library->model()->index(row, 0));
        chooser.shell.click("problemsPractise");
    }
    QCOMPARE(chooser.request().problems, (QList{id("enough-judges"), id("lookalike-codes")}));
}

void TestProblemChooser::playingAgainTakesAllOfIt()
{
    Chooser chooser;
    DuelRecord record = timeUp();
    record.duel.id = DuelId(u"d7"_s);
    record.duel.settings = {.format = DuelFormat::Lockout, .length = 60min, .seats = 1, .penalty = Penalty::Cooldown};
    record.duel.problems.append({u"B"_s, id("laptops"), {{u"en"_s, u"Laptops and Switches"_s}}, 2});
    record.duel.seats[0].score = 2;
    chooser.shell.history.put(record);
    chooser.shell.window.showResult(record.duel.id);
    QCOMPARE(chooser.words("resultReason"), u"The clock ran its 60 min. 2 of 3 points."_s);
    QCOMPARE(chooser.shell.find<QPushButton>("resultAnother")->text(), u"Other problems"_s);
    chooser.shell.click("resultAgain");
    QCOMPARE(chooser.wanted.count(), 1);
    const CreateDuelRequest expected{
        .settings = record.duel.settings, .problems = {id("commentator"), id("laptops")}, .choice = {}, .seen = {}};
    QCOMPARE(chooser.wanted.at(0).at(0).value<CreateDuelRequest>(), expected);
}

void TestProblemChooser::whatNeverOpenedIsChosenAnew()
{
    Chooser chooser;
    DuelRecord record = resigned();
    record.duel.settings.format = DuelFormat::Sequential;
    record.duel.state = DuelState::Aborted;
    record.duel.problems.append({.label = u"B"_s, .id = {}, .title = {}});
    chooser.shell.history.put(record);
    chooser.shell.window.showResult(record.duel.id);
    chooser.shell.click("resultAgain");
    const auto request = chooser.wanted.at(0).at(0).value<CreateDuelRequest>();
    QVERIFY(request.problems.isEmpty());
    QCOMPARE(request.choice.count, 2);
}

QTEST_MAIN(TestProblemChooser)
#include "tst_problemchooser.moc"
