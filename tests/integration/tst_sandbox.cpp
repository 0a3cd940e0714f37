// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real boxes with real programs, most of them hostile.
#include "sandboxfixture.h"

#include <QElapsedTimer>
#include <QThread>

#include <csignal>
#include <filesystem>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSandbox : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTiers(); }
    void theProgramReadsItsInputAndItsOutputComesBack();
    void exitCodesAndSignalsAreTold();
    void cpuTimeIsExact();
    void aSpinIsKilledJustAfterItsCpuLimit();
    void aSleeperIsKilledByTheWallClock();
    void waitingForAProcessorIsNotHeldAgainstTheProgram();
    void memoryIsMeasured();
    void tooMuchMemoryIsKilled();
    void memoryOfManyProcessesCountsTogether();
    void endlessOutputIsStopped();
    void hugeOutputStaysOutOfOurMemory();
    void theNetworkIsUnreachable();
    void everyNamespaceIsItsOwn();
    void filesOfTheHostAreOutOfSight();
    void nothingIsWritableButTheScratchSpace();
    void theInputCannotBeRewritten();
    void scratchSpaceIsBounded();
    void aForkBombLeavesNobody();
    void aDaemonDiesWithTheProgram();
    void childrenThatNobodyWaitsForAreCharged();
    void childrenThatAreWaitedForAreChargedOnce();
    void artifactsAreOnlyPlainFiles();
    void aMissingProgramIsAnError();
};

namespace {

qint64 ownPeakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return -1;
}

} // namespace

void TestSandbox::theProgramReadsItsInputAndItsOutputComesBack()
{
    RunSpec spec = python(u"import sys; print(int(input()) + 1); print('oops', file=sys.stderr)"_s);
    spec.input = file(u"1.in"_s, "41\n");
    const RunReport report = run(spec);
    QCOMPARE(report.output, "42\n"_ba);
    QCOMPARE(report.errorOutput, "oops\n"_ba);
    QVERIFY(report.succeeded());
    QVERIFY(report.wallTime > 0ms);
}

void TestSandbox::exitCodesAndSignalsAreTold()
{
    QCOMPARE(run(python(u"import sys; sys.exit(7)"_s)).exitCode, 7);
    QCOMPARE(run(python(u"import os; os.abort()"_s)).signal, SIGABRT);
}

void TestSandbox::cpuTimeIsExact()
{
    const RunReport report = run(python(u"import time\n"
                                        "while time.process_time() < 0.3: pass\n"
                                        "print(time.process_time())"_s));
    const double own = report.output.trimmed().toDouble();
    const double measured = std::chrono::duration<double>(report.cpuTime).count();
    QVERIFY2(measured >= own && measured < own + 0.01, qPrintable(u"%1 of %2"_s.arg(measured).arg(own)));
}

void TestSandbox::aSpinIsKilledJustAfterItsCpuLimit()
{
    RunSpec spec = python(u"import signal\n"
                          "for s in range(1, 65):\n"
                          "    try: signal.signal(s, signal.SIG_IGN)\n"
                          "    except (OSError, ValueError): pass\n"
                          "while True: pass"_s);
    spec.cpuLimit = 200ms;
    const RunReport report = run(spec);
    QCOMPARE(report.killedBy, RunReport::KilledBy::CpuLimit);
    QVERIFY(report.cpuTime > 200ms);
    QVERIFY2(report.cpuTime < 230ms, qPrintable(QString::number(report.cpuTime.count())));
}

void TestSandbox::aSleeperIsKilledByTheWallClock()
{
    RunSpec spec = python(u"import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"_s);
    spec.wallLimit = 200ms;
    const RunReport report = run(spec);
    QCOMPARE(report.killedBy, RunReport::KilledBy::WallLimit);
    QVERIFY(report.wallTime >= 200ms);
    QVERIFY(report.wallTime < 2s);
    QVERIFY(report.cpuTime < 100ms);
}

