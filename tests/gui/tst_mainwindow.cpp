// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a player uses it: every page is reached, every control says what is wanted, a change of the language or
// the theme is seen at once, and everything can be done and named without a mouse.

#include "shellfixture.h"

#include "ui/errortext.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>

using namespace duello;
using namespace duello::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRailAndItsKeysReachEveryPlace();
    void practisingNamesTheProblemAndTheLength();
    void enterInTheListStartsToo();
    void theChosenLengthIsRemembered();
    void aFilterKeepsOneProblemChosen();
    void surprisesPreferWhatIsNotSolved();
    void hostAndJoinAreOneClickAway();
    void rulesOfAnOldDuelCanBeHostedAgain();
    void theDuelToReturnToIsOffered();
    void aDuelWhoseTimeIsUpDoesNotPromiseAClock();
    void theDuelHasTheWholeWindowFromItsFirstPicture();
    void aResultSaysWhoWonAndOffersWhatNext();
    void anErrorThatIsNoMoreIsTakenOff();
    void aStartThatFailedIsNotStarting();
    void historyAsksForTheCodeAndShowsIt();
    void lateCodeOfAnotherDuelIsIgnored();
    void theLibraryAsksForTheStatement();
    void everySettingIsTold();
    void theLanguageChangesEveryPageAtOnce();
    void theThemeChangesAtOnce();
    void anErrorMovesNothingAndStaysUntilClosed();
    void aPageIsMadeByItsFirstVisitAndKnowsWhatItMissed();

private:
    static QString pageOf(Shell &shell) { return shell.find<QStackedWidget>("pages")->currentWidget()->objectName(); }
};

void TestMainWindow::theRailAndItsKeysReachEveryPlace()
{
    Shell shell;
    shell.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&shell.window));
    QCOMPARE(pageOf(shell), u"homePage"_s);
    shell.click("railProblems");
    QCOMPARE(pageOf(shell), u"problemsPage"_s);
    shell.click("railHistory");
    QCOMPARE(pageOf(shell), u"historyPage"_s);
    shell.click("railSettings");
    QCOMPARE(pageOf(shell), u"settingsPage"_s);
    shell.click("railPlay");
    QCOMPARE(pageOf(shell), u"homePage"_s);
    const QStringList pages{u"homePage"_s, u"problemsPage"_s, u"historyPage"_s, u"settingsPage"_s};
    for (int i = 3; i >= 0; --i) {
        QTest::keyClick(&shell.window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
        QCOMPARE(pageOf(shell), pages.at(i));
    }
}

void TestMainWindow::practisingNamesTheProblemAndTheLength()
{
    Shell shell;
    shell.fill();
    QSignalSpy wanted(&shell.window, &MainWindow::practiseRequested);
    shell.click("practiseAction");
    QCOMPARE(pageOf(shell), u"problemChooser"_s);
    auto *list = shell.find("problemChooser")->findChild<QAbstractItemView *>(u"problemList"_s);
    list->setCurrentIndex(list->model()->index(2, 0));
    QCOMPARE(shell.find<QLabel>("chooserTitle")->text(), u"Laptops and Switches"_s);
    shell.click("chooserLength15");
    shell.click("chooserStart");
    QCOMPARE(wanted.count(), 1);
    const CreateDuelRequest expected{
        .settings = {.length = 15min, .seats = 1}, .problems = {ProblemId(u"laptops"_s)}, .choice = {}, .seen = {}};
    QCOMPARE(wanted.at(0).at(0).value<CreateDuelRequest>(), expected);
}

void TestMainWindow::enterInTheListStartsToo()
{
    Shell shell;
    shell.fill();
    shell.window.showChooser();
    QSignalSpy wanted(&shell.window, &MainWindow::practiseRequested);
    auto *list = shell.find("problemChooser")->findChild<QAbstractItemView *>(u"problemList"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<CreateDuelRequest>().problems, {ProblemId(u"lookalike-codes"_s)});
}

void TestMainWindow::theChosenLengthIsRemembered()
{
    Preferences preferences = Shell::english();
    preferences.practice.rules.length = 45min;
    Shell shell(preferences);
    shell.window.showChooser();
    QCOMPARE(shell.find<QSpinBox>("chooserLength")->value(), 45);
    QSignalSpy changed(&shell.window, &MainWindow::preferencesChanged);
    shell.find<QSpinBox>("chooserLength")->setValue(1000);
    QCOMPARE(changed.last().at(0).value<Preferences>().practice.rules.length, 300min);
    shell.find<QSpinBox>("chooserLength")->setValue(0);
    QCOMPARE(changed.last().at(0).value<Preferences>().practice.rules.length, 1min);
}

