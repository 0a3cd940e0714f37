// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left after many runs, and 100 ms after the application or a process of the helper was killed at any moment:
// nothing. (Of a helper that was killed whole, process by process at once, a control group and a scratch folder are
// left until the next start.) DUELLO_ROUNDS sets the number of runs (200 by default) and of kills (a tenth of it),
// DUELLO_SEED their moments.
#include "localjudge/sandbox/launcher.h"
#include "tests/bench/samples.h"
#include "tests/fault/leftovers.h"
#include "tests/fault/processtree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(duello::Tier)

namespace {

constexpr double deadline = 100; // milliseconds

qsizetype descriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size();
}

quint32 seed()
{
    const QByteArray chosen = qgetenv("DUELLO_SEED");
    return chosen.isEmpty() ? std::random_device{}() : chosen.toUInt();
}

void pause(int milliseconds)
{
    ::poll(nullptr, 0, milliseconds);
}

/// Looks every millisecond until nothing is left or the time is over. A machine that is busy with something else is
/// late with our looks as with the helper's work, so that a look counts for 2 ms at most.
QStringList leftAtTheDeadline(Leftovers &leftovers, const QList<qint64> &processes)
{
    constexpr double longestLook = 2;
    QStringList left = leftovers.list(processes);
    for (double counted = 0; !left.isEmpty() && counted < deadline;) {
        QElapsedTimer look;
        look.start();
        pause(1);
        left = leftovers.list(processes);
        counted += std::min(static_cast<double>(look.nsecsElapsed()) / 1e6, longestLook);
    }
    return left;
}

} // namespace

class TestBoxSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void manyRunsLeaveNothing();
    void aKillLeavesNothing();
    void whatAKillOfEveryoneLeavesGoesAtTheNextStart();

private:
    int chosen(int least, int most) { return std::uniform_int_distribution(least, most)(m_chance); }
    void killOnce(Tier tier, Leftovers &leftovers, Samples &times);

    const int m_rounds =
        qEnvironmentVariableIsSet("DUELLO_ROUNDS") ? qEnvironmentVariableIntValue("DUELLO_ROUNDS") : 200;
    QTemporaryDir m_folder;
    const QString m_helper = m_folder.filePath(u"duello-box"_s); // of a path that tells its processes from others
    std::mt19937 m_chance;
};

void TestBoxSoak::initTestCase_data()
{
    QTest::addColumn<Tier>("tier");
    for (const Tier tier : allTiers) {
        const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"), std::span(&tier, 1));
        if (launcher.availability())
            QTest::newRow(qPrintable(tierName(tier))) << tier;
    }
}

void TestBoxSoak::initTestCase()
{
    QVERIFY(QFile::copy(QStringLiteral(DUELLO_BIN_DIR "/duello-box"), m_helper));
    const quint32 start = seed();
    qInfo("DUELLO_SEED=%u", start);
    m_chance.seed(start);
}

void TestBoxSoak::manyRunsLeaveNothing()
{
    QFETCH_GLOBAL(const Tier, tier);
    Leftovers leftovers(m_helper);
    const qsizetype descriptorsBefore = descriptors();
    {
        const Launcher launcher(m_helper, std::span(&tier, 1));
        RunSpec spec;
        spec.command = {u"/usr/bin/true"_s};
        spec.workingFolder = u"/box"_s;
        for (int i = 0; i < m_rounds; ++i)
            QVERIFY(launcher.start(spec)->wait()->succeeded());
        QVERIFY(!leftovers.livingHelpers().isEmpty());
    }
    QCOMPARE(leftAtTheDeadline(leftovers, {}), QStringList());
    QCOMPARE(descriptors(), descriptorsBefore);
}

void TestBoxSoak::killOnce(Tier tier, Leftovers &leftovers, Samples &times)
{
    QProcess application;
    application.start(QStringLiteral(DUELLO_BOXUSER), {m_helper, QString::number(int(tier))});
    for (int ran = chosen(1, 5); ran > 0; --ran)
        QVERIFY(application.waitForReadyRead(20000) && !application.readLine().isEmpty());
    pause(chosen(0, 5));
    // The guardian is the application's child, the keeper the guardian's; boxes and programs are below.
    const QList<qint64> everyone = descendantsOf(application.processId());
    QVERIFY(everyone.size() >= 4);
    leftovers.noteGroups(everyone);
    const QList<qint64> candidates = QList<qint64>{application.processId()} + everyone;
    const int rank = chosen(0, 3);
    const qint64 victim = candidates[rank < 3 ? rank : chosen(3, int(everyone.size()))];
    ::kill(pid_t(victim), SIGKILL);
    pause(victim == application.processId() ? 0 : chosen(0, 5));
    QElapsedTimer time;
    time.start();
    ::kill(pid_t(application.processId()), SIGKILL);
    application.waitForFinished();
    const QStringList left = leftAtTheDeadline(leftovers, everyone);
    times.values.push_back(static_cast<double>(time.nsecsElapsed()) / 1e6);
    QVERIFY2(left.isEmpty(), qPrintable(u"after the death of number %1 of %2: %3"_s.arg(everyone.indexOf(victim))
                                            .arg(everyone.size())
                                            .arg(left.join(u", "_s))));
}

void TestBoxSoak::aKillLeavesNothing()
{
    QFETCH_GLOBAL(const Tier, tier);
    Leftovers leftovers(m_helper);
    const qsizetype descriptorsBefore = descriptors();
    Samples times;
    for (int i = 0; i < std::max(m_rounds / 10, 10) && !QTest::currentTestFailed(); ++i)
        killOnce(tier, leftovers, times);
    QCOMPARE(descriptors(), descriptorsBefore);
    qInfo("%d kills, until nothing was left: median %.1f ms, p90 %.1f, p99 %.1f, worst %.1f", int(times.values.size()),
          times.quantile(0.5), times.quantile(0.9), times.quantile(0.99), times.quantile(1));
}

// Guardian and keeper clean up after each other; nobody does when both go at once.
void TestBoxSoak::whatAKillOfEveryoneLeavesGoesAtTheNextStart()
{
    QFETCH_GLOBAL(const Tier, tier);
    Leftovers leftovers(m_helper);
    QProcess application;
    application.start(QStringLiteral(DUELLO_BOXUSER), {m_helper, QString::number(int(tier))});
    QVERIFY(application.waitForReadyRead(20000));
    ::kill(pid_t(application.processId()), SIGSTOP);
    const QList<qint64> everyone = descendantsOf(application.processId());
    leftovers.noteGroups(everyone);
    for (const int signal : {SIGSTOP, SIGKILL}) {
        for (const qint64 process : everyone)
            ::kill(pid_t(process), signal);
    }
    ::kill(pid_t(application.processId()), SIGKILL);
    application.waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(everyone, isAlive), 1000);
    if (tier == Tier::Landlock) // a control group may lie in a scope, which systemd removes
        QVERIFY2(!leftovers.list(everyone).isEmpty(), "it was no test");
    {
        const Launcher next(m_helper, std::span(&tier, 1));
        QVERIFY(next.availability());
    }
    QCOMPARE(leftAtTheDeadline(leftovers, {}), QStringList());
}

QTEST_GUILESS_MAIN(TestBoxSoak)

#include "tst_boxsoak.moc"
