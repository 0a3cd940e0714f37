// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when an error code has no words in English or Russian, or two codes say the same thing happened.

#include "ui/errortext.h"
#include "ui/translation.h"

#include <QApplication>
#include <QFile>
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
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
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

void TestErrorText::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("Russian") << u"duello_ru.ts"_s;
    QTest::newRow("English plurals") << u"duello_en.ts"_s;
}

void TestErrorText::everyTextIsTranslated()
{
    QFETCH(QString, file);
    QFile ts(QLatin1StringView(DUELLO_SOURCE_DIR "/resources/translations/") + file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(ts.readAll());
    QVERIFY(text.contains("<translation>"_L1));
    QVERIFY2(!text.contains("type=\"unfinished\""_L1), "run the update_translations target and translate what is new");
    QVERIFY2(!text.contains("<numerusform></numerusform>"_L1), "a plural form is missing");
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
