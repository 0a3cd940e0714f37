// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scripts of what can happen to a connection (protocol section 7), each on a virtual clock.
#include "tests/support/enginescript.h"

using namespace duello;
using namespace duello::script;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSupervisor : public EngineScript
{
    Q_OBJECT

    /// Loses the connection, lets so many attempts fail, and connects again.
    std::chrono::milliseconds longestWaitOf(int attempts)
    {
        std::chrono::milliseconds longest{0};
        cut();
        while (attempts > 0) {
            if (const std::optional<Timestamp> next = client->engine().connection().nextTry) {
                longest = std::max(longest, *next - clock.now());
                client->pass(*next - clock.now());
            } else {
                failSnapshot(noNetwork);
                cut();
                --attempts;
            }
        }
        if (const std::optional<Timestamp> next = client->engine().connection().nextTry)
            client->pass(*next - clock.now());
        answerSnapshot(at(10));
        hello(10);
        return longest;
    }

    void failSnapshot(const Error &error)
    {
        client->feed(
            input::SnapshotAnswered{client->last<effect::FetchSnapshot>().request, std::unexpected(error), {}});
    }

    void receiveDuelOver() { receive(Event{at(11), duelId, clock.now(), DuelBody{duelOf(2, DuelState::Finished)}}); }

private Q_SLOTS:
    void init() { reset(); }
    void cleanup() { end(); }

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

    void aStreamThatDoesNotBeginWithHelloIsOpenedAgain()
    {
        start();
        answerSnapshot(at(10));
        heartbeat(10); // they would come for ever, and it would never be live
        QCOMPARE(state(), ConnectionState::Offline);
        client->pass(1s);
        hello(10);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void aSnapshotOlderThanAnAppliedEvent()
    {
        startLive(10, {submission(1, 1)});
        heartbeat(11); // event 11 is late
        client->pass(300ms);
        failDifference();
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

    void whatALateSnapshotSaysIsDropped()
    {
        start();
        const auto first = client->last<effect::FetchSnapshot>().request;
        client->pass(11s);
        client->feed(input::SnapshotAnswered{first, std::unexpected(unauthorized), {}});
        QVERIFY(client->all<effect::SessionRefused>().isEmpty());
        answerSnapshot(first, at(5), {submission(1, 1)});
        QVERIFY(client->engine().rows().isEmpty());
        answerSnapshot(at(20), {submission(1, 5)});
        QCOMPARE(client->row().submission.rev, 5);
    }

    void aLostEventIsNoticedByTheNextHeartbeat()
    {
        startLive();
        client->pass(3s);
        heartbeat(11);
        QCOMPARE(state(), ConnectionState::CatchingUp);
        client->pass(300ms);
        QCOMPARE(client->last<effect::FetchDifference>().after, at(10));
        answerDifference({eventOf(11, submission(1, 1))}, 11);
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->engine().rows().size(), 1);
    }

    void aDifferenceOfManyPartsIsAskedForToItsEnd()
    {
        startLive();
        heartbeat(13);
        client->pass(300ms);
        answerDifference({eventOf(11, submission(1, 1)), eventOf(12, submission(1, 2))}, 13);
        QCOMPARE(state(), ConnectionState::CatchingUp);
        client->pass(300ms);
        QCOMPARE(client->last<effect::FetchDifference>().after, at(12));
        answerDifference({eventOf(13, submission(1, 3))}, 13);
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->row().submission.rev, 3);
    }

    void aServerWithoutDifferencesIsAskedForASnapshot()
    {
        startLive();
        heartbeat(11);
        client->pass(300ms);
        failDifference();
        answerSnapshot(at(11), {submission(1, 1)});
        QCOMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->engine().rows().size(), 1);
    }

    void aDifferenceThatLacksWhatTheHeadPromisesEndsInASnapshot()
    {
        startLive();
        heartbeat(11);
        client->pass(300ms);
        answerDifference({}, 11);
        client->pass(1s);
        answerSnapshot(at(11), {submission(1, 1)});
        hello(11);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void aLateDifferenceIsDropped()
    {
        startLive();
        heartbeat(11);
        client->pass(300ms);
        const auto old = client->last<effect::FetchDifference>();
        cut();
        client->feed(input::DifferenceAnswered{
            old.request, Updates{.events = {eventOf(11, submission(1, 1))}, .last = at(11), .head = EventId(11)}});
        QVERIFY(client->engine().rows().isEmpty());
    }

    void aProgramThatWasStoppedReconnectsAtOnce()
    {
        startLive();
        const quint64 old = stream();
        clock.advance(60s); // SIGSTOP: both clocks went on, nobody asked for anything
        client->feed(input::Tick{});
        QVERIFY(stream() != old);
    }

    void anotherNetworkReconnectsAtOnce()
    {
        startLive();
        client->pass(2s);
        const quint64 old = stream();
        client->feed(input::NetworkChanged{});
        QVERIFY(stream() != old);
        QCOMPARE(client->last<effect::OpenStream>().after, at(10));
        hello(10);
        QCOMPARE(state(), ConnectionState::Live);
    }

    void whatIsKnownOfTheConnectionIsToldToTheCurious()
    {
        startLive();
        event(11, submission(1, 1));
        client->pass(6s);
        cut();
        hello(11);
        const SyncDiagnostics found = client->engine().diagnostics();
        QCOMPARE(found.cursor, at(11));
        QCOMPARE(found.head, EventId(11));
        QCOMPARE(found.channel, ChannelKind::WebSocket);
        QCOMPARE(found.reconnects, 1);
        QCOMPARE(found.attempts, 2);
        QVERIFY(found.lastFailure == SyncDiagnostics::Failure(noNetwork, clock.now()));
        QCOMPARE(found.lastEvents.size(), 1);
        QCOMPARE(found.lastEvents.first().cursor, at(11));
        QCOMPARE(found.lastEvents.first().words, u"In queue"_s);
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

    void anIdleStreamMayBeSilentLongerUntilItBeatsFaster()
    {
        start();
        answerSnapshot(at(10));
        receive(Hello{at(10), EventId(1), true, 15s, clock.now()});
        client->pass(29s);
        QCOMPARE(state(), ConnectionState::Live);
        receive(Heartbeat{at(10), clock.now(), 3s});
        client->pass(9s);
        QCOMPARE(state(), ConnectionState::Offline);
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

    void inADuelTheWaitsAreShortEnoughToBeBackWithinFiveSeconds()
    {
        startLive();
        const auto inDuel = longestWaitOf(100);
        QVERIFY(inDuel > 2s && inDuel <= 4s);
        receiveDuelOver();
        const auto afterwards = longestWaitOf(100);
        QVERIFY(afterwards > 6s && afterwards <= 10s);
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
        failSnapshot(unauthorized);
        QCOMPARE(client->all<effect::SessionRefused>().size(), 1);
        QCOMPARE(state(), ConnectionState::Offline);
        QCOMPARE(client->engine().connection().why, unauthorized);
        QVERIFY(!client->engine().connection().nextTry);
        client->pass(1h);
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), 1);
        client->feed(input::Watch{duelId});
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), 2);
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

QTEST_APPLESS_MAIN(TestSupervisor)
#include "tst_supervisor.moc"
