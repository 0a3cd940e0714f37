// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is here. A player is away who was lost (no stream of theirs answers) or who left. Two windows of one player are
// one presence: the server counts.
#pragma once

#include "net/protocol/duel.h"

namespace duello::rules {

/// How long a lost player is waited for, and one who left.
inline constexpr std::chrono::seconds patienceAfterLoss{120};
inline constexpr std::chrono::seconds patienceAfterLeave{30};

/// How long the other waits for the player of this seat before they may claim.
std::chrono::seconds patience(const Seat &seat);

/// When the other may claim the win or a draw because of this seat; nothing while its player is here. Waiting begins
/// with the duel.
std::optional<Timestamp> claimableFrom(const Duel &duel, const Seat &absent);

/// The seat when its player is (not) here, and has (not) left.
void setAway(Seat &seat, bool present, bool left, Timestamp now);

/// The duel when `user` has come or is gone. A duel that is over keeps what was true at its end.
Duel withPresence(const Duel &duel, const UserId &user, bool present, Timestamp now);

} // namespace duello::rules
