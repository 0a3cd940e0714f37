// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/checkers/tokenchecker.h"

#include "localjudge/checkers/tokenreader.h"
#include "localjudge/checkers/tokentext.h"

#include <charconv>
#include <cmath>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// A token that is a finite decimal number, as a whole.
std::optional<double> number(QByteArrayView token)
{
    if (token.startsWith('+') && token.size() > 1 && token[1] != '-')
        token = token.sliced(1);
    double value = 0;
    const auto [end, error] = std::from_chars(token.begin(), token.end(), value);
    if (error != std::errc() || end != token.end() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isClose(double value, double expected, const TokenCheckerFlags &flags)
{
    const double error = std::abs(value - expected);
    return (flags.absoluteTolerance && error <= *flags.absoluteTolerance) ||
           (flags.relativeTolerance && error <= *flags.relativeTolerance * std::abs(expected));
}

bool isEqual(QByteArrayView token, QByteArrayView expected, const TokenCheckerFlags &flags)
{
    if (token == expected)
        return true;
    if (flags.absoluteTolerance || flags.relativeTolerance) {
        if (const auto expectedNumber = number(expected)) {
            const auto value = number(token);
            return value && isClose(*value, *expectedNumber, flags);
        }
    }
    return !flags.caseSensitive && token.compare(expected, Qt::CaseInsensitive) == 0;
}

CheckResult wrongToken(qint64 number, QByteArrayView token, QByteArrayView expected)
{
    const QString place = QString::number(number);
    if (token.isEmpty()) {
        const Remark tooShort{Remark::Kind::OutputTooShort, {place}};
        return {.opinion = CheckResult::Opinion::Wrong, .place = tooShort, .difference = tooShort};
    }
    if (expected.isEmpty()) {
        const Remark tooLong{Remark::Kind::OutputTooLong, {place}};
        return {.opinion = CheckResult::Opinion::Wrong, .place = tooLong, .difference = tooLong};
    }
    return {.opinion = CheckResult::Opinion::Wrong,
            .place = {Remark::Kind::TokenWrong, {place}},
            .difference = {Remark::Kind::TokenDiffers, {place, shownToken(expected), shownToken(token)}}};
}

} // namespace

std::expected<TokenCheckerFlags, QString> tokenCheckerFlags(const QStringList &words)
{
    TokenCheckerFlags flags;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == "case_sensitive"_L1) {
            flags.caseSensitive = true;
            continue;
        }
        if (*word == "space_change_sensitive"_L1) {
            flags.spaceChangeSensitive = true;
            continue;
        }
        const bool both = *word == "float_tolerance"_L1;
        const bool absolute = both || *word == "float_absolute_tolerance"_L1;
        const bool relative = both || *word == "float_relative_tolerance"_L1;
        if (!absolute && !relative)
            return std::unexpected(u"unknown validator flag \"%1\""_s.arg(*word));
        const QString name = *word;
        const auto tolerance = ++word == words.end() ? std::nullopt : number(word->toLatin1());
        if (!tolerance || *tolerance < 0)
            return std::unexpected(u"validator flag \"%1\" needs a number"_s.arg(name));
        if (absolute)
            flags.absoluteTolerance = tolerance;
        if (relative)
            flags.relativeTolerance = tolerance;
    }
    return flags;
}

CheckResult checkTokens(QByteArrayView output, QByteArrayView answer, const TokenCheckerFlags &flags)
{
    TokenReader got(output);
    TokenReader wanted(answer);
    for (qint64 count = 1;; ++count) {
        const bool sameSpace = got.takeSpace() == wanted.takeSpace();
        if (flags.spaceChangeSensitive && !sameSpace) {
            const Remark space{Remark::Kind::WhiteSpaceDiffers, {QString::number(count)}};
            return {.opinion = CheckResult::Opinion::Wrong, .place = space, .difference = space};
        }
        const QByteArrayView token = got.takeToken();
        const QByteArrayView expected = wanted.takeToken();
        if (token.isEmpty() && expected.isEmpty())
            return {.opinion = CheckResult::Opinion::Accepted, .place = {}, .difference = {}};
        if (token.isEmpty() || expected.isEmpty() || !isEqual(token, expected, flags))
            return wrongToken(count, token, expected);
    }
}

} // namespace duello
