// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/outbox.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Error finished{ErrorCode::DuelFinished, {}};

ClientTempId key(int i)
{
    return ClientTempId(u"key-%1"_s.arg(i));
}

OutboxEntry entry(int i)
{
    return {.key = key(i), .duel = DuelId(u"1"_s), .clickedAt = Timestamp{std::chrono::seconds(i)}};
}

ClientTempId next(Outbox &outbox, std::chrono::milliseconds now)
{
    const std::optional<Outbox::Post> post = outbox.takeNext(now);
    return post ? post->entry.key : ClientTempId();
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSentBeforeItIsOnDisk()
    {
        Outbox outbox;
        outbox.add(entry(1), false);
        QVERIFY(!outbox.takeNext(10s));
        outbox.stored(key(1), 10s);
        QCOMPARE(next(outbox, 10s), key(1));
    }

    void whatWasFoundOnDiskIsSentAtOnce()
    {
        Outbox outbox;
        outbox.add(entry(1), true);
        QCOMPARE(outbox.deadline(), 0ms);
        QCOMPARE(next(outbox, 0ms), key(1));
    }

    void oneIsInFlightAtATimeTheOldestClickFirst()
    {
        Outbox outbox;
        outbox.add(entry(2), true);
        outbox.add(entry(1), true);
        QCOMPARE(next(outbox, 0ms), key(1));
        QVERIFY(!outbox.takeNext(0ms));
        outbox.remove(key(1));
        QCOMPARE(next(outbox, 0ms), key(2));
    }

    void aPostponedOneDoesNotHoldUpTheNext()
    {
        Outbox outbox;
        outbox.add(entry(1), true);
        outbox.add(entry(2), true);
        QCOMPARE(next(outbox, 0ms), key(1));
        outbox.postpone(key(1), 4s);
        QCOMPARE(outbox.failures(key(1)), 1);
        QCOMPARE(next(outbox, 1s), key(2));
        outbox.remove(key(2));
        QVERIFY(!outbox.takeNext(3s));
        QCOMPARE(outbox.deadline(), 4s);
        QCOMPARE(next(outbox, 4s), key(1));
    }

    void aRefusedOneStaysUntilItIsRetriedAndStoredAgain()
    {
        Outbox outbox;
        outbox.add(entry(1), true);
        next(outbox, 0ms);
        QCOMPARE(outbox.refuse(key(1), finished).failure, finished);
        QVERIFY(!outbox.takeNext(1h));
        const std::optional<OutboxEntry> cleared = outbox.retry(key(1), 1h);
        QVERIFY(cleared && !cleared->failure);
        QVERIFY(!outbox.takeNext(1h));
        outbox.stored(key(1), 1h);
        QCOMPARE(next(outbox, 1h), key(1));
    }

    void aRefusedOneFoundOnDiskIsNotSent()
    {
        Outbox outbox;
        OutboxEntry refused = entry(1);
        refused.failure = finished;
        outbox.add(refused, true);
        QVERIFY(!outbox.takeNext(1h));
        QVERIFY(!outbox.deadline());
    }

    void whatCouldNotBeWrittenIsNotSent()
    {
        Outbox outbox;
        outbox.add(entry(1), false);
        QVERIFY(outbox.storingFailed(key(1), {ErrorCode::FileUnusable, {}}));
        QVERIFY(!outbox.takeNext(1h));
        QVERIFY2(!outbox.storingFailed(key(1), {ErrorCode::FileUnusable, {}}), "it is Failed already");
    }

    void aNewConnectionMakesAllDueAndOldAttemptsLate()
    {
        Outbox outbox;
        outbox.add(entry(1), true);
        outbox.add(entry(2), true);
        const int attempt = outbox.takeNext(0ms)->attempt;
        outbox.hasten(5s);
        QVERIFY(!outbox.isSending(key(1), attempt));
        const std::optional<Outbox::Post> again = outbox.takeNext(5s);
        QCOMPARE(again->entry.key, key(1));
        QVERIFY(again->attempt > attempt);
        QVERIFY(!outbox.isSending(key(1), attempt));
    }

    void errorsAreSortedByWhetherWaitingHelps_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("passes");
        const QList passing{ErrorCode::Unreachable,     ErrorCode::TimedOut, ErrorCode::NotDuello,
                            ErrorCode::TooManyRequests, ErrorCode::Internal, ErrorCode::StorageUnavailable};
        const QList final{ErrorCode::BadRequest,       ErrorCode::Unauthorized,       ErrorCode::Forbidden,
                          ErrorCode::DuelFinished,     ErrorCode::ClientTempIdReused, ErrorCode::SolutionTooLarge,
                          ErrorCode::ProtocolMismatch, ErrorCode::UnknownDuel,        ErrorCode::EmptySolution};
        for (const ErrorCode code : passing)
            QTest::newRow(qPrintable(errorCodeName(code))) << code << true;
        for (const ErrorCode code : final)
            QTest::newRow(qPrintable(errorCodeName(code))) << code << false;
    }

    void errorsAreSortedByWhetherWaitingHelps()
    {
        QFETCH(const ErrorCode, code);
        QTEST(isPassing({code, {}}), "passes");
    }
};

QTEST_APPLESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
