// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/database/transaction.h"

namespace duello::metatable {

/// The epoch of the database; empty when it has none yet.
QString epoch(Transaction &transaction);
void setEpoch(Transaction &transaction, const QString &epoch);

/// 1, 2, 3, ... for each name, raised with the transaction.
qint64 nextNumber(Transaction &transaction, const QString &counter);

} // namespace duello::metatable
