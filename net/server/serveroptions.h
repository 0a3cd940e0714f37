// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/limits.h"
#include "net/protocol/routes.h"
#include "net/server/http/limits.h"

#include <QHostAddress>
#include <QString>

namespace duello {

/// How often a stream speaks when there is nothing to say. A peer that is silent for three beats is dead.
struct StreamTiming
{
    std::chrono::milliseconds duelHeartbeat = limits::duelHeartbeat;
    std::chrono::milliseconds idleHeartbeat{15'000};
};

/// What of each stream is kept at least. An older event goes when it is beyond both.
struct Retention
{
    int events = 10'000;
    std::chrono::milliseconds time = std::chrono::hours(24);
};

struct ServerOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = routes::defaultPort; ///< 0: any free one
    int morePorts = 20;                 ///< when it is taken, so many after it are tried
    QString databaseFile;               ///< made when it is not there
    QString name;                       ///< what players see
    QString joinCode;                   ///< asked of who has no session yet; required beyond loopback
    QString tlsCertificateFile;         ///< PEM, with the chain; empty: no TLS
    QString tlsKeyFile;                 ///< PEM, without a passphrase
    bool trustUserId = false;           ///< no tokens, `user_id` is believed; loopback only
    bool demo = false;                  ///< a duel "1" that runs, for users 1 and 2
    http::Limits limits;
    StreamTiming timing;
    Retention retention;
    std::chrono::milliseconds databasePatience{1000}; ///< for another process's lock
    std::chrono::milliseconds stall{5'000};           ///< a server that did nothing for longer was away
    std::chrono::milliseconds judgeLease{90'000};     ///< a judge that is silent for longer has lost its attempt
};

} // namespace duello
