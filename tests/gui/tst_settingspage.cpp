// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Settings say about the machine.
#include "localjudge/sandbox/tier.h"
#include "tests/gui/shellfixture.h"

#include <QLabel>

using namespace duello;
using namespace duello::test;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesInTheLanguagesAreShownUntilTheyAreMended();
    void aTierThatKeepsInLessIsAWarning();
    void aLongTextTakesNoRoomFromOthers();
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

void TestSettingsPage::aTierThatKeepsInLessIsAWarning()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    shell.window.showSettings();
    const auto *words = shell.find<QLabel>("judgeTier");
    for (const Tier tier : allTiers) {
        shell.window.setJudgeStatus(tierName(tier), {});
        QVERIFY2(words->text() != tierName(tier), "it has no words for players");
        const Role role = tier == Tier::Landlock ? Role::Warning : Role::Text;
        QCOMPARE(words->palette().color(QPalette::WindowText), Theme::colorOf(role, false));
    }
    shell.window.setJudgeStatus(u"none"_s, {});
    QCOMPARE(words->palette().color(QPalette::WindowText), Theme::colorOf(Role::Warning, false));
}

void TestSettingsPage::aLongTextTakesNoRoomFromOthers()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    shell.window.showSettings();
    const QWidget *choice = shell.find("language");
    QTRY_COMPARE(choice->height(), choice->sizeHint().height());
    for (const Tier tier : allTiers) {
        shell.window.setJudgeStatus(tierName(tier), languages());
        const auto *words = shell.find<QLabel>("judgeTier");
        QTRY_COMPARE(choice->height(), choice->sizeHint().height());
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
    }
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
