// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A click on a duello:// link, as a desktop does it: GLib looks up who opens it and starts that program. It is the
// program itself that has made itself known, at its first start. The door that the link leads to is the test's.
#include "net/protocol/invite.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLinkClick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickStartsTheProgramAndTheNextGoesToTheSame();

private:
    QProcessEnvironment environment() const;
    bool click(const QString &link) const;
    QList<qint64> programs() const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLinkClick::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestLinkClick::cleanup()
{
    const QList<qint64> left = programs();
    for (const qint64 process : left)
        ::kill(pid_t(process), SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(programs().isEmpty(), 20s);
}

/// A user who has just been made.
QProcessEnvironment TestLinkClick::environment() const
{
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    own.remove(u"DUELLO_LAUNCHER"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s})
        own.insert(name, m_home->path());
    return own;
}

bool TestLinkClick::click(const QString &link) const
{
    QProcess desktop;
    desktop.setProcessEnvironment(environment());
    desktop.start(u"gio"_s, {u"open"_s, link});
    return desktop.waitForFinished(20'000) && desktop.exitCode() == 0;
}

/// Those that run as that user.
QList<qint64> TestLinkClick::programs() const
{
    QList<qint64> found;
    const QByteArray home = "XDG_DATA_HOME=" + m_home->path().toUtf8();
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile variables(u"/proc/%1/environ"_s.arg(process));
        const bool isOurs = variables.open(QIODevice::ReadOnly) && variables.readAll().split('\0').contains(home);
        if (isOurs && QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(process)).endsWith("/duello"_L1))
            found.append(process.toLongLong());
    }
    return found;
}

void TestLinkClick::aClickStartsTheProgramAndTheNextGoesToTheSame()
{
    if (QStandardPaths::findExecutable(u"gio"_s).isEmpty())
        QSKIP("gio is not installed: nothing here clicks as a desktop does");
    QTcpServer door;
    QVERIFY(door.listen(QHostAddress::LocalHost));
    int knocks = 0;
    connect(&door, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket *guest = door.nextPendingConnection()) {
            ++knocks;
            guest->abort();
            guest->deleteLater();
        }
    });
    const QString link =
        inviteLink({u"127.0.0.1"_s, door.serverPort(), u"K7QX2M"_s, QByteArray(fingerprintLength, 'f')});
    QVERIFY2(!click(link), "nobody knows such links yet");

    QProcess first;
    first.setProcessEnvironment(environment());
    first.start(QStringLiteral(DUELLO_BIN_DIR "/duello"), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"applications/duello.desktop"_s)), 30s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"duello/window.socket"_s)), 30s);
    first.terminate();
    QVERIFY(first.waitForFinished(20'000));

    QVERIFY(click(link));
    QTRY_COMPARE_WITH_TIMEOUT(knocks, 1, 30s);
    QTRY_COMPARE_WITH_TIMEOUT(programs().size(), 1, 10s);
    const qint64 program = programs().first();
    QVERIFY(click(link));
    QTRY_COMPARE_WITH_TIMEOUT(knocks, 2, 30s);
    QTRY_COMPARE_WITH_TIMEOUT(programs(), QList<qint64>{program}, 10s);
    QVERIFY(click(u"duello://damaged"_s)); // it is told in the window, and nobody is started
    QTRY_COMPARE_WITH_TIMEOUT(programs(), QList<qint64>{program}, 10s);
    QCOMPARE(knocks, 2);
}

QTEST_GUILESS_MAIN(TestLinkClick)
#include "tst_linkclick.moc"
