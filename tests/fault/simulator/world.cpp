// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/world.h"

#include "net/protocol/codec.h"
#include "net/protocol/routes.h"

#include <algorithm>

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Action::Kind;

namespace {

/// When silence must have been noticed, with some slack for what was under way.
constexpr auto noticed = 10s;

/// What a player chose: one of them, or none.
std::optional<ChannelKind> channelOf(const Action &action)
{
    const auto choice = size_t(action.amount - 1);
    return choice < channelKinds.size() ? std::optional(channelKinds[choice]) : std::nullopt;
}

} // namespace

World::World(Timeline &timeline, const Beginning &beginning, const Schedule &schedule)
    : history(timeline), server(timeline, history, schedule.seed), m_timeline(timeline), m_duel(beginning.duel)
{
    server.disk.replace(beginning.disk);
    server.clock.jump(beginning.age);
    server.start();
    for (int i = 0; i < Schedule::clients; ++i) {
        const Credentials &player = beginning.players.at(i < 2 ? 0 : 1);
        const quint32 seed = schedule.seed + quint32(10 * i);
        links.push_back(std::make_unique<Link>(timeline, server, history, player.user, seed, 100 * (i + 1)));
        clients.push_back(
            std::make_unique<ClientMachine>(timeline, *links.back(), history, i, player, beginning.duel, seed + 5));
        ClientMachine &client = *clients.back();
        client.clock.jump(beginning.age);
        client.pin(schedule.channels.at(size_t(i)));
        client.start();
    }
}

World::~World()
{
    server.disk.full = true; // nothing of it is read again: the database need not be tidied up
    server.stop();           // its streams refer to the links
}

void World::pass(milliseconds time)
{
    const milliseconds end = m_timeline.now() + time;
    while (m_timeline.runNext(end))
        server.settle();
}

void World::begin(const Action &action)
{
    history.add(record::Acted{action.text()});
    ClientMachine &client = *clients.at(size_t(action.client));
    Link &link = *links.at(size_t(action.client));
    if (action.kind == Kind::ReuseKey || action.kind == Kind::Probe)
        beginByStranger(action, link, client);
    else if (action.kind < Kind::Delay)
        beginAtClient(action, client);
    else if (action.kind < Kind::KillServer)
        beginOnLink(action, link, client);
    else
        beginAtServer(action);
    server.settle();
}

void World::submit(const Action &action, ClientMachine &client)
{
    switch (action.amount) {
    case 0:
        return client.submit(u"right"_s);
    case 1:
        return client.submit(QString(int(limits::solution.count()) + 1, u'x'));
    default:
        return client.submit(u"wrong %1"_s.arg(action.at.count()));
    }
}

void World::kill(ClientMachine &client, const Action &action)
{
    m_timeline.after(action.lasts, m_faults, [&client] { client.start(); });
    if (action.kind == Kind::KillClient)
        client.kill(action.hard);
    else
        client.killBefore(action.amount, action.hard);
}

void World::beginAtClient(const Action &action, ClientMachine &client)
{
    switch (action.kind) {
    case Kind::Submit:
        return submit(action, client);
    case Kind::Retry:
        return client.retryFailed();
    case Kind::GiveUp:
        return client.giveUpFailed();
    case Kind::WatchAgain:
        if (client.isUp())
            client.watchAgain();
        return;
    case Kind::Resign:
        server.answer(client.request("POST", routes::duelMove(m_duel, u"resign"), "{}"));
        return;
    case Kind::PinChannel:
        return client.pin(channelOf(action));
    case Kind::StopClient:
        return client.stop(action.lasts);
    case Kind::SleepClient:
        return client.sleep(action.lasts);
    case Kind::SetClientClock:
        return client.clock.jump(milliseconds(action.amount));
    case Kind::FillClientDisk:
        client.isDiskFull = true;
        return undoLater(action, [&client] { client.isDiskFull = false; });
    default:
        return kill(client, action);
    }
}

void World::undoLater(const Action &action, std::function<void()> undo)
{
    m_timeline.after(action.lasts, m_faults, std::move(undo));
}

/// Looks at the client when nothing has come for longer than a peer may be silent in a duel. Of two silences that
/// overlap the end of either ends both.
void World::watchSilence(const Action &action, Link &link, ClientMachine &client)
{
    if (!link.faults.losesDown)
        link.faults.silence = std::make_shared<int>();
    m_timeline.after(noticed, link.faults.silence, [this, &client] {
        if (client.isUp() && client.duel() && !isOver(client.duel()->state))
            history.add(record::SilenceOver{client.who(), client.connection().state});
    });
    undoLater(action, [&link] { link.faults.silence.reset(); });
}

void World::beginOnLink(const Action &action, Link &link, ClientMachine &client)
{
    const auto during = [&](auto Faults::*fault, auto value) {
        link.faults.*fault = value;
        undoLater(action, [&link, fault] { link.faults.*fault = {}; });
    };
    const auto keepingDuring = [&](bool Faults::*fault) {
        link.faults.*fault = true;
        undoLater(action, [&link, fault] {
            link.faults.*fault = false;
            link.release();
        });
    };
    switch (action.kind) {
    case Kind::Delay:
        return during(&Faults::delay, milliseconds(action.amount * 300));
    case Kind::Refuse:
        return during(&Faults::refuses, true);
    case Kind::LoseUp:
        return during(&Faults::losesUp, true);
    case Kind::BlackHole:
        during(&Faults::losesUp, true);
        [[fallthrough]];
    case Kind::LoseDown:
        watchSilence(action, link, client);
        return during(&Faults::losesDown, true);
    case Kind::ResetReplies:
        return during(&Faults::resetsReplies, true);
    case Kind::CutReplies:
        return during(&Faults::cutsReplies, true);
    case Kind::RepeatRequests:
        return during(&Faults::repeatsRequests, true);
    case Kind::Portal:
        return during(&Faults::isPortal, true);
    case Kind::Proxy:
        return during(&Faults::proxyStatus, action.amount);
    case Kind::Reorder:
        return during(&Faults::reorders, true);
    case Kind::BlockChannels:
        return during(&Faults::blockedChannels, action.amount);
    case Kind::Buffer:
        return keepingDuring(&Faults::buffers);
    case Kind::Stall:
        return keepingDuring(&Faults::isStalled);
    case Kind::DropFrames:
        link.faults.dropFrames = action.amount;
        return;
    case Kind::RepeatFrames:
        link.faults.repeatFrames = action.amount;
        return;
    default:
        return link.resetStreams(action.kind == Kind::ResetStreams);
    }
}

