// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEvent>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace duello::bench {

/// Prints the time (nanoseconds of steady_clock) when a window has been painted for the first time.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QWidget &window) { window.installEventFilter(this); }

    bool eventFilter(QObject *window, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            // The frame goes to the screen when the paint events of all its widgets have been answered.
            QMetaObject::invokeMethod(this, [] { report(); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    static void report()
    {
        const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%lld\n", static_cast<long long>(now.count()));
        std::fflush(stdout);
    }
};

} // namespace duello::bench
