// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the duel page emits when a player does something, by object names alone.

#include "tests/gui/duelfixture.h"
#include "ui/duel/languagebox.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabWidget>

using namespace duello;
using namespace duello::test;

class TestDuelPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatementIsWholeAtTheStart();
    void init();
    void cleanup() { m_stage.reset(); }

    void ctrlEnterSubmitsWhatWasTyped();
    void anEmptySolutionIsToldAndNotSent();
    void aSolutionThatIsTooLargeIsToldAndNotSent();
    void offlineOneMaySubmitAndIsToldThatItWaits();
    void theBadgeSaysTheChannelAndOpensAPanelToCopy();
    void aLossThatIsOverAtOnceIsNotShown();
    void nothingIsSentOutsideOfTheDuel();
    void aRunTakesTheSamplesAndCanBeStopped();
    void aRunTakesAnInputOfOnesOwn();
    void compilerErrorsAreMarkedAndMoveWithTheText();
    void aClickOnAnErrorLeadsToItsLine();
    void everyLanguageKeepsItsText();
    void theTextIsThereInTheNextWindow();
    void aTextThatIsNotSavedIsSaidUntilItIs();
    void anotherDuelBeginsWithItsOwnText();
    void keysOfFilesDoNothing();
    void missingLanguagesAreGreyAndSayWhy();
    void aRowIsPaintedInTheFirstFrameAfterItCame();
    void aFailedRowOffersRetryCopyAndDiscard();
    void aRowOfADuelThatIsOverIsNotSentAgain();
    void theChosenRowStaysChosen();
    void aClickOnARowAsksForItsDetails();
    void thereIsAWayOutThatAsksFirst();
    void theStatementIsHiddenUntilTheStart();
    void aSampleIsCopiedWhole();
    void f11LeavesEditorAndClock();
    void layoutIsRestored();
    void aLanguageThatWasWantedEarlyIsTakenWhenItComes();

private:
    DuelStage &stage() { return *m_stage; }
    KTextEditor::Document *document() { return stage().editor()->view()->document(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(stage().find("codeInput"), key, modifiers);
    }

    std::unique_ptr<DuelStage> m_stage;
};

void TestDuelPage::theStatementIsWholeAtTheStart()
{
    DuelStage stage;
    stage.duel.setDuel(stage.twoPlayers(DuelState::Countdown));
    stage.show();
    stage.begin(); // and no round of the event loop after it
    const QWidget *text = stage.find("statementText");
    const QRect first = text->geometry();
    QCOMPARE_GE(first.height(), text->heightForWidth(first.width()));
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
    QCOMPARE(text->geometry(), first);
}

void TestDuelPage::init()
{
    m_stage = std::make_unique<DuelStage>();
    m_stage->begin();
    m_stage->show();
}

void TestDuelPage::ctrlEnterSubmitsWhatWasTyped()
{
    QSignalSpy submitted(&stage().page, &DuelPage::submitRequested);
    stage().type(u"int main;"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(submitted.at(0), (QVariantList{u"A"_s, u"C++"_s, u"int main;"_s}));
    QCOMPARE(stage().editor()->text(), u"int main;"_s);
}

void TestDuelPage::anEmptySolutionIsToldAndNotSent()
{
    QSignalSpy submitted(&stage().page, &DuelPage::submitRequested);
    stage().editor()->replaceText(u" \n\t\n"_s);
    stage().click("submitButton");
    QCOMPARE(submitted.count(), 0);
    QVERIFY2(stage().status().contains(u"empty"_s), qPrintable(stage().status()));
}

void TestDuelPage::aSolutionThatIsTooLargeIsToldAndNotSent()
{
    QSignalSpy submitted(&stage().page, &DuelPage::submitRequested);
    const QString most = u"x"_s.repeated(64 * 1024);
    stage().editor()->replaceText(most + u'x');
    stage().click("submitButton");
    QCOMPARE(submitted.count(), 0);
    QVERIFY2(stage().status().contains(u"64 KiB"_s), qPrintable(stage().status()));
    stage().editor()->replaceText(most);
    stage().click("submitButton");
    QCOMPARE(submitted.count(), 1);
}

void TestDuelPage::offlineOneMaySubmitAndIsToldThatItWaits()
{
    QSignalSpy submitted(&stage().page, &DuelPage::submitRequested);
    QSignalSpy lost(&stage().duel, &DuelModel::connectionChanged);
    stage().duel.setConnection(ConnectionStatus{
        ConnectionState::Offline, {}, stage().clock.now() - 12s, std::nullopt, Error{ErrorCode::Unreachable, {}}});
    QVERIFY(lost.wait());
    QVERIFY2(stage().find("connectionBadge")->accessibleName().contains(u"0:12"_s),
             qPrintable(stage().find("connectionBadge")->accessibleName()));
    QVERIFY2(stage().status().startsWith(u"No connection"_s), qPrintable(stage().status()));
    stage().duel.setPlayer(stage().duel.me(), stage().duel.epoch(), true);
    QVERIFY2(stage().status().startsWith(u"Waiting for the host"_s), qPrintable(stage().status()));
    QVERIFY2(stage().status().contains(u"sent by itself"_s), qPrintable(stage().status()));
    stage().type(u"x"_s);
    stage().click("submitButton");
    QCOMPARE(submitted.count(), 1);
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    QVERIFY(stage().status().isEmpty());
}

void TestDuelPage::theBadgeSaysTheChannelAndOpensAPanelToCopy()
{
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::LongPolling});
    QVERIFY(stage().find("connectionBadge")->accessibleName().contains(u"long polling"_s));
    stage().duel.setDiagnosticsSource(
        [] { return SyncDiagnostics{.cursor = Cursor{u"k3f9"_s, EventId(42)}, .head = EventId(43)}; });
    stage().click("connectionBadge");
    QVERIFY(stage().find("connectionPanel")->isVisible());
    stage().click("copyConnection");
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"Epoch: k3f9\n"_s) && report.contains(u"Cursor: 42\n"_s), qPrintable(report));
    stage().find("connectionPanel")->hide();
}

