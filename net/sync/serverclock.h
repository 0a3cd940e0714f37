// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far the server's clock is ahead of ours.
//
// Whoever reads `server_time` in an answer knows: the server wrote it after we asked and before we had the answer. So
// offset = server - client lies in [serverTime - receivedAt, serverTime - askedAt] (Cristian's algorithm). A message
// that nobody asked for gives the lower end only. The truth is in all of these intervals at once: they are intersected.
// Clocks drift: an interval widens by 100 ppm of its age. An empty intersection means that a clock was set: the newest
// interval is right.
#pragma once

#include "net/protocol/clock.h"

#include <optional>

namespace duello {

class ServerClock
{
public:
    /// An answer. The times of asking and receiving are the client's civil time.
    void answered(Timestamp serverTime, Timestamp askedAt, Timestamp receivedAt);
    /// A message of a stream; an old one (a replay) does no harm.
    void heard(Timestamp serverTime, Timestamp receivedAt);
    /// Our own clock was set.
    void forget();

    /// To be added to our civil time to have the server's; nothing until a message was read.
    std::optional<std::chrono::milliseconds> offset() const;

private:
    void intersect(std::optional<std::chrono::milliseconds> low, std::optional<std::chrono::milliseconds> high,
                   Timestamp now);

    std::optional<std::chrono::milliseconds> m_low;
    std::optional<std::chrono::milliseconds> m_high;
    Timestamp m_updatedAt{};
};

} // namespace duello
