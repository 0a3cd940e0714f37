// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The duel page in every state that looks different, as pictures to look at: build/<preset>/screens/duel-*.png. Fails
// when two states look the same, or when the page does not fit 1024x640.

#include "tests/gui/duelfixture.h"
#include "tests/gui/pictures.h"
#include "ui/translation.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace duello;
using namespace duello::test;

namespace {

const QString solution = u"#include <iostream>\n"
                         "#include <sstream>\n"
                         "#include <string>\n"
                         "\n"
                         "// The sum does not fit 32 bits.\n"
                         "int main()\n"
                         "{\n"
                         "    std::string line;\n"
                         "    std::getline(std::cin, line);\n"
                         "    std::istringstream numbers(line);\n"
                         "    long long sum = 0;\n"
                         "    for (int value = 0; numbers >> value;)\n"
                         "        sum += value;\n"
                         "    std::cout << sum << '\\n';\n"
                         "}\n"_s;

SubmissionDetails detailsOf(const Row &row)
{
    SubmissionDetails details{row.submission, solution, {}, {}};
    for (int test = 1; test <= 3; ++test) {
        TestOutcome outcome;
        outcome.number = test;
        outcome.verdict = test == 3 ? Verdict::WrongAnswer : Verdict::Accepted;
        outcome.cpuTime = std::chrono::milliseconds(2 + test);
        outcome.memory = Bytes::fromKib(3500 + 20 * test);
        details.outcomes.append(outcome);
    }
    return details;
}

JudgeResult sampleRun(Verdict second)
{
    JudgeResult result;
    result.verdict = second;
    for (int test = 1; test <= 2; ++test) {
        TestOutcome outcome;
        outcome.number = test;
        outcome.verdict = test == 2 ? second : Verdict::Accepted;
        outcome.cpuTime = std::chrono::milliseconds(test);
        outcome.memory = Bytes::fromKib(3500);
        outcome.output = test == 1 ? "6\n" : "999999990\n";
        result.outcomes.append(outcome);
    }
    return result;
}

JudgeResult compilationError()
{
    JudgeResult result;
    result.verdict = Verdict::CompilationError;
    result.compilerOutput = u"main.cpp: In function 'int main()':\n"
                            "main.cpp:9:26: error: 'cinn' is not a member of 'std'; did you mean 'cin'?\n"
                            "    9 |     std::getline(std::cinn, line);\n"
                            "      |                          ^~~~\n"
                            "      |                          cin\n"
                            "main.cpp:11:15: warning: unused variable 'sum' [-Wunused-variable]\n"_s;
    return result;
}

SyncDiagnostics diagnosticsAt(Timestamp now)
{
    const auto taken = [now](qint64 number, const QString &words) {
        return SyncDiagnostics::Taken{{u"k3f9"_s, EventId(number)}, words, now - std::chrono::seconds(50 - number)};
    };
    return {.cursor = Cursor{u"k3f9"_s, EventId(42)},
            .head = EventId(42),
            .channel = ChannelKind::ServerSentEvents,
            .attempts = 3,
            .reconnects = 1,
            .roundTrip = 12ms,
            .serverOffset = -340ms,
            .lastFailure = SyncDiagnostics::Failure{{ErrorCode::Unreachable, u"connection refused"_s},
                                                    now - std::chrono::seconds(50)},
            .lastEvents = {taken(40, u"In queue"_s), taken(41, u"Test #1 passed"_s), taken(42, u"Test #2 passed"_s)}};
}

} // namespace

class TestDuelScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsDrawn_data();
    void everyStateIsDrawn();
    void thePageFitsASmallScreen();

private:
    void shoot(DuelStage &stage, const QString &name) { shoot(stage.page, name); }
    void shoot(QWidget &widget, const QString &name);
    void before(DuelStage &stage);
    void during(DuelStage &stage);
    void results(DuelStage &stage);
    void rivals(DuelStage &stage);
    void atTheEnd(DuelStage &stage);

    Pictures m_pictures{QString()};
};

void TestDuelScreens::everyStateIsDrawn_data()
{
    QTest::addColumn<ThemeMode>("mode");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light-en") << ThemeMode::Light << u"en"_s << QSize(1280, 720);
    QTest::newRow("dark-en") << ThemeMode::Dark << u"en"_s << QSize(1280, 720);
    QTest::newRow("light-ru") << ThemeMode::Light << u"ru"_s << QSize(1280, 720);
    QTest::newRow("dark-ru-small") << ThemeMode::Dark << u"ru"_s << QSize(1024, 640);
}