void TestSandbox::waitingForAProcessorIsNotHeldAgainstTheProgram()
{
    // Five spinners for each processor need half a second to use up their CPU time, more than their wall time.
    const int spinners = 5 * QThread::idealThreadCount();
    RunSpec spec = python(u"while True: pass"_s);
    spec.cpuLimit = 100ms;
    spec.wallLimit = 400ms;
    std::vector<std::unique_ptr<SandboxRun>> runs;
    for (int i = 0; i < spinners; ++i)
        runs.push_back(launcher().start(spec));
    for (const auto &sandboxRun : runs)
        QCOMPARE(sandboxRun->wait()->killedBy, RunReport::KilledBy::CpuLimit);
}

void TestSandbox::memoryIsMeasured()
{
    RunSpec nothing;
    nothing.command = {u"/usr/bin/true"_s};
    nothing.workingFolder = u"/box"_s;
    QVERIFY(run(nothing).memory < Bytes::fromMib(3)); // not that of whoever started it

    const RunReport report = run(python(u"x = bytearray(b'x') * (100 << 20)"_s));
    QVERIFY(report.succeeded());
    QVERIFY(report.memory > Bytes::fromMib(100));
    QVERIFY2(report.memory < Bytes::fromMib(115), qPrintable(QString::number(report.memory.kib())));
}

void TestSandbox::tooMuchMemoryIsKilled()
{
    RunSpec spec = python(u"x = [bytearray(b'x') * (1 << 20) for i in range(1000)]"_s);
    spec.memoryLimit = Bytes::fromMib(64);
    const RunReport report = run(spec);
    QCOMPARE(report.killedBy, RunReport::KilledBy::MemoryLimit);
    QVERIFY(report.memory > Bytes::fromMib(64));
    QVERIFY(report.memory < Bytes::fromMib(200));
}

void TestSandbox::memoryOfManyProcessesCountsTogether()
{
    RunSpec spec = python(u"import os, time\n"
                          "for i in range(6):\n"
                          "    if os.fork() == 0:\n"
                          "        x = bytearray(b'x') * (40 << 20)\n"
                          "        time.sleep(5)\n"
                          "time.sleep(5)"_s);
    spec.memoryLimit = Bytes::fromMib(128);
    spec.wallLimit = 5s;
    QCOMPARE(run(spec).killedBy, RunReport::KilledBy::MemoryLimit);
}

void TestSandbox::endlessOutputIsStopped()
{
    RunSpec spec;
    spec.command = {u"/usr/bin/yes"_s};
    spec.workingFolder = u"/box"_s;
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(1);
    const RunReport report = run(spec);
    QVERIFY(report.outputTruncated);
    QCOMPARE(report.output.size(), 64 * 1024);
    QVERIFY(!report.succeeded());
}

void TestSandbox::hugeOutputStaysOutOfOurMemory()
{
    const qint64 before = ownPeakMemory();
    QVERIFY(before > 0);
    RunSpec spec = python(u"import os\n"
                          "try:\n"
                          "    for i in range(64): os.write(1, bytes(1 << 20))\n"
                          "except OSError: pass"_s);
    QVERIFY(run(spec).outputTruncated);
    QVERIFY(ownPeakMemory() - before < 2 << 20);
}

void TestSandbox::theNetworkIsUnreachable()
{
    const RunReport report = run(python(u"import socket\n"
                                        "for family in (socket.AF_INET, socket.AF_INET6):\n"
                                        "    try: socket.socket(family); print('made')\n"
                                        "    except OSError as e: print(e.strerror)\n"
                                        "try: print(open('/proc/net/dev').read().count(':'))\n"
                                        "except PermissionError: print(1)"_s));
    QCOMPARE(report.output, "Address family not supported by protocol\n"
                            "Address family not supported by protocol\n1\n"_ba);
}