void TestMainWindow::aFilterKeepsOneProblemChosen()
{
    Shell shell;
    shell.fill();
    shell.window.showChooser();
    QWidget *page = shell.find("problemChooser");
    auto *list = page->findChild<QAbstractItemView *>(u"problemList"_s);
    page->findChild<QComboBox *>(u"problemLevel"_s)->setCurrentIndex(3);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(shell.find<QLabel>("chooserTitle")->text(), u"Commentator"_s);
    auto *search = page->findChild<QLineEdit *>(u"problemSearch"_s);
    search->setText(u"no such problem"_s);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!shell.find<QPushButton>("chooserStart")->isEnabled());
    QTest::mouseClick(page->findChild<QPushButton *>(u"emptyStateAction"_s), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 6);
    QVERIFY(shell.find<QPushButton>("chooserStart")->isEnabled());
    search->setText(u"GRAPHS switch"_s); // a topic and a title, any case
    QCOMPARE(list->model()->rowCount(), 1);
}

void TestMainWindow::surprisesPreferWhatIsNotSolved()
{
    Shell shell;
    shell.fill();
    QSet<ProblemId> solved;
    for (const ProblemSummary &problem : problems()) {
        if (problem.id != ProblemId(u"commentator"_s) && problem.id != ProblemId(u"laptops"_s))
            solved.insert(problem.id);
    }
    shell.problems.setSolved(solved);
    shell.window.showChooser();
    QString before;
    for (int i = 0; i < 10; ++i) {
        shell.click("chooserSurprise");
        const QString title = shell.find<QLabel>("chooserTitle")->text();
        QVERIFY2(title == "Commentator"_L1 || title == "Laptops and Switches"_L1, qPrintable(title));
        QVERIFY2(title != before, "a surprise is another one than before");
        before = title;
    }
}

void TestMainWindow::hostAndJoinAreOneClickAway()
{
    Shell shell;
    shell.click("hostAction");
    QCOMPARE(pageOf(shell), u"hostPage"_s);
    shell.click("hostBack");
    QCOMPARE(pageOf(shell), u"homePage"_s);
    shell.click("joinAction");
    QCOMPARE(pageOf(shell), u"joinPage"_s);
    shell.click("joinBack");
    QCOMPARE(pageOf(shell), u"homePage"_s);
}

void TestMainWindow::rulesOfAnOldDuelCanBeHostedAgain()
{
    Shell shell;
    shell.fill();
    DuelRecord record = lostToBob();
    record.duel.settings.length = 45min;
    record.duel.settings.visibility = Visibility::LiveCode;
    shell.history.put(record);
    shell.window.showResult(record.duel.id);
    QSignalSpy hosted(&shell.window, &MainWindow::hostRequested);
    shell.click("resultAgain");
    QCOMPARE(pageOf(shell), u"hostPage"_s);
    shell.click("openRoomButton");
    QCOMPARE(hosted.count(), 1);
    QCOMPARE(hosted.at(0).at(0).value<CreateDuelRequest>().settings, record.duel.settings);
}

void TestMainWindow::theDuelToReturnToIsOffered()
{
    Shell shell;
    shell.window.show();
    QVERIFY(!shell.find("returnCard")->isVisible());
    QSignalSpy wanted(&shell.window, &MainWindow::returnRequested);
    shell.window.setReturnable(Returnable{.duel = solved().duel});
    QVERIFY(shell.find("returnCard")->isVisible());
    shell.click("returnToDuel");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<DuelId>(), DuelId(u"d1"_s));
    shell.window.setReturnable(std::nullopt);
    QVERIFY(!shell.find("returnCard")->isVisible());
}

