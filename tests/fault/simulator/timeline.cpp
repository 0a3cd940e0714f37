// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/timeline.h"

namespace duello::simulator {

void Timeline::after(milliseconds delay, const Life &owner, std::function<void()> task)
{
    m_tasks.push({m_now + std::max(delay, milliseconds{0}), ++m_lastNumber, owner, std::move(task)});
}

bool Timeline::runNext(milliseconds end)
{
    while (!m_tasks.empty() && m_tasks.top().owner.expired())
        m_tasks.pop();
    if (m_tasks.empty() || m_tasks.top().at > end) {
        m_now = std::max(m_now, end);
        return false;
    }
    // The queue gives only a const view of its top, which is about to go.
    const Task task = std::move(const_cast<Task &>(m_tasks.top())); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    m_tasks.pop();
    m_now = task.at;
    if (const auto alive = task.owner.lock())
        task.run();
    return true;
}

void Timeline::clear()
{
    m_tasks = {};
    m_now = milliseconds{0};
    m_lastNumber = 0;
}

} // namespace duello::simulator
