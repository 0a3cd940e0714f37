// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Promise E6 with a real process: a typist is killed with SIGKILL at random moments; less than a second of its typing
// is lost, and what is on disk is a whole text. Fails when a write is put off for longer, or is not replaced whole.

#include "ui/editor/draftstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DraftKey key{u"k3f9"_s, DuelId(u"1"_s), u"A"_s, u"C++"_s};

/// A text that says how many keys were pressed, and is damaged when a part of it is missing.
QString textAfter(int keys)
{
    return QString::number(keys) + u'\n' + QString(2000, u'x') + u'\n' + QString::number(keys);
}

/// Types a key every few milliseconds until it is killed, and tells each one after it was pressed.
int type(const QString &folder)
{
    DraftStore store(folder);
    int keys = store.load(key).value_or(u"0"_s).section(u'\n', 0, 0).toInt();
    QTimer keyboard;
    QObject::connect(&keyboard, &QTimer::timeout, &keyboard, [&] {
        ++keys;
        store.changed(key, [&keys] { return textAfter(keys); });
        std::printf("%d\n", keys);
        std::fflush(stdout);
    });
    keyboard.start(5ms);
    return QCoreApplication::exec();
}

} // namespace

class TestDraftKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lessThanASecondIsLostWhereverItIsKilled();
};

void TestDraftKill::lessThanASecondIsLostWhereverItIsKilled()
{
    const QTemporaryDir folder;
    std::mt19937 chance(20261123);
    int onDiskBefore = 0;
    for (int round = 0; round < 8; ++round) {
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, folder.path()});
        QElapsedTimer watch;
        QList<std::pair<qint64, int>> pressed; // when it was heard, which key
        const qint64 life = std::uniform_int_distribution<qint64>(1050, 1500)(chance);
        while (watch.isValid() ? watch.elapsed() < life : pressed.isEmpty()) {
            QVERIFY2(typist.waitForReadyRead(10000), "the typist is silent");
            while (typist.canReadLine()) {
                if (!watch.isValid())
                    watch.start();
                pressed.append({watch.elapsed(), typist.readLine().trimmed().toInt()});
            }
        }
        const qint64 death = watch.elapsed();
        typist.kill();
        QVERIFY(typist.waitForFinished());

        const Result<Draft> draft = readDraft(draftPath(folder.path(), key), key);
        QVERIFY2(draft, "no draft, or a damaged one");
        const int onDisk = draft->text.section(u'\n', 0, 0).toInt();
        QCOMPARE(draft->text, textAfter(onDisk));
        QVERIFY2(onDisk >= onDiskBefore, "an older text came back");
        for (const auto &[when, keys] : std::as_const(pressed)) {
            if (when < death - 1000)
                QVERIFY2(onDisk >= keys, qPrintable(u"key %1 was lost, the disk has %2"_s.arg(keys).arg(onDisk)));
        }
        onDiskBefore = onDisk;
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QStringList arguments = application.arguments(); arguments.value(1) == "--type"_L1)
        return type(arguments.value(2));
    TestDraftKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draftkill.moc"
