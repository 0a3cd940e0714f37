// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole application in one process: window, loopback server, real compilers in real boxes. A duel is played by
// object names, as a person would play it.
#include "tests/gui/playedapplication.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace duello::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What a widget says whenever it comes to be seen.
class ShowWatch final : public QObject
{
public:
    explicit ShowWatch(QWidget &widget) { widget.installEventFilter(this); }

    QStringList said;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            said.append(static_cast<QWidget *>(watched)->accessibleName());
        return false;
    }
};

// What a person or a screen reader can act on, Qt's and KDE's own inner parts left out.
QStringList unnamedControls(const QWidget &window)
{
    QStringList unnamed;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) ||
                               qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                               qobject_cast<const QAbstractItemView *>(widget);
        if (!isControl || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
            continue;
        bool isInner = false; // a part of a composed control or of the foreign editor
        for (const QWidget *up = widget->parentWidget(); up && !isInner; up = up->parentWidget())
            isInner = up->inherits("QComboBox") || up->inherits("QLineEdit") || up->inherits("QAbstractSpinBox") ||
                      up->inherits("QTabBar") || up->inherits("QTabWidget") || up->inherits("KTextEditor::View") ||
                      up->inherits("QHeaderView");
        if (isInner)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (widget->objectName().isEmpty() || !isNamed)
            unnamed.append(QLatin1StringView(widget->metaObject()->className()) + u" \""_s + widget->objectName() +
                           u'"');
    }
    return unnamed;
}

} // namespace

class TestOfflineDuel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeDuelIsPlayedByNames();
    void theRowIsThereWhenTheClickReturns();
    void nothingIsSentFromAnEmptyEditor();
    void aCompilerErrorIsShownInPlace();
    void givingUpEndsTheDuel();
    void theCountdownIsTheFirstPictureOfADuel();
    void anImpatientClickStartsOneDuel();
    void anotherNameIsShownAtOnceAndAfterARestart();
    void leavingAndReturningKeepsTheDuelAndTheText();
    void aRestartBringsBackDuelTextAndSubmissions();
    void aSecondProgramOnTheSameDataIsRefused();
    void everyControlHasANameOnEveryPage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOfflineDuel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestOfflineDuel::aWholeDuelIsPlayedByNames()
{
    PlayedApplication player(m_folder->path());
    QVERIFY(player.started);
    player.startDuel(u"Python"_s);

    player.replaceCode(wrongCode);
    QVERIFY(player.robot.click(u"runButton"_s));
    WAIT_FOR(player.robot.find(u"sampleTable"_s));
    QVERIFY2(player.rows().isEmpty(), "a run on the samples must not count");

    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(player.newestVerdict() == Verdict::WrongAnswer);
    QVERIFY(player.rows().first().submission.test > 2);

    player.replaceCode(rightCode);
    int mostPassed = 0;
    const auto watched =
        QObject::connect(&player.application.submissions(), &QAbstractItemModel::dataChanged, this, [&] {
            if (player.rows().first().submission.state == SubmissionState::Running)
                mostPassed = std::max(mostPassed, player.rows().first().submission.test);
        });
    QVERIFY(player.submitByKey());
    WAIT_FOR(player.newestVerdict() == Verdict::Accepted);
    QObject::disconnect(watched);
    QVERIFY2(mostPassed >= 2, "\"Test #2 passed\" was never shown");
    QCOMPARE(player.rows().size(), 2);

    WAIT_FOR(player.robot.find(u"resultPage"_s));
    QVERIFY2(player.words(u"resultTitle"_s).startsWith("Solved in"_L1), qPrintable(player.words(u"resultTitle"_s)));

    QVERIFY(player.robot.click(u"resultReview"_s));
    WAIT_FOR(player.robot.find(u"historyCode"_s));
    const auto *history = player.robot.find<QAbstractItemView>(u"historyList"_s);
    QVERIFY(history);
    QCOMPARE(history->model()->rowCount(), 1);
}

