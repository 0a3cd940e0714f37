// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits of the wire (protocol section 8). Both sides know them: the client checks before it sends.
#pragma once

#include "net/protocol/bytes.h"

#include <chrono>

namespace duello::limits {

inline constexpr Bytes solution = Bytes::fromKib(64);
inline constexpr Bytes statementPdf = Bytes::fromMib(8);
inline constexpr Bytes body = Bytes::fromKib(256);
inline constexpr Bytes webSocketMessage = Bytes::fromKib(256);
inline constexpr Bytes headers = Bytes::fromKib(16);
inline constexpr Bytes url = Bytes::fromKib(8);
inline constexpr int headerFields = 64;
inline constexpr std::chrono::seconds headerTime{10};
inline constexpr std::chrono::seconds bodyTime{30};
inline constexpr std::chrono::seconds idleKeepAlive{60};
inline constexpr int connectionsPerUser = 16;
inline constexpr int connections = 2048;
inline constexpr Bytes outboundQueue = Bytes::fromKib(256);
inline constexpr int outboundEvents = 1000;
/// A held question for news is answered by then.
inline constexpr std::chrono::seconds longestPoll{25};
/// A client_temp_id is a UUID in practice; anything of printable ASCII up to this length is taken.
inline constexpr int clientTempIdLength = 128;
inline constexpr int playerNameLength = 40;
inline constexpr std::chrono::milliseconds duelHeartbeat{3000};
/// A peer that said nothing for this long is dead (promise P10).
inline constexpr std::chrono::milliseconds silence{9000};

} // namespace duello::limits
