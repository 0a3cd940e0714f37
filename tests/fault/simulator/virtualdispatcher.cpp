// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/virtualdispatcher.h"

#include <QCoreApplication>
#include <QTimerEvent>

namespace duello::simulator {

bool VirtualDispatcher::processEvents(QEventLoop::ProcessEventsFlags)
{
    return false;
}

void VirtualDispatcher::registerSocketNotifier(QSocketNotifier *)
{
    qFatal("a socket in a world without sockets");
}

void VirtualDispatcher::unregisterSocketNotifier(QSocketNotifier *) {}

void VirtualDispatcher::registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object)
{
    m_timers[id] = {object, milliseconds(interval), {}, type, {}};
    arm(id);
}

void VirtualDispatcher::arm(int id)
{
    Timer &timer = m_timers.at(id);
    timer.due = m_timeline.now() + timer.interval;
    timer.life = std::make_shared<int>(id);
    m_timeline.after(timer.interval, timer.life, [this, id] { fire(id); });
}

void VirtualDispatcher::fire(int id)
{
    const auto life = m_timers.at(id).life;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(m_timers.at(id).object, &event);
    if (const auto timer = m_timers.find(id); timer != m_timers.end() && timer->second.life == life)
        arm(id);
}

bool VirtualDispatcher::unregisterTimer(int id)
{
    return m_timers.erase(id) > 0;
}

bool VirtualDispatcher::unregisterTimers(QObject *object)
{
    return std::erase_if(m_timers, [object](const auto &timer) { return timer.second.object == object; }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> VirtualDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> found;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            found.append(TimerInfo(id, int(timer.interval.count()), timer.type));
    }
    return found;
}

int VirtualDispatcher::remainingTime(int id)
{
    const auto timer = m_timers.find(id);
    return timer == m_timers.end() ? -1 : int((timer->second.due - m_timeline.now()).count());
}

} // namespace duello::simulator
