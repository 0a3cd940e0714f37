// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/checker.h"

#include "tests/fault/simulator/clientchecks.h"
#include "tests/fault/simulator/serverchecks.h"

#include "net/protocol/codec.h"
#include "net/server/database/eventtable.h"

#include <algorithm>

namespace duello::simulator {

using namespace Qt::StringLiterals;

namespace {

/// P1: each client shows what the server has, and nothing else but what was refused for good.
void checkConvergence(World &world, const ClientMachine &client, const SubmissionsSnapshot &truth, QStringList &broken)
{
    const QString who = u"P1: client %1 "_s.arg(client.who().client);
    if (!client.isUp() || client.connection().state != ConnectionState::Live) {
        broken.append(who + u"is not live"_s);
        return;
    }
    QList<Submission> shown;
    const QList<Row> rows = client.rows();
    for (const Row &row : rows) {
        if (row.delivery == Delivery::Delivered)
            shown.append(row.submission);
        else if (row.delivery != Delivery::Failed)
            broken.append(who + u"still waits with %1"_s.arg(row.id.value()));
    }
    QList<Submission> expected = truth.submissions;
    std::ranges::sort(shown, {}, &Submission::id);
    std::ranges::sort(expected, {}, &Submission::id);
    if (shown != expected)
        broken.append(
            who + u"shows %1 submissions, the server has %2, and they differ"_s.arg(shown.size()).arg(expected.size()));
    const Result<DuelSnapshot> duel = world.duelOf(client);
    if (!duel || client.duel() != duel->duel)
        broken.append(who + u"shows another state of the duel than the server has"_s);
}

std::optional<ServerTruth> truthOf(World &world)
{
    ServerTruth truth;
    truth.epoch = world.server.database().epoch();
    for (const auto &client : world.clients) {
        const UserId user = client->credentials().user;
        if (truth.logs.contains(user))
            continue; // another device of the same player
        const auto submissions = world.submissionsOf(*client);
        const auto log = world.server.database().read([&](Transaction &transaction) -> Result<ServerTruth::Log> {
            return ServerTruth::Log{eventtable::window(transaction, user),
                                    eventtable::after(transaction, user, EventId(0), 100'000)};
        });
        if (!submissions || !log)
            return std::nullopt;
        truth.submissions[user] = *submissions;
        truth.logs[user] = *log;
    }
    return truth;
}

} // namespace

QStringList brokenPromises(World &world)
{
    if (!world.server.isSpeaking())
        return {u"the server does not come back"_s};
    const std::optional<ServerTruth> truth = truthOf(world);
    if (!truth)
        return {u"the server does not answer"_s};
    QStringList broken;
    for (const auto &client : world.clients)
        checkConvergence(world, *client, truth->submissions.at(client->credentials().user), broken);
    broken += brokenByServer(world.history, *truth, world.server.judge);
    broken += brokenByClients(world.history, *truth);
    return broken;
}

} // namespace duello::simulator
