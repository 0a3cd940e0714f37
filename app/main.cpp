// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include <QApplication>
#include <QMessageBox>

int main(int argc, char *argv[])
{
    using namespace Qt::StringLiterals;

    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"duello"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUELLO_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Duello"_s);
    QGuiApplication::setDesktopFileName(u"duello"_s);

    duello::WindowDialogs dialogs;
    duello::Application duello(duello::optionsFromArguments(QCoreApplication::arguments()), dialogs);
    const duello::Result<void> started = duello.start();
    if (!started) {
        QMessageBox::critical(nullptr, u"Duello"_s, started.error().detail);
        return 1;
    }
    return QApplication::exec();
}
