// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/server.h"

#include "net/server/database/database.h"
#include "net/server/http/server.h"
#include "net/server/random.h"
#include "net/server/servercore.h"
#include "net/server/tlsfiles.h"

#include <QTimeZone>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr auto secondDoor = "door"_L1; // the first one has no name

using Tls = std::optional<QSslConfiguration>;

Result<quint16> bind(http::Server &http, const QHostAddress &address, quint16 wanted, int morePorts)
{
    const int attempts = wanted == 0 ? 1 : 1 + morePorts;
    for (int i = 0; i < attempts && wanted + i <= 0xffff; ++i) {
        if (http.listen(address, quint16(wanted + i)))
            return http.serverPort();
        if (http.serverError() != QAbstractSocket::AddressInUseError)
            break;
    }
    return failure(ErrorCode::Unreachable,
                   u"cannot listen on %1 port %2: %3"_s.arg(address.toString()).arg(wanted).arg(http.errorString()));
}

} // namespace

// What exists while the server listens: the core, and the doors to it.
struct Server::Running
{
    Running(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &serverClock,
            std::unique_ptr<Database> database, const Tls &tls)
        : limits(options.limits)
        , clock(serverClock)
        , core(options, library, judge, clock, *QRandomGenerator::system(), std::move(database),
               [this] { return connectionCount(); })
        , first([this](const http::Request &request) { return core.answer(request); }, limits, now(), tls)
    {
    }

    http::Now now() const
    {
        return [this] {
            return QDateTime::fromMSecsSinceEpoch(clock.now().time_since_epoch().count(), QTimeZone::utc());
        };
    }

    std::unique_ptr<http::Server> newDoor(const QSslConfiguration &tls)
    {
        const auto answer = [this](http::Request request) {
            request.door = secondDoor;
            return core.answer(request);
        };
        return std::make_unique<http::Server>(answer, limits, now(), tls);
    }

    int connectionCount() const { return first.connectionCount() + (second ? second->connectionCount() : 0); }

    const http::Limits limits;
    const Clock &clock;
    ServerCore core;
    http::Server first;
    std::unique_ptr<http::Server> second;
};

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
    std::optional<QSslConfiguration> tls;
    if (!m_options.tlsCertificateFile.isEmpty()) {
        Result<QSslConfiguration> read = readTls(m_options.tlsCertificateFile, m_options.tlsKeyFile);
        if (!read)
            return std::unexpected(read.error());
        tls = *read;
    }
    Random random(*QRandomGenerator::system());
    auto database = Database::open(m_options.databaseFile, random.word(), m_options.databasePatience);
    if (!database)
        return std::unexpected(database.error());
    m_running = std::make_unique<Running>(m_options, m_library, m_judge, m_clock, std::move(*database), tls);
    const Result<quint16> port = m_running->core.begin().and_then(
        [this] { return bind(m_running->first, m_options.address, m_options.port, m_options.morePorts); });
    if (!port)
        m_running.reset();
    return port;
}

Result<quint16> Server::openDoor(const Door &door)
{
    closeDoor();
    if (!m_running || m_options.trustUserId || door.joinCode.isEmpty())
        return failure(ErrorCode::BadRequest, u"a door wants a server that listens, tokens, and a join code"_s);
    const Result<QSslConfiguration> tls = readTls(door.tlsCertificateFile, door.tlsKeyFile);
    if (!tls)
        return std::unexpected(tls.error());
    m_running->core.setJoinCode(secondDoor, door.joinCode);
    auto http = m_running->newDoor(*tls);
    const Result<quint16> port = bind(*http, door.address, door.port, door.morePorts);
    if (port)
        m_running->second = std::move(http);
    else if (http->serverError() == QAbstractSocket::AddressInUseError)
        return failure(ErrorCode::PortsTaken, u"%1 to %2"_s.arg(door.port).arg(door.port + door.morePorts));
    return port;
}

void Server::closeDoor()
{
    if (!m_running || !m_running->second)
        return;
    m_running->second->close();
    m_running->second->abortConnections();
    m_running->second.reset();
}

void Server::close()
{
    if (!m_running)
        return;
    m_running->first.close();
    if (m_running->second)
        m_running->second->close();
    m_running->core.endStreams();
    m_running.reset();
}

} // namespace duello
