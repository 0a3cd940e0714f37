// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/error.h"
#include "net/server/http/message.h"
#include "net/server/serveroptions.h"

#include <memory>

class QRandomGenerator;

namespace duello {

class Database;
class Judge;
class ProblemLibrary;

/// All of a server but its door: the database, the routes, the streams, and what works by itself (the clock of the
/// duels, the queue to the judge). Requests come in as values and no socket is touched; who calls it decides how an
/// answer reaches the peer. Lives in one thread, which needs an event loop; the judge may live in another.
class ServerCore
{
public:
    /// All but the database outlive the core. Without a judge no language is available. `connectionCount` is for the
    /// metrics.
    ServerCore(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &clock,
               QRandomGenerator &random, std::unique_ptr<Database> database, std::function<int()> connectionCount);
    ~ServerCore();
    Q_DISABLE_COPY_MOVE(ServerCore)

    /// Takes up the work where the last run left it. Before the first request.
    Result<void> begin();
    http::Reply answer(const http::Request &request);
    /// Who comes in by that door without a session needs this code. The nameless door has the one of the options.
    void setJoinCode(const QString &door, const QString &code);
    /// Ends every stream, saying 1012 where there are words for it, and answers every poll: the server stops.
    void endStreams();

private:
    struct Parts;

    std::unique_ptr<Parts> m_parts;
};

} // namespace duello
