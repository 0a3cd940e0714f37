// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/server/database/transaction.h"

namespace duello::usertable {

/// A new user with the next free number for an id.
UserId insert(Transaction &transaction, const QString &name, Timestamp now);
/// A user with an id of someone else's choice; one who is there stays as they are.
void ensure(Transaction &transaction, const UserId &id, const QString &name, Timestamp now);
void rename(Transaction &transaction, const UserId &id, const QString &name);
/// Nothing: there is no such user.
std::optional<QString> name(Transaction &transaction, const UserId &id);

} // namespace duello::usertable
