// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/backoff.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace std::chrono_literals;

namespace {

constexpr double almostOne = 0.999999;

} // namespace

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstTryAgainIsAtOnce()
    {
        QCOMPARE(backoffDelay(0, almostOne, longestBackoff), 0ms);
        QCOMPARE(backoffDelay(1, almostOne, longestBackoff), 0ms);
    }

    void theCeilingDoublesFromAQuarterSecondToTenSeconds()
    {
        const QList<std::chrono::milliseconds> ceilings{249ms, 499ms, 999ms, 1999ms, 3999ms, 7999ms, 9999ms, 9999ms};
        for (qsizetype i = 0; i < ceilings.size(); ++i)
            QCOMPARE(backoffDelay(int(i) + 2, almostOne, longestBackoff), ceilings.at(i));
        QCOMPARE(backoffDelay(1'000'000, almostOne, longestBackoff), 9999ms);
        QCOMPARE(backoffDelay(1'000'000, almostOne, longestBackoffInDuel), 3999ms);
    }

    void theJitterIsFull()
    {
        QCOMPARE(backoffDelay(5, 0.0, longestBackoff), 0ms);
        QCOMPARE(backoffDelay(5, 0.5, longestBackoff), 1000ms);
    }

    void retryAfterIsTheLeast()
    {
        QVERIFY(rc::check([] {
            const int failures = *rc::gen::inRange(0, 100);
            const double random = *rc::gen::inRange(0, 1000) / 1000.0;
            const auto asked = std::chrono::seconds(*rc::gen::inRange(0, 3600));
            const auto delay = backoffDelay(failures, random, longestBackoff, asked);
            RC_ASSERT(delay >= asked);
            RC_ASSERT(delay <= asked + longestBackoff);
        }));
    }
};

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
