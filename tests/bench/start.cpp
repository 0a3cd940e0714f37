// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benches.h"
#include "tests/bench/table.h"

#include <QProcess>
#include <QTemporaryDir>

namespace duello::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 25;
constexpr int patience = 20'000;

std::chrono::nanoseconds firstPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    const std::chrono::nanoseconds start = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments, QProcess::ReadOnly);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            qFatal("%s shows no window", qPrintable(program));
    }
    const std::chrono::nanoseconds painted(process.readLine().trimmed().toLongLong());
    process.kill();
    process.waitForFinished();
    return painted - start;
}

} // namespace

void benchStart()
{
    Measurements empty;
    Measurements duello;
    for (int i = 0; i < rounds; ++i) {
        const QTemporaryDir fresh;
        empty.add(firstPaint(QStringLiteral(DUELLO_FIRSTPAINT_EMPTY), {}));
        duello.add(firstPaint(QStringLiteral(DUELLO_FIRSTPAINT_DUELLO), {fresh.path()}));
    }
    printRow("start of the process to first painted window", duello, "a process with an empty window", empty);
}

} // namespace duello::bench
