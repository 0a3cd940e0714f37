// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a box costs: the same program through bare posix_spawn and through boxes, in turns, in one run. Every number is
// a difference or a ratio to the bare one of the same round. DUELLO_OTHER_BOX names another duello-box to be compared.
#include "barespawn.h"
#include "localjudge/sandbox/boxconnection.h"
#include "localjudge/sandbox/boxseries.h"
#include "localjudge/sandbox/keeperprocess.h"
#include "localjudge/sandbox/launcher.h"
#include "localjudge/sandbox/requestpacket.h"
#include "samples.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <poll.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 200;

/// Time in which the machine comes to rest between two samples: a box is made ready in it.
void rest()
{
    ::poll(nullptr, 0, 15);
}

void runReady(SandboxRun &run)
{
    run.start();
    const Result<RunReport> report = run.wait();
    if (!report || !report->succeeded())
        qFatal("a run in a box failed");
}

/// Nothing is ready: the box is ordered, made, and its program started.
void runCold(KeeperProcess &keeper, const RunSpec &spec)
{
    SandboxRun run(BoxConnection::open(*keeper.order(), requestPacket(spec)), spec);
    runReady(run);
}

} // namespace

class BenchSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBoxAgainstBareSpawn_data();
    void aBoxAgainstBareSpawn();
    void aHundredTests_data();
    void aHundredTests();
    void cpuTimeError();
    void overshootOfASpin();

private:
    QStringList inBubblewrapOf(const QString &bubblewrap) const;
    QString compiled(const QString &name, const QByteArray &code) const;
    void report(const char *what, Samples &samples, Samples &bare) const;

    const QString m_helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    const Tier m_namespaces = Tier::Namespaces;
    QTemporaryDir m_folder;
    QString m_programs;
    QString m_sum;
};

void BenchSandbox::initTestCase()
{
    m_programs = m_folder.filePath(u"programs"_s); // which, unlike a temporary folder, others may enter
    QVERIFY(QDir().mkdir(m_programs));
    m_sum = compiled(u"sum"_s, "#include <iostream>\n"
                               "int main() { int a = 1, b = 2; std::cin >> a >> b; std::cout << a + b << '\\n'; }\n");
    // Spins for so many milliseconds of its CPU time, and tells how many it took.
    compiled(u"spin"_s,
             "#include <cstdio>\n#include <cstdlib>\n#include <ctime>\n"
             "double now() { timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);"
             " return t.tv_sec * 1e3 + t.tv_nsec / 1e6; }\n"
             "int main(int, char **v) { double end = std::atof(v[1]); while (now() < end); printf(\"%f\", now()); }\n");
}

QString BenchSandbox::compiled(const QString &name, const QByteArray &code) const
{
    QFile source(m_programs + u'/' + name + u".cpp"_s);
    if (source.open(QIODevice::WriteOnly))
        source.write(code);
    source.close();
    const QString program = m_programs + u'/' + name;
    if (QProcess::execute(u"g++"_s, {u"-O2"_s, source.fileName(), u"-o"_s, program}) != 0)
        qFatal("no g++");
    return program;
}

QStringList BenchSandbox::inBubblewrapOf(const QString &bubblewrap) const
{
    const QString words = u"--unshare-all --die-with-parent --new-session --clearenv --ro-bind /usr /usr "
                          "--symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 "
                          "--proc /proc --dev /dev --tmpfs /tmp"_s;
    return QStringList{bubblewrap} + words.split(u' ') +
           QStringList{u"--ro-bind"_s, m_programs, u"/program"_s, u"--"_s};
}

void BenchSandbox::report(const char *what, Samples &samples, Samples &bare) const
{
    qInfo("%-28s median %6.2f ms (+%.2f, x%.2f), p90 %6.2f (+%.2f)", what, samples.quantile(0.5),
          samples.quantile(0.5) - bare.quantile(0.5), samples.quantile(0.5) / bare.quantile(0.5), samples.quantile(0.9),
          samples.quantile(0.9) - bare.quantile(0.9));
}

void BenchSandbox::aBoxAgainstBareSpawn_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("true") << QStringList{u"/usr/bin/true"_s};
    QTest::newRow("C++ sum") << QStringList{u"/program/sum"_s};
    QTest::newRow("python3") << QStringList{u"/usr/bin/python3"_s, u"-c"_s, u"print(1 + 2)"_s};
}

