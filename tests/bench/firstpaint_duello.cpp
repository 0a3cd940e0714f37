// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Duello as its main() starts it, on the folder of the first argument.
#include "app/application.h"
#include "tests/bench/firstpaint.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    const QApplication qt(argc, argv);
    duello::Options options;
    options.dataDirectory = QCoreApplication::arguments().at(1);
    options.problemsDirectory = QStringLiteral(DUELLO_SOURCE_DIR "/resources/problems");
    options.port = 0;
    duello::WindowDialogs dialogs;
    duello::Application application(options, dialogs);
    duello::bench::FirstPaint paint(application.window());
    if (!application.start())
        return 1;
    return QApplication::exec();
}
