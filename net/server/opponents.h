// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/snapshot.h"
#include "net/server/serverparts.h"

namespace duello::opponents {

/// All that `viewer` may see of the player opposite. UnknownDuel, or Forbidden for who has no seat.
Result<OpponentSnapshot> snapshot(ServerParts &parts, const DuelId &id, const UserId &viewer);

} // namespace duello::opponents
