// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/enginedriver.h"

#include <QObject>
#include <QTest>

namespace duello::script {

inline const DuelId duelId(QStringLiteral("1"));
inline const UserId me(QStringLiteral("1"));
inline const Error noNetwork{ErrorCode::Unreachable, QStringLiteral("cable")};
inline const Error duelOver{ErrorCode::DuelFinished, {}};
inline const Error unauthorized{ErrorCode::Unauthorized, {}};

inline ClientTempId key(int i)
{
    return ClientTempId(QStringLiteral("key-%1").arg(i));
}

inline Cursor at(qint64 number, const QString &epoch = QStringLiteral("k3f9"))
{
    return {epoch, EventId(number)};
}

inline Duel duelOf(qint64 rev, DuelState state = DuelState::Running)
{
    return {.id = duelId, .state = state, .rev = rev};
}

/// The words in which scripts of a SyncEngine are written: one client, its disk, and a server that says what the script
/// says. The player is "1", the duel "1", the epoch "k3f9".
class EngineScript : public QObject
{
protected:
    FakeClock clock;
    QMap<ClientTempId, OutboxEntry> disk;
    std::unique_ptr<EngineDriver> client;

    OutboxEntry entry(int i)
    {
        return {.key = key(i),
                .user = me,
                .duel = duelId,
                .problem = QStringLiteral("A"),
                .language = QStringLiteral("Python"),
                .solution = QStringLiteral("print(%1)").arg(i),
                .clickedAt = clock.now()};
    }

    Submission submission(int i, qint64 rev)
    {
        return {.id = SubmissionId(QStringLiteral("id-%1").arg(i)),
                .clientTempId = key(i),
                .duel = duelId,
                .problem = QStringLiteral("A"),
                .user = me,
                .language = QStringLiteral("Python"),
                .receivedAt = FakeClock().now() + std::chrono::seconds(i),
                .rev = rev};
    }

    SubmitReply reply(int i)
    {
        return {.id = SubmissionId(QStringLiteral("id-%1").arg(i)),
                .clientTempId = key(i),
                .duel = duelId,
                .receivedAt = clock.now()};
    }

    SubmitReply replyOf(const QString &epoch)
    {
        SubmitReply told = reply(1);
        told.epoch = epoch;
        return told;
    }

    void start()
    {
        client = std::make_unique<EngineDriver>(clock, disk);
        client->start();
        client->feed(input::Watch{duelId});
    }

    void answerSnapshot(quint64 request, const Cursor &asOf, const QList<Submission> &submissions = {},
                        const Duel &duel = duelOf(1))
    {
        client->feed(
            input::SnapshotAnswered{request, input::FullSnapshot{{asOf, duel, clock.now()}, {asOf, submissions}}, {}});
    }

    void answerSnapshot(const Cursor &asOf, const QList<Submission> &submissions = {}, const Duel &duel = duelOf(1))
    {
        answerSnapshot(client->last<effect::FetchSnapshot>().request, asOf, submissions, duel);
    }

    void answerDifference(const QList<Event> &events, qint64 head)
    {
        const auto asked = client->last<effect::FetchDifference>();
        client->feed(input::DifferenceAnswered{asked.request,
                                               Updates{.events = events,
                                                       .last = events.isEmpty() ? asked.after : events.last().cursor,
                                                       .head = EventId(head),
                                                       .serverTime = clock.now()}});
    }

    void failDifference()
    {
        client->feed(input::DifferenceAnswered{client->last<effect::FetchDifference>().request,
                                               std::unexpected(Error{ErrorCode::NotFound, {}})});
    }

    Event eventOf(qint64 number, const Submission &submission)
    {
        return {at(number), duelId, clock.now(), SubmissionBody{submission}};
    }

    quint64 stream() { return client->last<effect::OpenStream>().stream; }
    void receive(const StreamMessage &message) { client->feed(input::StreamReceived{stream(), message}); }

    void hello(qint64 head, std::optional<bool> recovered = true)
    {
        receive(Hello{at(head), EventId(1), recovered, std::chrono::milliseconds(3000), clock.now()});
    }

    void event(qint64 number, const Submission &submission) { receive(eventOf(number, submission)); }

    void heartbeat(qint64 head) { receive(Heartbeat{at(head), clock.now()}); }

    void cut() { client->feed(input::StreamClosed{stream(), noNetwork, false}); }

    void startLive(qint64 number = 10, const QList<Submission> &submissions = {})
    {
        start();
        answerSnapshot(at(number), submissions);
        hello(number);
    }

    void answerPost(Result<SubmitReply> result, std::optional<std::chrono::milliseconds> retryAfter = {})
    {
        const auto post = client->last<effect::PostSubmission>();
        client->feed(input::SubmitAnswered{post.key, post.attempt, std::move(result), retryAfter});
    }

    ConnectionState state() const { return client->engine().connection().state; }
    qsizetype posts() const { return client->all<effect::PostSubmission>().size(); }

    void reset()
    {
        clock = FakeClock();
        disk.clear();
    }

    /// Whatever happened: operations alone lead to the same rows.
    void end()
    {
        if (client)
            QCOMPARE(client->mirror, client->engine().rows());
        client.reset();
    }
};

} // namespace duello::script
