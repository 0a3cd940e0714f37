// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/twoplayers.h"

#include <QTest>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TwoPlayers::TwoPlayers(int problems, const ServerOptions &options) : server(options, problems)
{
    for (auto &[player, name] : {std::pair(&alice, u"Alice"_s), std::pair(&bob, u"Bob"_s)}) {
        player->token = server.newSession(name);
        player->http = std::make_unique<HttpProbe>(server.port());
        player->http->setToken(player->token);
    }
}

QString TwoPlayers::create(const QJsonObject &settings)
{
    QJsonObject body{{u"minutes"_s, 30}, {u"seats"_s, 2}, {u"problems"_s, QJsonArray{u"sumofline"_s}}};
    for (auto it = settings.begin(); it != settings.end(); ++it)
        body.insert(it.key(), it.value());
    duel = alice.http->post(u"/api/duels"_s, body).json.value("duel_id"_L1).toString();
    return duel;
}

bool TwoPlayers::play(const QJsonObject &settings, bool startsToo)
{
    if (create(settings).isEmpty())
        return false;
    move(bob, u"join"_s);
    move(bob, u"ready"_s);
    if (move(alice, u"ready"_s).json.value("state"_L1) != "countdown"_L1)
        return false;
    if (!startsToo)
        return true;
    server.clock.advance(rules::countdown);
    return QTest::qWaitFor([this] { return state() == "running"_L1; }, 5s);
}

HttpResponse TwoPlayers::move(Player &who, const QString &word, const QJsonObject &body)
{
    return who.http->post(path(u'/' + word), body);
}

HttpResponse TwoPlayers::submit(Player &who, const QString &solution, const QString &problem)
{
    QJsonObject body{{u"solution"_s, solution}, {u"language"_s, u"Python"_s}};
    if (!problem.isEmpty())
        body.insert("problem"_L1, problem);
    return who.http->post(path(u"/submit"_s), body);
}

QJsonObject TwoPlayers::snapshot(Player &who, const QString &which)
{
    return who.http->get(u"/api/duels/"_s + (which.isEmpty() ? duel : which)).json;
}

QString TwoPlayers::problemOf(Player &who, const QString &which)
{
    return snapshot(who, which).value("problems"_L1).toArray().first().toObject().value("problem_id"_L1).toString();
}

std::unique_ptr<StreamProbe> TwoPlayers::stream(const Player &who, const QString &query)
{
    auto probe = std::make_unique<StreamProbe>(server.port(), query, who.token);
    probe->hello();
    return probe;
}

QString TwoPlayers::path(const QString &rest) const
{
    return u"/api/duels/"_s + duel + rest;
}

} // namespace duello
