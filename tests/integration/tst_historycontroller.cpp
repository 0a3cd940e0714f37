// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The past of a player, with a server that comes and goes and a clock that the test moves.
#include "app/historycontroller.h"
#include "tests/support/twoplayers.h"

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
    void theRivalsSubmissionsAreFoundAgain();

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
    known.user = UserId(u"1"_s);
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

void TestHistoryController::theRivalsSubmissionsAreFoundAgain()
{
    TwoPlayers two;
    QVERIFY(two.play());
    QCOMPARE(two.submit(two.bob, u"wrong"_s).status, 201);
    two.server.clock.advance(1s);
    QCOMPARE(two.submit(two.alice, u"right"_s).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);

    const QUrl server(u"http://127.0.0.1:%1"_s.arg(two.server.port()));
    const UserId alice(two.alice.http->get(u"/api/users/me"_s).json.value("user_id"_L1).toString());
    RestClient rest(server, {alice, two.alice.token});
    HistoryController controller(rest, m_history, m_problems, two.server.clock);
    controller.load();
    const DuelId id(two.duel);
    QTRY_VERIFY_WITH_TIMEOUT(m_history.record(id), 5s);
    QCOMPARE(m_history.record(id)->submissions.size(), 1);
    controller.loadDetails(id);
    QTRY_COMPARE_WITH_TIMEOUT(m_history.record(id)->submissions.size(), 2, 5s);
    QVERIFY(m_history.record(id)->submissions.first().verdict == Verdict::WrongAnswer);
    QVERIFY(m_history.record(id)->submissions.first().user != alice);
    QSignalSpy again(&controller, &HistoryController::unfinishedFound);
    controller.load();
    QVERIFY(again.wait(5000));
    QCOMPARE(m_history.record(id)->submissions.size(), 2);
}

QTEST_GUILESS_MAIN(TestHistoryController)
#include "tst_historycontroller.moc"
