// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which problems a duel is about. They are chosen when the countdown begins, since then the server knows what both
// players have seen; until then a duel has labels only.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"

#include <QSet>

namespace duello::rules {

/// Those of the candidates that the choice allows and neither player has seen. NoProblemLeft, saying how many there
/// are, when they are fewer than `choice.count`.
Result<QList<ProblemSummary>> unseenProblems(const QList<ProblemSummary> &candidates, const ProblemChoice &choice,
                                             const QSet<ProblemId> &seen);

/// `choice.count` of the unseen problems, each of them equally likely, the easier ones first. `number` is the chance:
/// the same number chooses the same. NoProblemLeft when there are too few.
Result<QList<ProblemSummary>> chooseProblems(const QList<ProblemSummary> &candidates, const ProblemChoice &choice,
                                             const QSet<ProblemId> &seen, quint64 number);

/// Under their labels, A, B, C, ... In a lockout a problem is worth its level, elsewhere 1.
QList<DuelProblem> labelled(const QList<ProblemSummary> &problems, DuelFormat format);

/// Problems that are not chosen yet: labels, nothing else.
QList<DuelProblem> placeholders(int count);

/// Whether the duel's problems are still to be chosen.
bool needsProblems(const Duel &duel);

} // namespace duello::rules
