// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The simulator is a program of its own, since it puts all of Qt on virtual time; here it is run, and so are its twins
// with a planted bug. On failure the output holds the seed, the smallest schedule found and the whole trace of it.
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 300'000;
constexpr int schedules = 10'000;

struct Run
{
    int exitCode = -1; ///< 0: no promise broken, 1: one was
    QString output;
};

void start(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
}

Run endOf(QProcess &process)
{
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAll()).trimmed()};
}

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    start(process, program, arguments);
    return endOf(process);
}

const QDir plantedBugs(QStringLiteral(DUELLO_PLANTED_BUGS));

} // namespace

class TestSimulator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandSchedulesBreakNoPromise();
    void oneSeedIsOneRun();
    void aPlantedBugIsFound_data();
    void aPlantedBugIsFound();
};

void TestSimulator::tenThousandSchedulesBreakNoPromise()
{
    // A simulator is one thread; each processor gets its share of the seeds.
    std::vector<QProcess> shares(static_cast<std::size_t>(std::max(1, QThread::idealThreadCount())));
    const int share = (schedules + static_cast<int>(shares.size()) - 1) / static_cast<int>(shares.size());
    QElapsedTimer time;
    time.start();
    for (int from = 1; QProcess & process : shares) {
        start(process, QStringLiteral(DUELLO_SIMULATOR),
              {u"--from"_s, QString::number(from), u"--runs"_s, QString::number(share)});
        from += share;
    }
    for (QProcess &process : shares) {
        const Run some = endOf(process);
        QVERIFY2(some.exitCode == 0, qPrintable(some.output));
        qInfo("%s", qPrintable(some.output));
    }
    qInfo("all in %.1f s", static_cast<double>(time.elapsed()) / 1000);
}

void TestSimulator::oneSeedIsOneRun()
{
    for (const QString &seed : {u"7"_s, u"108"_s, u"2026"_s}) {
        const Run first = run(QStringLiteral(DUELLO_SIMULATOR), {u"--seed"_s, seed, u"--trace"_s});
        QCOMPARE(first.exitCode, 0);
        QVERIFY(first.output.count(u'\n') > 50);
        QCOMPARE(run(QStringLiteral(DUELLO_SIMULATOR), {u"--seed"_s, seed, u"--trace"_s}).output, first.output);
    }
}

void TestSimulator::aPlantedBugIsFound_data()
{
    QTest::addColumn<QString>("bug");
    const QStringList bugs = plantedBugs.entryList({u"*_*"_s}, QDir::Dirs, QDir::Name);
    for (const QString &bug : bugs)
        QTest::newRow(qPrintable(bug)) << bug;
}

void TestSimulator::aPlantedBugIsFound()
{
    QFETCH(const QString, bug);
    QVERIFY2(!plantedBugs.exists(bug + u"/stale"_s), qPrintable(bug + u".patch does not apply any more"_s));
    const Run found = run(plantedBugs.filePath(bug + u"/planted_"_s + bug), {u"--runs"_s, u"2000"_s});
    QVERIFY2(found.exitCode == 1, qPrintable(u"not found within 2,000 schedules: "_s + found.output));
    qInfo("%s", qPrintable(found.output.section(u'\n', 0, 1)));
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
