// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/tokenchecker.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

QByteArray joined(const std::vector<std::string> &tokens, const QByteArray &space)
{
    QByteArray text;
    for (const std::string &token : tokens)
        text += QByteArray::fromStdString(token) + space;
    return text;
}

rc::Gen<std::vector<std::string>> tokens()
{
    return rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::cast<char>(rc::gen::inRange<int>('!', '~' + 1)))));
}

rc::Gen<std::string> spaces()
{
    return rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::element(' ', '\t', '\n', '\r', '\v', '\f')));
}

bool accepts(QByteArrayView output, QByteArrayView answer, const QString &flags = {})
{
    const auto parsed = tokenCheckerFlags(flags.split(u' ', Qt::SkipEmptyParts));
    return parsed && checkTokens(output, answer, *parsed).isAccepted();
}

} // namespace

class TestTokenChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void theDifferenceIsSaid_data();
    void theDifferenceIsSaid();
    void unknownFlagsAreRefused_data();
    void unknownFlagsAreRefused();
    void whiteSpaceNeverMatters();
    void aChangedTokenAlwaysMatters();
    void aMissingTokenAlwaysMatters();
    void numbersWithinTheToleranceAreEqual();
    void theAnswerIsAlwaysAccepted();
};

void TestTokenChecker::cases_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("flags");
    QTest::addColumn<bool>("accepted");

    const auto row = [](const char *name, const char *output, const char *answer, const QString &flags, bool accepted) {
        QTest::newRow(name) << QByteArray(output) << QByteArray(answer) << flags << accepted;
    };
    row("equal", "7\n", "7\n", {}, true);
    row("no final newline", "7", "7\n", {}, true);
    row("CRLF", "1 2\r\n3\r\n", "1 2\n3\n", {}, true);
    row("nothing expected, nothing printed", "", "\n", {}, true);
    row("nothing printed", "", "7\n", {}, false);
    row("trailing token", "7 8\n", "7\n", {}, false);
    row("split token", "1 2\n", "12\n", {}, false);
    row("case", "YES\n", "Yes\n", {}, true);
    row("case sensitive", "YES\n", "Yes\n", u"case_sensitive"_s, false);
    row("case sensitive, equal", "Yes\n", "Yes\n", u"case_sensitive"_s, true);
    row("numbers are texts", "1.0\n", "1\n", {}, false);
    row("leading zero", "07\n", "7\n", {}, false);
    row("space change", "1  2\n", "1 2\n", u"space_change_sensitive"_s, false);
    row("missing newline", "1 2", "1 2\n", u"space_change_sensitive"_s, false);
    row("spaces equal", "1 2\n", "1 2\n", u"space_change_sensitive"_s, true);
    row("absolute", "1.009", "1.0", u"float_absolute_tolerance 1e-2"_s, true);
    row("absolute, too far", "1.011", "1.0", u"float_absolute_tolerance 1e-2"_s, false);
    row("relative", "1009", "1000", u"float_relative_tolerance 1e-2"_s, true);
    row("relative, too far", "1011", "1000", u"float_relative_tolerance 1e-2"_s, false);
    row("either suffices", "1009", "1000", u"float_tolerance 1e-2"_s, true);
    row("exponent", "1e3", "1000.0", u"float_tolerance 1e-9"_s, true);
    row("plus", "+5", "5", u"float_tolerance 1e-9"_s, true);
    row("plus minus", "+-5", "-5", u"float_tolerance 1e-9"_s, false);
    row("words beside numbers", "x 1.0000001", "X 1", u"float_tolerance 1e-6"_s, true);
    row("a word for a number", "one", "1", u"float_tolerance 1e-6"_s, false);
    row("nan is no number", "nan", "1", u"float_tolerance 1e9"_s, false);
    row("nan for nan", "NaN", "nan", u"float_tolerance 1e-6"_s, true);
    row("inf", "inf", "1", u"float_tolerance 1e9"_s, false);
    row("too large for a double", "1e999", "1", u"float_tolerance 1e9"_s, false);
    row("half a number", "1.0x", "1.0", u"float_tolerance 1"_s, false);
    row("zero tolerance", "1.50", "1.5", u"float_tolerance 0"_s, true);
    row("bytes above ASCII", "\xd0\x9f", "\xd0\xbf", {}, false);
}

