// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The past of a player, with a server that comes and goes and a clock that the test moves.
#include "app/historycontroller.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHistoryController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutTheServerTheResultHasWhatIsKnown();
    void aDuelThatWasLeftIsOverWhenItsTimeIs();

private:
    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())); }

    std::unique_ptr<TestServer> m_server;
    QString m_token;
    DuelId m_duel;
    HistoryModel m_history;
    ProblemModel m_problems;
};

void TestHistoryController::init()
{
    m_server = std::make_unique<TestServer>();
    m_token = m_server->newSession(u"Alice"_s);
    m_duel = DuelId(m_server->runningDuel(m_token));
    m_history.setRecords({});
}

void TestHistoryController::withoutTheServerTheResultHasWhatIsKnown()
{
    RestClient rest(url(), {UserId(u"1"_s), m_token});
    HistoryController controller(rest, m_history, m_problems, m_server->clock);
    m_server->stop();
    Duel duel;
    duel.id = m_duel;
    duel.state = DuelState::Finished;
    Submission known;
    known.id = SubmissionId(u"s"_s);
    known.duel = m_duel;
    QSignalSpy added(&controller, &HistoryController::added);
    controller.add(duel, {known});
    QVERIFY(added.wait(5000));
    const DuelRecord *record = m_history.record(m_duel);
    QVERIFY(record);
    QVERIFY(!record->isComplete);
    QCOMPARE(record->submissions, QList{known});

    m_server->restart();
    RestClient back(url(), {UserId(u"1"_s), m_token});
    HistoryController again(back, m_history, m_problems, m_server->clock);
    QSignalSpy whole(&again, &HistoryController::added);
    again.add(duel, {known});
    QVERIFY(whole.wait(5000));
    QVERIFY(m_history.record(m_duel)->isComplete);
    QVERIFY2(m_history.record(m_duel)->submissions.isEmpty(), "the server knows of none");
}

void TestHistoryController::aDuelThatWasLeftIsOverWhenItsTimeIs()
{
    RestClient rest(url(), {UserId(u"1"_s), m_token});
    HistoryController controller(rest, m_history, m_problems, m_server->clock);
    std::optional<Duel> unfinished;
    connect(&controller, &HistoryController::unfinishedFound, this,
            [&](const std::optional<Duel> &duel) { unfinished = duel; });
    m_server->clock.advance(30min - 1s);
    controller.load();
    QTRY_VERIFY(unfinished);
    m_server->clock.advance(1s);
    QTRY_VERIFY_WITH_TIMEOUT(!unfinished, 10s); // nobody asks for it
    QCOMPARE(m_history.rowCount(), 1);
}

QTEST_GUILESS_MAIN(TestHistoryController)
#include "tst_historycontroller.moc"