void BenchSandbox::aBoxAgainstBareSpawn()
{
    QFETCH(const QStringList, command);
    const Launcher best(m_helper);
    const Launcher namespaces(m_helper, std::span(&m_namespaces, 1));
    QVERIFY(best.availability());
    RunSpec spec;
    spec.command = command;
    spec.folder = m_programs;
    spec.workingFolder = u"/box"_s;
    const Tier tier = best.tier() == tierName(Tier::ControlGroup) ? Tier::ControlGroup : Tier::Namespaces;
    KeeperProcess keeper(m_helper, tier);
    const QString otherHelper = qEnvironmentVariable("DUELLO_OTHER_BOX");
    KeeperProcess otherKeeper(otherHelper, tier);
    const QStringList onHost = QStringList(command).replaceInStrings(u"/program/sum"_s, m_sum);
    const QString bubblewrap = QStandardPaths::findExecutable(u"bwrap"_s);
    const QStringList wrapped = inBubblewrapOf(bubblewrap) + command;
    Samples bare;
    Samples ready;
    Samples readyWithoutGroup;
    Samples cold;
    Samples otherCold;
    Samples inBubblewrap;
    for (int i = 0; i < rounds; ++i) {
        const auto first = best.prepare(spec);
        const auto second = namespaces.prepare(spec);
        rest();
        timed(bare, [&] { spawnBare(onHost); });
        rest();
        timed(ready, [&] { runReady(*first); });
        rest();
        timed(readyWithoutGroup, [&] { runReady(*second); });
        rest();
        timed(cold, [&] { runCold(keeper, spec); });
        rest();
        if (!otherHelper.isEmpty())
            timed(otherCold, [&] { runCold(otherKeeper, spec); });
        rest();
        if (!bubblewrap.isEmpty())
            timed(inBubblewrap, [&] { spawnBare(wrapped); });
    }
    report("bare posix_spawn", bare, bare);
    report(qPrintable(u"ready, "_s + best.tier()), ready, bare);
    report("ready, namespaces", readyWithoutGroup, bare);
    report("cold", cold, bare);
    if (!otherHelper.isEmpty())
        report("cold, the other helper", otherCold, bare);
    if (!bubblewrap.isEmpty()) {
        report("bwrap --unshare-all", inBubblewrap, bare);
        qInfo("bwrap / ready: %.2f", inBubblewrap.quantile(0.5) / ready.quantile(0.5));
    }
}

void BenchSandbox::aHundredTests_data()
{
    QTest::addColumn<int>("lanes");
    QTest::addColumn<bool>("isSeries");
    QTest::newRow("one after the other, a box each") << 1 << false;
    QTest::newRow("one after the other, in a series") << 1 << true;
    QTest::newRow("two at a time, a box each") << 2 << false;
    QTest::newRow("two at a time, in a series") << 2 << true;
}

// Each lane runs its share of the tests one after the other, the next one getting ready meanwhile; no box is ready at
// the beginning but the first ones.
void BenchSandbox::aHundredTests()
{
    QFETCH(const int, lanes);
    QFETCH(const bool, isSeries);
    constexpr int tests = 100;
    const Launcher launcher(m_helper);
    RunSpec spec;
    spec.command = {u"/program/sum"_s};
    spec.folder = m_programs;
    spec.workingFolder = u"/box"_s;
    Samples bare;
    Samples boxed;
    for (int round = 0; round < 10; ++round) {
        timed(bare, [&] {
            for (int i = 0; i < tests; ++i)
                spawnBare({m_sum});
        });
        BoxSeries series(launcher);
        const auto prepared = [&] {
            return isSeries ? series.prepare(spec) : launcher.prepare(spec);
        };
        timed(boxed, [&] {
            std::vector<std::unique_ptr<SandboxRun>> running;
            std::vector<std::unique_ptr<SandboxRun>> next;
            for (int i = 0; i < lanes; ++i) {
                running.push_back(prepared());
                running.back()->start();
                next.push_back(prepared());
            }
            for (int i = 0; i < tests - lanes; ++i) {
                const std::size_t lane = std::size_t(i % lanes);
                if (!running[lane]->wait()->succeeded())
                    qFatal("a run in a box failed");
                series.takeBack(*running[lane]);
                running[lane] = std::move(next[lane]);
                running[lane]->start();
                next[lane] = prepared();
            }
            for (const auto &last : running)
                last->wait();
        });
    }
    report("100 bare", bare, bare);
    report("100 in boxes", boxed, bare);
}

void BenchSandbox::cpuTimeError()
{
    const Launcher launcher(m_helper);
    RunSpec spec;
    spec.command = {u"/program/spin"_s, u"50"_s};
    spec.folder = m_programs;
    spec.workingFolder = u"/box"_s;
    for (const bool loaded : {false, true}) {
        std::vector<std::unique_ptr<SandboxRun>> others;
        RunSpec endless = spec;
        endless.command[1] = u"1000000"_s;
        endless.cpuLimit = endless.wallLimit = 100s;
        for (int i = 0; loaded && i < 2 * QThread::idealThreadCount(); ++i)
            others.push_back(launcher.start(endless));
        Samples errors;
        for (int i = 0; i < 100; ++i) {
            const Result<RunReport> report = launcher.start(spec)->wait();
            QVERIFY(report && report->succeeded());
            errors.values.push_back(static_cast<double>(report->cpuTime.count()) / 1e6 - report->output.toDouble());
        }
        qInfo("CPU time reported minus the program's own, %s: mean %+.3f ms, sd %.3f, worst %+.3f",
              loaded ? "two spinners per processor" : "idle", errors.mean(), errors.deviation(), errors.quantile(1));
    }
}

void BenchSandbox::overshootOfASpin()
{
    const Launcher launcher(m_helper);
    RunSpec spec;
    spec.command = {u"/program/spin"_s, u"1000000"_s};
    spec.folder = m_programs;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 100ms;
    spec.wallLimit = 10s;
    Samples over;
    for (int i = 0; i < 50; ++i) {
        const Result<RunReport> report = launcher.start(spec)->wait();
        QVERIFY(report && report->killedBy == RunReport::KilledBy::CpuLimit);
        over.values.push_back(static_cast<double>((report->cpuTime - spec.cpuLimit).count()) / 1e6);
    }
    qInfo("CPU time beyond the limit when killed: median %.2f ms, p90 %.2f, worst %.2f", over.quantile(0.5),
          over.quantile(0.9), over.quantile(1));
}

QTEST_GUILESS_MAIN(BenchSandbox)

#include "bench_sandbox.moc"