void TestMainWindow::aDuelWhoseTimeIsUpDoesNotPromiseAClock()
{
    Shell shell;
    const auto words = [&shell] {
        QString all;
        for (const QLabel *label : shell.find("returnCard")->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    };
    shell.window.setReturnable(Returnable{.duel = solved().duel});
    QVERIFY(words().contains("The clock runs"_L1));
    shell.window.setReturnable(Returnable{.duel = solved().duel, .timeIsUp = true});
    QVERIFY2(!words().contains("clock"_L1) && words().contains("Time is up"_L1), qPrintable(words()));
}

void TestMainWindow::theDuelHasTheWholeWindowFromItsFirstPicture()
{
    Shell shell;
    shell.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shell.window));
    QVERIFY(shell.find("pages")->mapTo(&shell.window, QPoint()).x() > 0);
    shell.window.showDuel();
    QCOMPARE(shell.find("pages")->mapTo(&shell.window, QPoint()).x(), 0); // no event was processed since
    QCOMPARE(shell.find("duelPage")->width(), shell.window.width());
}

void TestMainWindow::anErrorThatIsNoMoreIsTakenOff()
{
    Shell shell;
    shell.window.show();
    const Error disk{ErrorCode::FileUnusable, u"/data"_s};
    shell.window.showError(disk);
    shell.window.clearError({ErrorCode::FileUnusable, u"/other"_s});
    QVERIFY(shell.find("banner")->isVisible());
    shell.window.clearError(disk);
    QVERIFY(!shell.find("banner")->isVisible());
}

void TestMainWindow::aStartThatFailedIsNotStarting()
{
    Shell shell;
    shell.window.show();
    const auto says = [&shell](QLatin1StringView words) {
        return std::ranges::any_of(shell.window.findChildren<QLabel *>(),
                                   [words](const QLabel *label) { return label->text().contains(words); });
    };
    shell.window.setServerStatus({.state = ConnectionState::Connecting});
    QVERIFY(says("Starting the judge"_L1));
    shell.window.showError({ErrorCode::StorageUnavailable, u"file is not a database"_s});
    QVERIFY(!says("Starting the judge"_L1) && says("did not start"_L1));
    QVERIFY(says("damaged"_L1) && !says("disk space"_L1));
}

void TestMainWindow::aResultSaysWhoWonAndOffersWhatNext()
{
    Shell shell;
    shell.fill();
    QSignalSpy again(&shell.window, &MainWindow::practiseRequested);
    const auto title = [&shell] {
        return shell.find<QLabel>("resultTitle")->text();
    };

    shell.window.showResult(DuelId(u"d1"_s));
    QCOMPARE(title(), u"Solved in 6 min 40 s"_s);
    QCOMPARE(shell.find<QLabel>("resultReason")->text(),
             u"You beat the clock: 23:20 left of 30 min, with 3 submissions."_s);
    shell.click("resultAgain");
    QCOMPARE(again.count(), 1);
    const CreateDuelRequest expected{
        .settings = {.length = 30min, .seats = 1}, .problems = {ProblemId(u"sum-of-line"_s)}, .choice = {}, .seen = {}};
    QCOMPARE(again.at(0).at(0).value<CreateDuelRequest>(), expected);
    shell.window.showResult(DuelId(u"d2"_s));
    QCOMPARE(title(), u"Time is up"_s);
    shell.window.showResult(DuelId(u"d3"_s));
    QCOMPARE(title(), u"You resigned"_s);
    QVERIFY2(!shell.find<QPushButton>("resultReview")->isEnabled(), "there is no code to review");
    shell.window.showResult(DuelId(u"d4"_s));
    QCOMPARE(title(), u"Bartholomew Featherstonehaugh won"_s);
    shell.click("resultReview");
    QCOMPARE(pageOf(shell), u"historyPage"_s);
    QCOMPARE(shell.find<QLabel>("historyTitle")->text(), u"Laptops and Switches"_s);
    shell.window.showResult(DuelId(u"d1"_s));
    shell.click("resultAnother");
    QCOMPARE(pageOf(shell), u"problemChooser"_s);
    shell.window.showResult(DuelId(u"d1"_s));
    shell.click("resultHome");
    QCOMPARE(pageOf(shell), u"homePage"_s);
}

