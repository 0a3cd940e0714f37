// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/connectiontext.h"
#include "ui/models/submissiontext.h"

#include <QTest>

#include <algorithm>

using namespace duello;
using namespace Qt::StringLiterals;

class TestConnectionText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastFailureSaysWhenAndWhy()
    {
        const Timestamp at{std::chrono::hours(490'000)};
        const Timestamp now = at + std::chrono::minutes(3);
        const SyncDiagnostics::Failure failure{{ErrorCode::TimedOut, u"the server fell silent"_s}, at};
        const QList<Fact> facts = connectionFacts({}, {.lastFailure = failure}, now);
        const auto told = std::ranges::find(facts, u"Last failure"_s, &Fact::name);
        QVERIFY(told != facts.end());
        QVERIFY2(told->value.startsWith(timeText(at)), qPrintable(told->value));
        QVERIFY2(told->value.endsWith(reasonText(ErrorCode::TimedOut)), qPrintable(told->value));
        QVERIFY(connectionReport({}, {.lastFailure = failure}, now).contains(u"the server fell silent"_s));
    }

    void nothingFailedIsADash()
    {
        const QList<Fact> facts = connectionFacts({}, {}, Timestamp{});
        QCOMPARE(std::ranges::find(facts, u"Last failure"_s, &Fact::name)->value, u"–"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
