// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which channel a client follows its stream over (product S9), as scripts on a virtual clock.
#include "tests/support/enginescript.h"

using namespace duello;
using namespace duello::script;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestChannelChoice : public EngineScript
{
    Q_OBJECT

    ChannelKind opened() const { return client->last<effect::OpenStream>().channel; }
    qsizetype streams() const { return client->all<effect::OpenStream>().size(); }
    std::optional<ChannelKind> live() const
    {
        const ConnectionStatus &status = client->engine().connection();
        return status.state == ConnectionState::Live ? status.channel : std::nullopt;
    }

    void startLiveOnSse()
    {
        start();
        answerSnapshot(at(10));
        cut();
        hello(10);
    }

    /// Lets time pass with the signs of life of the stream with this number.
    void liveFor(std::chrono::milliseconds time, quint64 stream)
    {
        for (; time > 0ms; time -= 1s) {
            client->pass(std::min<std::chrono::milliseconds>(time, 1s));
            client->feed(input::StreamReceived{stream, Heartbeat{at(10), clock.now()}});
        }
    }

private Q_SLOTS:
    void init() { reset(); }
    void cleanup() { end(); }

    void webSocketIsTheFirst()
    {
        startLive();
        QCOMPARE(live(), ChannelKind::WebSocket);
    }

    void aRefusedWebSocketIsFollowedBySseAtOnce()
    {
        start();
        answerSnapshot(at(10));
        QCOMPARE(opened(), ChannelKind::WebSocket);
        cut();
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
        QCOMPARE(client->last<effect::OpenStream>().after, at(10));
        hello(10);
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
    }

    void twoChannelsThatHangLeaveLongPollingWithinTenSeconds()
    {
        start();
        answerSnapshot(at(10));
        client->pass(3s);
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
        client->pass(3s);
        QCOMPARE(opened(), ChannelKind::LongPolling);
        hello(10);
        QCOMPARE(live(), ChannelKind::LongPolling);
        QCOMPARE(client->all<effect::CloseStream>().size(), 2);
    }

    void aServerThatIsAwayIsNotBlamedOnTheChannel()
    {
        startLive();
        client->pass(6s);
        for (int i = 0; i < 5; ++i) {
            cut();
            client->pass(5s); // REST is asked, and silent
            client->feed(
                input::SnapshotAnswered{client->last<effect::FetchSnapshot>().request, std::unexpected(noNetwork), {}});
            QCOMPARE(opened(), ChannelKind::WebSocket);
        }
    }

    void aChannelLostInMidStreamIsBlamedOnlyWhenRestAnswers()
    {
        startLive();
        client->pass(6s);
        cut(); // at once again
        QCOMPARE(opened(), ChannelKind::WebSocket);
        client->pass(3s); // it hangs
        client->pass(250ms);
        answerSnapshot(at(10)); // REST answers
        QCOMPARE(opened(), ChannelKind::WebSocket);
        client->pass(3s); // it hangs
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
        hello(10);
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
    }

    void aChannelThatNeverLivesLongIsLeft()
    {
        start();
        answerSnapshot(at(10));
        for (int i = 0; i < ChannelChoice::mostShortLives; ++i) {
            QCOMPARE(opened(), ChannelKind::WebSocket);
            hello(10);
            client->pass(1s);
            cut();
            client->pass(1s); // the next one is open
        }
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
    }

    void aBetterChannelIsTriedBesideTheLiveOneAndTakesOver()
    {
        startLiveOnSse();
        const quint64 sse = stream();
        liveFor(ChannelChoice::firstTry + 1s, sse);
        QCOMPARE(opened(), ChannelKind::WebSocket);
        QCOMPARE(live(), ChannelKind::ServerSentEvents); // nothing is interrupted
        client->feed(input::StreamReceived{sse, eventOf(11, submission(1, 1))});
        hello(12); // of the WebSocket
        QCOMPARE(client->last<effect::CloseStream>().stream, sse);
        QCOMPARE(state(), ConnectionState::CatchingUp);
        event(11, submission(1, 1)); // again, and dropped
        event(12, submission(1, 2));
        QCOMPARE(live(), ChannelKind::WebSocket);
        QCOMPARE(client->row().submission.rev, 2);
        QCOMPARE(client->engine().diagnostics().lastEvents.size(), 2);
        client->feed(input::StreamReceived{sse, eventOf(13, submission(1, 3))});
        QCOMPARE(client->row().submission.rev, 2); // nobody listens to the old one
        QCOMPARE(client->engine().diagnostics().reconnects, 0);
    }

    void whatTheOldStreamMissedTheNewOneBrings()
    {
        startLiveOnSse();
        const quint64 sse = stream();
        liveFor(ChannelChoice::firstTry + 1s, sse);
        QCOMPARE(opened(), ChannelKind::WebSocket);
        client->feed(input::StreamReceived{sse, Heartbeat{at(11), clock.now()}});
        client->pass(400ms);
        QCOMPARE(client->all<effect::FetchDifference>().size(), 1);
        const qsizetype snapshots = client->all<effect::FetchSnapshot>().size();
        hello(11);
        event(11, submission(1, 1));
        QCOMPARE(live(), ChannelKind::WebSocket);
        failDifference();
        QCOMPARE(client->all<effect::FetchSnapshot>().size(), snapshots);
        QCOMPARE(live(), ChannelKind::WebSocket);
    }

    void aTryThatFailsChangesNothingAndIsRepeatedMoreRarely()
    {
        startLiveOnSse();
        const quint64 sse = stream();
        liveFor(ChannelChoice::firstTry + 1s, sse);
        QCOMPARE(streams(), 3);
        liveFor(4s, sse); // it hangs
        QCOMPARE(client->last<effect::CloseStream>().stream, stream());
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
        liveFor(120s, sse);
        QVERIFY2(streams() > 4 && streams() < 8, qPrintable(QString::number(streams())));
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
    }

    void fromLongPollingTheBestIsTriedFirstAndThenTheNext()
    {
        start();
        answerSnapshot(at(10));
        cut();
        cut();
        QCOMPARE(opened(), ChannelKind::LongPolling);
        hello(10);
        const quint64 polls = stream();
        liveFor(ChannelChoice::firstTry + 1s, polls);
        QCOMPARE(opened(), ChannelKind::WebSocket);
        cut();
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
        hello(10);
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
        QCOMPARE(client->last<effect::CloseStream>().stream, polls);
    }

    void aTryOfAnotherEpochIsGivenUp()
    {
        startLiveOnSse();
        const quint64 sse = stream();
        liveFor(ChannelChoice::firstTry + 1s, sse);
        receive(Hello{at(3, u"other"_s), EventId(1), false, 3s, clock.now()});
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
        QCOMPARE(client->last<effect::CloseStream>().stream, stream());
    }

    void aLossTakesTheTryWithIt()
    {
        startLiveOnSse();
        const quint64 sse = stream();
        liveFor(ChannelChoice::firstTry + 1s, sse);
        const quint64 trial = stream();
        client->feed(input::StreamClosed{sse, noNetwork, false});
        QCOMPARE(client->last<effect::CloseStream>().stream, trial);
        client->feed(input::StreamReceived{trial, Hello{at(10), EventId(1), true, 3s, clock.now()}}); // too late
        QVERIFY(state() != ConnectionState::Live);
    }

    void aPinnedChannelIsTheOnlyOne()
    {
        client = std::make_unique<EngineDriver>(clock, disk);
        client->start();
        client->feed(input::PinChannel{ChannelKind::LongPolling});
        client->feed(input::Watch{duelId});
        answerSnapshot(at(10));
        QCOMPARE(opened(), ChannelKind::LongPolling);
        cut();
        client->pass(5s);
        answerSnapshot(at(10));
        QCOMPARE(opened(), ChannelKind::LongPolling);
        hello(10);
        liveFor(60s, stream());
        QCOMPARE(live(), ChannelKind::LongPolling);
        QCOMPARE(streams(), 2);
    }

    void pinningALiveOneGoesOverWithoutAnInterruption()
    {
        startLive();
        const quint64 webSocket = stream();
        client->feed(input::PinChannel{ChannelKind::ServerSentEvents});
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
        QCOMPARE(live(), ChannelKind::WebSocket);
        hello(10);
        QCOMPARE(live(), ChannelKind::ServerSentEvents);
        QCOMPARE(client->last<effect::CloseStream>().stream, webSocket);
        client->feed(input::PinChannel{});
        QCOMPARE(opened(), ChannelKind::WebSocket);
        hello(10);
        QCOMPARE(live(), ChannelKind::WebSocket);
    }

    void pinningWhileNothingIsLiveBeginsAnew()
    {
        start();
        answerSnapshot(at(10));
        const quint64 webSocket = stream();
        client->feed(input::PinChannel{ChannelKind::ServerSentEvents});
        QCOMPARE(client->last<effect::CloseStream>().stream, webSocket);
        QCOMPARE(opened(), ChannelKind::ServerSentEvents);
    }

    void anotherNetworkBeginsWithTheBestAgain()
    {
        startLiveOnSse();
        client->pass(1s);
        client->feed(input::NetworkChanged{});
        QCOMPARE(opened(), ChannelKind::WebSocket);
    }

    void wordsOfChannelsAreReadBack()
    {
        for (const ChannelKind kind : channelKinds)
            QCOMPARE(channelFromWord(channelWord(kind)), kind);
        QVERIFY(!channelFromWord(u"auto"));
    }
};

QTEST_APPLESS_MAIN(TestChannelChoice)
#include "tst_channelchoice.moc"
