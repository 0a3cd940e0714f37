// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/report.h"

#include <QJsonArray>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

double mebibytes(Bytes amount)
{
    return static_cast<double>(amount.count()) / (1024 * 1024);
}

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

QString outcomeLine(const TestOutcome &outcome)
{
    return u"test %1  %2  %3 s  %4 MiB  %5"_s.arg(outcome.number, 3)
        .arg(verdictCode(outcome.verdict), -3)
        .arg(seconds(outcome.cpuTime), 6, 'f', 3)
        .arg(mebibytes(outcome.memory), 6, 'f', 1)
        .arg(remarkWords(outcome.detail))
        .trimmed();
}

QString verdictLine(const JudgeResult &result)
{
    const QString words = verdictWords(result.verdict, result.test);
    return result.error.detail.isEmpty() ? words : words + u": "_s + result.error.detail;
}

QJsonObject toJson(const JudgeResult &result)
{
    QJsonArray outcomes;
    for (const TestOutcome &outcome : result.outcomes)
        outcomes += QJsonObject{
            {u"test"_s, outcome.number},
            {u"verdict"_s, verdictCode(outcome.verdict)},
            {u"cpu_ms"_s, static_cast<qint64>(outcome.cpuTime.count())},
            {u"wall_ms"_s, static_cast<qint64>(outcome.wallTime.count())},
            {u"memory_bytes"_s, outcome.memory.count()},
            {u"detail"_s, remarkWords(outcome.detail)},
        };
    return {
        {u"verdict"_s, verdictCode(result.verdict)},
        {u"words"_s, verdictWords(result.verdict, result.test)},
        {u"test"_s, result.test},
        {u"tests"_s, result.tests},
        {u"cpu_ms"_s, static_cast<qint64>(result.cpuTime.count())},
        {u"memory_bytes"_s, result.memory.count()},
        {u"compiler_output"_s, result.compilerOutput},
        {u"error"_s, result.error.detail.isEmpty() ? QJsonValue() : QJsonValue(result.error.detail)},
        {u"outcomes"_s, outcomes},
    };
}

} // namespace duello::commands
