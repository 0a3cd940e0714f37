// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/standardchecker.h"

#include "localjudge/checkers/tokenreader.h"
#include "localjudge/checkers/tokentext.h"

#include <QHash>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

using Tokens = std::vector<QByteArrayView>;
using Opinion = CheckResult::Opinion;

Tokens tokensOf(QByteArrayView text)
{
    Tokens tokens;
    TokenReader reader(text);
    for (;;) {
        reader.takeSpace();
        const QByteArrayView token = reader.takeToken();
        if (token.isEmpty())
            return tokens;
        tokens.push_back(token);
    }
}

/// As testlib's readLong(): no plus sign, no leading zeros, no -0, within 64 bits.
std::optional<qint64> integer(QByteArrayView token)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(token.begin(), token.end(), value);
    if (error != std::errc() || end != token.end())
        return std::nullopt;
    return QByteArray::number(value) == token ? std::optional(value) : std::nullopt;
}

/// As testlib's readDouble(): digits, signs, one point, one exponent; finite.
std::optional<double> real(QByteArrayView token)
{
    if (token.startsWith('+'))
        token = token.sliced(1);
    const auto mayBelong = [](char c) {
        return (c >= '0' && c <= '9') || QByteArrayView(".eE+-").contains(c);
    };
    double value = 0;
    const auto [end, error] = std::from_chars(token.begin(), token.end(), value);
    if (error == std::errc::result_out_of_range && std::ranges::all_of(token, mayBelong) && token.contains("e-"))
        return 0.0;
    if (error != std::errc() || end != token.end() || !std::isfinite(value) || !std::ranges::all_of(token, mayBelong))
        return std::nullopt;
    return value;
}

bool isHugeInteger(QByteArrayView token)
{
    if (token.startsWith('-'))
        token = token.sliced(1);
    const bool digits = !token.isEmpty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
    return digits && (token.size() == 1 || token.front() != '0');
}

bool isYesOrNo(QByteArrayView token)
{
    return token.compare("yes", Qt::CaseInsensitive) == 0 || token.compare("no", Qt::CaseInsensitive) == 0;
}

/// testlib's doubleCompare(): absolute or relative error within `tolerance`.
bool isNear(double expected, double value, double tolerance)
{
    constexpr double slack = 1e-15;
    if (std::abs(value - expected) <= tolerance + slack)
        return true;
    const double one = expected * (1 - tolerance);
    const double other = expected * (1 + tolerance);
    return value >= std::min(one, other) - slack && value <= std::max(one, other) + slack;
}

CheckResult accepted()
{
    return {.opinion = Opinion::Accepted, .place = {}, .difference = {}};
}

CheckResult complaint(Opinion opinion, const Remark &place, const Remark &difference)
{
    return {.opinion = opinion, .place = place, .difference = difference};
}

CheckResult atToken(Opinion opinion, std::size_t index, QByteArrayView expected, QByteArrayView got)
{
    const QString number = QString::number(index + 1);
    return complaint(opinion, {Remark::Kind::TokenWrong, {number}},
                     {Remark::Kind::TokenDiffers, {number, shownToken(expected), shownToken(got)}});
}

CheckResult wrongLength(std::size_t expected, std::size_t got, Opinion opinion)
{
    const Remark remark = got < expected ? Remark{Remark::Kind::OutputTooShort, {QString::number(got + 1)}}
                                         : Remark{Remark::Kind::OutputTooLong, {QString::number(expected + 1)}};
    return complaint(opinion, remark, remark);
}

CheckResult brokenAnswer(std::size_t index, QByteArrayView token)
{
    const Remark remark{Remark::Kind::Text,
                        {u"the jury's answer is not in form: token %1 is %2"_s.arg(index + 1).arg(shownToken(token))}};
    return complaint(Opinion::Broken, remark, remark);
}

