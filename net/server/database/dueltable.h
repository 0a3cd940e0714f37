// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/server/database/transaction.h"

namespace duello::dueltable {

/// The next free number.
DuelId nextId(Transaction &transaction);

/// Writes all of it: the duel, its seats and its problems. `nextChange`: see rules::nextChange.
void save(Transaction &transaction, const Duel &duel, std::optional<Timestamp> nextChange);

/// From now on what was submitted until now counts for nothing in this duel.
void countAnew(Transaction &transaction, const DuelId &id);
std::optional<Duel> find(Transaction &transaction, const DuelId &id);
/// Those the user has a seat in and those that wait for one, the newest first, at most `limit`. No state: of any.
QList<Duel> listFor(Transaction &transaction, const UserId &user, std::optional<DuelState> state, int limit);
/// A page of those the user has a seat in, of any state, the newest first: those behind `before`; without it the
/// newest.
QList<Duel> pageFor(Transaction &transaction, const UserId &user, const std::optional<Duel> &before, int limit);
/// The duels in which the user has a seat and that are not over.
QList<DuelId> activeOf(Transaction &transaction, const UserId &user);

/// How many duels wait to begin in which the user has the first seat.
int roomsOf(Transaction &transaction, const UserId &user);

/// Those that run, or count down to it.
QList<DuelId> running(Transaction &transaction);

/// Who sits opposite, and what of the other they may see.
struct Onlooker
{
    UserId user;
    Visibility visibility = Visibility::Nothing;
};
/// Nothing when `author` plays alone, or waits.
std::optional<Onlooker> onlookerOf(Transaction &transaction, const DuelId &duel, const UserId &author);

/// What the problems of a duel are to be chosen from; nothing when they were named. Of a duel that is saved.
void setChoice(Transaction &transaction, const DuelId &duel, const ProblemChoice &choice);
std::optional<ProblemChoice> choice(Transaction &transaction, const DuelId &duel);

/// The problems that a player said they know when they took their seat. Of a seat that is saved.
void setSeen(Transaction &transaction, const DuelId &duel, const UserId &user, const QList<ProblemId> &seen);
QList<ProblemId> seen(Transaction &transaction, const DuelId &duel, const UserId &user);
/// The problems of all duels of theirs that have begun here.
QList<ProblemId> playedBy(Transaction &transaction, const UserId &user);

/// Whether its time has come.
bool isDue(Transaction &transaction, const DuelId &id, Timestamp now);
/// Whose time has come.
QList<DuelId> due(Transaction &transaction, Timestamp now);
/// When the next one's time comes.
std::optional<Timestamp> nextDue(Transaction &transaction);

/// Users who are marked as present in a duel that is not over.
QList<UserId> present(Transaction &transaction);

} // namespace duello::dueltable
