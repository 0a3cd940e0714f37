// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of one program in boxes that are used again: whatever a run does, the next one finds a box like a new one.
#include "localjudge/sandbox/boxseries.h"
#include "sandboxfixture.h"

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBoxSeries : public SandboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTiers(); }
    void aRunThatLeavesNothingHandsItsBoxOn();
    void aTraceKeepsTheBoxFromTheNextRun_data();
    void aTraceKeepsTheBoxFromTheNextRun();
    void aForgottenProcessIsGoneBeforeTheNextRun();
    void processNumbersBeginAnew();
    void eachRunReadsItsOwnInput();
    void noInputCanBeRewritten();
    void usageIsOfTheRunAlone();
    void limitsAreOfTheRunAlone();
    void aBoxShowsWhatItsRunAskedFor();
    void severalRunsAtOnceHaveABoxEach();

private:
    /// The output of a run that succeeded.
    QByteArray output(BoxSeries &series, const RunSpec &spec);
    /// A program that says which box it is in, after `code`.
    static RunSpec saysWhere(const QString &code = {});
};

QByteArray TestBoxSeries::output(BoxSeries &series, const RunSpec &spec)
{
    const auto sandboxRun = series.prepare(spec);
    sandboxRun->start();
    const Result<RunReport> report = sandboxRun->wait();
    if (report)
        series.takeBack(*sandboxRun);
    return report && report->succeeded() ? report->output : "failed: "_ba + (report ? report->errorOutput : ""_ba);
}

RunSpec TestBoxSeries::saysWhere(const QString &code)
{
    return python(u"import os\n"_s + code + u"\nprint(os.readlink('/proc/self/ns/mnt'))"_s);
}

void TestBoxSeries::aRunThatLeavesNothingHandsItsBoxOn()
{
    if (servesOnce())
        QSKIP("every run has a box of its own");
    BoxSeries series(launcher());
    const QByteArray first = output(series, saysWhere());
    QVERIFY2(first.startsWith("mnt:["), first.constData());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(output(series, saysWhere()), first);
}

void TestBoxSeries::aTraceKeepsTheBoxFromTheNextRun_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("file") << u"open('/box/trace', 'w')"_s;
    QTest::newRow("file that was removed") << u"open('/box/trace', 'w'); os.unlink('/box/trace')"_s;
    QTest::newRow("file in /tmp") << u"open('/tmp/trace', 'w')"_s;
    QTest::newRow("folder") << u"os.mkdir('/dev/shm/trace')"_s;
    QTest::newRow("times, where they may be set") << u"try: os.utime('/box/.tmp', (7, 7))\n"
                                                     "except PermissionError: open('/box/trace', 'w')"_s;
    QTest::newRow("mode, where it may be set") << u"try: os.chmod('/box/.tmp', 0o777)\n"
                                                  "except PermissionError: open('/box/trace', 'w')"_s;
    QTest::newRow("attribute, where it may be set") << u"try: os.setxattr('/box', 'user.trace', b'7')\n"
                                                       "except OSError: open('/box/trace', 'w')"_s;
    QTest::newRow("crash") << u"os.close(2); print(os.readlink('/proc/self/ns/mnt'), flush=True); os.abort()"_s;
}

void TestBoxSeries::aTraceKeepsTheBoxFromTheNextRun()
{
    if (servesOnce())
        QSKIP("every run has a box of its own");
    QFETCH(const QString, code);
    BoxSeries series(launcher());
    const auto sandboxRun = series.prepare(saysWhere(code));
    sandboxRun->start();
    const Result<RunReport> report = sandboxRun->wait();
    QVERIFY(report);
    QVERIFY2(report->output.startsWith("mnt:["), report->errorOutput.constData());
    series.takeBack(*sandboxRun);
    const QByteArray next = output(series, saysWhere());
    QVERIFY2(next.startsWith("mnt:["), next.constData());
    QVERIFY(next != report->output);
    QCOMPARE(output(series, python(u"import os; print(os.listdir('/box'), os.listdir('/box/.tmp'))"_s)),
             "['.tmp'] []\n"_ba);
}

void TestBoxSeries::aForgottenProcessIsGoneBeforeTheNextRun()
{
    BoxSeries series(launcher());
    const RunSpec forgets =
        python(u"import os, time\n"
               "if os.fork() == 0:\n"
               "    os.setsid()\n"
               "    time.sleep(60)\n"
               "print(len([p for p in os.listdir('/proc') if p.isdigit()]) if os.getpid() < 9 else 3)"_s);
    QVERIFY(!output(series, forgets).startsWith("failed"));
    QCOMPARE(output(series, python(u"import os; print(sorted(p for p in os.listdir('/proc') if p.isdigit())"
                                   " if os.getpid() < 9 else ['1', '2'])"_s)),
             "['1', '2']\n"_ba);
}

void TestBoxSeries::processNumbersBeginAnew()
{
    if (servesOnce())
        QSKIP("every run has a box of its own");
    BoxSeries series(launcher());
    const RunSpec spec = python(u"import os\n"
                                "child = os.fork()\n"
                                "if child == 0: os._exit(0)\n"
                                "os.waitpid(child, 0)\n"
                                "print(os.getpid(), child, os.readlink('/proc/self/ns/pid'))"_s);
    const QByteArray first = output(series, spec);
    QVERIFY2(first.startsWith("2 3 "), first.constData());
    QCOMPARE(output(series, spec), first);
}

