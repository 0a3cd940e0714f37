// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/guesthistory.h"
#include "app/lobbycontroller.h"
#include "app/player.h"

namespace duello {

/// Our end of another machine's server, while we are a guest there.
struct Guest
{
    Guest(const Arrival &arrived, const QString &outboxFolder, const PlayerModels &models, const DuelArchive &archive,
          const Clock &clock, quint32 seed)
        : arrival(arrived)
        , player(serverAddress(arrival.invite), arrival.identity, outboxFolder, models, clock, seed)
        , history(player.client.rest(), arrival.identity.epoch, archive)
    {
    }

    /// The same host is somewhere else now.
    void moveTo(const Invite &place)
    {
        arrival.invite = place;
        player.client.moveTo(serverAddress(place).url);
    }

    Arrival arrival;
    Player player; ///< its HistoryController is not asked: the history in the window is that of the home server
    GuestHistory history;
};

} // namespace duello
