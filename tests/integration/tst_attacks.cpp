// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hostile programs at run time and around the box, in every tier of this machine: each gets its verdict, and nothing of
// it survives, changes anything outside, or tells a secret.
#include "host.h"
#include "localjudge/testverdict.h"
#include "net/protocol/verdict.h"
#include "sandboxfixture.h"

#include <QDir>
#include <QFile>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAttacks : public SandboxFixture
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
    RunSpec attack(const QString &name, const QString &argument = {});
    QString verdictOf(const RunSpec &spec, const RunReport &report) const;
    void checkNothingSurvives();

    std::unique_ptr<Host> m_host;
};

void TestAttacks::initTestCase_data()
{
    addTiers();
}

void TestAttacks::initTestCase()
{
    qputenv("DUELLO_SECRET", Host::secret);
    m_host = std::make_unique<Host>();
    QVERIFY(QFile::copy(QStringLiteral(DUELLO_ATTACK), folder(u"program"_s) + u"/attack"_s));
    folder(u"secret"_s);
    file(u"secret/answer"_s, Host::secret);
    file(u"given"_s, "5\n");
}

RunSpec TestAttacks::attack(const QString &name, const QString &argument)
{
    RunSpec spec;
    spec.command = {u"/program/attack"_s, name, argument, processMark()};
    spec.folder = folder(u"program"_s);
    spec.files = {{u"given"_s, folder({}) + u"/given"_s}};
    spec.input = folder({}) + u"/given"_s;
    spec.workingFolder = u"/box"_s;
    spec.cpuLimit = 300ms;
    spec.wallLimit = 5s;
    spec.memoryLimit = Bytes::fromMib(64);
    spec.stackLimit = Bytes::fromMib(32);
    spec.outputLimit = Bytes::fromMib(1);
    spec.fileLimit = Bytes::fromMib(16);
    return spec;
}

QString TestAttacks::verdictOf(const RunSpec &spec, const RunReport &report) const
{
    return verdictCode(testVerdict({.report = report}, {.cpuTime = spec.cpuLimit, .memory = spec.memoryLimit}));
}

void TestAttacks::checkNothingSurvives()
{
    QTRY_COMPARE_WITH_TIMEOUT(processesWith(processMark().toLatin1()), 0, 1000);
    QVERIFY2(m_host->isUntouched(), qPrintable(m_host->change()));
}

void TestAttacks::isContained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("verdicts"); // any of these
    const auto row = [](const char *number, const char *name, const char *verdicts = "AC",
                        const QString &argument = {}) {
        QTest::addRow("%s %s", number, name) << QString::fromLatin1(name) << argument << QString::fromLatin1(verdicts);
    };
    const QString bystander = QString::number(m_host->bystander());
    const QString answer = folder(u"secret"_s) + u"/answer"_s;
    row("R1", "spin", "TLE");
    row("R2", "spin-deaf", "TLE");
    row("R3", "wait", "ILE");
    row("R4", "stop-itself", "ILE");
    row("R5", "fork-bomb", "TLE WTL");
    row("R6", "scatter");
    row("R7", "daemonize");
    row("R8", "keep-output-open");
    row("R9", "spin-in-threads", "TLE");
    row("R12", "allocate", "MLE");
    row("R13", "map-shared", "MLE");
    row("R14", "fill-memory-files");
    row("R15", "share", "MLE");
    row("R16", "fill-pipes", "AC MLE");
    row("R17", "recurse", "RTE");
    row("R18", "flood-output", "OLE");
    row("R19", "flood-errors", "OLE");
    row("R20", "write-big-file", "RTE AC"); // AC: it could not be made at all
    row("R21", "write-many-files");
    row("R22", "make-many-files");
    row("R23", "close-everything");
    row("R24", "dump-core", "RTE");
    row("R25", "raise-limits");
    row("R26", "take-descriptors");
    row("R27", "find-descriptors");
    row("R28", "read-environment");
    row("R31", "read-users");
    row("R32", "read-answers", "AC", answer);
    row("R33", "read-private-places");
    row("R34", "write-system", "AC", folder(u"program"_s));
    row("R36", "write-kernel-settings");
    row("R37", "gain-rights");
    row("R38", "leave-root");
    row("R39", "attach", "AC", bystander);
    row("R40", "kill-others", "AC RTE", bystander);
    row("R41", "type-into-the-terminal");
    row("R42", "call-the-host", "AC", QString::number(m_host->port()));
    row("R43", "call-the-desktop", "AC", m_host->abstractSocket());
    row("R44", "open-odd-sockets");
    row("R45", "nest-namespaces");
    row("R46", "try-risky-subsystems");
    row("R47", "administrate");
    row("R48", "enter-by-32-bits", "RTE");
    row("R49", "enter-by-x32", "RTE AC");
    row("R50", "jump-the-queue");
    row("R51", "open-devices");
    row("R52", "read-kernel-log");
    row("R53", "list-others");
    row("J3", "call-services", "AC", m_host->socketPath());
    row("J7", "rewrite-itself");
    row("J8", "stop-others", "AC ILE", bystander);
    row("J13", "rewrite-itself"); // a checker of a package gets its files the same way
    row("J15", "kill-others", "AC RTE", bystander);
    row("J16", "overwrite-the-helper", "AC", QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    row("J17", "unshare-by-32-bits", "RTE");
    row("J18", "signal-through-shared-files");
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
    QVERIFY2(m_host->isUntouched(), qPrintable(m_host->change()));
}

QTEST_GUILESS_MAIN(TestAttacks)

#include "tst_attacks.moc"
