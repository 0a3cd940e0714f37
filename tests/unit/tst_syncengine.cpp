// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scripts of the races of protocol section 7 that are the client's to survive, each on a virtual clock.
#include "tests/support/enginedriver.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DuelId duelId(u"1"_s);
const UserId me(u"1"_s);
const Error noNetwork{ErrorCode::Unreachable, u"cable"_s};
const Error duelOver{ErrorCode::DuelFinished, {}};
const Error unauthorized{ErrorCode::Unauthorized, {}};

ClientTempId key(int i)
{
    return ClientTempId(u"key-%1"_s.arg(i));
}

Cursor at(qint64 number, const QString &epoch = u"k3f9"_s)
{
    return {epoch, EventId(number)};
}

Duel duelOf(qint64 rev, DuelState state = DuelState::Running)
{
    return {.id = duelId, .state = state, .rev = rev};
}

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

    FakeClock clock;
    QMap<ClientTempId, OutboxEntry> disk;
    std::unique_ptr<EngineDriver> client;

    OutboxEntry entry(int i)
    {
        return {.key = key(i),
                .user = me,
                .duel = duelId,
                .problem = u"A"_s,
                .language = u"Python"_s,
                .solution = u"print(%1)"_s.arg(i),
                .clickedAt = clock.now()};
    }

    Submission submission(int i, qint64 rev)
    {
        return {.id = SubmissionId(u"id-%1"_s.arg(i)),
                .clientTempId = key(i),
                .duel = duelId,
                .problem = u"A"_s,
                .user = me,
                .language = u"Python"_s,
                .receivedAt = FakeClock().now() + i * 1s,
                .rev = rev};
    }

    SubmitReply reply(int i)
    {
        return {
            .id = SubmissionId(u"id-%1"_s.arg(i)), .clientTempId = key(i), .duel = duelId, .receivedAt = clock.now()};
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

    quint64 stream() { return client->last<effect::OpenStream>().stream; }
    void receive(const StreamMessage &message) { client->feed(input::StreamReceived{stream(), message}); }

    void hello(qint64 head, std::optional<bool> recovered = true)
    {
        receive(Hello{at(head), EventId(1), recovered, 3000ms, clock.now()});
    }

    void event(qint64 number, const Submission &submission)
    {
        receive(Event{at(number), duelId, clock.now(), SubmissionBody{submission}});
    }

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

private Q_SLOTS:
    void init()
    {
        clock = FakeClock();
        disk.clear();
    }

    void cleanup()
    {
        if (client) // whatever happened: operations alone lead to the same rows
            QCOMPARE(client->mirror, client->engine().rows());
        client.reset();
    }

    void aFirstConnectionGoesThroughItsStates()
    {
        start();
        QCOMPARE(state(), ConnectionState::Connecting);
        answerSnapshot(at(10), {submission(1, 3)});
        QCOMPARE(client->last<effect::OpenStream>().after, at(10));
        QCOMPARE(client->engine().rows().size(), 1);
        QCOMPARE(client->engine().duel(), duelOf(1));
        QCOMPARE(state(), ConnectionState::Connecting);
        hello(11);
        QCOMPARE(state(), ConnectionState::CatchingUp);
        event(11, submission(1, 4));
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->row().submission.rev, 4);
    }

    void theEntryIsOnDiskBeforeItsPostLeaves()
    {
        startLive();
        client->log.clear();
        client->feed(input::Submit{entry(1)});
        QList<int> order;
        for (const SyncEffect &effect : client->log) {
            if (std::holds_alternative<effect::SaveOutboxEntry>(effect))
                order.append(1);
            if (std::holds_alternative<effect::PostSubmission>(effect))
                order.append(2);
        }
        QCOMPARE(order, (QList{1, 2}));
        QCOMPARE(client->last<effect::PostSubmission>().request.clientTempId, key(1));
        QCOMPARE(client->row().delivery, Delivery::Sending);
    }

    void aFullDiskSendsNothingAndSaysSo()
    {
        startLive();
        client->diskError = Error{ErrorCode::FileUnusable, u"full"_s};
        client->feed(input::Submit{entry(1)});
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().delivery, Delivery::Failed);
        QCOMPARE(client->all<effect::StorageFailed>().size(), 1);
        client->diskError.reset();
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 1);
        QCOMPARE(client->row().delivery, Delivery::Sending);
    }

    void anEventBeforeTheReplyToItsPost()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        event(11, submission(1, 1));
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QVERIFY(disk.isEmpty());
        const qsizetype changes = client->all<effect::RowsChanged>().size();
        answerPost(reply(1));
        QCOMPARE(client->all<effect::RowsChanged>().size(), changes);
        QCOMPARE(client->engine().rows().size(), 1);
    }

    void aLostReplyIsRetriedWithTheSameKeyAndIsTheSameItem()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const RowId item = client->row().id;
        answerPost(std::unexpected(noNetwork));
        QCOMPARE(posts(), 2); // the first try again is at once
        QCOMPARE(client->all<effect::PostSubmission>().at(0).key, client->all<effect::PostSubmission>().at(1).key);
        QCOMPARE(client->row().delivery, Delivery::Sending);
        answerPost(reply(1));
        QCOMPARE(client->row().id, item);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QVERIFY(disk.isEmpty());
    }

    void aPostThatIsNeverAnsweredIsSentAgain()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        for (int i = 0; i < 6; ++i) {
            client->pass(3s);
            heartbeat(10);
        }
        QCOMPARE(posts(), 2);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void retryAfterIsObeyed()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(Error{ErrorCode::TooManyRequests, {}}), 7s);
        QCOMPARE(client->row().delivery, Delivery::Retrying);
        QVERIFY(client->row().retryAt >= clock.now() + 7s);
        client->pass(6s);
        QCOMPARE(posts(), 1);
        client->pass(2s);
        QCOMPARE(posts(), 2);
    }

    void aRefusalStaysUntilItIsRetriedOrDiscarded()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(duelOver));
        QCOMPARE(client->row().delivery, Delivery::Failed);
        QCOMPARE(client->row().failure, duelOver);
        QCOMPARE(disk.value(key(1)).failure, duelOver);
        client->pass(1h);
        QCOMPARE(posts(), 1);

        start(); // the refusal survives a restart
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().failure, duelOver);
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 1);
        QVERIFY(!disk.value(key(1)).failure);
        answerPost(std::unexpected(duelOver));
        client->feed(input::Discard{client->row().id});
        QVERIFY(client->engine().rows().isEmpty());
        QVERIFY(disk.isEmpty());
    }

    void aSolutionBeyondTheLimitIsRefusedHere()
    {
        startLive();
        OutboxEntry huge = entry(1);
        huge.solution = QString(1024 * 1024, u'x');
        client->feed(input::Submit{huge});
        client->feed(input::Retry{client->row().id});
        QCOMPARE(posts(), 0);
        QCOMPARE(client->row().failure->code, ErrorCode::SolutionTooLarge);
    }

    void killedWithAFullOutbox()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        clock.advance(1ms);
        client->feed(input::Submit{entry(2)});
        QCOMPARE(posts(), 1);
        client.reset(); // kill -9: only the disk is left

        start();
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->last<effect::PostSubmission>().key, key(1));
        answerSnapshot(at(10));
        hello(10);
        QCOMPARE(client->engine().rows().size(), 2);
        answerPost(reply(1));
        QCOMPARE(client->last<effect::PostSubmission>().key, key(2));
        answerPost(reply(2));
        QVERIFY(disk.isEmpty());
    }

    void killedAfterTheReplyBeforeItWasStored()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const QMap<ClientTempId, OutboxEntry> beforeTheReply = disk;
        answerPost(reply(1));
        disk = beforeTheReply;

        start();
        QCOMPARE(client->row().delivery, Delivery::Sending);
        answerSnapshot(at(12), {submission(1, 2)});
        QCOMPARE(client->engine().rows().size(), 1);
        QCOMPARE(client->row().submission.rev, 2);
        QVERIFY(disk.isEmpty());
        answerPost(reply(1));
        QCOMPARE(client->row().submission.rev, 2);
    }

    void theDuelEndsWhileTheOutboxWaits()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(noNetwork));
        answerPost(std::unexpected(noNetwork));
        receive(Event{at(11), duelId, clock.now(), DuelBody{duelOf(2, DuelState::Finished)}});
        client->pass(5s);
        answerPost(std::unexpected(duelOver)); // the server never had it
        QCOMPARE(client->row().failure, duelOver);
    }

    void aRetryAfterTheEndOfTheDuelFindsTheFirstSubmission()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        const Timestamp received = clock.now();
        answerPost(std::unexpected(noNetwork)); // the reply was lost
        receive(Event{at(11), duelId, clock.now(), DuelBody{duelOf(2, DuelState::Finished)}});
        clock.advance(1min);
        SubmitReply replayed = reply(1);
        replayed.receivedAt = received;
        answerPost(replayed);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
        QCOMPARE(client->row().submission.receivedAt, received);
    }

    void aSnapshotOlderThanAnAppliedEvent()
    {
        startLive(10, {submission(1, 1)});
        heartbeat(11); // event 11 is late
        client->pass(300ms);
        const auto request = client->last<effect::FetchSnapshot>().request;
        event(11, submission(1, 4));
        event(12, submission(2, 1));
        answerSnapshot(request, at(10), {submission(1, 1)}, duelOf(1));
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->row(0).submission.rev, 1);
        QCOMPARE(client->row(1).submission.rev, 4);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void twoSnapshotsAnsweredInSwappedOrder()
    {
        start();
        const auto first = client->last<effect::FetchSnapshot>().request;
        client->pass(10s); // the first is given up
        client->pass(1s);
        const auto second = client->last<effect::FetchSnapshot>().request;
        QVERIFY(second != first);
        answerSnapshot(second, at(20), {submission(1, 5)}, duelOf(5));
        answerSnapshot(first, at(10), {submission(1, 1)}, duelOf(1));
        QCOMPARE(client->row().submission.rev, 5);
        QCOMPARE(client->engine().duel()->rev, 5);
        QCOMPARE(client->last<effect::OpenStream>().after, at(20));
    }

    void anAckedRowIsNotTakenAwayBySnapshotThatIsOlder()
    {
        start();
        client->feed(input::Submit{entry(1)});
        answerPost(reply(1));
        answerSnapshot(at(10)); // read before the POST arrived
        QCOMPARE(client->engine().rows().size(), 1);
        QCOMPARE(client->row().delivery, Delivery::Delivered);
    }

    void aLostEventIsNoticedByTheNextHeartbeat()
    {
        startLive();
        client->pass(3s);
        heartbeat(11);
        QCOMPARE(state(), ConnectionState::CatchingUp);
        client->pass(300ms);
        answerSnapshot(at(11), {submission(1, 1)});
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->engine().rows().size(), 1);
    }

    void aShortCutResumesFromTheCursorAtOnce()
    {
        startLive();
        event(11, submission(1, 1));
        client->pass(6s);
        const qsizetype snapshots = client->all<effect::FetchSnapshot>().size();
        cut();
        QCOMPARE(client->last<effect::OpenStream>().after, at(11));
        hello(12);
        event(12, submission(1, 2));
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), snapshots);
    }

    void aRefusedResumeTakesASnapshot()
    {
        startLive(10, {submission(1, 1)});
        client->pass(6s);
        cut();
        hello(900, false);
        client->pass(1s);
        answerSnapshot(at(900), {submission(1, 4), submission(2, 4)});
        hello(900);
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->engine().rows().size(), 2);
    }

    void anotherEpochReplacesWhatTheServerHasButKeepsWhatIsPending()
    {
        startLive(10, {submission(1, 5), submission(2, 5)});
        client->feed(input::Submit{entry(3)});
        answerPost(std::unexpected(noNetwork));
        client->pass(6s);
        receive(Heartbeat{at(3, u"restored"_s), clock.now()});
        client->pass(1s);
        answerSnapshot(at(3, u"restored"_s), {submission(1, 2)}, duelOf(0));
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->row(0).id, RowId(key(3).value()));
        QCOMPARE(client->row(1).submission.rev, 2);
        QCOMPARE(client->engine().duel()->rev, 0);
    }

    void silenceIsNoticedWithinNineSeconds()
    {
        startLive();
        heartbeat(10);
        client->pass(9s);
        QCOMPARE(state(), ConnectionState::Offline);
        QCOMPARE(client->engine().connection().why->code, ErrorCode::TimedOut);
        QCOMPARE(client->last<effect::CloseStream>().stream, client->all<effect::OpenStream>().first().stream);
    }

    void whatALateStreamSaysIsDropped()
    {
        startLive();
        const quint64 old = stream();
        cut();
        client->pass(1s);
        client->feed(input::StreamReceived{old, Event{at(11), duelId, clock.now(), SubmissionBody{submission(1, 1)}}});
        client->feed(input::StreamClosed{old, noNetwork, true});
        QVERIFY(client->engine().rows().isEmpty());
        QCOMPARE(client->engine().connection().why, noNetwork);
    }

    void inADuelTheServerIsFoundAgainWithinFiveSeconds()
    {
        startLive();
        cut();
        for (int second = 0; second < 300; ++second) { // refuses everything for five minutes
            client->feed(
                input::SnapshotAnswered{client->last<effect::FetchSnapshot>().request, std::unexpected(noNetwork), {}});
            cut();
            client->pass(1s);
        }
        QCOMPARE(state(), ConnectionState::Offline);
        const qsizetype tries = client->all<effect::FetchSnapshot>().size();
        client->pass(4s); // now it would answer
        QVERIFY(client->all<effect::FetchSnapshot>().size() > tries || !client->engine().connection().nextTry);
    }

    void aFlappingServerIsNotHammered()
    {
        startLive();
        qsizetype opened = 0;
        for (int i = 0; i < 200; ++i) {
            client->pass(100ms);
            const QList<effect::OpenStream> streams = client->all<effect::OpenStream>();
            if (streams.size() == opened) {
                if (client->all<effect::FetchSnapshot>().size() > 1)
                    answerSnapshot(at(10));
                continue;
            }
            opened = streams.size();
            hello(10);
            cut();
        }
        QVERIFY2(opened < 40, qPrintable(QString::number(opened))); // 20 s
    }

    void aLiveConnectionAgainSendsAtOnceWhatWaited()
    {
        startLive();
        client->feed(input::Submit{entry(1)});
        client->pass(6s);
        cut();
        answerPost(std::unexpected(noNetwork));
        for (int i = 0; i < 4; ++i)
            answerPost(std::unexpected(noNetwork));
        const qsizetype before = posts();
        hello(10);
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(posts(), before + 1);
    }

    void wakingFromSleepReconnectsAtOnce()
    {
        startLive();
        client->pass(10s - 1ms);
        heartbeat(10);
        const quint64 old = stream();
        clock.jump(8h);
        client->pass(1s);
        QVERIFY(stream() != old);
        hello(10);
        QCOMPARE(state(), ConnectionState::Live);
        client->pass(3s);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void theServersClockIsKnownHoweverWrongOursIs()
    {
        start();
        const auto asked = clock.now();
        clock.advance(200ms);
        client->feed(input::SnapshotAnswered{client->last<effect::FetchSnapshot>().request,
                                             input::FullSnapshot{{at(1), duelOf(1), asked + 1h + 150ms}, {at(1), {}}},
                                             {}});
        const auto offset = client->last<effect::ServerOffsetChanged>().offset;
        QVERIFY(std::chrono::abs(offset - 1h) <= 100ms);
    }

    void aRefusedTokenStopsTheAttemptsUntilWatchedAgain()
    {
        start();
        const auto refuse = [this] {
            client->feed(input::SnapshotAnswered{
                client->last<effect::FetchSnapshot>().request, std::unexpected(unauthorized), {}});
        };
        refuse();
        QCOMPARE(client->all<effect::SessionRefused>().size(), 1);
        QCOMPARE(state(), ConnectionState::Offline);
        QCOMPARE(client->engine().connection().why, unauthorized);
        QVERIFY(!client->engine().connection().nextTry);
        client->pass(1h);
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), 1);
        client->feed(input::Watch{duelId});
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), 2);
    }

    void watchingAnotherDuelShowsItsRowsAndStillSendsTheOthers()
    {
        startLive(10, {submission(7, 4)});
        client->feed(input::Submit{entry(1)});
        answerPost(std::unexpected(noNetwork));
        client->feed(input::Watch{DuelId(u"2"_s)});
        QVERIFY(client->engine().rows().isEmpty());
        QVERIFY(!client->engine().duel());
        answerPost(reply(1));
        QVERIFY(disk.isEmpty());
        QVERIFY(client->engine().rows().isEmpty());

        client->feed(input::Watch{duelId}); // both are still known, before any snapshot
        QCOMPARE(client->engine().rows().size(), 2);
        QCOMPARE(client->engine().rows(), client->mirror);
    }

    void anotherPlayersSubmissionsMakeNoRows()
    {
        startLive();
        Submission theirs = submission(1, 1);
        theirs.user = UserId(u"2"_s);
        event(11, theirs);
        QVERIFY(client->engine().rows().isEmpty());
    }

    void stoppingIsIdleAndWantsNoTimer()
    {
        startLive();
        client->feed(input::Stop{});
        QCOMPARE(state(), ConnectionState::Idle);
        QVERIFY(!client->last<effect::SetTimer>().at);
        QCOMPARE(client->all<effect::CloseStream>().size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
