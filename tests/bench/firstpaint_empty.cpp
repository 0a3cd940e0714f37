// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a window can be: what the start of Duello is measured against.
#include "tests/bench/firstpaint.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 720);
    duello::bench::FirstPaint paint(window);
    window.show();
    return QApplication::exec();
}