void TestSandbox::everyNamespaceIsItsOwn()
{
    if (isLandlock())
        QSKIP("it has none");
    const RunReport report =
        run(python(u"import os\n"
                   "for name in os.listdir('/proc/self/ns'):\n"
                   "    print(os.readlink('/proc/self/ns/' + name))\n"
                   "print([line.split(':')[0].strip() for line in open('/proc/net/dev') if ':' in line])"_s));
    QVERIFY(report.succeeded());
    for (const char *name : {"cgroup", "ipc", "mnt", "net", "pid", "user", "uts"}) {
        const std::string ours = std::filesystem::read_symlink(std::string("/proc/self/ns/") + name).string();
        QVERIFY2(report.output.contains(QByteArray(name).append(":[")), name);
        // Root needs no user namespace for bubblewrap; the program is nobody then.
        if (tier() != Tier::Bubblewrap || ::geteuid() != 0 || QByteArray(name) != "user")
            QVERIFY2(!report.output.contains(ours.c_str()), ours.c_str());
    }
    QVERIFY2(report.output.endsWith("['lo']\n"), report.output.constData());
}

void TestSandbox::filesOfTheHostAreOutOfSight()
{
    if (isLandlock())
        QSKIP("it has no mounts: what it keeps out is in tst_attacks");
    const QString test = file(u"secret.ans"_s, "7\n");
    const RunReport report =
        run(python(u"import os\n"
                   "for path in ('/home', '/root', '/etc', '/proc/1/environ', '/proc/1/root', '%1'):\n"
                   "    try:\n"
                   "        print(os.listdir(path) if os.path.isdir(path) else open(path).read())\n"
                   "    except OSError: pass\n"
                   "print(sorted(os.listdir('/')))\n"
                   "print([p for p in os.listdir('/proc') if p.isdigit()])\n"
                   "print(sorted(os.environ))"_s.arg(test)));
    QCOMPARE(report.output,
             QByteArray("['bin', 'box', 'data', 'dev', %1'lib', 'lib64', 'proc', 'program', 'sbin', 'tmp', 'usr']\n"
                        "['1', '2']\n"
                        "['HOME', 'LANG', 'LC_ALL', 'ONLINE_JUDGE', 'PATH', 'TMPDIR']\n")
                 .replace("%1", tier() == Tier::Bubblewrap ? "'duello-box', " : ""));
}

void TestSandbox::nothingIsWritableButTheScratchSpace()
{
    if (isLandlock())
        QSKIP("it has no mounts: what it keeps out is in tst_attacks");
    RunSpec spec = python(u"for path in ('/x', '/usr/x', '/program/x', '/dev/x', '/proc/self/oom_score_adj', "
                          "'/program/main'):\n"
                          "    try: open(path, 'w').write('0'); print(path)\n"
                          "    except OSError: pass\n"
                          "for path in ('/box/x', '/tmp/x', '/dev/shm/x', '/dev/null'): open(path, 'w').write('0')"_s);
    spec.folder = folder(u"program"_s);
    file(u"program/main"_s, "1");
    const RunReport report = run(spec);
    QCOMPARE(report.output, ""_ba);
    QVERIFY2(report.succeeded(), report.errorOutput.constData());
}

void TestSandbox::theInputCannotBeRewritten()
{
    RunSpec spec = python(u"import os\n"
                          "for path in ('/proc/self/fd/0', '/dev/stdin'):\n"
                          "    try: os.open(path, os.O_WRONLY); print('opened')\n"
                          "    except OSError: pass\n"
                          "print(open('/dev/stdin').read())"_s);
    spec.input = file(u"2.in"_s, "mine");
    QCOMPARE(run(spec).output, "mine\n"_ba);
}

void TestSandbox::scratchSpaceIsBounded()
{
    if (isLandlock())
        QSKIP("it has no mounts: what it keeps out is in tst_attacks");
    RunSpec spec = python(u"import os\n"
                          "try:\n"
                          "    for i in range(100): open('/box/%d' % i, 'wb').write(bytes(1 << 20))\n"
                          "except OSError as e: print(e.strerror, flush=True)\n"
                          "for i in range(100):\n"
                          "    if os.path.exists('/box/%d' % i): os.unlink('/box/%d' % i)\n"
                          "try:\n"
                          "    for i in range(30000): open('/box/e%d' % i, 'w')\n"
                          "except OSError as e: print(e.strerror)"_s);
    spec.scratchLimit = Bytes::fromMib(4);
    const RunReport report = run(spec);
    if (tier() == Tier::Bubblewrap) {
        QCOMPARE(report.output, "No space left on device\n"_ba);
        QCOMPARE(report.killedBy, RunReport::KilledBy::OutputLimit);
    } else {
        QCOMPARE(report.output, "No space left on device\nNo space left on device\n"_ba);
    }
}

