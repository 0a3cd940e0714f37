// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hostile programs at run time and around the box, in every tier of this machine: each gets its verdict, and nothing of
// it survives, changes anything outside, or tells a secret.
#include "attackfixture.h"
#include "localjudge/testverdict.h"
#include "net/protocol/verdict.h"

#include <QDir>
#include <QFile>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAttacks : public AttackFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void isContained_data();
    void isContained();
    void forgottenChildrenAreCharged_data();
    void forgottenChildrenAreCharged();
    void nothingIsLeftForTheNextRun_data();
    void nothingIsLeftForTheNextRun();
    void artifactsAreNeverFollowed();
    void oddOutputStaysBytes();
    void argumentsAreLiteral();
    void aLargeInputNeedNotBeRead();
    void peersThatBothWaitAreIdle();
    void aBoxStaysOnItsProcessor();
    void cleanupTestCase();

private:
    QString verdictOf(const RunSpec &spec, const RunReport &report) const;
};

void TestAttacks::initTestCase_data()
{
    addTiers();
}

void TestAttacks::initTestCase()
{
    prepareTheHost();
}

QString TestAttacks::verdictOf(const RunSpec &spec, const RunReport &report) const
{
    return verdictCode(testVerdict({.report = report}, {.cpuTime = spec.cpuLimit, .memory = spec.memoryLimit}));
}

void TestAttacks::isContained_data()
{
    addAttacks();
}

void TestAttacks::isContained()
{
    QFETCH(const QString, name);
    QFETCH(const QString, argument);
    QFETCH(const QString, verdicts);
    RunSpec spec = attack(name, argument);
    if (verdicts.contains("ILE"_L1))
        spec.wallLimit = 500ms;
    const RunReport report = run(spec);
    const QByteArray told = report.output.left(2000) + report.errorOutput.left(2000);
    QVERIFY2(verdicts.split(u' ').contains(verdictOf(spec, report)),
             qPrintable(verdictOf(spec, report) + u' ' + QString::fromUtf8(told)));
    QVERIFY2(!report.output.contains("BREACH"), told.constData());
    QVERIFY2(!told.contains(Host::secret), told.constData());
    QVERIFY(report.wallTime < spec.wallLimit * 4 + 300ms);
    checkNothingSurvives();
}

void TestAttacks::forgottenChildrenAreCharged_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("R10 waited for") << u"burn-in-children"_s;
    QTest::newRow("R11 SIGCHLD ignored") << u"burn-in-forgotten-children"_s;
    QTest::newRow("J11 threads of forgotten grandchildren") << u"hide-everywhere"_s;
}

void TestAttacks::forgottenChildrenAreCharged()
{
    QFETCH(const QString, name);
    RunSpec spec = attack(name);
    QCOMPARE(verdictOf(spec, run(spec)), u"TLE"_s);
    spec.cpuLimit = 2s;
    spec.wallLimit = 10s;
    const RunReport report = run(spec);
    QCOMPARE(verdictOf(spec, report), u"AC"_s);
    // Without a control group, what nobody waits for is known to 20 ms.
    QVERIFY2(report.cpuTime > 370ms && report.cpuTime < 480ms, qPrintable(QString::number(report.cpuTime.count())));
    checkNothingSurvives();
}

void TestAttacks::nothingIsLeftForTheNextRun_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("R29") << u"leave-shared-memory"_s;
    QTest::newRow("R30") << u"leave-files"_s;
}

void TestAttacks::nothingIsLeftForTheNextRun()
{
    QFETCH(const QString, name);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(run(attack(name)).output, "contained\n"_ba);
    checkNothingSurvives();
}

// R35, J1, J2, J4, J5, C23.
void TestAttacks::artifactsAreNeverFollowed()
{
    const QString target = folder(u"artifacts %1"_s.arg(int(QTest::currentDataTag() != nullptr)) + launcher().tier());
    const QString outside = file(u"outside"_s, "untouched");
    const QString planted = target + u"/honest"_s;
    QFile::remove(planted);
    QVERIFY(QFile::link(outside, planted));
    RunSpec spec = attack(u"plant-traps"_s, folder(u"secret"_s) + u"/answer"_s);
    spec.artifacts = target;
    const RunReport report = run(spec);
    QCOMPARE(verdictOf(spec, report), u"AC"_s);
    QVERIFY(report.artifactsLost >= 4);
    QCOMPARE(QDir(target).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList({u"honest"_s}));
    QFile unchanged(outside);
    QVERIFY(unchanged.open(QIODevice::ReadOnly));
    QCOMPARE(unchanged.readAll(), "untouched"_ba);
    checkNothingSurvives();
}

// J10.
void TestAttacks::oddOutputStaysBytes()
{
    static constexpr char bytes[] = "\0\xff\xc0\x80\x1b[31m\x1b]0;title\x07\xe2\x80\xae"
                                    "1\ncontained\n";
    QCOMPARE(run(attack(u"print-bytes"_s)).output, QByteArray(bytes, sizeof bytes - 1));
    RunSpec spec = attack(u"print-long-line"_s);
    spec.cpuLimit = 2s;
    spec.wallLimit = 5s;
    const RunReport longLine = run(spec);
    QCOMPARE(verdictOf(spec, longLine), u"OLE"_s);
    QVERIFY(longLine.output.size() <= 64 * 1024);
}

// J6.
void TestAttacks::argumentsAreLiteral()
{
    const QString words = u"; touch x; $(id) `id` | cat\n\"'\\ *"_s;
    QCOMPARE(run(attack(u"echo-argument"_s, words)).output, words.toUtf8() + "\ncontained\n");
}

// J9.
void TestAttacks::aLargeInputNeedNotBeRead()
{
    RunSpec spec = attack(u"read-half"_s);
    spec.input = file(u"large"_s, {});
    QVERIFY(QFile::resize(spec.input, 64 << 20));
    const RunReport report = run(spec);
    QCOMPARE(verdictOf(spec, report), u"AC"_s);
    QVERIFY(report.wallTime < 500ms);
}

// J12.
void TestAttacks::peersThatBothWaitAreIdle()
{
    RunSpec spec = attack(u"read-half"_s);
    spec.wallLimit = 500ms;
    const auto [first, second] = runJoined(spec, spec);
    // The other one may still see the end of the one whose time was over first.
    const RunReport &earlier = first.endedAt <= second.endedAt ? first : second;
    QCOMPARE(verdictOf(spec, earlier), u"ILE"_s);
    checkNothingSurvives();
}

// J19.
void TestAttacks::aBoxStaysOnItsProcessor()
{
    RunSpec spec = attack(u"see-processors"_s);
    spec.processor = QThread::idealThreadCount() - 1;
    QCOMPARE(run(spec).output, "contained\n"_ba);
}

void TestAttacks::cleanupTestCase()
{
    QVERIFY2(host().isUntouched(), qPrintable(host().change()));
}

QTEST_GUILESS_MAIN(TestAttacks)

#include "tst_attacks.moc"
