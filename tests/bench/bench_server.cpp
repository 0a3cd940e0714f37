// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the server answers, as a table of ratios. Names choose: bench_server [store latency opponent].
#include "tests/bench/benches.h"
#include "tests/bench/table.h"

#include <QCoreApplication>

using namespace duello;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    qputenv("TMPDIR", DUELLO_BIN_DIR); // folders on a disk: in memory nothing that is durable costs anything
    const QCoreApplication application(argc, argv);
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    const auto wanted = [&chosen](const QString &name) {
        return chosen.isEmpty() || chosen.contains(name);
    };
    bench::printHead();
    if (wanted(u"store"_s))
        bench::benchStore();
    if (wanted(u"latency"_s))
        bench::benchLatency();
    if (wanted(u"opponent"_s))
        bench::benchOpponent();
    return 0;
}