void TestSandbox::aForkBombLeavesNobody()
{
    RunSpec spec =
        python(u"# duello-fork-bomb\nimport os\nwhile True:\n    try: os.fork()\n    except OSError: pass"_s);
    spec.cpuLimit = 500ms;
    spec.wallLimit = 2s;
    QVERIFY(run(spec).killedBy != RunReport::KilledBy::Nobody);
    QCOMPARE(processesWith("duello-fork-bomb"), 0);
}

void TestSandbox::aDaemonDiesWithTheProgram()
{
    const RunReport report = run(python(u"# duello-daemon\n"
                                        "import os, time\n"
                                        "if os.fork() == 0:\n"
                                        "    os.setsid()\n"
                                        "    if os.fork() == 0: time.sleep(60)\n"
                                        "    os._exit(0)\n"
                                        "os.wait(); print('done')"_s));
    QVERIFY(report.succeeded());
    QCOMPARE(report.output, "done\n"_ba);
    QVERIFY(report.wallTime < 1s); // although the daemon held the output open
    QCOMPARE(processesWith("duello-daemon"), 0);
}

void TestSandbox::childrenThatNobodyWaitsForAreCharged()
{
    RunSpec spec = python(u"import os, signal, time\n"
                          "signal.signal(signal.SIGCHLD, signal.SIG_IGN)\n"
                          "for i in range(2):\n"
                          "    if os.fork() == 0:\n"
                          "        while time.process_time() < 0.2: pass\n"
                          "        os._exit(0)\n"
                          "try: os.wait()\n"
                          "except ChildProcessError: pass"_s);
    const RunReport report = run(spec);
    QVERIFY(report.succeeded());
    QVERIFY2(report.cpuTime > 360ms, qPrintable(QString::number(report.cpuTime.count())));
    spec.cpuLimit = 200ms;
    QCOMPARE(run(spec).killedBy, RunReport::KilledBy::CpuLimit);
}

void TestSandbox::childrenThatAreWaitedForAreChargedOnce()
{
    const RunReport report = run(python(u"import os, time\n"
                                        "for i in range(10):\n"
                                        "    if os.fork() == 0:\n"
                                        "        while time.process_time() < 0.03: pass\n"
                                        "        os._exit(0)\n"
                                        "    os.wait()\n"
                                        "t = os.times(); print(sum(t[:4]))"_s));
    const double own = report.output.trimmed().toDouble();
    const double measured = std::chrono::duration<double>(report.cpuTime).count();
    QVERIFY2(qAbs(measured - own) < 0.1, qPrintable(u"%1 of %2"_s.arg(measured).arg(own)));
}

void TestSandbox::artifactsAreOnlyPlainFiles()
{
    const QString target = folder(u"artifacts %1"_s.arg(launcher().tier()));
    file(target.section(u'/', -1) + u"/kept"_s, "old");
    RunSpec spec = python(u"import os\n"
                          "open('good', 'w').write('new')\n"
                          "open('kept', 'w').write('new')\n"
                          "os.symlink('/usr/bin/true', 'link')\n"
                          "os.symlink('/proc/1/environ', 'other')\n"
                          "os.mkfifo('pipe')\n"
                          "os.mkdir('folder')"_s);
    spec.artifacts = target;
    const RunReport report = run(spec);
    QVERIFY2(report.succeeded(), report.errorOutput.constData());
    QCOMPARE(report.artifactsLost, 4);
    QCOMPARE(QDir(target).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList({u"good"_s, u"kept"_s}));
    QFile kept(target + u"/kept"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), "old"_ba);
}

void TestSandbox::aMissingProgramIsAnError()
{
    RunSpec spec = python({});
    spec.command = {u"/usr/bin/no-such-compiler"_s};
    const Result<RunReport> report = launcher().start(spec)->wait();
    QVERIFY(!report);
    QVERIFY(report.error().detail.contains(u"No such file"_s));
}

QTEST_GUILESS_MAIN(TestSandbox)

#include "tst_sandbox.moc"
