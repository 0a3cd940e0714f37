// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/shellfixture.h"

#include <QLabel>
#include <QSignalSpy>

using namespace duello;
using namespace duello::test;

class TestResultPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aResultThatIsNotCompleteSaysSoUntilItIs();
};

void TestResultPage::aResultThatIsNotCompleteSaysSoUntilItIs()
{
    Shell shell;
    shell.fill();
    shell.window.show();
    DuelRecord record = solved();
    const QList<Submission> all = record.submissions;
    record.submissions.removeFirst();
    record.isComplete = false;
    shell.history.put(record);
    shell.window.showResult(record.duel.id);
    QVERIFY(shell.find("resultMissing")->isVisible());
    QCOMPARE(shell.find<QLabel>("resultTitle")->text(), u"Solved in 6 min 40 s"_s);
    QSignalSpy wanted(&shell.window, &MainWindow::submissionsRequested);
    shell.click("resultRetry");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<DuelId>(), record.duel.id);

    record.submissions = all;
    record.isComplete = true;
    shell.history.put(record);
    QVERIFY(shell.find("resultPage")->isVisible());
    QVERIFY(!shell.find("resultMissing")->isVisible());
    QVERIFY(shell.find<QLabel>("resultReason")->text().contains("3 submissions"_L1));
}

QTEST_MAIN(TestResultPage)
#include "tst_resultpage.moc"
