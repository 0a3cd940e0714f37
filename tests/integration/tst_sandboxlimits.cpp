// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How sharp the limits are: 0.9 of a limit is always accepted and 1.5 of it never, in every tier, idle and with two
// spinners for each processor. DUELLO_ROUNDS sets how often; a few times by default.
//
// What Landlock alone, the lowest tier, keeps no better than here shown, however the limits are set:
// - Memory is seen by looking every 3 ms, when the watcher gets a processor. One process's peak is kept by the kernel
//   and cannot be missed; several processes that are together beyond the limit for less than a look can be, and a
//   program can touch some 10 MB more before it is ended. (Namespaces without a control group's memory controller are
//   the same. With it, the kernel refuses the page.)
// - CPU time of children that nobody waited for is known to 20 ms: tst_attacks.
// - The number of processes is kept by the kernel for the whole user, so the limit is on top of what the user runs at
//   the start; what the user starts meanwhile counts as the program's.
// - The scratch space has no size: it can be written only by programs whose artifacts are wanted, such as compilers.
#include "localjudge/testverdict.h"
#include "net/protocol/verdict.h"
#include "sandboxfixture.h"

#include <QFile>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const int spinnersOfALoad = 2 * QThread::idealThreadCount();

} // namespace

class TestSandboxLimits : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void cpuTime_data();
    void cpuTime();
    void memory_data();
    void memory();

private:
    using Runs = std::vector<std::unique_ptr<SandboxRun>>;

    /// Programs that use up processors for as long as they are held.
    Runs load(int spinners);
    RunSpec program(const QString &name, int amount);
    QString verdict(const RunSpec &spec, const RunReport &report) const;

    const int m_rounds = qEnvironmentVariableIsSet("DUELLO_ROUNDS") ? qEnvironmentVariableIntValue("DUELLO_ROUNDS") : 4;
};

void TestSandboxLimits::initTestCase_data()
{
    addTiers();
    QFile::copy(QStringLiteral(DUELLO_ATTACK), folder(u"program"_s) + u"/attack"_s);
}

RunSpec TestSandboxLimits::program(const QString &name, int amount)
{
    RunSpec spec;
    spec.command = {u"/program/attack"_s, name, QString::number(amount)};
    spec.folder = folder(u"program"_s);
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 100ms;
    spec.wallLimit = 10s;
    return spec;
}

QString TestSandboxLimits::verdict(const RunSpec &spec, const RunReport &report) const
{
    return verdictCode(testVerdict({.report = report}, {.cpuTime = spec.cpuLimit, .memory = spec.memoryLimit}));
}

TestSandboxLimits::Runs TestSandboxLimits::load(int spinners)
{
    RunSpec endless = program(u"spin"_s, 0);
    endless.cpuLimit = endless.wallLimit = 1000s;
    Runs runs;
    runs.reserve(size_t(spinners));
    for (int i = 0; i < spinners; ++i)
        runs.push_back(launcher().start(endless));
    return runs;
}

void TestSandboxLimits::cpuTime_data()
{
    QTest::addColumn<int>("spinners");
    QTest::newRow("idle") << 0;
    QTest::newRow("loaded") << spinnersOfALoad;
}

void TestSandboxLimits::cpuTime()
{
    QFETCH(const int, spinners);
    const Runs others = load(spinners);
    for (int i = 0; i < m_rounds; ++i) {
        const RunSpec within = program(u"burn-for"_s, 90);
        const RunReport accepted = run(within);
        QVERIFY2(verdict(within, accepted) == "AC"_L1, qPrintable(QString::number(accepted.cpuTime.count())));
        const RunSpec beyond = program(u"burn-for"_s, 150);
        const RunReport late = run(beyond);
        QVERIFY2(verdict(beyond, late) == "TLE"_L1, qPrintable(QString::number(late.cpuTime.count())));
    }
}

void TestSandboxLimits::memory_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("spinners");
    QTest::newRow("one process, idle") << u"use-memory"_s << 0;
    QTest::newRow("one process, loaded") << u"use-memory"_s << spinnersOfALoad;
    QTest::newRow("two processes, idle") << u"use-memory-together"_s << 0;
    QTest::newRow("two processes, loaded") << u"use-memory-together"_s << spinnersOfALoad;
}

void TestSandboxLimits::memory()
{
    QFETCH(const QString, name);
    QFETCH(const int, spinners);
    const Runs others = load(spinners);
    for (int i = 0; i < m_rounds; ++i) {
        RunSpec within = program(name, 90);
        within.cpuLimit = 10s;
        within.memoryLimit = Bytes::fromMib(100);
        const RunReport accepted = run(within);
        QCOMPARE(verdict(within, accepted), u"AC"_s);
        // What a page of a library costs is counted once for each process that has it.
        QVERIFY2(accepted.memory >= Bytes::fromMib(90) && accepted.memory <= Bytes::fromMib(98),
                 qPrintable(QString::number(accepted.memory.kib())));
        RunSpec beyond = program(name, 150);
        beyond.cpuLimit = 10s;
        beyond.memoryLimit = Bytes::fromMib(100);
        QCOMPARE(verdict(beyond, run(beyond)), u"MLE"_s);
    }
}

QTEST_GUILESS_MAIN(TestSandboxLimits)

#include "tst_sandboxlimits.moc"
