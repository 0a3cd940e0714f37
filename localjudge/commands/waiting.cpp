// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/waiting.h"

#include "localjudge/commands/commands.h"

#include <QEventLoop>

#include <cstdio>

namespace duello::commands {

JudgeResult judgeAndWait(LocalJudge &judge, const JudgeRequest &request)
{
    QEventLoop loop;
    JudgeResult result;
    QObject::connect(
        &judge, &Judge::finished, &loop,
        [&](const JudgeResult &finished) {
            result = finished;
            loop.quit();
        },
        Qt::QueuedConnection);
    judge.judge(request);
    loop.exec();
    return result;
}

int complain(const QString &words)
{
    std::fprintf(stderr, "duello-judge: %s\n", qUtf8Printable(words));
    return JudgeBroken;
}

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

} // namespace duello::commands
