// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every screen of the shell in every state that looks different, in both themes and both languages, as pictures to look
// at: build/<preset>/screens/. Fails when a page is missing, cut at its smallest size, or two states look the same.

#include "pictures.h"
#include "shellfixture.h"

#include "ui/home/homepage.h"

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
    shell.window.setReturnableDuel(running);
    shoot(shell, u"home-return"_s);
    const Error error{ErrorCode::Unreachable, u"connection refused"_s};
    shell.window.showError(error);
    shoot(shell, u"home-error"_s);
    shell.window.clearError(error);
    shell.click("hostAction");
    shoot(shell, u"host"_s);
    shell.window.showHome();
    shell.click("joinAction");
    shoot(shell, u"join"_s);

    shell.window.showChooser();
    shoot(shell, u"chooser"_s);
    QTest::keyClicks(shell.find("problemChooser")->findChild<QLineEdit *>(u"problemSearch"_s), u"zzz"_s);
    shoot(shell, u"chooser-nothing-fits"_s);
    shell.window.showProblems();
    shoot(shell, u"problems-reading"_s);
    Problem problem{problems().first(), {}, 1s, Bytes::fromMib(256), {{"1 2 3\n", "6\n"}, {"-5 5\n", "0\n"}}};
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

    for (const DuelRecord &record : {solved(), timeUp(), resigned(), lostToBob()}) {
        shell.window.showResult(record.duel.id);
        shoot(shell, u"result-"_s + record.duel.id.value());
    }
    shell.window.showSettings();
    shoot(shell, u"settings"_s);
    shell.window.resize(1024, 640);
    shell.window.showHome();
    shoot(shell, u"home-small"_s);
    shell.window.showHistory();
    shoot(shell, u"history-small"_s);
}

void TestScreens::everyPageFitsItsSmallestWindow()
{
    Preferences preferences = Shell::english();
    preferences.language = u"ru"_s; // the longer words
    Shell shell(preferences);
    shell.fill();
    shell.window.setReturnableDuel(solved().duel);
    shell.visitEveryPage();
    const auto *pages = shell.find<QStackedWidget>("pages");
    for (int i = 0; i < pages->count(); ++i) {
        const QSize least = pages->widget(i)->minimumSizeHint();
        QVERIFY2(
            least.width() <= 1024 - 89 && least.height() <= 640,
            qPrintable(u"%1 wants %2x%3"_s.arg(pages->widget(i)->objectName()).arg(least.width()).arg(least.height())));
    }
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
