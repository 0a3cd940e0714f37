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

// What exists while the server listens: the core, and the door to it.
struct Server::Running
{
    Running(const ServerOptions &options, const ProblemLibrary &library, Judge *judge, const Clock &clock,
            std::unique_ptr<Database> database, const std::optional<QSslConfiguration> &tls)
        : core(options, library, judge, clock, *QRandomGenerator::system(), std::move(database),
               [this] { return http.connectionCount(); })
        , http([this](const http::Request &request) { return core.answer(request); }, options.limits,
               [&clock] {
                   return QDateTime::fromMSecsSinceEpoch(clock.now().time_since_epoch().count(), QTimeZone::utc());
               },
               tls)
    {
    }

    ServerCore core;
    http::Server http;
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
    const Result<quint16> port = m_running->core.begin().and_then([this]() -> Result<quint16> { return bind(); });
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
    m_running->core.endStreams();
    m_running.reset();
}

} // namespace duello
