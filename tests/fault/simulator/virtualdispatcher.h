// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/timeline.h"

#include <QAbstractEventDispatcher>

#include <map>

namespace duello::simulator {

/// Puts every QTimer of this thread on a Timeline: code that waits by Qt's own timers runs on virtual time as it is.
/// Installed before the application is made. There are no sockets, and nobody runs an event loop.
class VirtualDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit VirtualDispatcher(Timeline &timeline) : m_timeline(timeline) {}

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;
    void wakeUp() override {}
    void interrupt() override {}

private:
    struct Timer
    {
        QObject *object = nullptr;
        milliseconds interval{0};
        milliseconds due{0};
        Qt::TimerType type = Qt::CoarseTimer;
        Timeline::Life life;
    };

    void arm(int id);
    void fire(int id);

    Timeline &m_timeline;
    std::map<int, Timer> m_timers;
};

} // namespace duello::simulator
