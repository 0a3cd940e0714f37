// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

namespace duello {

class Database;

/// Refuses, in words and without writing anything, a SQLite database that is not Duello's: it has the application_id of
/// another program, or none and not the tables that ours had before they were marked. A file without tables is taken.
Result<void> checkOwner(Database &database);

/// Brings the schema to today's version, step by step, each step whole or not at all. A database of a newer program is
/// refused.
Result<void> migrate(Database &database);

} // namespace duello