void TestDuelPage::aLossThatIsOverAtOnceIsNotShown()
{
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    QSignalSpy changed(&stage().duel, &DuelModel::connectionChanged);
    stage().duel.setConnection(ConnectionStatus{.state = ConnectionState::CatchingUp});
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    QVERIFY(!changed.wait(2 * DuelModel::barelySeen));
    stage().duel.setConnection(ConnectionStatus{.state = ConnectionState::CatchingUp});
    QVERIFY(changed.wait(std::chrono::seconds(5)));
}

void TestDuelPage::nothingIsSentOutsideOfTheDuel()
{
    QSignalSpy submitted(&stage().page, &DuelPage::submitRequested);
    stage().duel.setDuel(stage().twoPlayers(DuelState::Finished));
    QVERIFY(!stage().find("submitButton")->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 0);
    QVERIFY2(stage().status().contains(u"over"_s), qPrintable(stage().status()));
}

void TestDuelPage::aRunTakesTheSamplesAndCanBeStopped()
{
    QSignalSpy run(&stage().page, &DuelPage::runRequested);
    QSignalSpy cancelled(&stage().page, &DuelPage::cancelRunRequested);
    stage().type(u"x"_s);
    press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(run.count(), 1);
    QCOMPARE(run.at(0).at(0).toString(), u"A"_s);
    QCOMPARE(run.at(0).at(1).toString(), u"C++"_s);
    QCOMPARE(run.at(0).at(2).toString(), u"x"_s);
    QCOMPARE(run.at(0).at(3).value<QList<Sample>>(), sumOfLine().samples);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY2(run.count() == 1, "one run at a time");
    stage().click("runButton");
    QCOMPARE(cancelled.count(), 1);
    stage().page.showRunResult(JudgeResult{});
    stage().click("runButton");
    QCOMPARE(run.count(), 2);
}

void TestDuelPage::aRunTakesAnInputOfOnesOwn()
{
    QSignalSpy run(&stage().page, &DuelPage::runRequested);
    stage().find<QTabWidget>("outputTabs")->setCurrentIndex(1);
    stage().find<QPlainTextEdit>("ownInputText")->setPlainText(u"1 2\n"_s);
    stage().click("runOwnButton");
    QCOMPARE(run.count(), 1);
    QCOMPARE(run.at(0).at(3).value<QList<Sample>>(), (QList<Sample>{{"1 2\n", {}}}));
    JudgeResult result;
    result.verdict = Verdict::Accepted;
    result.outcomes = {TestOutcome{1, Verdict::Accepted, 4ms, 6ms, Bytes::fromMib(3), {}, "3\n", {}}};
    stage().page.showRunResult(result);
    QCOMPARE(stage().find<QPlainTextEdit>("ownOutputText")->toPlainText().trimmed(), u"3"_s);
    QVERIFY(!stage().find<QLabel>("ownOutputWords")->text().contains(u"Accepted"_s));
}

