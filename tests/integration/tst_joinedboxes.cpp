// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two programs, each in its box, each the input of the other.
#include "sandboxfixture.h"

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestJoinedBoxes : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTiers(); }
    void joinedProgramsTalkToEachOther();
    void anEndThatAnotherCausedIsLater_data();
    void anEndThatAnotherCausedIsLater();
    void aClosedOutputIsSeenByTheOther();
};

void TestJoinedBoxes::joinedProgramsTalkToEachOther()
{
    const auto [first, second] = runJoined(python(u"print(20, flush=True); import sys; sys.exit(int(input()) != 41)"_s),
                                           python(u"print(2 * int(input()) + 1)"_s));
    QVERIFY(first.succeeded());
    QVERIFY(second.succeeded());
    QCOMPARE(first.output, ""_ba);
}

void TestJoinedBoxes::anEndThatAnotherCausedIsLater_data()
{
    QTest::addColumn<QString>("caused");
    QTest::newRow("end of file") << u"import os; os.read(0, 1)"_s;
    QTest::newRow("SIGPIPE") << u"import os, signal; signal.signal(signal.SIGPIPE, signal.SIG_DFL)\n"
                                "while True: os.write(1, b'x')"_s;
}

void TestJoinedBoxes::anEndThatAnotherCausedIsLater()
{
    QFETCH(const QString, caused);
    for (int i = 0; i < 20; ++i) {
        const auto [cause, effect] = runJoined(python(u"import os; os._exit(43)"_s), python(caused));
        QCOMPARE(cause.exitCode, 43);
        QVERIFY2(cause.endedAt < effect.endedAt, qPrintable(QString::number((effect.endedAt - cause.endedAt).count())));
    }
}

void TestJoinedBoxes::aClosedOutputIsSeenByTheOther()
{
    const auto [first, second] = runJoined(python(u"import os; os.close(1); os.read(0, 1)"_s),
                                           python(u"import os; os._exit(len(os.read(0, 1)))"_s));
    QVERIFY(second.succeeded());
    QVERIFY(first.succeeded());
    QVERIFY(first.wallTime < 1s);
}

QTEST_GUILESS_MAIN(TestJoinedBoxes)

#include "tst_joinedboxes.moc"
