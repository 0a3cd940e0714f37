// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a curious player, or the reader of a bug report, wants to know of the connection.
#pragma once

#include "net/protocol/event.h"
#include "net/sync/connection.h"

#include <QList>

namespace duello {

struct SyncDiagnostics
{
    /// An event that was taken in.
    struct Taken
    {
        Cursor cursor;
        QString words;  ///< "Test #2 passed", "running", "skip": as the wire has them
        Timestamp at{}; ///< the client's clock

        friend bool operator==(const Taken &, const Taken &) = default;
    };

    /// A stream was lost, or could not be opened.
    struct Failure
    {
        Error why;
        Timestamp at{}; ///< the client's clock

        friend bool operator==(const Failure &, const Failure &) = default;
    };

    std::optional<Cursor> cursor; ///< the last event that was taken in
    EventId head;                 ///< the last event that the server is known to have
    std::optional<ChannelKind> channel;
    std::optional<ChannelKind> pinned;
    int attempts = 0;                                      ///< streams that were opened, or tried
    int reconnects = 0;                                    ///< times it was live again after it was lost
    std::optional<std::chrono::milliseconds> roundTrip;    ///< of the last question that was answered
    std::optional<std::chrono::milliseconds> serverOffset; ///< the server's clock minus ours
    std::optional<Failure> lastFailure;
    QList<Taken> lastEvents; ///< the newest last

    friend bool operator==(const SyncDiagnostics &, const SyncDiagnostics &) = default;
};

} // namespace duello
