// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/sequenceguard.h"

#include <algorithm>

namespace duello {

SequenceGuard::Outcome SequenceGuard::streamOpened(const Hello &hello)
{
    if (isForeign(hello.head) || hello.recovered == false)
        return foreign();
    m_promised = hello.head.event;
    return {};
}

SequenceGuard::Outcome SequenceGuard::eventReceived(const Event &event, std::chrono::milliseconds now)
{
    if (isForeign(event.cursor))
        return foreign();
    if (event.cursor.event <= m_cursor->event)
        return {};
    if (m_held.size() < mostHeld)
        m_held.try_emplace(event.cursor.event, event);
    expect(event.cursor.event, now);
    return release(now);
}

SequenceGuard::Outcome SequenceGuard::heartbeatReceived(const Heartbeat &heartbeat, std::chrono::milliseconds now)
{
    if (isForeign(heartbeat.head))
        return foreign();
    expect(heartbeat.head.event, now);
    return {};
}

SequenceGuard::Outcome SequenceGuard::snapshotTaken(const Cursor &asOf, std::chrono::milliseconds now)
{
    if (isForeign(asOf)) {
        forget();
        m_cursor = asOf;
    }
    m_cursor->event = std::max(m_cursor->event, asOf.event);
    m_asked = false;
    m_deadline.reset();
    m_held.erase(m_held.begin(), m_held.upper_bound(m_cursor->event));
    Outcome outcome = release(now);
    expect(m_head, now);
    return outcome;
}

SequenceGuard::Outcome SequenceGuard::differenceTaken(const Updates &updates, std::chrono::milliseconds now)
{
    if (isForeign(updates.last) || updates.reset)
        return foreign();
    m_asked = false;
    m_deadline.reset();
    Outcome outcome;
    for (const Event &event : updates.events) {
        Outcome one = eventReceived(event, now);
        outcome.events += one.events;
        if (one.ask != Ask::Nothing)
            return {outcome.events, one.ask};
    }
    expect(updates.head, now);
    if (m_cursor->event < updates.last.event || (updates.events.isEmpty() && m_cursor->event < updates.head))
        return {outcome.events, Ask::Snapshot}; // what was asked for is not there
    return outcome;
}

SequenceGuard::Outcome SequenceGuard::timePassed(std::chrono::milliseconds now)
{
    if (!m_deadline || now < *m_deadline)
        return {};
    m_deadline.reset();
    m_asked = true;
    return {{}, Ask::Difference};
}

void SequenceGuard::streamClosed()
{
    m_held.clear();
    m_promised = {};
    m_head = {};
    m_deadline.reset();
    m_asked = false;
}

void SequenceGuard::forget()
{
    streamClosed();
    m_cursor.reset();
}

EventId SequenceGuard::head() const
{
    return std::max({m_promised, m_head, m_cursor ? m_cursor->event : EventId()});
}

bool SequenceGuard::isCaughtUp() const
{
    return m_cursor && m_cursor->event >= head();
}

SequenceGuard::Outcome SequenceGuard::foreign()
{
    forget();
    return {{}, Ask::Snapshot};
}

/// Hands out what now follows the cursor without a hole.
SequenceGuard::Outcome SequenceGuard::release(std::chrono::milliseconds now)
{
    Outcome outcome;
    while (!m_held.empty() && m_held.begin()->first == m_cursor->event.next()) {
        outcome.events.append(m_held.begin()->second);
        m_cursor->event = m_held.begin()->first;
        m_held.erase(m_held.begin());
    }
    if (m_cursor->event >= m_head)
        m_deadline.reset();
    else if (!outcome.events.isEmpty() && m_deadline)
        m_deadline = now + patience; // it moves: what is missing may still be behind
    return outcome;
}

void SequenceGuard::expect(EventId head, std::chrono::milliseconds now)
{
    m_head = std::max(m_head, head);
    if (m_cursor->event < m_head && !m_deadline && !m_asked)
        m_deadline = now + patience;
}

} // namespace duello
