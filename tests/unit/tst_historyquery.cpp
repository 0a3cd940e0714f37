// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a past duel is found that was not asked for, or one that was is not; when the score against a rival is
// miscounted; and when any of it, or the order, is wrong among ten thousand duels that come page by page.

#include "ui/models/historyfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId me(u"me"_s);

DuelRecord record(const QString &id, std::chrono::minutes start, const QString &rival = {})
{
    DuelRecord record;
    record.you = me;
    record.duel.id = DuelId(id);
    record.duel.state = DuelState::Finished;
    record.duel.settings.seats = rival.isEmpty() ? 1 : 2;
    record.duel.seats = {{.user = me, .name = u"Ada"_s}};
    if (!rival.isEmpty())
        record.duel.seats.append({.user = UserId(rival), .name = rival});
    record.duel.startsAt = Timestamp(start);
    record.duel.result = DuelResult{std::nullopt, DuelReason::Deadline, {}};
    record.duel.problems = {
        {u"A"_s, ProblemId(u"sum"_s), {{u"en"_s, u"Sum of a Line"_s}, {u"ru"_s, u"Сумма строки"_s}}}};
    return record;
}

DuelRecord decided(const QString &id, const QString &rival, const std::optional<UserId> &winner)
{
    DuelRecord one = record(id, 1min, rival);
    one.duel.result->winner = winner;
    return one;
}

/// The i-th of many: a tenth is practice, the others are against Bob or Eve in turns.
DuelRecord nth(int i)
{
    const QString rival = i % 10 == 0 ? QString() : i % 2 == 0 ? u"Bob"_s : u"Eve"_s;
    DuelRecord one = record(QString::number(i), std::chrono::minutes(i), rival);
    if (i % 3 == 0)
        one.duel.result->winner = me;
    else if (i % 3 == 1 && !rival.isEmpty())
        one.duel.result->winner = UserId(rival);
    return one;
}

QStringList idsOf(const QList<DuelRecord> &records)
{
    QStringList ids;
    for (const DuelRecord &one : records)
        ids.append(one.duel.id.value());
    return ids;
}

} // namespace

class TestHistoryQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConditionAloneExcludes_data();
    void eachConditionAloneExcludes();
    void wordsAreFoundInRivalsAndTitlesOfEveryLanguage();
    void rivalsAreListedOnceInOrder();
    void theScoreCountsWhatWasDecided();
    void theFilterFollowsItsModel();
    void tenThousandComeInPagesAndStandInOrder();
    void tenThousandAreFiltered();
};

void TestHistoryQuery::eachConditionAloneExcludes_data()
{
    QTest::addColumn<HistoryQuery>("query");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const HistoryQuery &query, const QStringList &found) {
        QTest::newRow(name) << query << found;
    };
    row("anything", {}, {u"solo"_s, u"race"_s, u"lockout"_s});
    row("a rival", {.opponent = u"Bob"_s}, {u"race"_s});
    row("half of a rival's name", {.opponent = u"Bo"_s}, {});
    row("won", {.outcome = Outcome::Won}, {u"lockout"_s});
    row("lost, and to the clock", {.outcome = Outcome::Lost}, {u"solo"_s});
    row("drawn", {.outcome = Outcome::Draw}, {u"race"_s});
    row("a format", {.format = DuelFormat::Lockout}, {u"lockout"_s});
    row("since the very minute", {.since = Timestamp(2min)}, {u"race"_s, u"lockout"_s});
    row("practice", {.kind = HistoryQuery::Kind::Practice}, {u"solo"_s});
    row("duels", {.kind = HistoryQuery::Kind::Duels}, {u"race"_s, u"lockout"_s});
    row("two that no duel has both", {.opponent = u"Bob"_s, .format = DuelFormat::Lockout}, {});
}

void TestHistoryQuery::eachConditionAloneExcludes()
{
    QFETCH(HistoryQuery, query);
    DuelRecord lockout = record(u"lockout"_s, 3min, u"Eve"_s);
    lockout.duel.settings.format = DuelFormat::Lockout;
    lockout.duel.result->winner = me;
    QStringList found;
    for (const DuelRecord &one : {record(u"solo"_s, 1min), record(u"race"_s, 2min, u"Bob"_s), lockout}) {
        if (fits(query, one))
            found.append(one.duel.id.value());
    }
    QTEST(found, "found");
}

void TestHistoryQuery::wordsAreFoundInRivalsAndTitlesOfEveryLanguage()
{
    DuelRecord two = record(u"a"_s, 1min, u"Bartholomew"_s);
    two.duel.problems.append({u"B"_s, ProblemId(u"graph"_s), {{u"en"_s, u"Laptops"_s}}});
    const auto finds = [&two](const QStringList &words) {
        return fits({.words = words}, two);
    };
    QVERIFY(finds({u"barth"_s}));
    QVERIFY(finds({u"LINE"_s}));
    QVERIFY(finds({u"сумма"_s}));
    QVERIFY2(finds({u"laptop"_s}), "the second problem is one, too");
    QVERIFY2(finds({u"barth"_s, u"laptop"_s}), "a word each");
    QVERIFY2(!finds({u"barth"_s, u"zzz"_s}), "every word must be found");
    QVERIFY2(!finds({u"Ada"_s}), "that is the player: in every duel");
}

