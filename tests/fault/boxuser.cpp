// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs programs in boxes until it is killed, always with one running and one ready: `boxuser HELPER TIER`. Prints a
// line for each that has ended.
#include "localjudge/sandbox/launcher.h"

#include <QCoreApplication>

#include <cstdio>

using namespace duello;
using namespace Qt::StringLiterals;

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    const auto tier = static_cast<Tier>(arguments.value(2).toInt());
    const Launcher launcher(arguments.value(1), std::span(&tier, 1));
    if (!launcher.availability())
        return 1;
    RunSpec brief;
    brief.command = {u"/usr/bin/true"_s};
    brief.workingFolder = u"/box"_s;
    RunSpec endless = brief;
    endless.command = {u"/usr/bin/sleep"_s, u"1000"_s};
    endless.wallLimit = std::chrono::seconds(1000);
    const auto running = launcher.start(endless);
    const auto ready = launcher.prepare(endless);
    for (;;) {
        if (!launcher.start(brief)->wait())
            return 2;
        std::puts("ran");
        std::fflush(stdout);
    }
}
