// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/standardchecker.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

QString opinion(const QString &name, QByteArrayView output, QByteArrayView answer)
{
    switch (checkByStandard(name, output, answer).opinion) {
    case CheckResult::Opinion::Accepted:
        return u"AC"_s;
    case CheckResult::Opinion::Wrong:
        return u"WA"_s;
    case CheckResult::Opinion::Misformatted:
        return u"PE"_s;
    case CheckResult::Opinion::Broken:
        return u"JE"_s;
    }
    return {};
}

const QStringList names{u"acmp"_s,  u"caseicmp"_s, u"casencmp"_s, u"casewcmp"_s, u"dcmp"_s, u"fcmp"_s,  u"hcmp"_s,
                        u"icmp"_s,  u"lcmp"_s,     u"ncmp"_s,     u"nyesno"_s,   u"rcmp"_s, u"rcmp4"_s, u"rcmp6"_s,
                        u"rcmp9"_s, u"rncmp"_s,    u"uncmp"_s,    u"wcmp"_s,     u"yesno"_s};

} // namespace

class TestStandardChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreKnownAsPolygonWritesThem();
    void cases_data();
    void cases();
    void anyOutputGetsAnOpinion();
    void messagesAreHarmless();
};

void TestStandardChecker::namesAreKnownAsPolygonWritesThem()
{
    for (const QString &name : names) {
        QVERIFY(isStandardChecker(name));
        QVERIFY(isStandardChecker(u"std::"_s + name + u".cpp"_s));
    }
    QVERIFY(!isStandardChecker(u"check.cpp"_s));
    QVERIFY(!isStandardChecker(u"std::pointscmp.cpp"_s));
}

void TestStandardChecker::cases_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("opinion");

    const auto row = [](const QString &name, const char *output, const char *answer, const QString &expected) {
        QTest::addRow("%s, \"%s\" for \"%s\"", qPrintable(name), output, answer)
            << name << QByteArray(output) << QByteArray(answer) << expected;
    };
    row(u"icmp"_s, "7\n", "7", u"AC"_s);
    row(u"icmp"_s, "8", "7", u"WA"_s);
    row(u"icmp"_s, "07", "7", u"PE"_s);
    row(u"icmp"_s, "+7", "7", u"PE"_s);
    row(u"icmp"_s, "7 7", "7", u"PE"_s);
    row(u"icmp"_s, "", "7", u"PE"_s);
    row(u"icmp"_s, "7", "x", u"JE"_s);
    row(u"icmp"_s, "99999999999999999999", "7", u"PE"_s);
    row(u"ncmp"_s, "1 2\r\n3", "1\n2 3\n", u"AC"_s);
    row(u"ncmp"_s, "1 2", "1 2 3", u"WA"_s);
    row(u"ncmp"_s, "1 2 3 4", "1 2 3", u"WA"_s);
    row(u"ncmp"_s, "1 a 3", "1 2 3", u"PE"_s);
    row(u"uncmp"_s, "3 1 2", "1 2 3", u"AC"_s);
    row(u"uncmp"_s, "3 1 1", "1 2 3", u"WA"_s);
    row(u"hcmp"_s, "123456789012345678901234567890", "123456789012345678901234567890", u"AC"_s);
    row(u"hcmp"_s, "0123", "123", u"PE"_s);
    row(u"wcmp"_s, "A b", "A\nb", u"AC"_s);
    row(u"wcmp"_s, "a b", "A b", u"WA"_s);
    row(u"lcmp"_s, "a  b \nc\n\n", "a b\nc", u"AC"_s);
    row(u"lcmp"_s, "a b c", "a b\nc", u"WA"_s);
    row(u"fcmp"_s, "a b\r\n", "a b\n", u"AC"_s);
    row(u"fcmp"_s, "a  b\n", "a b\n", u"WA"_s);
    row(u"yesno"_s, "Yes", "YES", u"AC"_s);
    row(u"yesno"_s, "maybe", "YES", u"PE"_s);
    row(u"nyesno"_s, "yes NO", "YES no", u"AC"_s);
    row(u"nyesno"_s, "yes yes", "YES no", u"WA"_s);
    row(u"acmp"_s, "1.000001", "1", u"AC"_s);
    row(u"acmp"_s, "1.00001", "1", u"WA"_s);
    row(u"rcmp4"_s, "10000.5", "10000", u"AC"_s);
    row(u"rcmp4"_s, "10002", "10000", u"WA"_s);
    row(u"rcmp6"_s, "1e0 2.0000001", "1 2", u"AC"_s);
    row(u"rcmp9"_s, "1.0000001", "1", u"WA"_s);
    row(u"rcmp9"_s, "nan", "1", u"PE"_s);
    row(u"rcmp9"_s, "inf", "1", u"PE"_s);
    row(u"rcmp9"_s, "1e400", "1", u"PE"_s);
    row(u"rcmp9"_s, "1e-400", "0", u"AC"_s);
    row(u"rcmp9"_s, "0x1p0", "1", u"PE"_s);
    row(u"rncmp"_s, "1.00001 2", "1 2", u"AC"_s);
    row(u"rncmp"_s, "1.0001 2", "1 2", u"WA"_s);
    row(u"dcmp"_s, "1000000.5", "1000000", u"AC"_s);
    row(u"caseicmp"_s, "Case #1: 5\nCase #2: 6", "Case #1: 5\nCase #2: 6", u"AC"_s);
    row(u"casencmp"_s, "Case 1: 5 6", "Case 1: 5 7", u"WA"_s);
    row(u"casewcmp"_s, "Case #1: a\nCase #3: b", "Case #1: a\nCase #2: b", u"PE"_s);
}

void TestStandardChecker::cases()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, output);
    QFETCH(const QByteArray, answer);
    QTEST(opinion(name, output, answer), "opinion");
}

void TestStandardChecker::anyOutputGetsAnOpinion()
{
    QVERIFY(rc::check("whatever is printed, a well-formed answer is never to blame", [] {
        const QString name = names.at(*rc::gen::inRange<int>(0, int(names.size())));
        const auto output = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const QByteArray answer = name.contains(u"yesno"_s) ? "YES\n" : "1\n";
        RC_ASSERT(opinion(name, QByteArray::fromStdString(output), answer) != u"JE"_s);
        RC_ASSERT(opinion(name, answer, answer) == u"AC"_s);
    }));
}

void TestStandardChecker::messagesAreHarmless()
{
    QByteArray huge(2'000'000, '9');
    huge.prepend("\x1b[2J");
    const QString words = remarkWords(checkByStandard(u"wcmp"_s, huge, "1").difference);
    QVERIFY2(words.size() < 200, qPrintable(words));
    QVERIFY(!words.contains(QChar(0x1b)));
}

QTEST_GUILESS_MAIN(TestStandardChecker)

#include "tst_standardchecker.moc"
