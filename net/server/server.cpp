// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/server.h"

#include "net/protocol/judge.h"
#include "net/server/attemptlimit.h"
#include "net/server/database/database.h"
#include "net/server/demo.h"
#include "net/server/dueltimer.h"
#include "net/server/http/server.h"
#include "net/server/hub.h"
#include "net/server/identity.h"
#include "net/server/judgequeue/judgequeue.h"
#include "net/server/metrics.h"
#include "net/server/presence.h"
#include "net/server/problemjson.h"
#include "net/server/random.h"
#include "net/server/routes.h"
#include "net/server/tickets.h"

#include <QTimeZone>

namespace duello {

using namespace Qt::StringLiterals;

// What exists while the server listens, built from top to bottom and destroyed from bottom to top.
struct Server::Running
{
    Running(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &serverClock,
            std::unique_ptr<Database> opened);

    http::Reply answer(const http::Request &request);
    Result<void> begin(const ServerOptions &options, const ProblemLibrary &library);

    const Clock &clock;
    Random random{*QRandomGenerator::system()};
    std::unique_ptr<Database> database;
    Tickets tickets;
    Identity identity;
    AttemptLimit joinCodeLimit;
    Metrics metrics;
    Hub hub;
    Presence presence;
    DuelTimer duelTimer;
    std::unique_ptr<JudgeQueue> judgeQueue;
    ServerParts parts;
    http::Router router;
    http::Server http;
};

Server::Running::Running(const ServerOptions &options, const ProblemLibrary &library, Judge *judge,
                         const Clock &serverClock, std::unique_ptr<Database> opened)
    : clock(serverClock)
    , database(std::move(opened))
    , tickets(clock, random)
    , identity(*database, clock, tickets, options.trustUserId)
    , joinCodeLimit(clock)
    , hub(*database, options.timing, clock)
    , presence(*database, hub, clock)
    , duelTimer(*database, clock)
    , judgeQueue(judge ? std::make_unique<JudgeQueue>(*database, clock, *judge) : nullptr)
    , parts{options,
            clock,
            library,
            judge ? judge->languages() : QList<LanguageInfo>(),
            judge ? judge->tier() : QString(),
            random,
            *database,
            tickets,
            identity,
            joinCodeLimit,
            hub,
            metrics,
            [this] {
                return http.connectionCount();
            }}
    , http([this](const http::Request &request) { return answer(request); }, options.limits,
           [this] { return QDateTime::fromMSecsSinceEpoch(clock.now().time_since_epoch().count(), QTimeZone::utc()); })
{
    addServerRoutes(router, parts);
    addSessionRoutes(router, parts);
    addDuelRoutes(router, parts);
    addSubmissionRoutes(router, parts);
    addStreamRoutes(router, parts);
}

http::Reply Server::Running::answer(const http::Request &request)
{
    const Result<void> admitted = admit(request, parts.options.trustUserId);
    const http::Reply reply = admitted ? router(request) : problemResponse(admitted.error());
    const auto *response = std::get_if<http::Response>(&reply);
    ++metrics.responses[response ? response->status : 101];
    return reply;
}

Result<void> Server::Running::begin(const ServerOptions &options, const ProblemLibrary &library)
{
    if (const Result<void> done = presence.begin(); !done)
        return done;
    if (judgeQueue) {
        if (const Result<void> done = judgeQueue->requeueUnfinished(); !done)
            return done;
        judgeQueue->judgeNext();
    }
    duelTimer.look();
    return options.demo ? prepareDemo(*database, library, clock) : Result<void>{};
}

Server::Server(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &clock,
               QObject *parent)
    : QObject(parent), m_options(options), m_library(library), m_judge(judge), m_clock(clock)
{
}

Server::~Server()
{
    close();
}

Result<void> Server::checkOptions() const
{
    if (m_options.address.isLoopback())
        return {};
    if (m_options.trustUserId)
        return failure(ErrorCode::BadRequest, u"without tokens a server may listen on this machine only"_s);
    if (m_options.joinCode.isEmpty())
        return failure(ErrorCode::BadRequest, u"a server that others can reach needs a join code"_s);
    return {};
}

Result<quint16> Server::listen()
{
    close();
    if (const Result<void> good = checkOptions(); !good)
        return std::unexpected(good.error());
    Random random(*QRandomGenerator::system());
    auto database = Database::open(m_options.databaseFile, random.word(), m_options.databasePatience);
    if (!database)
        return std::unexpected(database.error());
    m_running = std::make_unique<Running>(m_options, m_library, m_judge, m_clock, std::move(*database));
    const Result<quint16> port =
        m_running->begin(m_options, m_library).and_then([this]() -> Result<quint16> { return bind(); });
    if (!port)
        m_running.reset();
    return port;
}

Result<quint16> Server::bind()
{
    http::Server &http = m_running->http;
    const int attempts = m_options.port == 0 ? 1 : 1 + m_options.morePorts;
    for (int i = 0; i < attempts && m_options.port + i <= 0xffff; ++i) {
        if (http.listen(m_options.address, quint16(m_options.port + i)))
            return http.serverPort();
        if (http.serverError() != QAbstractSocket::AddressInUseError)
            break;
    }
    return failure(ErrorCode::Unreachable, u"cannot listen on %1 port %2: %3"_s.arg(m_options.address.toString())
                                               .arg(m_options.port)
                                               .arg(http.errorString()));
}

void Server::close()
{
    if (!m_running)
        return;
    m_running->http.close();
    m_running->hub.closeAll(closecode::restart, u"the server stops"_s);
    m_running.reset();
}

} // namespace duello
