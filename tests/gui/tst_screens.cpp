// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every screen of the shell in every state that looks different, in both themes and both languages, as pictures to look
// at: build/<preset>/screens/. Fails when a page is missing, cut at its smallest size, or two states look the same.

#include "pictures.h"
#include "shellfixture.h"

#include "ui/home/homepage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

using namespace duello;
using namespace duello::test;

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyScreenIsDrawn_data();
    void everyScreenIsDrawn();
    void everyPageFitsItsSmallestWindow();

private:
    void shoot(Shell &shell, const QString &name);
    void practice(Shell &shell);
    void rooms(Shell &shell);
    void waiting(Shell &shell);
    void afterADuel(Shell &shell);

    Pictures m_pictures{QString()};
};

void TestScreens::everyScreenIsDrawn_data()
{
    QTest::addColumn<ThemeMode>("mode");
    QTest::addColumn<QString>("language");
    QTest::newRow("light-en") << ThemeMode::Light << u"en"_s;
    QTest::newRow("light-ru") << ThemeMode::Light << u"ru"_s;
    QTest::newRow("dark-en") << ThemeMode::Dark << u"en"_s;
    QTest::newRow("dark-ru") << ThemeMode::Dark << u"ru"_s;
}

void TestScreens::shoot(Shell &shell, const QString &name)
{
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // a text that has become longer gets its room in a second turn
    const QString wrong = m_pictures.add(name, shell.window.grab());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestScreens::everyScreenIsDrawn()
{
    QFETCH(ThemeMode, mode);
    QFETCH(QString, language);
    m_pictures = Pictures(QLatin1StringView(QTest::currentDataTag()));
    Preferences preferences = Shell::english();
    preferences.theme = mode;
    preferences.language = language;
    Shell shell(preferences);
    shell.window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shell.window));

    shoot(shell, u"home-first-start"_s);
    shell.window.showHistory();
    shoot(shell, u"history-empty"_s);
    shell.window.showChooser();
    shoot(shell, u"chooser-empty"_s);

    shell.fill();
    shell.window.showHome();
    shoot(shell, u"home"_s);
    Duel running = solved().duel;
    running.state = DuelState::Running;
    shell.window.setReturnable(Returnable{.duel = running});
    shoot(shell, u"home-return"_s);
    const Error error{ErrorCode::Unreachable, u"connection refused"_s};
    shell.window.showError(error);
    shoot(shell, u"home-error"_s);
    shell.window.clearError(error);
    rooms(shell);

    shell.window.showChooser();
    shoot(shell, u"chooser"_s);
    QTest::keyClicks(shell.find("problemChooser")->findChild<QLineEdit *>(u"problemSearch"_s), u"zzz"_s);
    shoot(shell, u"chooser-nothing-fits"_s);
    shell.find("problemChooser")->findChild<QLineEdit *>(u"problemSearch"_s)->clear();
    practice(shell);
    shell.window.showProblems();
    shoot(shell, u"problems-reading"_s);
    Problem problem{problems().first(), {}, {}, 1s, Bytes::fromMib(256), {{"1 2 3\n", "6\n"}, {"-5 5\n", "0\n"}}};
    problem.statement = {
        {u"en"_s, u"A line holds at least one integer. Print their **sum**.\n\n## Input\n\nOne line with "
                  "at most 1000 integers, each at most $10^9$ by absolute value."_s},
        {u"ru"_s, u"В строке записано хотя бы одно целое число. Выведите их **сумму**.\n\n## Ввод\n\nОдна "
                  "строка, в ней не больше 1000 чисел, каждое по модулю не больше $10^9$."_s}};
    shell.window.setProblem(problem);
    shoot(shell, u"problems"_s);

    shell.window.showHistory();
    SubmissionDetails details;
    details.submission = solved().submissions.last();
    details.solution =
        u"#include <iostream>\n\n// adds what the line has\nint main()\n{\n    long long sum = 0;\n    for (long long x; std::cin >> x;)\n        sum += x;\n    std::cout << sum << '\\n';\n}\n"_s;
    shoot(shell, u"history-reading"_s);
    shell.window.setHistoryDetails(solved().duel.id, {details});
    shoot(shell, u"history"_s);
    shell.find<QLineEdit>("historySearch")->setText(u"zzz"_s);
    shoot(shell, u"history-nothing-fits"_s);
    shell.find<QLineEdit>("historySearch")->clear();
    auto *opponents = shell.find<QComboBox>("historyOpponentBox");
    opponents->setCurrentIndex(opponents->count() - 1); // of a long name
    shoot(shell, u"history-head-to-head"_s);

    for (const DuelRecord &record : {solved(), timeUp(), resigned(), lostToBob()}) {
        shell.window.showResult(record.duel.id);
        shoot(shell, u"result-"_s + record.duel.id.value());
    }
    afterADuel(shell);
    shell.window.showSettings();
    shoot(shell, u"settings"_s);
    for (const QString &tier : {u"namespaces, control group"_s, u"bubblewrap"_s, u"Landlock only"_s, u"none"_s}) {
        shell.window.setJudgeStatus(tier, languages());
        shoot(shell, u"settings-"_s + tier.section(u' ', -1));
    }
    shell.window.setJudgeStatus(u"namespaces"_s, languages());
    shell.window.resize(960, 600);
    shell.window.showHome();
    shoot(shell, u"home-small"_s);
    shell.window.showHistory();
    shoot(shell, u"history-small"_s);
    shell.window.showHost();
    shoot(shell, u"host-small"_s);
    shell.window.showChooser();
    shoot(shell, u"chooser-server-small"_s);
    shell.click("chooserSource0");
    shoot(shell, u"chooser-small"_s);
    shell.window.showJoin();
    shoot(shell, u"join-small"_s);
    shell.openRoom();
    shell.window.showDuel();
    shoot(shell, u"waiting-small"_s);
}

