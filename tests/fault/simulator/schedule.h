// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One run, written down before it begins: what players do and what goes wrong, each at its moment. A seed makes a
// schedule; a schedule without some of its actions is a schedule too, which is how a failure is made small.
#pragma once

#include "tests/fault/simulator/timeline.h"

#include "net/sync/channelkind.h"

#include <QList>
#include <QString>

#include <array>

namespace duello::simulator {

struct Action
{
    enum class Kind {
        // players
        Submit,
        Retry,
        GiveUp,
        WatchAgain,
        Resign,
        PinChannel,
        ReuseKey, ///< a foreign program posts other content under the key of the last submission
        Probe,    ///< a foreign program opens a stream with a cursor that it made up
        // a client's machine
        KillClient,
        KillClientInStep,
        StopClient,
        SleepClient,
        SetClientClock,
        FillClientDisk,
        // a client's network
        Delay,
        Refuse,
        LoseUp,
        LoseDown,
        BlackHole,
        ResetReplies,
        CutReplies,
        RepeatRequests,
        Portal,
        Proxy,
        Stall,
        Reorder,
        BlockChannels,
        Buffer,
        ResetStreams,
        HalfOpen,
        DropFrames,
        RepeatFrames,
        // the server's machine
        KillServer,
        CrashServerAtCommit,
        RestartServer,
        FillServerDisk,
        SetServerClock,
        ForgetEvents,
        TakeBackup,
        RestoreBackup,
        // the judge
        KillJudge,
        SlowJudge,
        ZombieJudge,
    };

    milliseconds at{0};
    Kind kind = Kind::Submit;
    int client = 0;        ///< whose, of what a client does or suffers
    int amount = 0;        ///< how much or which, by kind
    milliseconds lasts{0}; ///< how long, of what ends by itself
    bool hard = false;     ///< a power cut instead of a kill; after the commit instead of before it

    QString text() const;
};

struct Schedule
{
    static constexpr int clients = 3; ///< two devices of the first player, and one of the second

    quint32 seed = 0;
    std::array<std::optional<ChannelKind>, clients> channels; ///< pinned from the beginning
    bool endsSoon = false;                                    ///< the duel's deadline falls into the run
    milliseconds length{0};                                   ///< then faults end, and all must come to rest
    QList<Action> actions;                                    ///< by time

    static Schedule of(quint32 seed);
    QString text() const;
};

} // namespace duello::simulator
