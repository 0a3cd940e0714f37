// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Setting the problems of duels: those that were named, or those that the rules choose from the library.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/snapshot.h"
#include "net/server/database/transaction.h"
#include "net/server/serverparts.h"

namespace duello::problemsetting {

/// The named ones under their labels; as many placeholders as the choice asks for when none is named. UnknownProblem,
/// or BadRequest when one is named twice.
Result<QList<DuelProblem>> problems(const ProblemLibrary &library, const CreateDuelRequest &request);

/// Whether there is something to choose, so that nobody waits for a duel that cannot begin: NoProblemLeft when the
/// problems of a stored duel are to be chosen and too few are left that no player has seen.
Result<void> checkChoice(Transaction &transaction, ServerParts &parts, const Duel &duel);

/// Chooses the problems of a stored duel whose countdown begins, unless they were named: never one that a player has
/// seen. NoProblemLeft when too few are left.
Result<void> choose(Transaction &transaction, ServerParts &parts, Duel &duel);

/// What a rematch of that stored duel may choose from: the same as the duel before, or problems of the same levels.
ProblemChoice choiceAfter(Transaction &transaction, const ProblemLibrary &library, const Duel &duel);

} // namespace duello::problemsetting
