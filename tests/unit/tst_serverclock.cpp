// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/serverclock.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp t0{1'000'000'000ms};

} // namespace

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeAMessage() { QVERIFY(!ServerClock().offset()); }

    void anAnswerGivesTheMiddleOfItsRoundTrip()
    {
        ServerClock clock;
        clock.answered(t0 + 1h, t0, t0 + 100ms);
        QCOMPARE(clock.offset(), 1h - 50ms);
    }

    void aBetterAnswerCountsForMore()
    {
        ServerClock clock;
        clock.answered(t0 + 1h, t0, t0 + 4s); // the true offset may be 1 h less up to 4 s
        clock.answered(t0 + 5s + 1h, t0 + 5s, t0 + 5s + 20ms);
        QCOMPARE(clock.offset(), 1h - 10ms);
        clock.answered(t0 + 6s + 1h, t0 + 6s, t0 + 9s); // a slow one does not spoil it
        QCOMPARE(clock.offset(), 1h - 10ms);
    }

    void aHeartbeatAloneGivesTheLowerEnd()
    {
        ServerClock clock;
        clock.heard(t0 + 1h, t0 + 30ms);
        QCOMPARE(clock.offset(), 1h - 30ms);
        clock.heard(t0 + 1h - 10min, t0 + 50ms); // a replayed event
        QCOMPARE(clock.offset(), 1h - 30ms);
    }

    void aClockThatWasSetIsBelieved()
    {
        ServerClock clock;
        clock.answered(t0 + 1h, t0, t0 + 10ms);
        clock.answered(t0 + 20s, t0 + 20s, t0 + 20s + 10ms);
        QCOMPARE(clock.offset(), -5ms);
    }

    void theTruthIsWithinHalfTheBestRoundTripForEveryWay()
    {
        QVERIFY(rc::check([] {
            const auto truth = std::chrono::milliseconds(*rc::gen::inRange(-7'200'000, 7'200'000));
            ServerClock clock;
            Timestamp now = t0;
            auto best = 1h;
            std::chrono::milliseconds bestTrip = best;
            const int answers = *rc::gen::inRange(1, 10);
            for (int i = 0; i < answers; ++i) {
                const auto there = std::chrono::milliseconds(*rc::gen::inRange(0, 2000));
                const auto back = std::chrono::milliseconds(*rc::gen::inRange(0, 2000));
                clock.answered(now + there + truth, now, now + there + back);
                clock.heard(now + there + truth, now + there + back + 1ms);
                bestTrip = std::min(bestTrip, there + back);
                now += there + back + 1ms;
            }
            const auto drift = (now - t0) / 10'000 + 1ms;
            RC_ASSERT(std::chrono::abs(*clock.offset() - truth) <= bestTrip / 2 + drift);
        }));
    }

    void oneHourWrongIsWithinAQuarterSecondOverASlowLink()
    {
        ServerClock clock; // S14, with 200 ms each way but one
        clock.answered(t0 + 1h + 350ms, t0, t0 + 400ms);
        QVERIFY(std::chrono::abs(*clock.offset() - 1h) <= 250ms);
    }
};

QTEST_APPLESS_MAIN(TestServerClock)
#include "tst_serverclock.moc"
