// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/presence.h"

namespace duello::rules {

std::chrono::seconds patience(const Seat &seat)
{
    return seat.left ? patienceAfterLeave : patienceAfterLoss;
}

std::optional<Timestamp> claimableFrom(const Duel &duel, const Seat &absent)
{
    if (duel.state != DuelState::Running || !absent.absentSince)
        return std::nullopt;
    return std::max(*absent.absentSince, *duel.startsAt) + patience(absent);
}

void setAway(Seat &seat, bool present, bool left, Timestamp now)
{
    seat.present = present;
    seat.left = left;
    if (present && !left)
        seat.absentSince.reset();
    else if (!seat.absentSince)
        seat.absentSince = now;
}

Duel withPresence(const Duel &duel, const UserId &user, bool present, Timestamp now)
{
    Duel after = duel;
    if (isOver(duel.state))
        return after;
    for (Seat &seat : after.seats) {
        if (seat.user == user && !user.isEmpty())
            setAway(seat, present, seat.left, now);
    }
    if (after != duel)
        ++after.rev;
    return after;
}

} // namespace duello::rules
