// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/profiles.h"

#include "net/protocol/playername.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/usertable.h"

namespace duello::profiles {

Result<Profile> profile(ServerParts &parts, const UserId &user)
{
    return parts.database.read([&user](Transaction &transaction) -> Result<Profile> {
        return Profile{user, usertable::name(transaction, user).value_or(QString())};
    });
}

Result<Profile> rename(ServerParts &parts, const UserId &user, const QString &name)
{
    const Result<QString> wanted = playerName(name);
    if (!wanted)
        return std::unexpected(wanted.error());
    return parts.database.write([&](Transaction &transaction) -> Result<Profile> {
        if (usertable::name(transaction, user) != *wanted) {
            // First the duels: they take their players' names from the table, where no change would be left to see.
            changeActiveDuels(transaction, user, parts.clock.now(), [&](Seat &seat) { seat.name = *wanted; });
            usertable::rename(transaction, user, *wanted);
        }
        return Profile{user, *wanted};
    });
}

} // namespace duello::profiles
