// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <chrono>

namespace duello::http {

/// What one server grants its peers. Sizes in bytes.
struct Limits
{
    qint64 url = 8 * 1024;
    qint64 headers = 16 * 1024;
    int headerFields = 64;
    qint64 body = 256 * 1024;
    qint64 webSocketMessage = 256 * 1024;
    /// Written to a WebSocket and not read by its peer: beyond this whoever still sends is cut.
    qint64 webSocketUnread = 1024 * 1024;

    std::chrono::milliseconds handshakeTime{2'000}; ///< of TLS
    std::chrono::milliseconds headerTime{10'000};
    std::chrono::milliseconds bodyTime{30'000};
    std::chrono::milliseconds writeTime{30'000};
    std::chrono::milliseconds idleTime{60'000};

    /// What a stream sent and nobody acknowledged: beyond this its peer is dead.
    std::chrono::milliseconds unacknowledgedTime{6000};

    /// After an early answer this much is read and thrown away, lest a reset destroy the answer.
    qint64 drain = 4 * 1024 * 1024;
    std::chrono::milliseconds drainTime{1000};

    /// What the kernel keeps for a peer that does not read; by itself it would take megabytes.
    int sendBuffer = 256 * 1024;

    int connections = 2048;
    int connectionsPerPeer = 1024;
    /// Peers beyond those that may be told so at one time; the rest are closed without a word.
    int refusals = 64;
};

} // namespace duello::http