void TestHistoryQuery::rivalsAreListedOnceInOrder()
{
    QCOMPARE(opponentsOf({record(u"1"_s, 1min, u"Eve"_s), record(u"2"_s, 2min), record(u"3"_s, 3min, u"Bob"_s),
                          record(u"4"_s, 4min, u"Eve"_s)}),
             (QStringList{u"Bob"_s, u"Eve"_s}));
}

void TestHistoryQuery::theScoreCountsWhatWasDecided()
{
    const UserId bob(u"Bob"_s);
    DuelRecord aborted = decided(u"5"_s, u"Bob"_s, {});
    aborted.duel.state = DuelState::Aborted;
    const QList<DuelRecord> records{decided(u"1"_s, u"Bob"_s, me),
                                    decided(u"2"_s, u"Bob"_s, me),
                                    decided(u"3"_s, u"Bob"_s, bob),
                                    decided(u"4"_s, u"Bob"_s, {}),
                                    aborted,
                                    decided(u"6"_s, u"Eve"_s, me)};
    const HeadToHead wanted{.won = 2, .drawn = 1, .lost = 1};
    QCOMPARE(headToHead({.opponent = u"Bob"_s}, records), wanted);
    QCOMPARE(headToHead({.opponent = u"Bob"_s}, records).played(), 4);
    QVERIFY2(headToHead({.opponent = u"Bob"_s, .outcome = Outcome::Won}, records) == wanted,
             "a score of won duels alone says nothing");
    QVERIFY(headToHead({.opponent = u"Bob"_s, .format = DuelFormat::Lockout}, records) == HeadToHead());
}

void TestHistoryQuery::theFilterFollowsItsModel()
{
    HistoryModel history;
    HistoryFilter filter(history);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setQuery({.opponent = u"Bob"_s});
    history.setRecords({record(u"1"_s, 1min, u"Bob"_s), record(u"2"_s, 2min, u"Eve"_s)});
    QCOMPARE(idsOf(filter.records()), QStringList{u"1"_s});
    history.put(record(u"3"_s, 3min, u"Bob"_s));
    history.put(record(u"4"_s, 4min, u"Eve"_s));
    QCOMPARE(idsOf(filter.records()), (QStringList{u"3"_s, u"1"_s}));
    filter.setQuery({});
    QCOMPARE(filter.rowCount(), 4);
}

void TestHistoryQuery::tenThousandComeInPagesAndStandInOrder()
{
    constexpr int all = 10'000;
    constexpr int page = 200;
    HistoryModel history;
    HistoryFilter filter(history);
    QList<DuelRecord> elsewhere; // every seventh was played on another machine, and is known before the pages come
    for (int i = 0; i < all; i += 7)
        elsewhere.append(nth(i));
    history.putAll(elsewhere);
    QSignalSpy inserted(&history, &QAbstractItemModel::rowsInserted);
    for (int newest = all; newest > 0; newest -= page) {
        QList<DuelRecord> records;
        for (int i = newest - 1; i >= newest - page; --i)
            records.append(nth(i));
        history.putAll(records);
    }
    QCOMPARE(history.rowCount(), all);
    QCOMPARE(filter.rowCount(), all);
    for (int row = 0; row < all; ++row)
        QCOMPARE(history.records().at(row).duel.id.value(), QString::number(all - 1 - row));
    for (const int i : {0, 1, 4999, 9999})
        QCOMPARE(history.indexOf(DuelId(QString::number(i))).row(), all - 1 - i);
    QCOMPARE(history.record(DuelId(u"10000"_s)), nullptr);
    QVERIFY2(inserted.count() <= int(elsewhere.size()) + all / page, "neighbours go in together");
}

void TestHistoryQuery::tenThousandAreFiltered()
{
    QList<DuelRecord> records;
    for (int i = 0; i < 10'000; ++i)
        records.append(nth(i));
    HistoryModel history;
    history.setRecords(records);
    HistoryFilter filter(history);
    const auto count = [&filter](const HistoryQuery &query) {
        filter.setQuery(query);
        return filter.rowCount();
    };
    QCOMPARE(count({.kind = HistoryQuery::Kind::Practice}), 1000);
    QCOMPARE(count({.opponent = u"Bob"_s}), 4000);
    QCOMPARE(count({.opponent = u"Eve"_s}), 5000);
    QCOMPARE(count({.words = {u"eve"_s}}), 5000);
    QCOMPARE(count({.since = Timestamp(9'990min)}), 10);
    QCOMPARE(idsOf(filter.records()).first(), u"9999"_s);
    const HeadToHead bob = headToHead({.opponent = u"Bob"_s}, records);
    QCOMPARE(bob.played(), 4000);
    QCOMPARE(bob.won, count({.opponent = u"Bob"_s, .outcome = Outcome::Won}));
    QCOMPARE(bob.lost, count({.opponent = u"Bob"_s, .outcome = Outcome::Lost}));
    QCOMPARE(bob.drawn, count({.opponent = u"Bob"_s, .outcome = Outcome::Draw}));
    QCOMPARE(count({}), 10'000);
}

QTEST_GUILESS_MAIN(TestHistoryQuery)
#include "tst_historyquery.moc"