/// How the tokens of an output are read and compared.
struct Rule
{
    bool (*isWellFormed)(QByteArrayView) = nullptr; ///< null: any token
    bool (*isEqual)(QByteArrayView expected, QByteArrayView got, double tolerance) = nullptr;
    bool isSingle = false; ///< reads one token of each
    double tolerance = 0;
};

bool sameBytes(QByteArrayView expected, QByteArrayView got, double)
{
    return expected == got;
}

bool sameWord(QByteArrayView expected, QByteArrayView got, double)
{
    return expected.compare(got, Qt::CaseInsensitive) == 0;
}

bool withinAbsolute(QByteArrayView expected, QByteArrayView got, double tolerance)
{
    return std::abs(*real(expected) - *real(got)) <= tolerance + 1e-15;
}

bool withinEither(QByteArrayView expected, QByteArrayView got, double tolerance)
{
    return isNear(*real(expected), *real(got), tolerance);
}

bool isInteger(QByteArrayView token)
{
    return integer(token).has_value();
}

bool isReal(QByteArrayView token)
{
    return real(token).has_value();
}

CheckResult checkTokensBy(const Rule &rule, QByteArrayView output, QByteArrayView answer)
{
    const Tokens got = tokensOf(output);
    Tokens expected = tokensOf(answer);
    if (rule.isSingle && expected.size() > 1)
        expected.resize(1);
    if (rule.isSingle && expected.empty())
        return brokenAnswer(0, {});
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        if (rule.isWellFormed && !rule.isWellFormed(expected[i]))
            return brokenAnswer(i, expected[i]);
        if (rule.isWellFormed && !rule.isWellFormed(got[i]))
            return atToken(Opinion::Misformatted, i, expected[i], got[i]);
        if (!rule.isEqual(expected[i], got[i], rule.tolerance))
            return atToken(Opinion::Wrong, i, expected[i], got[i]);
    }
    if (got.size() != expected.size())
        return wrongLength(expected.size(), got.size(), rule.isSingle ? Opinion::Misformatted : Opinion::Wrong);
    return accepted();
}

CheckResult checkUnordered(QByteArrayView output, QByteArrayView answer)
{
    const auto sorted = [](const Tokens &tokens) {
        std::vector<qint64> numbers;
        for (const QByteArrayView token : tokens)
            numbers.push_back(integer(token).value_or(0));
        std::ranges::sort(numbers);
        return numbers;
    };
    const Tokens got = tokensOf(output);
    const Tokens expected = tokensOf(answer);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (!isInteger(expected[i]))
            return brokenAnswer(i, expected[i]);
    }
    for (std::size_t i = 0; i < got.size(); ++i) {
        if (!isInteger(got[i]))
            return atToken(Opinion::Misformatted, i, {}, got[i]);
    }
    if (got.size() != expected.size())
        return wrongLength(expected.size(), got.size(), Opinion::Wrong);
    if (sorted(got) == sorted(expected))
        return accepted();
    const Remark remark{Remark::Kind::Text, {u"the numbers are not the expected ones, in any order"_s}};
    return complaint(Opinion::Wrong, remark, remark);
}

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        if (line.endsWith('\r'))
            line = line.chopped(1);
        lines.push_back(line);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return lines;
}

CheckResult checkLines(QByteArrayView output, QByteArrayView answer, bool tokensOnly)
{
    std::vector<QByteArrayView> got = linesOf(output);
    std::vector<QByteArrayView> expected = linesOf(answer);
    for (auto *lines : {&got, &expected}) {
        while (!lines->empty() && tokensOf(lines->back()).empty())
            lines->pop_back();
    }
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        const bool same =
            tokensOnly ? std::ranges::equal(tokensOf(got[i]), tokensOf(expected[i])) : got[i] == expected[i];
        if (!same) {
            const Remark place{Remark::Kind::Text, {u"line %1"_s.arg(i + 1)}};
            return complaint(
                Opinion::Wrong, place,
                {Remark::Kind::Text,
                 {u"line %1: expected %2, got %3"_s.arg(i + 1).arg(shownToken(expected[i]), shownToken(got[i]))}});
        }
    }
    if (got.size() == expected.size())
        return accepted();
    const Remark remark{Remark::Kind::Text, {u"%1 lines, expected %2"_s.arg(got.size()).arg(expected.size())}};
    return complaint(Opinion::Wrong, remark, remark);
}

