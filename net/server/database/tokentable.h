// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/server/database/transaction.h"

namespace duello::tokentable {

/// Keeps the hash only: who reads the database cannot act as its users.
void insert(Transaction &transaction, const QString &token, const UserId &user, Timestamp now);
/// Whose token it is; nothing when it is nobody's.
std::optional<UserId> user(Transaction &transaction, const QString &token);

} // namespace duello::tokentable