void TestScreens::practice(Shell &shell)
{
    shell.click("chooserFormat1");
    shell.click("chooserPenalty1");
    shoot(shell, u"chooser-sequential-nothing-picked"_s);
    for (int i = 0; i < 3; ++i)
        shell.click("chooserSurprise");
    shoot(shell, u"chooser-sequential"_s);
    shell.click("chooserSource1");
    shell.click("chooserFormat2");
    shell.click("chooserLevel2");
    shoot(shell, u"chooser-server"_s);
    DuelRecord record = timeUp();
    record.duel.id = DuelId(u"d8"_s);
    record.duel.settings.format = DuelFormat::Lockout;
    record.duel.settings.penalty = Penalty::Time;
    record.duel.seats[0].score = 3;
    record.duel.seats[0].penalty = 42min;
    record.duel.problems.append({u"B"_s, problems().at(2).id, problems().at(2).title, 3});
    shell.history.put(record);
    shell.window.showResult(record.duel.id);
    shoot(shell, u"result-solo-lockout"_s);
}

void TestScreens::rooms(Shell &shell)
{
    shell.window.setReturnable(Returnable{.duel = room(), .isOurs = true});
    shoot(shell, u"home-room"_s);
    shell.window.setReturnable(std::nullopt);
    shell.click("hostAction");
    shoot(shell, u"host"_s);
    shell.find<QAbstractButton>("hostFormat2")->click();
    shell.find<QAbstractButton>("hostVisibility4")->click();
    shell.find<QAbstractButton>("hostLevel2")->click();
    shoot(shell, u"host-lockout"_s);
    shell.window.showHome();
    shell.click("joinAction");
    shoot(shell, u"join-nobody"_s);
    shell.lobby.setDuels(foundRooms());
    shoot(shell, u"join"_s);
    shell.find<QLineEdit>("inviteEdit")->setText(u"192.168.1.7"_s);
    shoot(shell, u"join-by-address"_s);
    shell.find<QLineEdit>("joinCodeEdit")->setText(u"k7q x2m"_s);
    shell.lobby.setJoining(u"192.168.1.7:5001"_s);
    shoot(shell, u"join-knocking"_s);
    shell.lobby.setJoining(std::nullopt);
    shell.find<QLineEdit>("inviteEdit")->clear();
    shell.window.showHome();
    shoot(shell, u"home-rooms-nearby"_s);
    waiting(shell);
}

void TestScreens::waiting(Shell &shell)
{
    shell.openRoom();
    shell.window.showDuel();
    shoot(shell, u"waiting-alone"_s);
    HostingState trouble = openDoor();
    trouble.trouble = Error{ErrorCode::HostUnreachable, u"192.168.1.7:5001"_s};
    shell.hosting.setState(trouble);
    shoot(shell, u"waiting-trouble"_s);
    shell.hosting.setState(openDoor());
    shell.duel.setDuel(fullRoom(false, true));
    shoot(shell, u"waiting-rival-ready"_s);
    shell.hosting.setState({});
    shell.duel.setDuel(fullRoom(true, false));
    shoot(shell, u"waiting-guest"_s);
    shell.window.showHome();
    shell.duel.setDuel(std::nullopt);
    shell.lobby.setDuels({});
}

void TestScreens::afterADuel(Shell &shell)
{
    Duel duel = lostToBob().duel;
    shell.duel.setDuel(duel);
    shell.window.showResult(duel.id);
    shoot(shell, u"result-rematch"_s);
    duel.seats[1].wantsRematch = true;
    shell.duel.setDuel(duel);
    shoot(shell, u"result-rival-wants-rematch"_s);
    duel.seats[0].wantsRematch = true;
    duel.seats[1].wantsRematch = false;
    shell.duel.setDuel(duel);
    shoot(shell, u"result-waiting-for-rematch"_s);
    shell.duel.setDuel(std::nullopt);
}

void TestScreens::everyPageFitsItsSmallestWindow()
{
    Preferences preferences = Shell::english();
    preferences.language = u"ru"_s; // the longer words
    Shell shell(preferences);
    shell.fill();
    shell.window.setReturnable(Returnable{.duel = solved().duel});
    shell.visitEveryPage();
    const auto *pages = shell.find<QStackedWidget>("pages");
    for (int i = 0; i < pages->count(); ++i) {
        const QSize least = pages->widget(i)->minimumSizeHint();
        QVERIFY2(
            least.width() <= 960 - 89 && least.height() <= 600,
            qPrintable(u"%1 wants %2x%3"_s.arg(pages->widget(i)->objectName()).arg(least.width()).arg(least.height())));
    }
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