/// "Case #1: ..." before each of the answers.
CheckResult checkCases(const Rule &rule, QByteArrayView output, QByteArrayView answer)
{
    const Tokens got = tokensOf(output);
    const Tokens expected = tokensOf(answer);
    for (std::size_t i = 0; i < std::min(got.size(), expected.size()); ++i) {
        const auto isCase = [](QByteArrayView token) {
            return token.compare("case", Qt::CaseInsensitive) == 0;
        };
        const bool isCaption = isCase(expected[i]) || (i > 0 && isCase(expected[i - 1]));
        const Rule &fitting = isCaption ? Rule{.isWellFormed = nullptr, .isEqual = sameWord} : rule;
        if (!isCaption && rule.isWellFormed && !rule.isWellFormed(expected[i]))
            return brokenAnswer(i, expected[i]);
        if (!isCaption && rule.isWellFormed && !rule.isWellFormed(got[i]))
            return atToken(Opinion::Misformatted, i, expected[i], got[i]);
        if (!fitting.isEqual(expected[i], got[i], 0))
            return atToken(isCaption ? Opinion::Misformatted : Opinion::Wrong, i, expected[i], got[i]);
    }
    return got.size() == expected.size() ? accepted() : wrongLength(expected.size(), got.size(), Opinion::Wrong);
}

const QHash<QString, Rule> &rules()
{
    static const QHash<QString, Rule> table{
        {u"acmp"_s, {isReal, withinAbsolute, true, 1.5e-6}},
        {u"dcmp"_s, {isReal, withinEither, true, 1e-6}},
        {u"hcmp"_s, {isHugeInteger, sameBytes, true}},
        {u"icmp"_s, {isInteger, sameBytes, true}},
        {u"ncmp"_s, {isInteger, sameBytes}},
        {u"nyesno"_s, {isYesOrNo, sameWord}},
        {u"rcmp"_s, {isReal, withinAbsolute, true, 1.5e-6}},
        {u"rcmp4"_s, {isReal, withinEither, false, 1e-4}},
        {u"rcmp6"_s, {isReal, withinEither, false, 1e-6}},
        {u"rcmp9"_s, {isReal, withinEither, false, 1e-9}},
        {u"rncmp"_s, {isReal, withinAbsolute, false, 1.5e-5}},
        {u"wcmp"_s, {nullptr, sameBytes}},
        {u"yesno"_s, {isYesOrNo, sameWord, true}},
    };
    return table;
}

QString bareName(QString name)
{
    return name.remove(u"std::"_s).remove(u".cpp"_s);
}

} // namespace

bool isStandardChecker(const QString &name)
{
    static const QStringList others{u"caseicmp"_s, u"casencmp"_s, u"casewcmp"_s, u"fcmp"_s, u"lcmp"_s, u"uncmp"_s};
    return rules().contains(bareName(name)) || others.contains(bareName(name));
}

CheckResult checkByStandard(const QString &name, QByteArrayView output, QByteArrayView answer)
{
    const QString bare = bareName(name);
    if (const auto rule = rules().constFind(bare); rule != rules().constEnd())
        return checkTokensBy(*rule, output, answer);
    if (bare == "uncmp"_L1)
        return checkUnordered(output, answer);
    if (bare == "fcmp"_L1 || bare == "lcmp"_L1)
        return checkLines(output, answer, bare == "lcmp"_L1);
    if (bare == "casewcmp"_L1)
        return checkCases({nullptr, sameBytes}, output, answer);
    Q_ASSERT(bare == "caseicmp"_L1 || bare == "casencmp"_L1);
    return checkCases({isInteger, sameBytes}, output, answer);
}

} // namespace duello
