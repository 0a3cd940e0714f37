// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What players do with duels: each is one decision of the rules and one transaction.
#pragma once

#include "net/protocol/snapshot.h"
#include "net/rules/duelrules.h"
#include "net/server/serverparts.h"

namespace duello::duels {

/// UnknownProblem, BadRequest with what the rules say against it, TooManyRooms, or NoProblemLeft when there is nothing
/// to choose that the host has not seen.
Result<DuelSnapshot> create(ServerParts &parts, const UserId &host, const CreateDuelRequest &request);

/// UnknownDuel, IllegalMove or Forbidden. When a player is ready, or all want a rematch, and no problem is left to
/// choose, the answer is NoProblemLeft, and nobody is ready any more.
Result<DuelSnapshot> move(ServerParts &parts, const DuelId &id, const rules::Move &move);
/// The same for moves that need more than who makes them. Who has seen too much to play is not let in: NoProblemLeft.
Result<DuelSnapshot> join(ServerParts &parts, const DuelId &id, const UserId &user, const JoinRequest &request);
Result<DuelSnapshot> claim(ServerParts &parts, const DuelId &id, const UserId &user, Claim as);

/// UnknownDuel, or Forbidden for who has no seat.
Result<void> checkSeat(ServerParts &parts, const DuelId &id, const UserId &user);

Result<DuelSnapshot> snapshot(ServerParts &parts, const DuelId &id, const UserId &viewer);
/// Those the viewer has a seat in and those that wait for one. No state: of any.
Result<DuelsSnapshot> list(ServerParts &parts, std::optional<DuelState> state, const UserId &viewer);
/// A page of those the viewer has a seat in, the newest first: at most `limit` behind `before`; UnknownDuel when
/// that is none of theirs. An empty `before`: the newest.
Result<DuelsSnapshot> page(ServerParts &parts, const DuelId &before, int limit, const UserId &viewer);

/// UnknownProblem, DuelNotStarted, IllegalMove for one that is not open yet, or Forbidden for who has no seat.
Result<Problem> problem(ServerParts &parts, const DuelId &id, const QString &label, const UserId &viewer);
/// Likewise; NotFound when there is no PDF in that language.
Result<QByteArray> statementPdf(ServerParts &parts, const DuelId &id, const QString &label, const QString &language,
                                const UserId &viewer);

} // namespace duello::duels
