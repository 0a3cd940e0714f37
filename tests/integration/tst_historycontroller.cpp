// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The past of a player, with a server that comes and goes and a clock that the test moves.
#include "app/historycontroller.h"
#include "tests/support/longpast.h"
#include "tests/support/twoplayers.h"
#include "ui/models/historyfilter.h"

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
    void tenThousandDuelsComePageByPage();
    void aDuelThatEndsLaterIsFoundBehindThePagesThatAreKnown();
    void aServerThatStopsLeavesThePastInPartUntilItIsBack();

private:
    void writePast(int duels, Timestamp newest);
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

void TestHistoryController::writePast(int duels, Timestamp newest)
{
    m_server->newSession(u"Bob"_s);
    m_server->stop();
    writeLongPast(m_server->databaseFile(), UserId(u"1"_s), UserId(u"2"_s), duels, newest);
    m_server->restart();
}

void TestHistoryController::tenThousandDuelsComePageByPage()
{
    constexpr int all = 10'000;
    writePast(all, m_server->clock.now() - 1h);
    RestClient rest(url(), {UserId(u"1"_s), m_token});
    HistoryController controller(rest, m_history, m_problems, m_server->clock);
    QSignalSpy failed(&controller, &HistoryController::failed);
    HistoryFilter filter(m_history);
    filter.setQuery({.opponent = u"Bob"_s, .outcome = Outcome::Won});
    std::optional<Duel> on;
    connect(&controller, &HistoryController::unfinishedFound, this, [&](const auto &duel) { on = duel; });
    QList<int> pages;
    connect(&m_history, &QAbstractItemModel::rowsInserted, &controller,
            [&](const QModelIndex &, int first, int last) { pages.append(last - first + 1); });
    controller.putElsewhere({});
    controller.load();
    QCOMPARE(m_history.extent(), HistoryModel::Extent::Reading);
    std::optional<DuelId> newest; // when the first page was there
    connect(
        &m_history, &QAbstractItemModel::rowsInserted, &controller,
        [&] { newest = m_history.records().first().duel.id; }, Qt::SingleShotConnection);
    QTRY_COMPARE_WITH_TIMEOUT(m_history.extent(), HistoryModel::Extent::Whole, 60s);
    QCOMPARE(m_history.rowCount(), all);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(newest, longPastId(all - 1));
    QVERIFY2(on && on->id == m_duel, "the duel that is on is found, too");
    QVERIFY(std::ranges::all_of(pages, [](int size) { return size <= HistoryController::pageSize; }));
    for (int row = 0; row < all; ++row) {
        const DuelRecord &record = m_history.records().at(row);
        QCOMPARE(record.duel.id, longPastId(all - 1 - row));
        QCOMPARE(record.submissions.size(), 1);
        QCOMPARE(record.submissions.first().duel, record.duel.id);
    }
    QCOMPARE(filter.rowCount(), 3000); // a third of those that are no practice
    filter.setQuery({.kind = HistoryQuery::Kind::Practice});
    QCOMPARE(filter.rowCount(), 1000);
}

void TestHistoryController::aDuelThatEndsLaterIsFoundBehindThePagesThatAreKnown()
{
    constexpr int newer = 2 * HistoryController::pageSize + 50;
    writePast(newer, m_server->clock.now() + newer * 1min); // the duel that is on is older than all of these
    RestClient rest(url(), {UserId(u"1"_s), m_token});
    HistoryController controller(rest, m_history, m_problems, m_server->clock);
    std::optional<Duel> on;
    connect(&controller, &HistoryController::unfinishedFound, this, [&](const auto &duel) { on = duel; });
    controller.load();
    QTRY_VERIFY_WITH_TIMEOUT(on, 10s);
    QCOMPARE(m_history.rowCount(), newer);
    m_server->clock.advance(31min);
    controller.load();
    QTRY_VERIFY_WITH_TIMEOUT(m_history.record(m_duel), 10s);
    QVERIFY(!on);
    QCOMPARE(m_history.rowCount(), newer + 1);
}

void TestHistoryController::aServerThatStopsLeavesThePastInPartUntilItIsBack()
{
    constexpr int all = 3 * HistoryController::pageSize;
    writePast(all, m_server->clock.now() - 1h);
    {
        RestClient rest(url(), {UserId(u"1"_s), m_token});
        HistoryController controller(rest, m_history, m_problems, m_server->clock);
        controller.putElsewhere({});
        QSignalSpy failed(&controller, &HistoryController::failed);
        connect(
            &m_history, &QAbstractItemModel::rowsInserted, this, [this] { m_server->stop(); },
            Qt::SingleShotConnection);
        controller.load();
        QVERIFY(failed.wait(20'000));
        QCOMPARE(m_history.extent(), HistoryModel::Extent::Partial);
        QVERIFY(m_history.rowCount() > 0 && m_history.rowCount() < all);
    }
    m_server->restart();
    RestClient rest(url(), {UserId(u"1"_s), m_token});
    HistoryController controller(rest, m_history, m_problems, m_server->clock);
    controller.putElsewhere({});
    controller.load();
    QTRY_COMPARE_WITH_TIMEOUT(m_history.extent(), HistoryModel::Extent::Whole, 10s);
    QCOMPARE(m_history.rowCount(), all);
}

QTEST_GUILESS_MAIN(TestHistoryController)
#include "tst_historycontroller.moc"
