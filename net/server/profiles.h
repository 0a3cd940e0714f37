// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/snapshot.h"
#include "net/server/serverparts.h"

namespace duello::profiles {

Result<Profile> profile(ServerParts &parts, const UserId &user);

/// Calls the player something else from now on, in the duels that are over too, and tells everyone in those that are
/// on. BadRequest when that cannot be a name.
Result<Profile> rename(ServerParts &parts, const UserId &user, const QString &name);

} // namespace duello::profiles