void TestOfflineDuel::theRowIsThereWhenTheClickReturns()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"Python"_s);
    player.replaceCode(rightCode);
    QVERIFY(player.rows().isEmpty());
    QVERIFY(player.robot.click(u"submitButton"_s));
    QCOMPARE(player.rows().size(), 1); // no event was processed since the click
    QVERIFY(player.rows().first().submission.id.isEmpty());
    const RowId row = player.rows().first().id;
    WAIT_FOR(player.newestVerdict().has_value());
    QCOMPARE(player.rows().size(), 1);
    QCOMPARE(player.rows().first().id, row);
}

void TestOfflineDuel::nothingIsSentFromAnEmptyEditor()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"Python"_s);
    QVERIFY(player.robot.key(u"codeEditor"_s, Qt::Key_A, Qt::ControlModifier));
    QVERIFY(player.robot.key(u"codeEditor"_s, Qt::Key_Delete));
    QVERIFY(player.code().isEmpty());
    QVERIFY(player.robot.click(u"submitButton"_s));
    QVERIFY(player.rows().isEmpty());
    QVERIFY2(!player.words(u"statusWords"_s).isEmpty(), "the player must be told why nothing was sent");
}

void TestOfflineDuel::aCompilerErrorIsShownInPlace()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"C++"_s);
    player.replaceCode(u"int main() { return nosuchthing; }"_s);
    QVERIFY(player.robot.click(u"submitButton"_s));
    WAIT_FOR(player.newestVerdict() == Verdict::CompilationError);
    QVERIFY(player.robot.click(u"runButton"_s));
    WAIT_FOR(player.robot.find(u"errorList"_s));
    const auto *errors = player.robot.find<QAbstractItemView>(u"errorList"_s);
    WAIT_FOR(errors->model()->rowCount() > 0);
    const QString first = errors->model()->index(0, 0).data().toString();
    QVERIFY2(first.contains("nosuchthing"_L1), qPrintable(first));
}

void TestOfflineDuel::givingUpEndsTheDuel()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"Python"_s);
    QVERIFY(player.robot.trigger(u"resignAction"_s));
    QCOMPARE(player.dialogs.asked, QStringList{u"resignDialog"_s});
    WAIT_FOR(player.robot.find(u"resultPage"_s));
    QVERIFY(!player.robot.find(u"duelPage"_s));
}

