// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How sharp the limits are: 0.9 of a limit is always accepted and 1.5 of it never, idle and with two spinners for each
// processor. DUELLO_ROUNDS sets how often; a few times by default.
#include "localjudge/testverdict.h"
#include "net/protocol/verdict.h"
#include "sandboxfixture.h"

#include <QFile>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSandboxLimits : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void cpuTime_data();
    void cpuTime();
    void memory();

private:
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

void TestSandboxLimits::cpuTime_data()
{
    QTest::addColumn<int>("spinners");
    QTest::newRow("idle") << 0;
    QTest::newRow("loaded") << 2 * QThread::idealThreadCount();
}

void TestSandboxLimits::cpuTime()
{
    QFETCH(const int, spinners);
    RunSpec endless = program(u"spin"_s, 0);
    endless.cpuLimit = endless.wallLimit = 1000s;
    std::vector<std::unique_ptr<SandboxRun>> others;
    others.reserve(size_t(spinners));
    for (int i = 0; i < spinners; ++i)
        others.push_back(launcher().start(endless));
    for (int i = 0; i < m_rounds; ++i) {
        const RunSpec within = program(u"burn-for"_s, 90);
        const RunReport accepted = run(within);
        QVERIFY2(verdict(within, accepted) == "AC"_L1, qPrintable(QString::number(accepted.cpuTime.count())));
        const RunSpec beyond = program(u"burn-for"_s, 150);
        const RunReport late = run(beyond);
        QVERIFY2(verdict(beyond, late) == "TLE"_L1, qPrintable(QString::number(late.cpuTime.count())));
    }
}

void TestSandboxLimits::memory()
{
    for (int i = 0; i < m_rounds; ++i) {
        RunSpec within = program(u"use-memory"_s, 80);
        within.cpuLimit = 10s;
        within.memoryLimit = Bytes::fromMib(100);
        const RunReport accepted = run(within);
        QCOMPARE(verdict(within, accepted), u"AC"_s);
        QVERIFY(accepted.memory >= Bytes::fromMib(80) && accepted.memory <= Bytes::fromMib(84));
        RunSpec beyond = program(u"use-memory"_s, 150);
        beyond.cpuLimit = 10s;
        beyond.memoryLimit = Bytes::fromMib(100);
        QCOMPARE(verdict(beyond, run(beyond)), u"MLE"_s);
    }
}

QTEST_GUILESS_MAIN(TestSandboxLimits)

#include "tst_sandboxlimits.moc"
