// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks every page as somebody does who has no mouse and hears the names of controls. Fails when a control that is
// shown has no name, or when neither Tab nor F6 leads to it.

#include "tests/gui/duelfixture.h"

#include <KTextEditor/View>

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabBar>

using namespace duello;
using namespace duello::test;

class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlOfTheShellIsNamedAndReached_data();
    void everyControlOfTheShellIsNamedAndReached();
    void everyControlOfTheDuelIsNamedAndReached();
    void tabGoesAsTheEyeDoes();
    void theKeyboardLeavesTheEditor();

private:
    void walk(QWidget &window, QWidget &page);
};

namespace {

template <class T> bool isInside(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const T *>(above))
            return true;
    }
    return false;
}

/// Something to operate, as opposed to a part of such a thing.
bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QHeaderView *>(widget) || isInside<KTextEditor::View>(widget) ||
        isInside<QAbstractSpinBox>(widget) || isInside<QLineEdit>(widget) || isInside<QTabBar>(widget) ||
        isInside<QComboBox>(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || qobject_cast<const QScrollArea *>(widget) ||
           qobject_cast<const KTextEditor::View *>(widget);
}

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// What has the keyboard, an editor as a whole.
QWidget *focused()
{
    QWidget *widget = QApplication::focusWidget();
    for (QWidget *above = widget; above; above = above->parentWidget()) {
        if (qobject_cast<KTextEditor::View *>(above))
            return above;
    }
    return widget;
}

/// Tab, or F6 out of an editor, which keeps Tab; forth and back, each until the walk comes to where it has been.
QList<QWidget *> reached()
{
    constexpr int steps = 60;
    QList<QWidget *> found;
    for (const Qt::KeyboardModifiers shift : {Qt::KeyboardModifiers(), Qt::KeyboardModifiers(Qt::ShiftModifier)}) {
        QWidget *const first = focused();
        for (int i = 0; i < steps; ++i) {
            const bool edits = qobject_cast<KTextEditor::View *>(focused());
            const Qt::Key tab = shift ? Qt::Key_Backtab : Qt::Key_Tab;
            QTest::keyClick(QApplication::focusWidget(), edits ? Qt::Key_F6 : tab, shift);
            found.append(focused());
            if (focused() == first)
                break;
        }
    }
    return found;
}

} // namespace

void TestAccessibility::walk(QWidget &window, QWidget &page)
{
    QCoreApplication::processEvents();
    QTest::keyClick(&window, Qt::Key_Tab); // from wherever
    QVERIFY(QApplication::focusWidget());
    const QList<QWidget *> found = reached();
    QStringList course;
    for (const QWidget *widget : found)
        course.append(widget->objectName());
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (!isControl(widget) || !widget->isVisible() || !widget->isEnabled())
            continue;
        const bool edits = qobject_cast<KTextEditor::View *>(widget);
        QWidget *const said = edits ? widget->focusProxy() : widget;
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(nameOf(widget) + u" has no name for tests"_s));
        QVERIFY2(!QAccessible::queryAccessibleInterface(said)->text(QAccessible::Name).isEmpty(),
                 qPrintable(nameOf(widget) + u" says nothing"_s));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->group() && button->group()->exclusive() && !button->isChecked())
            widget = button->group()->checkedButton(); // arrow keys lead on from the chosen one
        QVERIFY2(found.contains(widget), qPrintable(nameOf(widget) + u" is not reached: "_s + course.join(u' ')));
    }
}

void TestAccessibility::everyControlOfTheShellIsNamedAndReached_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"homePage", "hostPage", "joinPage", "waitingPage", "problemChooser", "problemsPage",
                             "historyPage", "resultPage", "settingsPage"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestAccessibility::everyControlOfTheShellIsNamedAndReached()
{
    QFETCH(QString, page);
    Shell shell;
    shell.fill();
    shell.window.setReturnable(Returnable{.duel = solved().duel});
    shell.visitEveryPage();
    shell.lobby.setDuels(foundRooms());
    shell.window.show();
    QVERIFY(QTest::qWaitForWindowActive(&shell.window));
    if (page == "hostPage"_L1)
        shell.window.showHost();
    else if (page == "joinPage"_L1)
        shell.window.showJoin();
    else if (page == "waitingPage"_L1)
        shell.window.showDuel();
    else if (page == "problemChooser"_L1)
        shell.window.showChooser();
    else if (page == "problemsPage"_L1)
        shell.window.showProblems();
    else if (page == "historyPage"_L1)
        shell.window.showHistory();
    else if (page == "resultPage"_L1)
        shell.window.showResult(DuelId(u"d1"_s));
    else if (page == "settingsPage"_L1)
        shell.window.showSettings();
    shell.window.setHistoryDetails(DuelId(u"d1"_s), {{solved().submissions.at(2), u"int main() {}"_s, {}, {}}});
    shell.window.showError({ErrorCode::Unreachable, {}});
    QVERIFY(shell.find(page.toLatin1().constData())->isVisible());
    walk(shell.window, shell.window);
}

