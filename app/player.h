// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/duelcontroller.h"
#include "app/historycontroller.h"
#include "app/login.h"
#include "app/profilecontroller.h"

namespace duello {

/// What a player's client end writes into; all outlive it.
struct PlayerModels
{
    DuelModel &duel;
    SubmissionModel &submissions;
    OpponentModel &opponent;
    HistoryModel &history;
    ProblemModel &problems;
};

/// The client end of one server, once we are somebody there.
struct Player
{
    Player(const ServerAddress &server, const Identity &identity, const QString &outboxFolder,
           const PlayerModels &models, const Clock &clock, quint32 seed)
        : client(server, identity.credentials, outboxFolder, clock, seed)
        , duels(client, identity.epoch, {models.duel, models.submissions, models.opponent})
        , history(client.rest(), models.history, models.problems, clock)
        , profile(client.rest(), identity.name)
    {
    }

    DuelClient client;
    DuelController duels;
    HistoryController history;
    ProfileController profile;
};

} // namespace duello
