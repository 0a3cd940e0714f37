// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes of state together with their events: nothing is stored here that the right people are not told of in the same
// transaction.
#pragma once

#include "net/server/database/transaction.h"

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

#include <functional>

namespace duello {

/// Stores the duel, with the time at which it has to be looked at again. For what nobody needs to be told.
void save(Transaction &transaction, const Duel &duel, Timestamp now);

/// Stores the duel and tells everyone who has a seat in it, and those who had one until now.
void saveAndTell(Transaction &transaction, const Duel &duel, Timestamp now, const QList<UserId> &alsoTo = {});

/// Stores what judging changed and tells it.
void saveAndTell(Transaction &transaction, const Submission &submission, Timestamp now);

/// Tells the author, and of what the duel lets them see the player opposite.
void tell(Transaction &transaction, const Submission &submission, Timestamp now);

/// The duel as it must be now, by its submissions and the time; stored and told when that is news.
Duel broughtUpToDate(Transaction &transaction, const Duel &duel, Timestamp now);

/// The same when no submission has changed since the duel was stored: without reading them, unless its time has come.
Duel broughtUpToTime(Transaction &transaction, const Duel &duel, Timestamp now);

/// Changes the seat of `user` in every duel of theirs that is not over. Those where that is no change are not told.
void changeActiveDuels(Transaction &transaction, const UserId &user, Timestamp now,
                       const std::function<void(Seat &)> &change);

} // namespace duello
