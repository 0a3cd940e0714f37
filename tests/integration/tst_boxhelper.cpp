// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The helper that keeps boxes: killed, missing, told to end a program.
#include "sandboxfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>
#include <csignal>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBoxHelper : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTiers(); }
    void aHelperThatDiesIsStartedAgain();
    void aMissingHelperIsSandboxUnavailable();
    void theFirstTierThatWorksIsTaken();
    void killEndsTheProgramAtOnce();
    void destroyingTheRunEndsTheProgram();
};

void TestBoxHelper::aHelperThatDiesIsStartedAgain()
{
    const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    RunSpec spec = python(u"print(1)"_s);
    const auto prepared = launcher.prepare(spec);
    for (const pid_t helper : helpersOfThisProcess())
        ::kill(helper, SIGKILL);
    QTRY_VERIFY(helpersOfThisProcess().empty());
    prepared->start();
    QVERIFY(!prepared->wait());
    QCOMPARE(launcher.start(spec)->wait()->output, "1\n"_ba);
}

void TestBoxHelper::aMissingHelperIsSandboxUnavailable()
{
    const Launcher launcher(u"/nowhere/duello-box"_s);
    QVERIFY(!launcher.availability());
    QCOMPARE(launcher.availability().error().code, ErrorCode::SandboxUnavailable);
    QVERIFY(launcher.availability().error().detail.contains(u"/nowhere/duello-box"_s));
    QCOMPARE(launcher.tier(), u"none"_s);
}

void TestBoxHelper::theFirstTierThatWorksIsTaken()
{
    const QString helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    const auto first = std::ranges::find_if(
        allTiers, [&](const Tier &tier) { return Launcher(helper, std::span(&tier, 1)).availability().has_value(); });
    QVERIFY(first != allTiers.end());
    const Launcher launcher(helper);
    QCOMPARE(launcher.tier(), tierName(*first));
    QCOMPARE(launcher.warning().isEmpty(), *first != Tier::Landlock);
    for (auto better = allTiers.begin(); better != first; ++better)
        QVERIFY2(launcher.shortcomings().contains(tierName(*better)), qPrintable(launcher.shortcomings()));
}

void TestBoxHelper::killEndsTheProgramAtOnce()
{
    RunSpec spec = python(u"print('up', flush=True)\nwhile True: pass"_s);
    spec.cpuLimit = 30s;
    spec.wallLimit = 60s;
    const auto sandboxRun = launcher().start(spec);
    RunReport report;
    connect(sandboxRun.get(), &SandboxRun::finished, this, [&](const Result<RunReport> &result) {
        QVERIFY(result);
        report = *result;
    });
    QSignalSpy ended(sandboxRun.get(), &SandboxRun::finished);
    QVERIFY(!ended.wait(100));
    QElapsedTimer time;
    time.start();
    sandboxRun->kill();
    QVERIFY(ended.wait(1000));
    QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
    QCOMPARE(report.killedBy, RunReport::KilledBy::Caller);
    QCOMPARE(report.output, "up\n"_ba);
}

void TestBoxHelper::destroyingTheRunEndsTheProgram()
{
    RunSpec spec = python(u"# duello-destroyed\nwhile True: pass"_s);
    spec.cpuLimit = 30s;
    spec.wallLimit = 60s;
    auto sandboxRun = launcher().start(spec);
    QTRY_VERIFY(processesWith("duello-destroyed") > 0);
    sandboxRun.reset();
    QTRY_COMPARE_WITH_TIMEOUT(processesWith("duello-destroyed"), 0, 1000);
}

QTEST_GUILESS_MAIN(TestBoxHelper)

#include "tst_boxhelper.moc"