void TestDuelScreens::shoot(QWidget &widget, const QString &name)
{
    for (int round = 0; round < 3; ++round) // a layout asks its scroll area, which asks the layout again
        QCoreApplication::processEvents();
    const QString wrong = m_pictures.add(u"duel-"_s + name, widget.grab());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestDuelScreens::everyStateIsDrawn()
{
    QFETCH(ThemeMode, mode);
    QFETCH(QString, language);
    QFETCH(QSize, size);
    m_pictures = Pictures(QLatin1StringView(QTest::currentDataTag()));
    Translation translation;
    translation.setLanguage(language);
    DuelStage stage(size);
    stage.theme.setMode(mode);
    stage.page.setAttribute(Qt::WA_DontShowOnScreen, false);
    stage.show();
    before(stage);
    during(stage);
    results(stage);
    rivals(stage);
    atTheEnd(stage);
}

void TestDuelScreens::before(DuelStage &stage)
{
    stage.duel.setDuel(stage.twoPlayers(DuelState::Countdown));
    shoot(stage, u"01-countdown-3"_s);
    stage.clock.advance(2100ms);
    QTRY_COMPARE_WITH_TIMEOUT(stage.find("countdownView")->accessibleName(), u"1"_s, 2000);
    shoot(stage, u"02-countdown-1"_s);
    stage.clock.advance(-2100ms);
    stage.begin();
    shoot(stage, u"03-running-empty"_s);
}

void TestDuelScreens::during(DuelStage &stage)
{
    stage.editor()->replaceText(solution);
    shoot(stage, u"04-typing"_s);
    stage.add(judged("a", 60s, Verdict::CompilationError));
    stage.add(judged("b", 120s, Verdict::WrongAnswer, 3));
    stage.add(judged("c", 180s, Verdict::TimeLimit, 12));
    stage.add(running("d", 240s, SubmissionState::Running, 7, 12));
    stage.clock.advance(4min);
    stage.duel.setServerOffset(1ms);
    shoot(stage, u"05-judging"_s);
    stage.submissions.clear();
    for (const Row &row : everyRow())
        stage.submissions.apply({InsertRow{row, {}}});
    shoot(stage, u"06-every-row"_s);
    QSignalSpy lost(&stage.duel, &DuelModel::connectionChanged);
    stage.duel.setConnection(ConnectionStatus{ConnectionState::CatchingUp, ChannelKind::WebSocket});
    QVERIFY(lost.wait()); // DuelModel::barelySeen
    shoot(stage, u"07-catching-up"_s);
    stage.duel.setConnection(ConnectionStatus{ConnectionState::Offline,
                                              {},
                                              stage.clock.now() - 12s,
                                              stage.clock.now() + 3s,
                                              Error{ErrorCode::Unreachable, {}}});
    shoot(stage, u"08-offline"_s);
    stage.duel.setDiagnosticsSource([&stage] { return diagnosticsAt(stage.clock.now()); });
    stage.click("connectionBadge");
    auto *panel = stage.find("connectionPanel");
    QVERIFY(panel->isVisible());
    shoot(*panel, u"08-panel"_s);
    panel->hide();
    stage.duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
    stage.submissions.clear();
}

void TestDuelScreens::results(DuelStage &stage)
{
    stage.add(judged("b", 120s, Verdict::WrongAnswer, 3));
    stage.click("runButton");
    shoot(stage, u"09-compiling"_s);
    stage.page.showRunResult(sampleRun(Verdict::WrongAnswer));
    shoot(stage, u"10-samples"_s);
    stage.click("runButton");
    stage.page.showRunResult(compilationError());
    shoot(stage, u"11-errors"_s);
    stage.page.showDetails(detailsOf(stage.submissions.rows().first()));
    auto *list = stage.find<QAbstractItemView>("submissionList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(stage.submissions.index(0)).center());
    shoot(stage, u"12-details-waiting"_s);
    stage.page.showDetails(detailsOf(stage.submissions.rows().first()));
    shoot(stage, u"13-details"_s);
    stage.find<QPlainTextEdit>("ownInputText")->setPlainText(u"1 2 3 4\n"_s);
    auto *tabs = stage.find<QTabWidget>("outputTabs");
    tabs->setCurrentIndex(1);
    shoot(stage, u"14-own-input"_s);
    stage.click("runOwnButton");
    JudgeResult result;
    result.verdict = Verdict::RuntimeError;
    result.outcomes = {TestOutcome{1, Verdict::RuntimeError, 4ms, 6ms, Bytes::fromKib(3500),
                                   Remark{Remark::Kind::ExitCode, {u"3"_s}}, "10\n",
                                   "terminate called after throwing an instance of 'std::out_of_range'\n"}};
    stage.page.showRunResult(result);
    shoot(stage, u"15-own-output"_s);
    QTest::keyClick(&stage.page, Qt::Key_F11);
    shoot(stage, u"16-focus"_s);
    QTest::keyClick(&stage.page, Qt::Key_F11);
}

void TestDuelScreens::rivals(DuelStage &stage)
{
    const auto seen = [](const std::optional<Submission> &submission, const std::optional<Activity> &activity,
                         const std::optional<Code> &code) {
        return OpponentBody{
            .user = rival, .problem = u"A"_s, .submission = submission, .activity = activity, .code = code};
    };
    stage.opponent.take(seen(judged("x", 150s, Verdict::WrongAnswer, 5).submission, {}, {}));
    stage.opponent.take(seen(running("y", 235s, SubmissionState::Running, 4, 12).submission, {}, {}));
    Duel duel = stage.twoPlayers(DuelState::Running);
    duel.startsAt = stage.clock.now() - 4min;
    duel.deadline = stage.clock.now() + 26min;
    duel.seats[1].offersDraw = true;
    stage.duel.setDuel(duel);
    shoot(stage, u"22-draw-offered"_s);
    duel.seats[1].offersDraw = false;
    duel.seats[1].present = false;
    duel.seats[1].absentSince = stage.clock.now() - 37s;
    stage.duel.setDuel(duel);
    shoot(stage, u"23-rival-away"_s);
    duel.seats[1].absentSince = stage.clock.now() - 125s;
    stage.duel.setDuel(duel);
    shoot(stage, u"24-claim"_s);
    duel.seats[1].present = true;
    duel.seats[1].absentSince.reset();
    duel.settings = {DuelFormat::Lockout, 30min, 2, Penalty::Cooldown, Visibility::LiveCode};
    duel.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), problems().at(0).title, 1, {}},
                     DuelProblem{u"B"_s, ProblemId(u"y"_s), problems().at(1).title, 2, rival},
                     DuelProblem{u"C"_s, ProblemId(u"z"_s), problems().at(2).title, 3, me}};
    duel.seats[0].score = 3;
    duel.seats[1].score = 2;
    duel.seats[0].cooldownUntil = stage.clock.now() + 25s;
    stage.duel.setDuel(duel);
    stage.opponent.take(seen({}, Activity{15, stage.clock.now() - 1s},
                             Code{.language = u"C++"_s, .text = solution, .rev = 1, .edit = {}}));
    shoot(stage, u"25-lockout-live-code"_s);
    duel.settings.format = DuelFormat::Sequential;
    duel.settings.visibility = Visibility::Activity;
    duel.problems[1] = {u"B"_s, {}, {}};
    duel.problems[2] = {u"C"_s, {}, {}};
    duel.seats[0].score = 0;
    stage.duel.setDuel(duel);
    shoot(stage, u"26-sequential-activity"_s);
    stage.opponent.clear();
    stage.begin(4min);
}

