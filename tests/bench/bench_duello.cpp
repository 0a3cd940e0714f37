// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the application answers its player, as a table of ratios. Names choose: bench_duello [start submit history].
#include "tests/bench/benches.h"
#include "tests/bench/table.h"

#include <QApplication>

using namespace duello;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    qputenv("TMPDIR", DUELLO_BIN_DIR); // folders on a disk: in memory nothing that is durable costs anything
    const QApplication qt(argc, argv);
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    const auto wanted = [&chosen](const QString &name) {
        return chosen.isEmpty() || chosen.contains(name);
    };
    bench::printHead();
    if (wanted(u"start"_s))
        bench::benchStart();
    if (wanted(u"submit"_s))
        bench::benchSubmit();
    if (wanted(u"history"_s))
        bench::benchHistory();
    return 0;
}
