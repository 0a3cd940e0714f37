// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left after many runs, and after the application or a process of the helper is killed at any moment: nothing.
// DUELLO_ROUNDS sets the number of runs (200 by default) and a tenth of it the number of kills.
#include "localjudge/sandbox/launcher.h"
#include "processtree.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace duello;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(duello::Tier)

class TestBoxSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void manyRunsLeaveNothing();
    void aKillLeavesNothing();

private:
    const int m_rounds =
        qEnvironmentVariableIsSet("DUELLO_ROUNDS") ? qEnvironmentVariableIntValue("DUELLO_ROUNDS") : 200;
    const QString m_helper = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype mounts()
{
    return contentOf(u"/proc/self/mountinfo"_s).count('\n');
}

qsizetype descriptors()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size();
}

/// Control groups and scratch folders of the helper whose guardian is this process.
QStringList leftBy(qint64 guardian)
{
    QStringList left;
    for (const char *place : {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}) {
        const QString folder = QString::fromLatin1(place) + u"/duello-%1"_s.arg(guardian);
        if (QDir(folder).exists())
            left += folder;
    }
    return left;
}

QStringList scratchFolders()
{
    return QDir(u"/tmp"_s).entryList({u"duello-box-*"_s}, QDir::Dirs);
}

} // namespace

void TestBoxSoak::initTestCase_data()
{
    QTest::addColumn<Tier>("tier");
    for (const Tier tier : allTiers) {
        const Launcher launcher(m_helper, std::span(&tier, 1));
        if (launcher.availability())
            QTest::newRow(qPrintable(tierName(tier))) << tier;
    }
}

void TestBoxSoak::manyRunsLeaveNothing()
{
    QFETCH_GLOBAL(const Tier, tier);
    const qsizetype mountsBefore = mounts();
    const qsizetype descriptorsBefore = descriptors();
    const QStringList scratchBefore = scratchFolders();
    QList<qint64> helpers;
    {
        const Launcher launcher(m_helper, std::span(&tier, 1));
        helpers = descendantsOf(QCoreApplication::applicationPid());
        RunSpec spec;
        spec.command = {u"/usr/bin/true"_s};
        spec.workingFolder = u"/box"_s;
        for (int i = 0; i < m_rounds; ++i)
            QVERIFY(launcher.start(spec)->wait()->succeeded());
    }
    QTRY_COMPARE_WITH_TIMEOUT(descendantsOf(QCoreApplication::applicationPid()), QList<qint64>(), 100);
    QCOMPARE(mounts(), mountsBefore);
    QCOMPARE(descriptors(), descriptorsBefore);
    QCOMPARE(scratchFolders(), scratchBefore);
    for (const qint64 helper : helpers)
        QCOMPARE(leftBy(helper), QStringList());
}

void TestBoxSoak::aKillLeavesNothing()
{
    QFETCH_GLOBAL(const Tier, tier);
    const QStringList scratchBefore = scratchFolders();
    QRandomGenerator chance(1);
    for (int i = 0; i < std::max(m_rounds / 10, 10); ++i) {
        QProcess application;
        application.start(QStringLiteral(DUELLO_BOXUSER), {m_helper, QString::number(int(tier))});
        for (int ran = chance.bounded(1, 5); ran > 0; --ran)
            QVERIFY(application.waitForReadyRead(20000) && !application.readLine().isEmpty());
        // The guardian is the application's child, the keeper the guardian's; boxes are below.
        const QList<qint64> everyone = descendantsOf(application.processId());
        QVERIFY(everyone.size() >= 4);
        const int victim = chance.bounded(3);
        ::kill(pid_t(victim == 0 ? application.processId() : everyone[victim - 1]), SIGKILL);
        if (victim != 0)
            ::kill(pid_t(application.processId()), SIGKILL);
        application.waitForFinished();
        const auto isLeft = [&] {
            return std::ranges::any_of(everyone, isAlive) || !leftBy(everyone[0]).isEmpty() ||
                   scratchFolders() != scratchBefore;
        };
        // 100 ms on an idle machine; a loaded one gets to it later.
        QTRY_VERIFY2_WITH_TIMEOUT(!isLeft(), qPrintable(u"victim %1"_s.arg(victim)), 2000);
    }
}

QTEST_GUILESS_MAIN(TestBoxSoak)

#include "tst_boxsoak.moc"
