// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/ids.h"

#include <QHash>

#include <optional>

namespace duello {

class Random;

/// One-time tickets for streams: a browser cannot send a header with them, and a token in an address would end up in
/// logs. Kept in memory: a ticket lives for half a minute.
class Tickets
{
public:
    static constexpr std::chrono::seconds life{30};

    Tickets(const Clock &clock, Random &random) : m_clock(clock), m_random(random) {}

    QString issue(const UserId &user);
    /// Whose it is; a ticket is good once.
    std::optional<UserId> take(const QString &ticket);

private:
    struct Ticket
    {
        UserId user;
        std::chrono::milliseconds until;
    };

    const Clock &m_clock;
    Random &m_random;
    QHash<QString, Ticket> m_tickets;
};

} // namespace duello
