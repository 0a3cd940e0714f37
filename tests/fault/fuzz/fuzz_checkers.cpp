// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every checker on any bytes: no crash, no judge's error for what a player printed, and an answer is its own answer.
//
// An input is three parts with a line "%" between them: flags or the name of a standard checker, the output, the
// answer.
#include "localjudge/checkers/standardchecker.h"
#include "localjudge/checkers/tokenchecker.h"

#include <QStringList>

#include <cstdint>
#include <cstdlib>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

QByteArray takePart(QByteArray &rest)
{
    const qsizetype end = rest.indexOf("\n%\n");
    const QByteArray part = rest.left(end);
    rest = end < 0 ? QByteArray() : rest.mid(end + 3);
    return part;
}

void checkByTokens(const QStringList &words, const QByteArray &output, const QByteArray &answer)
{
    const auto flags = tokenCheckerFlags(words);
    if (!flags)
        return;
    const CheckResult result = checkTokens(output, answer, *flags);
    demand(result.opinion != CheckResult::Opinion::Broken);
    demand(checkTokens(answer, answer, *flags).isAccepted());
    demand(remarkWords(result.difference).size() < 2000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray rest(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QString name = QString::fromUtf8(takePart(rest));
    const QByteArray output = takePart(rest);
    const QByteArray &answer = rest;
    if (isStandardChecker(name))
        demand(remarkWords(checkByStandard(name, output, answer).difference).size() < 2000);
    else
        checkByTokens(name.simplified().split(u' ', Qt::SkipEmptyParts), output, answer);
    return 0;
}
