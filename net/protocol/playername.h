// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A player's name as it is shown: 1 to limits::playerNameLength printable characters with single spaces.
#pragma once

#include "net/protocol/error.h"

namespace duello {

/// What of `typed` can stand in a name; it may be nothing. Line breaks and other control characters count as spaces.
QString printableName(const QString &typed);

/// A name as a server told it, which may mark one of two namesakes ("Name (2)"), likewise.
QString printableNameTold(const QString &told);

/// The name that `typed` is, but for its spaces. BadRequest when there is more or less in it than a name has.
Result<QString> playerName(const QString &typed);

} // namespace duello
