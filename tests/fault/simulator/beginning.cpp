// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/world.h"

#include "net/protocol/codec.h"
#include "net/protocol/routes.h"

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Asks the server without a network, as a player. What it answers is always an object here.
QJsonObject ask(ServerMachine &server, const QString &path, const QByteArray &body, const Credentials &player = {})
{
    http::Request request;
    request.method = "POST"_ba;
    request.path = path.split(u'/', Qt::SkipEmptyParts);
    request.headers = {{"host"_ba, "duello"_ba}};
    if (!player.token.isEmpty())
        request.headers.append(http::Header{"authorization"_ba, "Bearer " + player.token.toLatin1()});
    request.body = body;
    const auto reply = server.answer(request);
    server.settle();
    Q_ASSERT(reply);
    return parseObject(std::get<http::Response>(*reply).body).value();
}

} // namespace

Beginning Beginning::make(Timeline &timeline, bool endsSoon)
{
    timeline.clear();
    History history(timeline);
    ServerMachine server(timeline, history, 1);
    server.start();
    Beginning beginning;
    for (const QByteArray &name : {"Alice"_ba, "Bob"_ba}) {
        const Session session =
            sessionFromJson(ask(server, routes::sessions(), R"({"name":")" + name + R"("})")).value();
        beginning.players.append({session.user, session.token});
    }
    const CreateDuelRequest wish{{.length = endsSoon ? 1min : 30min, .seats = 2}, {ProblemId(u"sumofline"_s)}};
    const QJsonObject made = ask(server, routes::duels(), toText(toJson(wish)), beginning.players[0]);
    beginning.duel = duelSnapshotFromJson(made).value().duel.id;
    ask(server, routes::duelMove(beginning.duel, u"join"), "{}", beginning.players[1]);
    for (const Credentials &player : std::as_const(beginning.players))
        ask(server, routes::duelMove(beginning.duel, u"ready"), "{}", player);
    const milliseconds start = endsSoon ? 62s : 6s; // five seconds of countdown, and the minute
    while (timeline.runNext(start))
        server.settle();
    server.stop();
    beginning.disk = server.disk.image(VirtualDisk::Survives::Written);
    beginning.age = start;
    return beginning;
}

} // namespace duello::simulator
