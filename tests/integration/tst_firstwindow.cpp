// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a second start is lost, or when one is told that it was taken and it was not.
#include "app/firstwindow.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As from another process: it waits for the answer.
bool handOverElsewhere(const QString &folder, const SecondStart &start)
{
    bool taken = false;
    const std::unique_ptr<QThread> elsewhere(QThread::create([&] { taken = handOver(folder, start); }));
    elsewhere->start();
    (void)QTest::qWaitFor([&] { return elsewhere->isFinished(); }, 10s);
    elsewhere->wait();
    return taken;
}

} // namespace

class TestFirstWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondStartIsHandedOver();
    void withoutAFirstWindowThereIsNobodyToTake();
    void aSocketLeftByAKilledProgramIsNoHindrance();
    void rubbishIsNotTaken();
};

void TestFirstWindow::aSecondStartIsHandedOver()
{
    const QTemporaryDir folder;
    FirstWindow window;
    window.listen(folder.path());
    QList<SecondStart> starts;
    connect(&window, &FirstWindow::startedAgain, this, [&](const SecondStart &start) { starts.append(start); });
    QVERIFY(handOverElsewhere(folder.path(), {u"duello://10.0.0.1:5001/K7QX2M"_s, u"token"_s}));
    QVERIFY(handOverElsewhere(folder.path(), {}));
    QCOMPARE(starts.size(), 2);
    QCOMPARE(starts.first().link, u"duello://10.0.0.1:5001/K7QX2M"_s);
    QCOMPARE(starts.first().activation, u"token"_s);
    QVERIFY(starts.last().link.isEmpty());
}

void TestFirstWindow::withoutAFirstWindowThereIsNobodyToTake()
{
    const QTemporaryDir folder;
    QVERIFY(!handOver(folder.path(), {}));
}

void TestFirstWindow::aSocketLeftByAKilledProgramIsNoHindrance()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(u"window.socket"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(!handOver(folder.path(), {}));
    FirstWindow window;
    window.listen(folder.path());
    QVERIFY(handOverElsewhere(folder.path(), {}));
}

void TestFirstWindow::rubbishIsNotTaken()
{
    const QTemporaryDir folder;
    FirstWindow window;
    window.listen(folder.path());
    QSignalSpy started(&window, &FirstWindow::startedAgain);
    for (const QByteArray &rubbish : {"no JSON\n"_ba, QByteArray(100'000, 'x')}) {
        QLocalSocket peer;
        peer.connectToServer(folder.filePath(u"window.socket"_s));
        peer.write(rubbish);
        QTRY_COMPARE_WITH_TIMEOUT(peer.state(), QLocalSocket::UnconnectedState, 5s);
        QVERIFY(peer.readAll().isEmpty());
    }
    QVERIFY(started.isEmpty());
}

QTEST_GUILESS_MAIN(TestFirstWindow)
#include "tst_firstwindow.moc"
