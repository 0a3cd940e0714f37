// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/channelchoice.h"

#include "net/protocol/limits.h"

#include <algorithm>

namespace duello {

namespace {

constexpr ChannelKind best = channelKinds.front();
constexpr ChannelKind last = channelKinds.back();

ChannelKind worse(ChannelKind kind)
{
    return kind == last ? best : static_cast<ChannelKind>(static_cast<int>(kind) + 1);
}

} // namespace

std::chrono::milliseconds ChannelChoice::patience() const
{
    return m_pinned || m_current == last ? limits::silence : helloPatience;
}

void ChannelChoice::pin(std::optional<ChannelKind> kind)
{
    if (kind == m_pinned)
        return;
    m_pinned = kind;
    forgive();
}

bool ChannelChoice::stepDown()
{
    if (m_pinned)
        return false;
    m_shortLives = 0;
    m_current = worse(m_current);
    return m_current != best;
}

void ChannelChoice::opened(std::chrono::milliseconds now)
{
    m_tryAt = now + m_tryDelay;
}

void ChannelChoice::lost(std::chrono::milliseconds life)
{
    if (life >= shortLife) {
        m_shortLives = 0;
        m_tryDelay = firstTry;
    } else if (++m_shortLives >= mostShortLives) {
        m_tryDelay = std::min(2 * m_tryDelay, longestTry); // that it opens proves little
        stepDown();
    }
}

void ChannelChoice::forgive()
{
    m_current = best;
    m_shortLives = 0;
    m_nextTry = best;
    m_tryAt = {};
    m_tryDelay = firstTry;
}

std::optional<ChannelKind> ChannelChoice::better(ChannelKind kind) const
{
    if (m_pinned)
        return kind == *m_pinned ? std::nullopt : m_pinned;
    return m_nextTry < kind ? std::optional(m_nextTry) : std::nullopt;
}

void ChannelChoice::tryFailed(ChannelKind kind, std::chrono::milliseconds now)
{
    m_nextTry = m_pinned || worse(kind) >= m_current ? best : worse(kind);
    if (m_nextTry != best)
        return; // the next one of this round, at once
    m_tryAt = now + m_tryDelay;
    m_tryDelay = std::min(2 * m_tryDelay, longestTry);
}

void ChannelChoice::trySucceeded(ChannelKind kind, std::chrono::milliseconds now)
{
    m_current = m_pinned ? m_current : kind;
    m_shortLives = 0;
    m_nextTry = best;
    m_tryAt = now + m_tryDelay;
}

} // namespace duello