void TestOfflineDuel::theCountdownIsTheFirstPictureOfADuel()
{
    PlayedApplication player(m_folder->path());
    WAIT_FOR(player.application.window().duelPage()); // made in an idle moment
    ShowWatch countdown(*player.application.window().findChild<QWidget *>(u"countdownView"_s));
    ShowWatch page(*player.application.window().duelPage());
    player.startDuel(u"Python"_s);
    QCOMPARE(countdown.said.size(), 1);
    QVERIFY2(countdown.said.first().toInt() > 0, qPrintable(countdown.said.first()));
    QVERIFY(player.robot.trigger(u"leaveAction"_s));
    WAIT_FOR(player.robot.click(u"returnToDuel"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    QCOMPARE(page.said.size(), 2);
    QCOMPARE(countdown.said.size(), 1); // the duel runs: nothing to count down
}

void TestOfflineDuel::anImpatientClickStartsOneDuel()
{
    PlayedApplication player(m_folder->path());
    WAIT_FOR(player.robot.isReady(u"practiseAction"_s));
    WAIT_FOR(player.words(u"homeStatus"_s).contains("Python"_L1)); // logged in soon
    QVERIFY(player.robot.click(u"practiseAction"_s));
    WAIT_FOR(player.robot.click(u"chooserStart"_s));
    QVERIFY(player.robot.click(u"chooserStart"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    QVERIFY(player.robot.trigger(u"resignAction"_s));
    WAIT_FOR(player.robot.click(u"resultHome"_s));
    const auto *results = player.robot.find<QAbstractItemView>(u"lastResults"_s);
    QVERIFY(results);
    QCOMPARE(results->model()->rowCount(), 1);
    QVERIFY2(!player.robot.find(u"returnToDuel"_s), "a second duel goes on");
}

void TestOfflineDuel::anotherNameIsShownAtOnceAndAfterARestart()
{
    {
        PlayedApplication player(m_folder->path());
        player.startDuel(u"Python"_s);
        QCOMPARE(player.words(u"youName"_s), u"Ada"_s);
        QVERIFY(player.robot.trigger(u"leaveAction"_s));
        WAIT_FOR(player.robot.click(u"railSettings"_s));
        auto *name = player.robot.find<QLineEdit>(u"playerName"_s);
        QVERIFY(name);
        name->selectAll();
        QVERIFY(player.robot.type(u"playerName"_s, u"Бабочка №7\u200b"_s));
        QVERIFY(player.robot.key(u"playerName"_s, Qt::Key_Return));
        QCOMPARE(name->text(), u"Бабочка №7"_s);
        QVERIFY(player.robot.click(u"railPlay"_s));
        WAIT_FOR(player.robot.click(u"returnToDuel"_s));
        WAIT_FOR(player.words(u"youName"_s) == u"Бабочка №7"_s);
    }
    // The folder's Settings say "Ada" again, as if that had been chosen while no server was there.
    PlayedApplication player(m_folder->path());
    WAIT_FOR(player.robot.click(u"returnToDuel"_s));
    WAIT_FOR(player.words(u"youName"_s) == u"Ada"_s);
}

void TestOfflineDuel::leavingAndReturningKeepsTheDuelAndTheText()
{
    PlayedApplication player(m_folder->path());
    player.startDuel(u"Python"_s);
    player.replaceCode(u"# half a thought"_s);
    QVERIFY(player.robot.trigger(u"leaveAction"_s));
    WAIT_FOR(player.robot.click(u"returnToDuel"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    WAIT_FOR(player.code() == "# half a thought"_L1);
}

void TestOfflineDuel::aRestartBringsBackDuelTextAndSubmissions()
{
    RowId submitted;
    {
        PlayedApplication player(m_folder->path());
        player.startDuel(u"Python"_s);
        player.replaceCode(wrongCode);
        QVERIFY(player.robot.click(u"submitButton"_s));
        submitted = player.rows().first().id;
    } // closed while it is judged, perhaps before it was sent
    PlayedApplication player(m_folder->path());
    QVERIFY(player.started);
    WAIT_FOR(player.robot.click(u"returnToDuel"_s));
    WAIT_FOR(player.robot.isReady(u"submitButton"_s));
    WAIT_FOR(player.newestVerdict() == Verdict::WrongAnswer);
    QCOMPARE(player.rows().size(), 1);
    QCOMPARE(player.rows().first().id, submitted);
    QCOMPARE(player.code(), wrongCode);
}

void TestOfflineDuel::aSecondProgramOnTheSameDataIsRefused()
{
    const PlayedApplication first(m_folder->path());
    QVERIFY(first.started);
    const PlayedApplication second(m_folder->path());
    QVERIFY(!second.started);
    QVERIFY(second.started.error().detail.contains(m_folder->path()));
}

void TestOfflineDuel::everyControlHasANameOnEveryPage()
{
    PlayedApplication player(m_folder->path());
    WAIT_FOR(player.robot.isReady(u"practiseAction"_s));
    for (const char *place : {"railPlay", "railProblems", "railHistory", "railSettings"}) {
        QVERIFY(player.robot.click(QString::fromLatin1(place)));
        QCOMPARE(unnamedControls(player.application.window()).join(u", "_s), QString());
    }
    QVERIFY(player.robot.click(u"railPlay"_s));
    player.startDuel(u"Python"_s);
    QCOMPARE(unnamedControls(player.application.window()).join(u", "_s), QString());
}

QTEST_MAIN(TestOfflineDuel)
#include "tst_offlineduel.moc"
