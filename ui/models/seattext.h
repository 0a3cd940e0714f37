// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a player of a duel stands, in a few words.
#pragma once

#include "net/protocol/duel.h"

namespace duello {

/// "1/3": of the problems, or of the points where those count.
QString scoreText(const Duel &duel, const Seat &seat);
/// The same as a sentence.
QString scoreSentence(const Duel &duel, const Seat &seat);

/// Of the rival: "here", "offers a draw", "waiting 1:23" (until one may claim), "away for 2:05"; and what is said of
/// them while there is no connection to learn it by.
QString presenceText(const Duel &duel, const Seat &rival, Timestamp now);
QString unknownPresenceText();
/// Of yourself: "you", "penalty 40:00", "next try in 0:25".
QString standingText(const Seat &you, Timestamp now);

/// Whether the words above change as time passes.
bool isTicking(const Seat &seat, Timestamp now);

} // namespace duello
