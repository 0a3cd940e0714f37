// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"

#include <QtTypes>

#include <functional>
#include <memory>
#include <queue>
#include <vector>

namespace duello::simulator {

using std::chrono::milliseconds;

/// Virtual time: what is to happen, in the order of its moments and, at one moment, in the order it was asked for.
/// Time moves only by running the next task.
class Timeline
{
public:
    /// Whose task it is; it is dropped when the owner is gone.
    using Life = std::shared_ptr<const void>;

    milliseconds now() const { return m_now; }
    void after(milliseconds delay, const Life &owner, std::function<void()> task);
    /// Runs the next task unless it lies behind `end`; then, or when there is none, time is `end` and the answer false.
    bool runNext(milliseconds end);
    /// Back to the beginning of time, with nothing to do.
    void clear();

private:
    struct Task
    {
        milliseconds at;
        quint64 number;
        std::weak_ptr<const void> owner;
        std::function<void()> run;

        bool operator>(const Task &other) const { return std::pair(at, number) > std::pair(other.at, other.number); }
    };

    milliseconds m_now{0};
    quint64 m_lastNumber = 0;
    std::priority_queue<Task, std::vector<Task>, std::greater<>> m_tasks;
};

/// One machine's two clocks on the timeline.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(const Timeline &timeline) : m_timeline(timeline) {}

    /// 2026-11-23T09:00:00Z at the beginning of time.
    Timestamp now() const override { return Timestamp{std::chrono::seconds{1795424400}} + m_timeline.now() + m_set; }
    milliseconds steady() const override { return m_timeline.now() - m_slept; }

    /// Someone sets the civil clock.
    void jump(milliseconds by) { m_set += by; }
    /// The machine has slept until now, and its steady clock with it.
    void wakeAfter(milliseconds slept) { m_slept += slept; }

private:
    const Timeline &m_timeline;
    milliseconds m_set{0};
    milliseconds m_slept{0};
};

} // namespace duello::simulator
