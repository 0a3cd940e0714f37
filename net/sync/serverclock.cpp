// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/serverclock.h"

#include <algorithm>

namespace duello {

void ServerClock::answered(Timestamp serverTime, Timestamp askedAt, Timestamp receivedAt)
{
    intersect(serverTime - receivedAt, serverTime - askedAt, receivedAt);
}

void ServerClock::heard(Timestamp serverTime, Timestamp receivedAt)
{
    intersect(serverTime - receivedAt, std::nullopt, receivedAt);
}

void ServerClock::forget()
{
    *this = {};
}

std::optional<std::chrono::milliseconds> ServerClock::offset() const
{
    if (m_low && m_high)
        return *m_low + (*m_high - *m_low) / 2;
    return m_low;
}

void ServerClock::intersect(std::optional<std::chrono::milliseconds> low, std::optional<std::chrono::milliseconds> high,
                            Timestamp now)
{
    // The age is rounded up only once a drift of a whole millisecond is due, so that frequent messages do not widen it.
    constexpr std::chrono::seconds driftOfOneMillisecond{10};
    if (const auto drift = (now - m_updatedAt) / driftOfOneMillisecond; drift >= 1) {
        if (m_low)
            *m_low -= std::chrono::milliseconds(drift);
        if (m_high)
            *m_high += std::chrono::milliseconds(drift);
        m_updatedAt = now;
    }

    const auto newLow = m_low && low ? std::max(*m_low, *low) : low ? low : m_low;
    const auto newHigh = m_high && high ? std::min(*m_high, *high) : high ? high : m_high;
    if (newLow && newHigh && *newLow > *newHigh) {
        m_low = low;
        m_high = high;
    } else {
        m_low = newLow;
        m_high = newHigh;
    }
}

} // namespace duello