void TestDuelPage::compilerErrorsAreMarkedAndMoveWithTheText()
{
    stage().editor()->replaceText(u"int main()\n{\n    x = 1;\n}\n"_s);
    stage().click("runButton");
    JudgeResult result;
    result.verdict = Verdict::CompilationError;
    result.compilerOutput = u"main.cpp:3:5: error: 'x' was not declared"_s;
    stage().page.showRunResult(result);
    QVERIFY(document()->mark(2) & KTextEditor::Document::Error);
    document()->insertLine(0, u"// a line above"_s);
    QVERIFY(!(document()->mark(2) & KTextEditor::Document::Error));
    QVERIFY(document()->mark(3) & KTextEditor::Document::Error);

    stage().editor()->view()->setCursorPosition({0, 0});
    auto *list = stage().find<QListWidget>("errorList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QVERIFY2(stage().editor()->view()->cursorPosition() == KTextEditor::Cursor(3, 4), "the underline moved as well");

    stage().click("runButton");
    stage().page.showRunResult(JudgeResult{});
    QVERIFY2(document()->marks().isEmpty(), "the next result takes the marks away");
}

void TestDuelPage::aClickOnAnErrorLeadsToItsLine()
{
    stage().editor()->replaceText(u"a\nb\nc\n"_s);
    stage().click("runButton");
    JudgeResult result;
    result.verdict = Verdict::CompilationError;
    result.compilerOutput = u"main.cpp:2:1: error: no\nmain.cpp:77:1: error: beyond the end"_s;
    stage().page.showRunResult(result);
    auto *list = stage().find<QListWidget>("errorList");
    QCOMPARE(list->count(), 2);
    for (const auto &[item, line] : {std::pair(0, 1), std::pair(1, 3)}) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(item)).center());
        QCOMPARE(stage().editor()->view()->cursorPosition().line(), line);
    }
}

void TestDuelPage::everyLanguageKeepsItsText()
{
    auto *box = stage().find<LanguageBox>("languageBox");
    stage().type(u"cpp"_s);
    box->choose(u"Python"_s);
    QVERIFY(stage().editor()->text().startsWith(u"import sys"_s));
    stage().type(u"py"_s);
    box->choose(u"C++"_s);
    QCOMPARE(stage().editor()->text(), u"cpp"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(stage().editor()->text() != u"cpp"_s, "undo goes on where it was");
    box->choose(u"Python"_s);
    QCOMPARE(stage().editor()->text(), u"py"_s);
}

void TestDuelPage::theTextIsThereInTheNextWindow()
{
    stage().type(u"kept"_s);
    const DraftKey key{u"k3f9"_s, DuelId(u"d1"_s), u"A"_s, u"C++"_s};
    const QString path = draftPath(stage().folder.path(), key);
    const auto onDisk = [&] {
        const auto draft = readDraft(path, key);
        return draft ? draft->text : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(onDisk(), u"kept"_s, 1000); // nobody closed anything: as after kill -9
    DraftStore drafts(stage().folder.path());
    DuelPage next({stage().duel, stage().submissions, stage().opponent, drafts, stage().dialogs, stage().theme});
    QCOMPARE(next.findChild<CodeEditor *>("codeEditor"_L1)->text(), u"kept"_s);
}

void TestDuelPage::aTextThatIsNotSavedIsSaidUntilItIs()
{
    QFile inTheWay(stage().folder.filePath(u"k3f9"_s)); // where the folder of the texts should be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    stage().type(u"kept"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stage().status().contains("not saved"_L1), 2000);
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Offline, {}});
    QVERIFY2(stage().status().contains("not saved"_L1), "the worse news stay");
    stage().duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    QVERIFY(inTheWay.remove());
    QTRY_COMPARE_WITH_TIMEOUT(stage().status(), QString(), 5000);
}

void TestDuelPage::anotherDuelBeginsWithItsOwnText()
{
    stage().type(u"old"_s);
    Duel other = stage().twoPlayers(DuelState::Running);
    other.id = DuelId(u"d2"_s);
    stage().duel.setDuel(other);
    QVERIFY(stage().editor()->text().contains(u"int main()"_s));
    stage().duel.setDuel(stage().twoPlayers(DuelState::Running));
    QCOMPARE(stage().editor()->text(), u"old"_s);
}