void TestMainWindow::historyAsksForTheCodeAndShowsIt()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    QSignalSpy wanted(&shell.window, &MainWindow::historyDetailsRequested);
    QCOMPARE(wanted.count(), 0); // nobody looks yet
    shell.window.showHistory();
    QVERIFY(wanted.count() >= 1);
    QCOMPARE(wanted.last().at(0).value<DuelId>(), DuelId(u"d1"_s));
    auto *code = shell.find<QPlainTextEdit>("historyCode");
    QVERIFY(code->toPlainText().isEmpty());
    SubmissionDetails first{solved().submissions.at(0), u"int main("_s, {}, {}};
    SubmissionDetails last{solved().submissions.at(2), u"int main() {}"_s, {}, {}};
    shell.window.setHistoryDetails(DuelId(u"d1"_s), {first, last});
    QCOMPARE(code->toPlainText(), u"int main() {}"_s);
    auto *submissions = shell.find<QAbstractItemView>("historySubmissions");
    submissions->setCurrentIndex(submissions->model()->index(0, 0));
    QCOMPARE(code->toPlainText(), u"int main("_s);
    QVERIFY(code->isReadOnly());
}

void TestMainWindow::lateCodeOfAnotherDuelIsIgnored()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    shell.window.showHistory();
    auto *list = shell.find<QAbstractItemView>("historyList");
    list->setCurrentIndex(list->model()->index(1, 0));
    QCOMPARE(shell.find<QLabel>("historyOutcome")->text(), u"Time is up"_s);
    shell.window.setHistoryDetails(DuelId(u"d2"_s), {{timeUp().submissions.at(0), u"mine"_s, {}, {}}});
    shell.window.setHistoryDetails(DuelId(u"d1"_s), {{solved().submissions.at(2), u"late"_s, {}, {}}});
    auto *submissions = shell.find<QAbstractItemView>("historySubmissions");
    submissions->setCurrentIndex(submissions->model()->index(0, 0));
    QCOMPARE(shell.find<QPlainTextEdit>("historyCode")->toPlainText(), u"mine"_s);
}

void TestMainWindow::theLibraryAsksForTheStatement()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    QSignalSpy wanted(&shell.window, &MainWindow::problemRequested);
    shell.window.showProblems();
    QVERIFY(wanted.count() >= 1);
    QCOMPARE(wanted.last().at(0).value<ProblemId>(), ProblemId(u"sum-of-line"_s));
    auto *list = shell.find("problemsPage")->findChild<QAbstractItemView *>(u"problemList"_s);
    list->setCurrentIndex(list->model()->index(4, 0));
    QCOMPARE(wanted.last().at(0).value<ProblemId>(), ProblemId(u"commentator"_s));
    const auto *title = shell.find("problemsPage")->findChild<QLabel *>(u"statementTitle"_s);
    shell.window.setProblem({problems().at(0), {}, {}, 1s, Bytes::fromMib(256), {}}); // the answer of before, late
    QVERIFY(!title->text().contains("Sum of the Numbers"_L1));
    shell.window.setProblem({problems().at(4), {}, {}, 1s, Bytes::fromMib(256), {}});
    QVERIFY2(title->text().contains("Commentator"_L1), qPrintable(title->text()));
    shell.click("problemsPractise");
    QCOMPARE(pageOf(shell), u"problemChooser"_s);
    QCOMPARE(shell.find<QLabel>("chooserTitle")->text(), u"Commentator"_s);
}

void TestMainWindow::everySettingIsTold()
{
    Shell shell;
    shell.window.show();
    shell.window.showSettings();
    QSignalSpy changed(&shell.window, &MainWindow::preferencesChanged);
    auto *name = shell.find<QLineEdit>("playerName");
    name->setText(u"  Grace  "_s);
    QTest::keyClick(name, Qt::Key_Return);
    shell.find<QComboBox>("themeChoice")->setCurrentIndex(2);
    shell.find<QSpinBox>("editorFontSize")->setValue(17);
    shell.find<QCheckBox>("viMode")->setChecked(true);
    shell.find<QCheckBox>("reduceMotion")->setChecked(false);
    QCOMPARE(changed.count(), 5);
    Preferences expected = Shell::english();
    expected.playerName = u"Grace"_s;
    expected.theme = ThemeMode::Dark;
    expected.editorFontSize = 17;
    expected.viMode = true;
    expected.reduceMotion = false;
    QVERIFY(changed.last().at(0).value<Preferences>() == expected);
    QVERIFY(shell.window.preferences() == expected);
}

