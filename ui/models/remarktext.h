// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the judge says, in the player's language.
#pragma once

#include "net/protocol/remark.h"

namespace duello {

/// A sentence without a full stop; empty for nothing.
QString remarkText(const Remark &remark);

/// What the sandbox of a judge can enforce, by its word of the wire; the word itself when it is not known here.
QString tierText(const QString &tier);

/// Whether it keeps in less than a judge of strangers' code should.
bool isTierToWarnOf(const QString &tier);

} // namespace duello