void TestDuelPage::keysOfFilesDoNothing()
{
    stage().type(u"x"_s);
    for (const auto key : {Qt::Key_S, Qt::Key_P})
        press(key, Qt::ControlModifier); // a file dialog here would hang the test
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(stage().editor()->text(), u"x"_s);
}

void TestDuelPage::missingLanguagesAreGreyAndSayWhy()
{
    auto *box = stage().find<LanguageBox>("languageBox");
    const int rust = box->findData(u"Rust"_s);
    QVERIFY(rust >= 0);
    QVERIFY(!qobject_cast<QStandardItemModel *>(box->model())->item(rust)->isEnabled());
    QVERIFY(box->itemData(rust, Qt::ToolTipRole).toString().contains(u"rustc"_s));
    box->choose(u"Rust"_s);
    QCOMPARE(box->language(), u"C++"_s);
}

void TestDuelPage::aRowIsPaintedInTheFirstFrameAfterItCame()
{
    stage().theme.setReduceMotion(false); // also while it slides in
    stage().add(judged("old", 10s, Verdict::WrongAnswer, 1));
    QCoreApplication::processEvents();
    auto *list = stage().find<QAbstractItemView>("submissionList");
    const QImage before = list->viewport()->grab().toImage();

    struct PaintCount : QObject
    {
        bool eventFilter(QObject *, QEvent *event) override
        {
            count += event->type() == QEvent::Paint;
            return false;
        }
        int count = 0;
    } paints;
    list->viewport()->installEventFilter(&paints);
    stage().add(pending("new", 20s, Delivery::Queued));
    QCoreApplication::processEvents();
    QVERIFY2(paints.count > 0, "painted in the first turn of the event loop, which is the next frame");
    QVERIFY(list->visualRect(stage().submissions.index(0)).isValid());
    QVERIFY(list->viewport()->grab().toImage() != before);
}

void TestDuelPage::aRowOfADuelThatIsOverIsNotSentAgain()
{
    Row row = refused("r", 10s);
    row.failure = Error{ErrorCode::DuelFinished, {}};
    stage().add(row);
    QCoreApplication::processEvents();
    QVERIFY(stage().find("copyButton")->isVisible());
    QVERIFY(!stage().find("retryButton")->isVisible());
}

void TestDuelPage::aFailedRowOffersRetryCopyAndDiscard()
{
    QSignalSpy retried(&stage().page, &DuelPage::retryRequested);
    QSignalSpy discarded(&stage().page, &DuelPage::discardRequested);
    QSignalSpy details(&stage().page, &DuelPage::detailsRequested);
    stage().add(refused("r", 10s));
    stage().add(judged("other", 20s, Verdict::Accepted));
    QCoreApplication::processEvents();
    stage().click("retryButton");
    QCOMPARE(retried.at(0).at(0).value<RowId>(), RowId(u"r"_s));
    stage().click("copyButton");
    QCOMPARE(details.count(), 1);
    stage().page.showDetails(SubmissionDetails{refused("r", 10s).submission, u"the code"_s, {}, {}});
    QCOMPARE(QGuiApplication::clipboard()->text(), u"the code"_s);
    stage().click("discardButton");
    QCOMPARE(discarded.at(0).at(0).value<RowId>(), RowId(u"r"_s));
    stage().submissions.apply({UpdateRow{pending("r", 10s, Delivery::Sending)}});
    QTRY_VERIFY(!stage().page.findChild<QWidget *>("retryButton"_L1));
}

void TestDuelPage::theChosenRowStaysChosen()
{
    stage().add(judged("a", 10s, Verdict::WrongAnswer, 1));
    stage().add(judged("b", 20s, Verdict::WrongAnswer, 1));
    auto *list = stage().find<QAbstractItemView>("submissionList");
    list->setCurrentIndex(stage().submissions.indexOf(RowId(u"a"_s)));
    stage().add(pending("c", 30s, Delivery::Queued));
    stage().submissions.apply({MoveRow{RowId(u"a"_s), RowId(u"c"_s)}, UpdateRow{judged("a", 10s, Verdict::Accepted)},
                               RemoveRow{RowId(u"b"_s)}});
    QCOMPARE(list->currentIndex().data(SubmissionModel::IdRole).value<RowId>(), RowId(u"a"_s));
}

