// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What players do with duels: each is one decision of the rules and one transaction.
#pragma once

#include "net/protocol/snapshot.h"
#include "net/rules/duelrules.h"
#include "net/server/serverparts.h"

namespace duello::duels {

/// UnknownProblem, or BadRequest with what the rules say against it.
Result<DuelSnapshot> create(ServerParts &parts, const UserId &host, const CreateDuelRequest &request);

/// UnknownDuel, IllegalMove or Forbidden.
Result<DuelSnapshot> move(ServerParts &parts, const DuelId &id, const rules::Move &move);
/// The same for Join, which needs the player's name.
Result<DuelSnapshot> join(ServerParts &parts, const DuelId &id, const UserId &user);

Result<DuelSnapshot> snapshot(ServerParts &parts, const DuelId &id, const UserId &viewer);
/// Those the viewer has a seat in and those that wait for one. No state: of any.
Result<DuelsSnapshot> list(ServerParts &parts, std::optional<DuelState> state, const UserId &viewer);

/// UnknownProblem, DuelNotStarted, or Forbidden for who has no seat.
Result<Problem> problem(ServerParts &parts, const DuelId &id, const QString &label, const UserId &viewer);

} // namespace duello::duels
