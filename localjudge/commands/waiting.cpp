// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/waiting.h"

#include <QEventLoop>

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

} // namespace duello::commands
