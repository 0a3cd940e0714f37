// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The scope that the user's systemd delegates to the sandbox helper, and what is said where there is none. What needs a
// systemd takes that of the session it runs in; tests/support/usersession makes one.
#include "localjudge/sandbox/delegatedscope.h"
#include "tests/fault/processtree.h"
#include "tests/integration/sandboxfixture.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <unistd.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

constexpr char busVariable[] = "DBUS_SESSION_BUS_ADDRESS";

/// A session bus of the test's own, which is the session's for as long as this lives.
class OwnBus
{
public:
    OwnBus() : m_before(qgetenv(busVariable))
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        if (m_daemon.waitForReadyRead(5000))
            qputenv(busVariable, address());
    }
    ~OwnBus()
    {
        qputenv(busVariable, m_before);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(OwnBus)

    QByteArray address()
    {
        if (m_address.isEmpty())
            m_address = m_daemon.readLine().trimmed();
        return m_address;
    }

private:
    QByteArray m_before;
    QProcess m_daemon;
    QByteArray m_address;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The folder of the scope that the process is in; empty when it is in none.
QString scopeOf(qint64 process)
{
    const QString groups = QString::fromUtf8(contentOf(u"/proc/%1/cgroup"_s.arg(process)));
    const QString path = groups.section(u"0::"_s, 1).section(u'\n', 0, 0);
    const qsizetype end = path.indexOf(u".scope/"_s);
    return end < 0 ? QString() : u"/sys/fs/cgroup"_s + path.first(end + 6);
}

} // namespace

class TestDelegatedScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHelperAloneGetsAScope();
    void theScopeEndsWithTheHelper();
    void theScopeEndsWhenEveryoneIsKilled();
    void aHelperThatIsStartedAgainGetsAScopeAgain();
    void withoutASessionBusTheReasonIsTold();
    void withoutSystemdTheReasonIsTold();
    void aSystemdThatIsSilentIsNotWaitedFor();
};

#define NEED_A_SESSION()                                                                                               \
    if (qEnvironmentVariableIsEmpty(busVariable))                                                                      \
    QSKIP("there is no session here; tests/support/usersession makes one")

void TestDelegatedScope::theHelperAloneGetsAScope()
{
    NEED_A_SESSION();
    const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    QVERIFY2(launcher.availability(), qPrintable(launcher.shortcomings()));
    QCOMPARE(launcher.tier(), tierName(Tier::ControlGroup));
    QCOMPARE(scopeOf(::getpid()).contains("duello-box"_L1), false);
    QCOMPARE(helpersOfThisProcess().size(), 1);
    const pid_t helper = helpersOfThisProcess().first();
    const QString scope = scopeOf(helper);
    QVERIFY2(scope.endsWith(u"/duello-box-%1.scope"_s.arg(helper)), qPrintable(scope));
    for (const qint64 process : descendantsOf(helper)) {
        const QString group = scopeOf(process);
        QVERIFY2(group == scope || !isAlive(process), qPrintable(group)); // a box may just have ended
    }
}

void TestDelegatedScope::theScopeEndsWithTheHelper()
{
    NEED_A_SESSION();
    auto launcher = std::make_unique<Launcher>(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    const QString scope = scopeOf(helpersOfThisProcess().first());
    QVERIFY(QFile::exists(scope));
    launcher.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(scope), 1000);
}

void TestDelegatedScope::theScopeEndsWhenEveryoneIsKilled()
{
    NEED_A_SESSION();
    const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    const pid_t helper = helpersOfThisProcess().first();
    const QString scope = scopeOf(helper);
    const QList<qint64> everyone = QList<qint64>{helper} + descendantsOf(helper);
    for (const int signal : {SIGSTOP, SIGKILL}) {
        for (const qint64 process : everyone)
            ::kill(pid_t(process), signal);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(scope), 1000);
}

void TestDelegatedScope::aHelperThatIsStartedAgainGetsAScopeAgain()
{
    NEED_A_SESSION();
    const Launcher launcher(QStringLiteral(DUELLO_BIN_DIR "/duello-box"));
    const QString scope = scopeOf(helpersOfThisProcess().first());
    ::kill(helpersOfThisProcess().first(), SIGKILL);
    QTRY_VERIFY(helpersOfThisProcess().isEmpty());
    RunSpec spec;
    spec.command = {u"/usr/bin/true"_s};
    spec.workingFolder = u"/box"_s;
    const Result<RunReport> report = launcher.start(spec)->wait();
    QVERIFY(report && report->succeeded());
    const QString next = scopeOf(helpersOfThisProcess().first());
    QVERIFY(!next.isEmpty());
    QVERIFY(next != scope);
}

void TestDelegatedScope::withoutASessionBusTheReasonIsTold()
{
    const QByteArray before = qgetenv(busVariable);
    for (const QByteArray &none : {"disabled:"_ba, "autolaunch:"_ba, "unix:path=/nowhere"_ba}) {
        qputenv(busVariable, none);
        const Result<void> moved = moveIntoDelegatedScope(::getpid());
        QVERIFY(!moved);
        QCOMPARE(moved.error().code, ErrorCode::SandboxUnavailable);
        QVERIFY2(moved.error().detail.contains("session bus"_L1), qPrintable(moved.error().detail));
    }
    qputenv(busVariable, before);
}

void TestDelegatedScope::withoutSystemdTheReasonIsTold()
{
    OwnBus bus;
    QVERIFY(!bus.address().isEmpty());
    const Result<void> moved = moveIntoDelegatedScope(::getpid());
    QVERIFY(!moved);
    QVERIFY2(moved.error().detail.contains("org.freedesktop.systemd1"_L1), qPrintable(moved.error().detail));
}

void TestDelegatedScope::aSystemdThatIsSilentIsNotWaitedFor()
{
    OwnBus bus;
    QVERIFY(!bus.address().isEmpty());
    // This thread answers nothing while it waits for the answer.
    QDBusConnection silent = QDBusConnection::connectToBus(QString::fromUtf8(bus.address()), u"silent"_s);
    QVERIFY(silent.registerService(u"org.freedesktop.systemd1"_s));
    QObject manager;
    QVERIFY(silent.registerObject(u"/org/freedesktop/systemd1"_s, &manager));
    QElapsedTimer time;
    time.start();
    QVERIFY(!moveIntoDelegatedScope(::getpid()));
    QVERIFY2(time.elapsed() >= 1900 && time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
    QDBusConnection::disconnectFromBus(u"silent"_s);
}

QTEST_GUILESS_MAIN(TestDelegatedScope)

#include "tst_delegatedscope.moc"
