// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "ui/dialogs.h"

namespace duello {

/// Why the program did not start, for the player: `why` has a sentence for them in its detail. `folder`: its data.
Question startMessage(const Error &why, const QString &folder);

} // namespace duello
