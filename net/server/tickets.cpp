// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/tickets.h"

#include "net/server/random.h"

namespace duello {

QString Tickets::issue(const UserId &user)
{
    const std::chrono::milliseconds now = m_clock.steady();
    m_tickets.removeIf([now](const auto &entry) { return entry.value().until <= now; });
    const QString ticket = m_random.token();
    m_tickets.insert(ticket, {user, now + life});
    return ticket;
}

std::optional<UserId> Tickets::take(const QString &ticket)
{
    const auto found = m_tickets.constFind(ticket);
    if (found == m_tickets.constEnd())
        return std::nullopt;
    const Ticket taken = *found;
    m_tickets.erase(found);
    if (taken.until <= m_clock.steady())
        return std::nullopt;
    return taken.user;
}

} // namespace duello
