// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What time and verdicts do to a duel.
//
// A player has won when they are ahead even if everything that is not known goes against them: what they submitted and
// what has no verdict is rejected, what the other submitted is accepted, and the other solves all that is left this
// very moment. So the earliest accepted submission wins a race, even when a verdict comes later than that of one behind
// it; a lockout ends when the lead cannot be caught, a sequential duel when one has solved all. With Penalty::Time the
// one who solves first need not win: the other has until their penalty, which grows with every minute, would be higher.
//
// Without such a winner the deadline ends the duel, when all that was received before it is judged: the one who is
// ahead wins, nobody when both are equal (reason Deadline). A lockout ends earlier, too, when all is taken and both
// have the same (reason Points, no winner).
//
// Against the clock every format ends alike: the player wins by solving all (in a lockout that is to collect all
// points), at once; otherwise the deadline ends the duel without a winner. A penalty is told and decides nothing, since
// there is nobody to compare it with; only a cooldown takes time.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

namespace duello::rules {

/// A submission received in time is waited for this long after the deadline; then it counts for nothing, and a duel in
/// which nobody is ahead ends without a winner (reason Technical).
inline constexpr std::chrono::minutes verdictPatience{5};

/// The duel after time has passed and the `submissions` of all players have changed: starts it, scores it, ends it.
/// Returns it unchanged when nothing follows.
Duel advance(const Duel &duel, const QList<Submission> &submissions, Timestamp now);

/// When `advance` should be asked again although nothing happened; nothing when only an event can change the duel.
std::optional<Timestamp> nextChange(const Duel &duel, const QList<Submission> &submissions, Timestamp now);

/// A running duel whose players could not be served from `from` to `to`, because the judge stalled: the deadline moves
/// by that time, unless it had passed before. No more than the length of the duel is repaid in all for a judge.
Duel judgeStalled(const Duel &duel, Timestamp from, Timestamp to);

/// The same when the host itself was away, however long; a countdown goes on where it was. Nobody could come back in
/// that time: whoever was absent is waited for so much longer.
Duel hostWasAway(const Duel &duel, Timestamp from, Timestamp to);

/// Ends the duel.
void finish(Duel &duel, const DuelResult &result, Timestamp now);

} // namespace duello::rules
