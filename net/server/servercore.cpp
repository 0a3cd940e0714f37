// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/servercore.h"

#include "net/protocol/judge.h"
#include "net/server/attemptlimit.h"
#include "net/server/database/database.h"
#include "net/server/demo.h"
#include "net/server/dueltimer.h"
#include "net/server/eventpruner.h"
#include "net/server/hub.h"
#include "net/server/identity.h"
#include "net/server/judgequeue/judgequeue.h"
#include "net/server/livecode.h"
#include "net/server/metrics.h"
#include "net/server/presence.h"
#include "net/server/problemjson.h"
#include "net/server/random.h"
#include "net/server/routes.h"
#include "net/server/tickets.h"
#include "net/server/uptime.h"

namespace duello {

using namespace Qt::StringLiterals;

// Built from top to bottom and destroyed from bottom to top.
struct ServerCore::Parts
{
    Parts(const ServerOptions &serverOptions, const ProblemLibrary &problemLibrary, Judge *judge,
          const Clock &serverClock, QRandomGenerator &generator, std::unique_ptr<Database> opened,
          std::function<int()> connectionCount);

    const ServerOptions &options;
    const ProblemLibrary &library;
    const Clock &clock;
    Random random;
    std::unique_ptr<Database> database;
    Tickets tickets;
    Identity identity;
    QHash<QString, QString> joinCodes; ///< by door
    AttemptLimit joinCodeLimit;
    Metrics metrics;
    Hub hub;
    Presence presence;
    Uptime uptime;
    LiveCode liveCode;
    DuelTimer duelTimer;
    EventPruner eventPruner;
    std::unique_ptr<JudgeQueue> judgeQueue;
    ServerParts routeParts;
    http::Router router;
};

ServerCore::Parts::Parts(const ServerOptions &serverOptions, const ProblemLibrary &problemLibrary, Judge *judge,
                         const Clock &serverClock, QRandomGenerator &generator, std::unique_ptr<Database> opened,
                         std::function<int()> connectionCount)
    : options(serverOptions)
    , library(problemLibrary)
    , clock(serverClock)
    , random(generator)
    , database(std::move(opened))
    , tickets(clock, random)
    , identity(*database, clock, tickets, options.trustUserId)
    , joinCodes{{QString(), options.joinCode}}
    , joinCodeLimit(clock)
    , hub(*database, options.timing, clock)
    , presence(*database, hub, clock)
    , uptime(*database, clock, options.stall)
    , liveCode(*database, clock, hub, judge ? judge->languages() : QList<LanguageInfo>())
    , duelTimer(*database, clock)
    , eventPruner(*database, clock, options.retention)
    , judgeQueue(judge ? std::make_unique<JudgeQueue>(*database, clock, *judge, options.judgeLease) : nullptr)
    , routeParts{options,
                 clock,
                 library,
                 judge ? judge->languages() : QList<LanguageInfo>(),
                 judge ? judge->tier() : QString(),
                 random,
                 *database,
                 tickets,
                 identity,
                 joinCodes,
                 joinCodeLimit,
                 hub,
                 liveCode,
                 metrics,
                 std::move(connectionCount)}
{
    addServerRoutes(router, routeParts);
    addSessionRoutes(router, routeParts);
    addDuelRoutes(router, routeParts);
    addSubmissionRoutes(router, routeParts);
    addStreamRoutes(router, routeParts);
}

ServerCore::ServerCore(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &clock,
                       QRandomGenerator &random, std::unique_ptr<Database> database,
                       std::function<int()> connectionCount)
    : m_parts(std::make_unique<Parts>(options, library, judge, clock, random, std::move(database),
                                      std::move(connectionCount)))
{
}

ServerCore::~ServerCore() = default;

Result<void> ServerCore::begin()
{
    const Result<void> begun =
        m_parts->uptime.begin().and_then([this] { return m_parts->presence.begin(); }).and_then([this] {
            return m_parts->liveCode.begin();
        });
    if (!begun)
        return begun;
    if (m_parts->judgeQueue) {
        if (const Result<void> done = m_parts->judgeQueue->requeueUnfinished(); !done)
            return done;
        m_parts->judgeQueue->judgeNext();
    }
    m_parts->duelTimer.look();
    return m_parts->options.demo ? prepareDemo(*m_parts->database, m_parts->library, m_parts->clock) : Result<void>{};
}

http::Reply ServerCore::answer(const http::Request &request)
{
    m_parts->uptime.notice();
    const Result<void> admitted = admit(request, m_parts->options.trustUserId);
    const http::Reply reply = admitted ? m_parts->router(request) : problemResponse(admitted.error());
    const auto *response = std::get_if<http::Response>(&reply);
    const bool upgrades = std::holds_alternative<http::Upgrade>(reply);
    ++m_parts->metrics.responses[response ? response->status : upgrades ? 101 : 200]; // of a held one: expected
    return reply;
}

void ServerCore::setJoinCode(const QString &door, const QString &code)
{
    m_parts->joinCodes.insert(door, code);
}

void ServerCore::endStreams()
{
    m_parts->hub.closeAll();
    m_parts->uptime.end();
}

} // namespace duello
