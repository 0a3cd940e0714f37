// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Settings say about the machine.
#include "tests/gui/shellfixture.h"

#include <QLabel>

using namespace duello;
using namespace duello::test;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesInTheLanguagesAreShownUntilTheyAreMended();
};

void TestSettingsPage::mistakesInTheLanguagesAreShownUntilTheyAreMended()
{
    const QString mistake = u"/home/ada/.config/duello/languages.yaml: line 3: C has no \"bulid\""_s;
    Shell shell;
    shell.fill();
    shell.window.setLanguagesMistakes(mistake);
    shell.window.show();
    shell.window.showSettings(); // made now: it is told what it missed
    const auto *note = shell.find<QLabel>("languagesMistakes");
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(mistake), qPrintable(note->text()));
    shell.window.setLanguagesMistakes({});
    QVERIFY(!note->isVisible());
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
