// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testserver.h"

#include "net/rules/duelrules.h"

#include <QJsonArray>

namespace duello {

using namespace Qt::StringLiterals;

TestServer::TestServer(ServerOptions options, int problems) : m_library(problems), m_options(std::move(options))
{
    m_options.port = 0;
    if (m_options.stall == ServerOptions{}.stall)
        m_options.stall = std::chrono::hours(24 * 365); // the test's clock leaps
    m_options.databaseFile = m_folder.filePath(u"duello.sqlite"_s);
    start();
}

void TestServer::start()
{
    m_server = std::make_unique<Server>(m_options, m_library, &judge, clock);
    const Result<quint16> port = m_server->listen();
    m_port = port.value_or(0);
    m_failure = port ? QString() : port.error().detail;
}

void TestServer::restart()
{
    m_server.reset();
    start();
}

QString TestServer::newSession(const QString &name)
{
    return HttpProbe(m_port).post(u"/api/sessions"_s, {{u"name"_s, name}}).json.value("token"_L1).toString();
}

QString TestServer::runningDuel(const QString &token)
{
    HttpProbe probe(m_port);
    probe.setToken(token);
    const HttpResponse created =
        probe.post(u"/api/duels"_s, {{u"seats"_s, 1}, {u"problems"_s, QJsonArray{u"sumofline"_s}}});
    clock.advance(rules::countdown);
    return created.json.value("duel_id"_L1).toString();
}

} // namespace duello
