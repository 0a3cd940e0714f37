// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may submit to what, and which problems are open to whom.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"

namespace duello::rules {

/// Whether `user` may submit to the problem of that label now: DuelNotStarted, DuelFinished, Forbidden for who has no
/// seat, UnknownProblem, or IllegalMove with the reason: it is not open yet, it is taken, or the player has to cool
/// down.
Result<void> maySubmit(const Duel &duel, const UserId &user, const QString &label, Timestamp now);

/// Whether the player may read the problem at this place of the list: from the start on, of a sequential duel those up
/// to the first that they have not solved; all when the duel is finished.
bool isOpenTo(const Duel &duel, qsizetype place, const UserId &user);

} // namespace duello::rules