void TestMainWindow::theLanguageChangesEveryPageAtOnce()
{
    Shell shell;
    shell.fill();
    shell.visitEveryPage();
    shell.window.show();
    shell.window.showResult(DuelId(u"d1"_s));
    shell.find<QComboBox>("language")->setCurrentIndex(2);
    QCoreApplication::processEvents();
    QCOMPARE(shell.find<QAbstractButton>("hostAction")->text(), u"Создать дуэль"_s);
    QCOMPARE(shell.find<QAbstractButton>("railSettings")->text(), u"Настройки"_s);
    QCOMPARE(shell.find<QLabel>("resultTitle")->text(), u"Решено за 6 мин 40 с"_s);
    QCOMPARE(shell.find<QLabel>("chooserTitle")->text(), u"Сумма чисел в строке"_s);
    QCOMPARE(shell.find<QAbstractButton>("chooserLength15")->text(), u"15 мин"_s);
    for (const QLabel *label : shell.window.findChildren<QLabel *>()) {
        for (const char *word : {"Play", "Settings", "Last results", "Practise", "Sandbox", "submission"})
            QVERIFY2(!label->text().contains(QLatin1StringView(word)), qPrintable(label->text()));
    }
    shell.find<QComboBox>("language")->setCurrentIndex(1);
    QCoreApplication::processEvents();
    QCOMPARE(shell.find<QLabel>("resultTitle")->text(), u"Solved in 6 min 40 s"_s);
}

void TestMainWindow::theThemeChangesAtOnce()
{
    Shell shell;
    shell.visitEveryPage();
    shell.window.show();
    const auto corner = [&shell] {
        return shell.window.grab().toImage().pixelColor(shell.window.width() - 4, 4);
    };
    QCOMPARE(corner(), Theme::colorOf(Role::Window, false));
    shell.find<QComboBox>("themeChoice")->setCurrentIndex(2);
    QCoreApplication::processEvents();
    QCOMPARE(corner(), Theme::colorOf(Role::Window, true));
}

void TestMainWindow::anErrorMovesNothingAndStaysUntilClosed()
{
    Shell shell;
    shell.window.show();
    QWidget *action = shell.find("hostAction");
    const QPoint place = action->mapTo(&shell.window, QPoint(0, 0));
    shell.window.showError({ErrorCode::StorageUnavailable, u"disk is full"_s});
    QCoreApplication::processEvents();
    QVERIFY(shell.find("banner")->isVisible());
    QCOMPARE(shell.find<QLabel>("bannerTitle")->text(), errorText(ErrorCode::StorageUnavailable).happened);
    QCOMPARE(action->mapTo(&shell.window, QPoint(0, 0)), place);
    const auto *text = shell.find<QLabel>("bannerText");
    QVERIFY2(text->height() >= text->heightForWidth(text->width()), "the advice is cut");
    const auto foot = [&shell](const char *name, QPoint corner) {
        return shell.find(name)->mapTo(&shell.window, corner).y();
    };
    const int top = foot("banner", {0, 0});
    const int before = shell.find("pages")->height();
    QVERIFY2(foot("pages", {0, before}) <= top, "something is hidden under it");
    shell.window.showHistory();
    QVERIFY(shell.find("banner")->isVisible());
    shell.click("bannerClose");
    QVERIFY(!shell.find("banner")->isVisible());
    QTRY_VERIFY2(shell.find("pages")->height() > before, "its room is not given back");
}

void TestMainWindow::aPageIsMadeByItsFirstVisitAndKnowsWhatItMissed()
{
    Shell shell;
    shell.fill();
    QSignalSpy made(&shell.window, &MainWindow::duelPageMade);
    for (const char *page : {"problemChooser", "problemsPage", "historyPage", "duelPage", "resultPage", "settingsPage"})
        QVERIFY2(!shell.window.findChild<QWidget *>(QLatin1StringView(page)), page);
    shell.window.showSettings();
    QCOMPARE(shell.find<QLineEdit>("playerName")->text(), u"Ada"_s);
    QCOMPARE(shell.find<QLabel>("dataFolder")->text(), u"/home/ada/.local/share/duello"_s);
    QVERIFY(shell.find<QLabel>("judgeTier")->text().startsWith("Namespaces: no network"_L1));
    QVERIFY(!shell.window.duelPage());
    shell.window.prepareDuel();
    QTRY_VERIFY_WITH_TIMEOUT(shell.window.duelPage(), 5000);
    QCOMPARE(made.count(), 1);
    QCOMPARE(pageOf(shell), u"settingsPage"_s);
    shell.window.showDuel();
    QCOMPARE(made.count(), 1);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
