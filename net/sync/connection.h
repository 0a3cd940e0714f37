// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a player is told of the connection.
#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"
#include "net/sync/channelkind.h"

#include <optional>

namespace duello {

enum class ConnectionState {
    Idle,       ///< not asked to connect
    Connecting, ///< the first attempt
    CatchingUp, ///< connected, taking the snapshot or the missing events
    Live,
    Offline, ///< was live or tried, and waits for the next attempt
};

struct ConnectionStatus
{
    ConnectionState state = ConnectionState::Idle;
    std::optional<ChannelKind> channel; ///< of CatchingUp and Live
    std::optional<Timestamp> since;     ///< of Offline: when it was lost; the client's clock
    std::optional<Timestamp> nextTry;   ///< of Offline
    std::optional<Error> why;           ///< of Offline

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

} // namespace duello