void TestDuelScreens::atTheEnd(DuelStage &stage)
{
    stage.clock.advance(25min + 10s);
    stage.duel.setServerOffset(2ms);
    shoot(stage, u"17-last-minute"_s);
    stage.clock.advance(43s);
    stage.duel.setServerOffset(3ms);
    shoot(stage, u"18-last-seconds"_s);
    Duel duel = stage.twoPlayers(DuelState::Running);
    duel.seats[0].name = u"Aleksandra Konstantinopolskaya-Featherstonehaugh"_s;
    duel.seats[1].name = u"Bartholomew Featherstonehaugh the Unreasonable"_s;
    duel.seats[1].present = false;
    duel.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), {}}, DuelProblem{u"B"_s, ProblemId(u"y"_s), {}},
                     DuelProblem{u"C"_s, ProblemId(u"z"_s), {}}};
    Problem problem = sumOfLine();
    problem.summary.title = problems().last().title;
    stage.duel.setDuel(duel);
    stage.duel.setProblem(u"A"_s, problem);
    shoot(stage, u"19-long-names"_s);
    duel.state = DuelState::Finished;
    stage.duel.setDuel(duel);
    shoot(stage, u"20-over"_s);
    Duel alone = stage.twoPlayers(DuelState::Running);
    alone.id = DuelId(u"d2"_s);
    alone.settings.seats = 1;
    alone.seats = {alone.seats.first()};
    stage.duel.setDuel(alone);
    stage.duel.setProblem(u"A"_s, sumOfLine());
    shoot(stage, u"21-alone"_s);
    alone.id = DuelId(u"d3"_s);
    alone.settings.format = DuelFormat::Lockout;
    alone.settings.penalty = Penalty::Time;
    alone.seats[0].score = 2;
    alone.seats[0].penalty = 31min + 5s;
    alone.problems = {DuelProblem{u"A"_s, ProblemId(u"x"_s), {}, 1}, DuelProblem{u"B"_s, ProblemId(u"y"_s), {}, 2, me},
                      DuelProblem{u"C"_s, ProblemId(u"z"_s), {}, 4}};
    stage.duel.setDuel(alone);
    stage.duel.setProblem(u"A"_s, sumOfLine());
    shoot(stage, u"21-alone-lockout"_s);
}

void TestDuelScreens::thePageFitsASmallScreen()
{
    DuelStage stage({1024, 640});
    stage.begin();
    stage.show();
    QVERIFY2(stage.page.minimumSizeHint().width() <= 1024,
             qPrintable(QString::number(stage.page.minimumSizeHint().width())));
    QVERIFY2(stage.page.minimumSizeHint().height() <= 640,
             qPrintable(QString::number(stage.page.minimumSizeHint().height())));
    for (const char *name :
         {"submitButton", "runButton", "languageBox", "duelClock", "connectionBadge", "wayOutButton"}) {
        const QWidget *widget = stage.find(name);
        QVERIFY(widget->isVisible());
        const QRect place(widget->mapTo(&stage.page, QPoint()), widget->size());
        QVERIFY2(stage.page.rect().contains(place), name);
    }
}

QTEST_MAIN(TestDuelScreens)
#include "tst_duelscreens.moc"