void TestBoxSeries::eachRunReadsItsOwnInput()
{
    BoxSeries series(launcher());
    folder(u"inputs"_s);
    for (const QByteArray &text : {"one"_ba, "two"_ba, "three"_ba}) {
        RunSpec spec = python(u"print(input())"_s);
        spec.input = file(u"inputs/"_s + QString::fromLatin1(text), text);
        QCOMPARE(output(series, spec), text + '\n');
    }
    QFile::remove(folder(u"inputs"_s) + u"/link"_s);
    QVERIFY(QFile::link(file(u"elsewhere"_s, "linked"), folder(u"inputs"_s) + u"/link"_s));
    RunSpec spec = python(u"print(input())"_s);
    spec.input = folder(u"inputs"_s) + u"/link"_s;
    QCOMPARE(output(series, spec), "linked\n"_ba);
}

void TestBoxSeries::noInputCanBeRewritten()
{
    BoxSeries series(launcher());
    folder(u"inputs"_s);
    for (const QByteArray &text : {"first"_ba, "second"_ba}) {
        RunSpec spec = python(u"import os\n"
                              "for path in ('/proc/self/fd/0', '/dev/stdin'):\n"
                              "    try: os.open(path, os.O_WRONLY); print('opened')\n"
                              "    except OSError: pass\n"
                              "for i in range(3, 256):\n"
                              "    try: os.fstat(i); print('a descriptor of the judge')\n"
                              "    except OSError: pass\n"
                              "print(input())"_s);
        spec.input = file(u"inputs/"_s + QString::fromLatin1(text), text);
        QCOMPARE(output(series, spec), text + '\n');
    }
}

void TestBoxSeries::usageIsOfTheRunAlone()
{
    BoxSeries series(launcher());
    const auto used = [&](const RunSpec &spec) {
        const auto sandboxRun = series.prepare(spec);
        sandboxRun->start();
        const Result<RunReport> report = sandboxRun->wait();
        series.takeBack(*sandboxRun);
        return report.value_or(RunReport{.exitCode = -1});
    };
    const RunReport large = used(python(u"import time\n"
                                        "x = bytearray(b'x') * (100 << 20)\n"
                                        "while time.process_time() < 0.3: pass"_s));
    QVERIFY(large.succeeded());
    QVERIFY(large.cpuTime >= 300ms && large.memory > Bytes::fromMib(100));
    for (int i = 0; i < 3; ++i) {
        const RunReport small = used(python(u"pass"_s));
        QVERIFY(small.succeeded());
        QVERIFY2(small.cpuTime < 150ms, qPrintable(QString::number(small.cpuTime.count())));
        QVERIFY2(small.memory < Bytes::fromMib(30), qPrintable(QString::number(small.memory.kib())));
        QVERIFY2(small.wallTime < 5s, qPrintable(QString::number(small.wallTime.count())));
    }
}

void TestBoxSeries::limitsAreOfTheRunAlone()
{
    BoxSeries series(launcher());
    RunSpec spec = saysWhere();
    spec.cpuLimit = 10s;
    QVERIFY(!output(series, spec).startsWith("failed"));
    spec = python(u"while True: pass"_s);
    spec.cpuLimit = 100ms;
    const auto sandboxRun = series.prepare(spec);
    sandboxRun->start();
    const Result<RunReport> report = sandboxRun->wait();
    QVERIFY(report);
    QCOMPARE(report->killedBy, RunReport::KilledBy::CpuLimit);
    QVERIFY(report->cpuTime > 100ms && report->cpuTime < 400ms);
    QVERIFY(!sandboxRun->takeBox().isOpen());
}

void TestBoxSeries::aBoxShowsWhatItsRunAskedFor()
{
    BoxSeries series(launcher());
    for (const QString &name : {u"one"_s, u"two"_s, u"one"_s}) {
        RunSpec spec = python(u"import os; print(os.listdir('%1'))"_s.arg(isLandlock() ? folder(name) : u"/program"_s));
        spec.folder = folder(name);
        file(name + u'/' + name, "");
        QCOMPARE(output(series, spec), "['" + name.toLatin1() + "']\n");
    }
}

void TestBoxSeries::severalRunsAtOnceHaveABoxEach()
{
    if (servesOnce())
        QSKIP("every run has a box of its own");
    BoxSeries series(launcher());
    const auto first = series.prepare(saysWhere());
    const auto second = series.prepare(saysWhere());
    first->start();
    second->start();
    const QByteArray one = first->wait().value_or(RunReport{}).output;
    const QByteArray other = second->wait().value_or(RunReport{}).output;
    QVERIFY(one.startsWith("mnt:[") && other.startsWith("mnt:[") && one != other);
    series.takeBack(*first);
    series.takeBack(*second);
    QCOMPARE(output(series, saysWhere()), one);
    QCOMPARE(output(series, saysWhere()), other);
}

QTEST_GUILESS_MAIN(TestBoxSeries)

#include "tst_boxseries.moc"
