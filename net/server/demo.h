// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"

namespace duello {

class Database;
class ProblemLibrary;
class Transaction;
struct Duel;

/// Makes what the examples of the starting document speak of, unless it is there: users 1 and 2, and duel "1", which
/// runs for five hours on "sum of the numbers in a line". Where that duel is over it begins again.
Result<void> prepareDemo(Database &database, const ProblemLibrary &library, const Clock &clock);

/// The document's duel takes one example after the other, an Accepted or not: when it is over it begins again, stored
/// and told. Any other duel comes back as it is.
Duel demoKeptOpen(Transaction &transaction, const Duel &duel, Timestamp now);

} // namespace duello