void TestDuelPage::aClickOnARowAsksForItsDetails()
{
    QSignalSpy details(&stage().page, &DuelPage::detailsRequested);
    const Row row = judged("a", 10s, Verdict::CompilationError);
    stage().add(row);
    QCoreApplication::processEvents();
    auto *list = stage().find<QAbstractItemView>("submissionList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(stage().submissions.index(0)).center());
    QCOMPARE(details.count(), 1);
    QCOMPARE(details.at(0).at(0).value<RowId>(), row.id);
    stage().page.showDetails(SubmissionDetails{row.submission, u"int x"_s, u"main.cpp:1:6: error: expected ';'"_s, {}});
    QCOMPARE(stage().find<QPlainTextEdit>("detailsCode")->toPlainText(), u"int x"_s);
    QVERIFY(stage().find("detailsCompilerOutput")->isVisible());
    QVERIFY(stage().find("detailsView")->isVisible());
}

void TestDuelPage::thereIsAWayOutThatAsksFirst()
{
    QSignalSpy moves(&stage().page, &DuelPage::moveRequested);
    QSignalSpy left(&stage().page, &DuelPage::leaveRequested);
    stage().dialogs.accept = false;
    stage().find<QAction>("abortAction")->trigger();
    stage().find<QAction>("resignAction")->trigger();
    QCOMPARE(moves.count(), 0);
    QCOMPARE(stage().dialogs.asked, (QStringList{u"abortDialog"_s, u"resignDialog"_s}));
    stage().dialogs.accept = true;
    stage().find<QAction>("abortAction")->trigger();
    stage().find<QAction>("resignAction")->trigger();
    stage().find<QAction>("leaveAction")->trigger();
    QCOMPARE(moves.count(), 2);
    QCOMPARE(moves.at(0).at(0).toString(), u"abort"_s);
    QCOMPARE(moves.at(1).at(0).toString(), u"resign"_s);
    QCOMPARE(left.count(), 1);

    stage().clock.advance(3min);
    stage().duel.setServerOffset(1ms);
    QVERIFY2(!stage().find<QAction>("abortAction")->isVisible(), "two minutes are over");
    stage().duel.setDuel(stage().twoPlayers(DuelState::Finished));
    QVERIFY(!stage().find<QAction>("resignAction")->isVisible());
    QVERIFY2(stage().find<QAction>("leaveAction")->isVisible(), "never a dead end");
}

void TestDuelPage::theStatementIsHiddenUntilTheStart()
{
    stage().duel.setDuel(stage().twoPlayers(DuelState::Countdown));
    QVERIFY(!stage().find("statementView")->isVisible());
    QVERIFY(stage().find("countdownView")->isVisible());
    stage().duel.setDuel(stage().twoPlayers(DuelState::Running));
    QVERIFY(stage().find("statementView")->isVisible());
}

void TestDuelPage::aSampleIsCopiedWhole()
{
    Problem problem = sumOfLine();
    problem.samples[0].input = QByteArray("7 ").repeated(5000);
    stage().duel.setProblem(u"A"_s, problem);
    stage().click("copySampleInput1");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), problem.samples[0].input);
    stage().click("copySampleAnswer2");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), problem.samples[1].answer);
}

void TestDuelPage::f11LeavesEditorAndClock()
{
    const auto shown = [this](const char *name) {
        return stage().find(name)->isVisible();
    };
    press(Qt::Key_F11, {});
    QVERIFY(shown("codeEditor") && shown("duelClock") && shown("submitButton"));
    QVERIFY(!shown("statementView") && !shown("submissionPane") && !shown("outputPane") && !shown("youCard"));
    press(Qt::Key_F11, {});
    QVERIFY(shown("statementView") && shown("submissionPane") && shown("outputPane") && shown("youCard"));
}

void TestDuelPage::layoutIsRestored()
{
    stage().find<LanguageBox>("languageBox")->choose(u"Python"_s);
    stage().click("foldSubmissions");
    const QByteArray state = stage().page.layoutState();
    DuelStage other;
    other.page.restoreLayoutState("not a state at all");
    other.page.restoreLayoutState(state);
    other.begin();
    other.show();
    QCOMPARE(other.find<LanguageBox>("languageBox")->language(), u"Python"_s);
    QVERIFY(!other.find("submissionPane")->isVisible());
}

void TestDuelPage::aLanguageThatWasWantedEarlyIsTakenWhenItComes()
{
    LanguageBox box;
    box.choose(u"Python"_s);
    QCOMPARE(box.language(), QString());
    box.setLanguages(languages());
    QCOMPARE(box.language(), u"Python"_s);
}

QTEST_MAIN(TestDuelPage)
#include "tst_duelpage.moc"
