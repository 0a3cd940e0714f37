// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a log of submissions is worth. What the issue leaves open is decided as the field does:
//
//   order       The earlier of two submissions is the one received earlier by the server's clock; in the same
//               millisecond, the one that the server took first. Verdicts may come in any order.
//   rejected    WA, PE, TLE, WTL, ILE, MLE, OLE, RTE. A compilation error, a judge's error and a skipped test cost
//               nothing (ICPC rules: compile errors carry no penalty).
//   score       Problems solved; in a lockout the points of those taken. Later submissions to a solved problem are
//               ignored, in a lockout those of anyone.
//   sequential  A submission counts for the problem that was open to its player when it was received.
//   penalty     Penalty::Time, as in the ICPC but to the millisecond: for each problem solved (taken), the time from
//               the start to its acceptance, and 20 minutes for each rejected attempt before. Problems that are not
//               solved cost nothing.
//   cooldown    Penalty::Cooldown: a rejected submission keeps its player from submitting for 30 s from its receipt;
//               so does one without a verdict, or a volley would outrun it. Any other verdict lifts it.
//   ranking     Score; then, with Penalty::Time, the lower penalty; then, but for a lockout, the earlier last accepted
//               submission. Equal in all of these is a draw.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

namespace duello::rules {

inline constexpr std::chrono::minutes rejectionCost{20};
inline constexpr std::chrono::seconds cooldown{30};

struct Standing
{
    int score = 0;
    int solved = 0; ///< problems
    std::chrono::milliseconds penalty{0};
    qsizetype last = -1; ///< the place in the log of the last submission that scored; -1: none has
};

/// Whether it costs its player something.
bool isRejected(Verdict verdict);

/// In the order received.
QList<Submission> inOrder(QList<Submission> submissions);

/// Of each seat, by what has a verdict. `log` is in order.
QList<Standing> standings(const Duel &duel, const QList<Submission> &log);

/// Whether the first is better than the second.
bool isAhead(const DuelSettings &settings, const Standing &one, const Standing &other);

/// The log without what a submission that has no verdict yet may still undo: in a lockout, what was accepted behind
/// another player's undecided one to the same problem.
QList<Submission> withoutDoubtful(const Duel &duel, const QList<Submission> &log);

/// Who has taken each problem of a lockout; empty where nobody has, and in other formats.
QList<UserId> takers(const Duel &duel, const QList<Submission> &log);

/// Until when a player may not submit; nothing when nothing of theirs was rejected. May lie in the past.
std::optional<Timestamp> cooldownEnd(const QList<Submission> &log, const UserId &user);

} // namespace duello::rules