void World::beginAtServer(const Action &action)
{
    const auto moment = action.hard ? VirtualDisk::Moment::AfterSync : VirtualDisk::Moment::BeforeSync;
    const auto survives = action.client == 0 ? VirtualDisk::Survives::Written : VirtualDisk::Survives::Synced;
    switch (action.kind) {
    case Kind::KillServer:
        return server.crashNow({1, moment, survives, action.lasts});
    case Kind::CrashServerAtCommit:
        return server.crashLater({action.amount, moment, survives, action.lasts});
    case Kind::RestartServer:
        server.stop();
        m_timeline.after(action.lasts, m_faults, [this] { server.start(); });
        return;
    case Kind::FillServerDisk:
        server.disk.full = true;
        return undoLater(action, [this] { server.disk.full = false; });
    case Kind::SetServerClock:
        return server.clock.jump(milliseconds(action.amount));
    case Kind::ForgetEvents:
        return server.forgetEvents(action.amount);
    case Kind::TakeBackup:
        return server.takeBackup();
    case Kind::RestoreBackup:
        return server.restoreBackup(action.lasts);
    case Kind::KillJudge:
        return server.judge.die();
    case Kind::SlowJudge:
        server.judge.delay = milliseconds(action.amount * 1500);
        return undoLater(action, [this] { server.judge.delay = 0ms; });
    default:
        server.judge.isZombie = true;
        return undoLater(action, [this] { server.judge.isZombie = false; });
    }
}

/// Requests that no client of ours makes; what the server answers is in the history, and its effect in the rows.
void World::beginByStranger(const Action &action, Link &link, const ClientMachine &client)
{
    if (action.kind == Kind::ReuseKey) {
        const Result<SubmissionsSnapshot> known = submissionsOf(client);
        if (!known || known->submissions.isEmpty())
            return;
        const ClientTempId key = known->submissions.last().clientTempId;
        const SubmitRequest other{u"something else"_s, u"Python"_s, key, u"A"_s};
        link.request(client.request("POST", routes::submit(m_duel), toText(toJson(other))), m_strangers,
                     [this, key](const HttpExchange &exchange) {
                         if (objectOf(exchange).and_then(submitReplyFromJson))
                             history.add(record::KeyReused{key});
                     });
        return;
    }
    const QStringList cursors{u"99999"_s, u"0"_s, u"nonsense"_s, u"otherepoch.3"_s};
    const ChannelKind kind = action.hard ? ChannelKind::WebSocket : ChannelKind::ServerSentEvents;
    http::Request open = client.streamRequest(kind, u"stranger"_s);
    open.query.addQueryItem(u"last_event_id"_s, cursors.at(action.amount - 1));
    Pipe deaf;
    deaf.received = [](const QByteArray &) {
    };
    deaf.closed = [](const Error &, bool) {
    };
    m_probes.push_back(link.openStream(kind, open, std::move(deaf)));
}

void World::heal()
{
    history.add(record::Acted{u"all faults end"_s});
    m_faults = std::make_shared<int>();
    for (const auto &probe : std::exchange(m_probes, {}))
        links.front()->closeStream(probe);
    server.disk.full = false;
    server.judge.delay = 0ms;
    server.judge.isZombie = false;
    server.spare();
    server.start();
    for (size_t i = 0; i < clients.size(); ++i) {
        links[i]->faults = {};
        links[i]->release();
        clients[i]->isDiskFull = false;
        clients[i]->spare();
        clients[i]->start();
        clients[i]->retryFailed();
    }
}

bool World::isAtRest()
{
    for (const auto &client : clients) {
        if (!client->isUp() || client->connection().state != ConnectionState::Live)
            return false;
        const QList<Row> rows = client->rows();
        if (std::ranges::any_of(rows, [](const Row &row) {
                return row.delivery == Delivery::Delivered ? row.submission.state != SubmissionState::Done
                                                           : row.delivery != Delivery::Failed;
            }))
            return false;
    }
    return true;
}

Result<SubmissionsSnapshot> World::submissionsOf(const ClientMachine &client)
{
    const auto reply = server.answer(client.request("GET", routes::submissions(m_duel)));
    if (!reply)
        return failure(ErrorCode::Unreachable);
    return parseObject(std::get<http::Response>(*reply).body).and_then(submissionsSnapshotFromJson);
}

Result<DuelSnapshot> World::duelOf(const ClientMachine &client)
{
    const auto reply = server.answer(client.request("GET", routes::duel(m_duel)));
    if (!reply)
        return failure(ErrorCode::Unreachable);
    return parseObject(std::get<http::Response>(*reply).body).and_then(duelSnapshotFromJson);
}

} // namespace duello::simulator