void TestAccessibility::everyControlOfTheDuelIsNamedAndReached()
{
    DuelStage stage;
    stage.begin();
    stage.add(refused("r1", 60s));
    stage.add(judged("r2", 70s, Verdict::WrongAnswer, 3));
    stage.show();
    QVERIFY(QTest::qWaitForWindowActive(&stage.page));
    walk(stage.page, stage.page);
    auto *tabs = stage.find<QTabWidget>("outputTabs");
    JudgeResult result;
    result.verdict = Verdict::WrongAnswer;
    result.outcomes = {TestOutcome{1, Verdict::WrongAnswer, 4ms, 6ms, Bytes::fromKib(3500), {}, "1\n", "noise\n"}};
    result.compilerOutput = u"main.cpp:1:2: error: 'x' was not declared\n"_s;
    stage.page.showRunResult(result);
    stage.page.showDetails({stage.submissions.rows().first().submission, u"int main() {}"_s, {}, result.outcomes});
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        walk(stage.page, stage.page);
    }
}

// From the head to the foot, and in between from left to right: also to what came later than the rest.
void TestAccessibility::tabGoesAsTheEyeDoes()
{
    DuelStage stage;
    stage.begin();
    stage.add(refused("r1", 60s));
    stage.show();
    QVERIFY(QTest::qWaitForWindowActive(&stage.page));
    const QStringList expected{
        u"connectionBadge"_s,   u"drawButton"_s,       u"wayOutButton"_s,      u"statementArea"_s,
        u"statementText"_s,     u"copySampleInput1"_s, u"copySampleAnswer1"_s, u"copySampleInput2"_s,
        u"copySampleAnswer2"_s, u"languageBox"_s,      u"editMenuButton"_s,    u"runButton"_s,
        u"submitButton"_s,      u"codeView"_s,         u"outputTabBar"_s,      u"submissionList"_s,
        u"retryButton"_s,       u"copyButton"_s,       u"discardButton"_s,     u"foldStatement"_s,
        u"foldOutput"_s,        u"foldSubmissions"_s,
    };
    stage.find("connectionBadge")->setFocus();
    QStringList course;
    for (int i = 0; i < expected.size(); ++i) {
        course.append(focused()->objectName());
        const bool edits = qobject_cast<KTextEditor::View *>(focused());
        QTest::keyClick(QApplication::focusWidget(), edits ? Qt::Key_F6 : Qt::Key_Tab);
    }
    QCOMPARE(course, expected);
}

void TestAccessibility::theKeyboardLeavesTheEditor()
{
    DuelStage stage;
    stage.begin();
    stage.add(judged("r2", 70s, Verdict::WrongAnswer, 3));
    stage.show();
    QVERIFY(QTest::qWaitForWindowActive(&stage.page));
    stage.editor()->setFocus();
    const auto paneAfter = [&stage](Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, modifiers);
        for (const char *pane : {"problemPane", "editorPane", "outputPane", "submissionPane"}) {
            if (stage.find(pane)->isAncestorOf(QApplication::focusWidget()))
                return QString::fromLatin1(pane);
        }
        return QString();
    };
    for (const char *pane : {"outputPane", "submissionPane", "problemPane", "editorPane"})
        QCOMPARE(paneAfter(Qt::NoModifier), QString::fromLatin1(pane));
    QCOMPARE(paneAfter(Qt::ShiftModifier), u"problemPane"_s);
    QTest::keyClick(&stage.page, Qt::Key_F11); // only the editor is left
    QCOMPARE(paneAfter(Qt::NoModifier), u"editorPane"_s);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
