// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions as the player answers them: by a click, by Return, by Escape, by closing the window.

#include "ui/dialogs.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerIsWhatWasClicked_data();
    void theAnswerIsWhatWasClicked();
    void returnNeverDoesWhatCannotBeUndone();
    void escapeIsNo();
    void aTroubleGivesItsDetailsToTheClipboard();
    void aParentThatDiesIsNotAnswered();

private:
    static QDialog *open() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    static QAbstractButton *button(const char *name)
    {
        return open() ? open()->findChild<QAbstractButton *>(QLatin1StringView(name)) : nullptr;
    }

    Theme m_theme;
    WindowDialogs m_dialogs;
    const Question m_question{u"resignDialog"_s, u"Resign the duel?"_s, u"Your rival wins."_s, u"Resign"_s, true};
};

void TestDialogs::theAnswerIsWhatWasClicked_data()
{
    QTest::addColumn<QByteArray>("clicked");
    QTest::addColumn<bool>("answer");
    QTest::newRow("yes") << QByteArray("noticeAccept") << true;
    QTest::newRow("no") << QByteArray("noticeCancel") << false;
}

void TestDialogs::theAnswerIsWhatWasClicked()
{
    QFETCH(QByteArray, clicked);
    QFETCH(bool, answer);
    QWidget window;
    std::optional<bool> answered;
    m_dialogs.ask(&window, m_question, [&answered](bool yes) { answered = yes; });
    QVERIFY(button(clicked.constData()));
    QCOMPARE(open()->objectName(), m_question.name);
    button(clicked.constData())->click();
    QCOMPARE(answered, std::optional(answer));
}

void TestDialogs::returnNeverDoesWhatCannotBeUndone()
{
    QWidget window;
    std::optional<bool> answered;
    m_dialogs.ask(&window, m_question, [&answered](bool yes) { answered = yes; });
    QVERIFY(QTest::qWaitForWindowActive(open()));
    QTest::keyClick(open(), Qt::Key_Return);
    QCOMPARE(answered, std::optional(false));

    answered.reset();
    Question harmless = m_question;
    harmless.destructive = false;
    m_dialogs.ask(&window, harmless, [&answered](bool yes) { answered = yes; });
    QVERIFY(QTest::qWaitForWindowActive(open()));
    QTest::keyClick(open(), Qt::Key_Return);
    QCOMPARE(answered, std::optional(true));
}

void TestDialogs::escapeIsNo()
{
    QWidget window;
    std::optional<bool> answered;
    m_dialogs.ask(&window, m_question, [&answered](bool yes) { answered = yes; });
    QTest::keyClick(open(), Qt::Key_Escape);
    QCOMPARE(answered, std::optional(false));
}

void TestDialogs::aTroubleGivesItsDetailsToTheClipboard()
{
    Question trouble = m_question;
    trouble.details = u"Duello 0.1.0\nfile_unusable"_s;
    m_dialogs.inform(nullptr, trouble);
    QDialog *dialog = open();
    QVERIFY(dialog);
    QVERIFY(!button("noticeCancel"));
    QCOMPARE(QAccessible::queryAccessibleInterface(dialog)->text(QAccessible::Name), trouble.title);
    QVERIFY(button("copyDetails"));
    button("copyDetails")->click();
    QCOMPARE(QApplication::clipboard()->text(), trouble.details);
    button("noticeAccept")->click();
    QTRY_VERIFY(!open());
}

void TestDialogs::aParentThatDiesIsNotAnswered()
{
    bool answered = false;
    {
        QWidget window;
        m_dialogs.ask(&window, m_question, [&answered](bool) { answered = true; });
    }
    QVERIFY(!open());
    QVERIFY(!answered);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
