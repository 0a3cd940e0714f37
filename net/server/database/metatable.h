// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/server/database/transaction.h"

namespace duello::metatable {

/// The epoch of the database; empty when it has none yet.
QString epoch(Transaction &transaction);
void setEpoch(Transaction &transaction, const QString &epoch);

/// When the server was last known to be up while duels ran; nothing when it never said.
std::optional<Timestamp> aliveAt(Transaction &transaction);
void setAliveAt(Transaction &transaction, Timestamp time);

/// 1, 2, 3, ... for each name, raised with the transaction.
qint64 nextNumber(Transaction &transaction, const QString &counter);

} // namespace duello::metatable
