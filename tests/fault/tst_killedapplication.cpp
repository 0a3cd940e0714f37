// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole application is killed with SIGKILL again and again, in mid-typing, right after a click and in mid-judging,
// and started anew on the same folder. What the window had shown must be there.
#include "tests/fault/playerprocess.h"
#include "tests/fault/processtree.h"
#include "tests/fault/promises.h"
#include "tests/fault/serverrecord.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kills = 20;
constexpr auto startPatience = 20s;
constexpr auto judgePatience = 60s;

/// DUELLO_SEED=N repeats a run, as far as the scheduler lets it.
quint32 seed()
{
    const QByteArray chosen = qgetenv("DUELLO_SEED");
    return chosen.isEmpty() ? std::random_device{}() : chosen.toUInt();
}

struct Life
{
    QString task;
    QString lastLine; ///< what the player says right before the kill; empty: anything
};

/// In mid-typing, at any moment, right after a click and in mid-judging, in turns.
const std::array lives{Life{u"type"_s, {}}, Life{u"play"_s, {}}, Life{u"play"_s, u"submitted "_s},
                       Life{u"play"_s, u" running "_s}};

QString textOf(const PlayerProcess &player)
{
    return QString::fromUtf8(QByteArray::fromBase64(player.said(u"text"_s).value_or(QString()).toLatin1()));
}

/// Files that are made only when something could not be read or was in the way.
QStringList oddFiles(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, {u"*.unreadable*"_s, u"*.kept-*"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    return found;
}

} // namespace

class TestKilledApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheWindowShowedSurvivesTwentyKills();
    void aSubmissionKilledInMidJudgingIsJudgedOnceAndShown();
};

void TestKilledApplication::whatTheWindowShowedSurvivesTwentyKills()
{
    const quint32 chosen = seed();
    qInfo("DUELLO_SEED=%u", chosen);
    std::mt19937 chance(chosen);
    const QTemporaryDir folder;
    Promises promises;
    for (int i = 0; i < kills; ++i) {
        const Life &life = lives.at(std::size_t(i) % lives.size());
        QStringList arguments{u"--task"_s,      life.task,
                              u"--seed"_s,      QString::number(chance()),
                              u"--next-line"_s, QString::number(promises.nextLine())};
        if (i == 0)
            arguments.append(u"--begin"_s);
        PlayerProcess player(folder.path(), arguments);
        QVERIFY2(player.waitFor(u"text"_s, startPatience), "the duel was not there after the start");
        const QString complaint = promises.complaintAbout(textOf(player));
        QVERIFY2(complaint.isEmpty(), qPrintable(u"after kill %1: %2"_s.arg(i).arg(complaint)));
        player.dieAt({std::chrono::milliseconds(std::uniform_int_distribution(500, 4000)(chance)), life.lastLine});
        QTRY_VERIFY_WITH_TIMEOUT(player.hasEnded(), judgePatience);
        QVERIFY2(player.wasKilled(), qPrintable(player.lines().last()));
        promises.add(player.lines(), player.killedAt());
    }

    PlayerProcess watcher(folder.path(), {u"--task"_s, u"watch"_s});
    QVERIFY2(watcher.waitFor(u"settled"_s, judgePatience), "some submissions were never judged");
    const QString complaint = promises.complaintAbout(textOf(watcher));
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    QTRY_VERIFY(watcher.hasEnded());
    QVERIFY2(!watcher.wasKilled(), "the last orderly end was a crash");

    const ServerRecord record = readServerRecord(folder.filePath(u"server.sqlite"_s));
    const QStringList complaints = complaintsAbout(record, promises.submissions());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QCOMPARE(oddFiles(folder.path()), QStringList());
    QCOMPARE_GE(promises.submissions().size(), kills); // else it was no test
    qInfo("%d lines, %lld submissions shown, %lld on the server, %lld events", promises.lines(),
          qlonglong(promises.submissions().size()), qlonglong(record.submissions.size()),
          qlonglong(record.events.size()));
}

void TestKilledApplication::aSubmissionKilledInMidJudgingIsJudgedOnceAndShown()
{
    const QTemporaryDir folder;
    PlayerProcess player(folder.path(), {u"--begin"_s, u"--task"_s, u"submit"_s});
    QVERIFY2(player.waitFor(u"submitted"_s, startPatience), "nothing was submitted");
    const QString key = player.said(u"submitted"_s)->section(u' ', 0, 0);
    QTRY_VERIFY_WITH_TIMEOUT(player.said(u"row"_s)->contains(" running "_L1), judgePatience);
    const QList<qint64> judging = descendantsOf(player.processId());
    QVERIFY2(!judging.isEmpty(), "a judge without a process");
    player.dieAt({});
    QTRY_VERIFY(player.hasEnded());
    QVERIFY(player.wasKilled());
    // What judged does not outlive the program.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(judging, isAlive), 1s);

    PlayerProcess watcher(folder.path(), {u"--task"_s, u"watch"_s});
    QVERIFY2(watcher.waitFor(u"settled"_s, judgePatience), "the submission was never judged");
    QVERIFY2(textOf(watcher).contains("while True: pass"_L1), "the editor has lost the text");
    QTRY_VERIFY(watcher.hasEnded());
    QCOMPARE(watcher.said(u"row"_s), u"%1 done 2 TLE"_s.arg(key));
    const ServerRecord record = readServerRecord(folder.filePath(u"server.sqlite"_s));
    QCOMPARE(record.submissions.size(), 1);
    QCOMPARE(complaintsAbout(record, {key}), QStringList());
}

QTEST_GUILESS_MAIN(TestKilledApplication)

#include "tst_killedapplication.moc"
