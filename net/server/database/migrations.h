// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

namespace duello {

class Database;

/// Brings the schema to today's version, step by step, each step whole or not at all. A database of a newer program is
/// refused.
Result<void> migrate(Database &database);

} // namespace duello
