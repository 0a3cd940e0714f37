// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/sequenceguard.h"

#include <QTest>

#include <random>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Ask = SequenceGuard::Ask;

Cursor at(qint64 number, const QString &epoch = u"k3f9"_s)
{
    return {epoch, EventId(number)};
}

Event numbered(qint64 number, const QString &epoch = u"k3f9"_s)
{
    return {.cursor = at(number, epoch), .body = SkipBody{}};
}

QList<qint64> numbersOf(const SequenceGuard::Outcome &outcome)
{
    QList<qint64> numbers;
    for (const Event &e : outcome.events)
        numbers.append(e.cursor.event.value());
    return numbers;
}

SequenceGuard guardAt(qint64 number)
{
    SequenceGuard guard;
    guard.snapshotTaken(at(number), 0ms);
    return guard;
}

} // namespace

class TestSequenceGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextEventIsAppliedAndAnOldOneDropped()
    {
        SequenceGuard guard = guardAt(41);
        QCOMPARE(numbersOf(guard.eventReceived(numbered(42), 0ms)), QList<qint64>{42});
        QVERIFY(guard.eventReceived(numbered(42), 0ms).events.isEmpty());
        QVERIFY(guard.eventReceived(numbered(1), 0ms).events.isEmpty());
        QCOMPARE(guard.cursor(), at(42));
        QVERIFY(!guard.deadline());
    }

    void anOvertakingEventWaitsForTheOneBefore()
    {
        SequenceGuard guard = guardAt(41);
        QVERIFY(guard.eventReceived(numbered(43), 10ms).events.isEmpty());
        QCOMPARE(guard.deadline(), 310ms);
        QVERIFY(!guard.isCaughtUp());
        QCOMPARE(numbersOf(guard.eventReceived(numbered(42), 20ms)), (QList<qint64>{42, 43}));
        QVERIFY(!guard.deadline());
        QVERIFY(guard.isCaughtUp());
    }

    void aGapIsAskedForOnceAfterItsTime()
    {
        SequenceGuard guard = guardAt(41);
        guard.eventReceived(numbered(43), 0ms);
        QCOMPARE(guard.timePassed(299ms).ask, Ask::Nothing);
        QCOMPARE(guard.timePassed(300ms).ask, Ask::Difference);
        QCOMPARE(guard.cursor(), at(41));
        guard.eventReceived(numbered(44), 400ms);
        QCOMPARE(guard.timePassed(9000ms).ask, Ask::Nothing);
        QCOMPARE(numbersOf(guard.snapshotTaken(at(42), 9001ms)), (QList<qint64>{43, 44}));
        QVERIFY(guard.isCaughtUp());
    }

    void aSnapshotThatStillLacksTheEventIsAskedForAgain()
    {
        SequenceGuard guard = guardAt(41);
        guard.eventReceived(numbered(44), 0ms);
        guard.timePassed(300ms);
        guard.snapshotTaken(at(42), 400ms);
        QCOMPARE(guard.deadline(), 700ms);
        QCOMPARE(guard.timePassed(700ms).ask, Ask::Difference);
    }

    void aHeartbeatRevealsALostLastEvent()
    {
        SequenceGuard guard = guardAt(41);
        QCOMPARE(guard.heartbeatReceived({at(41), {}}, 0ms).ask, Ask::Nothing);
        QVERIFY(!guard.deadline());
        guard.heartbeatReceived({at(42), {}}, 5000ms);
        QCOMPARE(guard.timePassed(5300ms).ask, Ask::Difference);
    }

    void aReplayThatAdvancesIsNotAGap()
    {
        SequenceGuard guard = guardAt(0);
        guard.streamOpened({.head = at(3), .oldest = EventId(1), .recovered = true});
        QVERIFY(!guard.isCaughtUp());
        QVERIFY2(!guard.deadline(), "what hello promises is on its way, however long it takes");
        guard.heartbeatReceived({at(3), {}}, 0ms);
        guard.eventReceived(numbered(1), 250ms);
        QCOMPARE(guard.timePassed(300ms).ask, Ask::Nothing);
        guard.eventReceived(numbered(2), 500ms);
        guard.eventReceived(numbered(3), 700ms);
        QVERIFY(guard.isCaughtUp());
        QVERIFY(!guard.deadline());
    }

    void aRefusedResumeAndAnotherEpochNeedASnapshot()
    {
        SequenceGuard guard = guardAt(41);
        QCOMPARE(guard.streamOpened({.head = at(90), .recovered = false}).ask, Ask::Snapshot);
        QVERIFY(!guard.cursor());
        guard = guardAt(41);
        QCOMPARE(guard.eventReceived(numbered(42, u"other"_s), 0ms).ask, Ask::Snapshot);
        guard = guardAt(41);
        QCOMPARE(guard.heartbeatReceived({at(41, u"other"_s), {}}, 0ms).ask, Ask::Snapshot);
    }

    void aSnapshotOlderThanTheCursorMovesNothingBack()
    {
        SequenceGuard guard = guardAt(41);
        guard.snapshotTaken(at(40), 0ms);
        QCOMPARE(guard.cursor(), at(41));
        guard.snapshotTaken(at(5, u"new"_s), 0ms);
        QCOMPARE(guard.cursor(), at(5, u"new"_s));
    }

    void aClosedStreamForgetsItsPromisesButNotTheCursor()
    {
        SequenceGuard guard = guardAt(41);
        guard.eventReceived(numbered(50), 0ms);
        guard.streamClosed();
        QVERIFY(!guard.deadline());
        QCOMPARE(guard.cursor(), at(41));
        QCOMPARE(numbersOf(guard.eventReceived(numbered(42), 0ms)), QList<qint64>{42});
    }

    void inAnyOrderWithDuplicatesEveryEventIsAppliedOnceInOrder()
    {
        QVERIFY(rc::check([] {
            const int last = *rc::gen::inRange(1, 30);
            std::vector<int> numbers(size_t(last), 0);
            std::iota(numbers.begin(), numbers.end(), 1);
            const auto twice = *rc::gen::container<std::vector<int>>(rc::gen::elementOf(numbers));
            numbers.insert(numbers.end(), twice.begin(), twice.end());
            std::shuffle(numbers.begin(), numbers.end(), std::minstd_rand(*rc::gen::arbitrary<unsigned>()));

            SequenceGuard guard = guardAt(0);
            QList<qint64> seen;
            for (const int number : numbers)
                seen += numbersOf(guard.eventReceived(numbered(number), 0ms));
            QList<qint64> expected(last);
            std::iota(expected.begin(), expected.end(), 1);
            RC_ASSERT(seen == expected);
            RC_ASSERT(guard.isCaughtUp());
        }));
    }
};

QTEST_APPLESS_MAIN(TestSequenceGuard)
#include "tst_sequenceguard.moc"
