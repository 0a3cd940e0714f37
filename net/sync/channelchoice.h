// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which channel a stream goes over: the best that gets through.
//
//   WebSocket --does not open, or never lives long--> SSE --the same--> long polling --the same--> WebSocket ...
//       ^                                              |                    |
//       +------- a try beside the live one opens ------+--------------------+
//
// A channel is to blame only when the server answers REST at the same time: a server that is away says nothing about
// channels. While a worse channel is live the better ones are tried beside it, at first soon, then ever more rarely, so
// that nothing is interrupted by a try. A pinned channel is the only one.
#pragma once

#include "net/sync/channelkind.h"

#include <chrono>

namespace duello {

class ChannelChoice
{
public:
    /// How long a channel may take to say hello while another one may do better.
    static constexpr std::chrono::milliseconds helloPatience{3000};
    /// A channel that ends sooner than this has not worked, and after so many times in a row it is left.
    static constexpr std::chrono::milliseconds shortLife{10'000};
    static constexpr int mostShortLives = 3;
    /// From going live on a worse channel to the first try of a better one; doubles with each vain round.
    static constexpr std::chrono::milliseconds firstTry{10'000};
    static constexpr std::chrono::milliseconds longestTry{300'000};

    /// What to open a stream with.
    ChannelKind current() const { return m_pinned.value_or(m_current); }
    /// How long it may take to say hello.
    std::chrono::milliseconds patience() const;

    std::optional<ChannelKind> pinned() const { return m_pinned; }
    /// Nothing: choose by yourself, from the best.
    void pin(std::optional<ChannelKind> kind);

    /// The current one does not open though REST is answered. Whether another one is worth a try at once.
    bool stepDown();
    /// The current one has said hello.
    void opened(std::chrono::milliseconds now);
    /// The current one was lost after so long.
    void lost(std::chrono::milliseconds life);
    /// The network is another one: what did not work there may work here.
    void forgive();

    /// What to try beside the live stream of `kind`, and not before tryAt().
    std::optional<ChannelKind> better(ChannelKind kind) const;
    std::chrono::milliseconds tryAt() const { return m_tryAt; }
    void tryFailed(ChannelKind kind, std::chrono::milliseconds now);
    void trySucceeded(ChannelKind kind, std::chrono::milliseconds now);

private:
    std::optional<ChannelKind> m_pinned;
    ChannelKind m_current = ChannelKind::WebSocket;
    int m_shortLives = 0;
    ChannelKind m_nextTry = ChannelKind::WebSocket;
    std::chrono::milliseconds m_tryAt{0};
    std::chrono::milliseconds m_tryDelay = firstTry;
};

} // namespace duello
