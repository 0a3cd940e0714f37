// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/database/transaction.h"

namespace duello::metatable {

/// The epoch of the database: the one it has, else `fresh`, which it has from now on.
QString epoch(Transaction &transaction, const QString &fresh);

/// 1, 2, 3, ... for each name, raised with the transaction.
qint64 nextNumber(Transaction &transaction, const QString &counter);

} // namespace duello::metatable
