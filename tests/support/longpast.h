// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/ids.h"

#include <QString>

namespace duello {

/// A past of many duels, as a server that does not run at the moment remembers it. The i-th duel has the id
/// `longPastId(i)`; a higher one began later, but two begin at the same moment each. Every tenth is practice, the
/// others are against `rival`; a third was won, a third lost, a third drawn (of practice: a third solved). The player
/// sent one submission to each. Both are users of the server.
void writeLongPast(const QString &databaseFile, const UserId &player, const UserId &rival, int duels, Timestamp newest);

DuelId longPastId(int i);

} // namespace duello
