// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when an error code has no words in English or Russian, two codes say the same thing
// happened, or a part of the program keeps its old language.

#include "ui/errortext.h"
#include "ui/translation.h"

#include <KLocalizedString>

#include <QApplication>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasWordsOfItsOwn_data();
    void everyCodeHasWordsOfItsOwn();
    void aDamagedDatabaseIsNotAFullDisk();
    void theEditorAndTheSystemDialogsFollow();
};

void TestErrorText::everyCodeHasWordsOfItsOwn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Russian") << u"ru"_s;
}

void TestErrorText::everyCodeHasWordsOfItsOwn()
{
    QFETCH(QString, language);
    Translation translation;
    translation.setLanguage(language);
    QSet<QString> seen;
    const int last = static_cast<int>(ErrorCode::FileUnusable);
    for (int code = 0; code <= last; ++code) {
        const ErrorText text = errorText(static_cast<ErrorCode>(code));
        QVERIFY(!text.happened.isEmpty());
        QVERIFY(!text.advice.isEmpty());
        QVERIFY2(!text.happened.endsWith(u'.') && text.advice.endsWith(u'.'), qPrintable(text.happened));
        QVERIFY2(!text.advice.contains(u'!'), qPrintable(text.advice));
        QVERIFY2(!seen.contains(text.happened), qPrintable(text.happened));
        seen.insert(text.happened);
        const bool cyrillic = text.happened.at(0).script() == QChar::Script_Cyrillic;
        QCOMPARE(cyrillic, language == "ru"_L1);
    }
    QCOMPARE(seen.size(), last + 1);
}

void TestErrorText::aDamagedDatabaseIsNotAFullDisk()
{
    const ErrorText usual = errorText(ErrorCode::StorageUnavailable);
    const auto of = [](const QString &detail) {
        return errorText(Error{ErrorCode::StorageUnavailable, detail});
    };
    QCOMPARE(of(u"disk: database or disk is full"_s).advice, usual.advice);
    QVERIFY(of(u"server.db: file is not a database"_s).happened.contains("damaged"_L1));
    QVERIFY(of(u"database disk image is malformed"_s).happened.contains("damaged"_L1));
    for (const QString &detail :
         {u"file is not a database"_s, u"attempt to write a readonly database"_s, u"unable to open database file"_s})
        QVERIFY2(!of(detail).advice.contains("disk space"_L1), qPrintable(of(detail).advice));
}

void TestErrorText::theEditorAndTheSystemDialogsFollow()
{
    Translation translation;
    translation.setLanguage(u"ru"_s);
    QCOMPARE(KLocalizedString::languages(), QStringList{u"ru"_s});
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Отмена"_s);
    QCOMPARE(QLocale().toString(1.5), u"1,5"_s);
    translation.setLanguage(u"tlh"_s); // nobody here speaks it
    QCOMPARE(translation.language(), u"en"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