void TestTokenChecker::cases()
{
    QFETCH(const QByteArray, output);
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, flags);
    QTEST(accepts(output, answer, flags), "accepted");
}

void TestTokenChecker::theDifferenceIsSaid_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("difference");
    QTest::newRow("token") << "1 2 8"_ba << u"token 3: expected 7, got 8"_s;
    QTest::newRow("early end") << "1 2"_ba << u"the output ends before token 3"_s;
    QTest::newRow("late end") << "1 2 7 9"_ba << u"the output goes on with token 4"_s;
    QTest::newRow("long") << "1 2 "_ba + QByteArray(100, 'x')
                          << u"token 3: expected 7, got "_s + QString(40, u'x') + u"..."_s;
    QTest::newRow("harmful") << "1 2 \x1b[2J\xe2\x80\xae"_ba << u"token 3: expected 7, got \\x1b[2J\\xe2\\x80\\xae"_s;
}

void TestTokenChecker::theDifferenceIsSaid()
{
    QFETCH(const QByteArray, output);
    const CheckResult result = checkTokens(output, "1 2 7\n", {});
    QVERIFY(!result.isAccepted());
    QTEST(remarkWords(result.difference), "difference");
    QVERIFY(remarkWords(result.difference).startsWith(remarkWords(result.place)));
}

void TestTokenChecker::unknownFlagsAreRefused_data()
{
    QTest::addColumn<QString>("flags");
    QTest::newRow("unknown") << u"be_kind"_s;
    QTest::newRow("no number") << u"float_tolerance"_s;
    QTest::newRow("not a number") << u"float_tolerance x"_s;
    QTest::newRow("negative") << u"float_tolerance -1"_s;
}

void TestTokenChecker::unknownFlagsAreRefused()
{
    QFETCH(const QString, flags);
    const auto parsed = tokenCheckerFlags(flags.split(u' '));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().contains(flags.section(u' ', 0, 0)));
}

void TestTokenChecker::whiteSpaceNeverMatters()
{
    QVERIFY(rc::check([] {
        const auto words = *tokens();
        const auto space = *spaces();
        const auto otherSpace = *spaces();
        const QByteArray other = QByteArray::fromStdString(otherSpace);
        const QByteArray output = other + joined(words, other);
        RC_ASSERT(accepts(output, joined(words, QByteArray::fromStdString(space))));
    }));
}

void TestTokenChecker::aChangedTokenAlwaysMatters()
{
    QVERIFY(rc::check([] {
        auto words = *rc::gen::nonEmpty(tokens());
        const QByteArray answer = joined(words, " ");
        words[*rc::gen::inRange<std::size_t>(0, words.size())] += "!";
        RC_ASSERT(!accepts(joined(words, " "), answer));
        RC_ASSERT(!accepts(answer, joined(words, " ")));
    }));
}

void TestTokenChecker::aMissingTokenAlwaysMatters()
{
    QVERIFY(rc::check([] {
        auto words = *rc::gen::nonEmpty(tokens());
        const QByteArray answer = joined(words, "\n");
        words.pop_back();
        RC_ASSERT(!accepts(joined(words, "\n"), answer));
        RC_ASSERT(!accepts(answer, joined(words, "\n")));
    }));
}

void TestTokenChecker::numbersWithinTheToleranceAreEqual()
{
    QVERIFY(rc::check([] {
        const double expected = *rc::gen::inRange(-1'000'000, 1'000'000) / 1000.0;
        const double error = *rc::gen::inRange(-2000, 2001) / 1000.0;
        RC_PRE(std::abs(std::abs(error) - 1) > 1e-6); // the edge itself is a matter of rounding
        const QByteArray output = QByteArray::number(expected + error, 'f', 12);
        const QByteArray answer = QByteArray::number(expected, 'f', 12);
        RC_ASSERT(accepts(output, answer, u"float_absolute_tolerance 1"_s) == (std::abs(error) < 1));
    }));
}

void TestTokenChecker::theAnswerIsAlwaysAccepted()
{
    QVERIFY(rc::check([](const std::vector<char> &bytes) {
        const QByteArrayView text(bytes.data(), static_cast<qsizetype>(bytes.size()));
        RC_ASSERT(accepts(text, text));
        RC_ASSERT(accepts(text, text, u"case_sensitive space_change_sensitive float_tolerance 0"_s));
    }));
}

QTEST_GUILESS_MAIN(TestTokenChecker)

#include "tst_tokenchecker.moc"
