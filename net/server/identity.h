// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"
#include "net/protocol/ids.h"
#include "net/server/http/message.h"

namespace duello {

class Database;
class Tickets;

/// Who sends a request (protocol section 2): by token, by ticket, and in trusting mode by the user's own word.
class Identity
{
public:
    Identity(Database &database, const Clock &clock, Tickets &tickets, bool trusting)
        : m_database(database), m_clock(clock), m_tickets(tickets), m_trusting(trusting)
    {
    }

    /// Unauthorized when nobody is named or the token is nobody's; Forbidden when `?user_id=` names somebody else.
    Result<UserId> sender(const http::Request &request);

private:
    Result<UserId> byToken(const QString &token);
    Result<UserId> byWord(const QString &named);

    Database &m_database;
    const Clock &m_clock;
    Tickets &m_tickets;
    const bool m_trusting;
};

/// Whether the request may be heard at all: a page of another origin may not use the player's browser against the
/// server, and a trusting server answers to the names of this machine only, so that a foreign name that resolves to it
/// (DNS rebinding) does not open it.
Result<void> admit(const http::Request &request, bool trusting);

} // namespace duello
