// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when the order, a role or a signal of the list of past duels is wrong, or when an outcome is told as another.

#include "ui/models/historymodel.h"
#include "ui/models/outcometext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId me(u"me"_s);
const UserId rival(u"rival"_s);

DuelRecord record(const QString &id, std::chrono::minutes start)
{
    DuelRecord record;
    record.you = me;
    record.duel.id = DuelId(id);
    record.duel.state = DuelState::Finished;
    record.duel.settings.seats = 1;
    record.duel.startsAt = Timestamp(start);
    record.duel.finishedAt = Timestamp(start + 7min);
    record.duel.result = DuelResult{std::nullopt, DuelReason::Deadline, {}};
    record.duel.problems = {{u"A"_s, ProblemId(id), {{u"en"_s, u"One"_s}, {u"ru"_s, u"Один"_s}}}};
    return record;
}

Submission submission(const QString &id, const UserId &user, std::chrono::milliseconds time, const QString &language)
{
    Submission submission;
    submission.id = SubmissionId(id);
    submission.user = user;
    submission.receivedAt = Timestamp(time);
    submission.language = language;
    return submission;
}

QStringList order(const HistoryModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(HistoryModel::IdRole).value<DuelId>().value());
    return ids;
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFirstHoweverTheyCome();
    void puttingAKnownOneReplacesIt();
    void titlesFollowTheLanguage();
    void theTimeTakenEndsWithTheDecidingSubmission();
    void theLanguageIsThatOfTheDecidingSubmission();
    void outcomesAreToldByWinnerAndReason_data();
    void outcomesAreToldByWinnerAndReason();
};

void TestHistoryModel::theNewestIsFirstHoweverTheyCome()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRecords({record(u"b"_s, 2min), record(u"d"_s, 4min)});
    model.put(record(u"c"_s, 3min));
    model.put(record(u"a"_s, 1min));
    model.put(record(u"e"_s, 5min));
    QCOMPARE(order(model), (QStringList{u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    QCOMPARE(model.indexOf(DuelId(u"c"_s)).row(), 2);
    QVERIFY(!model.indexOf(DuelId(u"x"_s)).isValid());
    QCOMPARE(model.record(DuelId(u"x"_s)), nullptr);
}

void TestHistoryModel::puttingAKnownOneReplacesIt()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRecords({record(u"a"_s, 1min), record(u"b"_s, 2min)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    DuelRecord other = record(u"a"_s, 1min);
    other.duel.result = DuelResult{me, DuelReason::Solved, {}};
    model.put(other);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(outcomeOf(*model.record(DuelId(u"a"_s))), Outcome::Won);
}

void TestHistoryModel::titlesFollowTheLanguage()
{
    HistoryModel model;
    model.setRecords({record(u"a"_s, 1min)});
    QCOMPARE(model.index(0).data().toString(), u"One"_s);
    model.setLanguage(u"ru"_s);
    QCOMPARE(model.index(0).data().toString(), u"Один"_s);
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"Один: "_s));
}

void TestHistoryModel::theTimeTakenEndsWithTheDecidingSubmission()
{
    DuelRecord solved = record(u"a"_s, 10min);
    QCOMPARE(timeTaken(solved), 7min);
    solved.submissions = {submission(u"1"_s, me, 12min, u"C++"_s), submission(u"2"_s, me, 13min + 5s, u"Python"_s)};
    solved.duel.result = DuelResult{me, DuelReason::Solved, SubmissionId(u"2"_s)};
    QCOMPARE(timeTaken(solved), 3min + 5s);
    solved.duel.startsAt.reset();
    QCOMPARE(timeTaken(solved), 0ms);
}

void TestHistoryModel::theLanguageIsThatOfTheDecidingSubmission()
{
    DuelRecord lost = record(u"a"_s, 10min);
    QVERIFY(languageOf(lost).isEmpty());
    lost.submissions = {submission(u"1"_s, me, 11min, u"C++"_s), submission(u"2"_s, me, 12min, u"Python"_s),
                        submission(u"3"_s, rival, 13min, u"Rust"_s)};
    lost.duel.result = DuelResult{rival, DuelReason::Solved, SubmissionId(u"3"_s)};
    QCOMPARE(languageOf(lost), u"Python"_s); // mine, not the winner's
    lost.duel.result = DuelResult{me, DuelReason::Solved, SubmissionId(u"1"_s)};
    QCOMPARE(languageOf(lost), u"C++"_s);
    QCOMPARE(submissionsOf(lost, me), 2);
}

void TestHistoryModel::outcomesAreToldByWinnerAndReason_data()
{
    QTest::addColumn<int>("seats");
    QTest::addColumn<QString>("winner");
    QTest::addColumn<DuelReason>("reason");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("title");
    QTest::newRow("solo solved") << 1 << u"me"_s << DuelReason::Solved << Outcome::Won << u"Solved in 7 min 0 s"_s;
    QTest::newRow("solo deadline") << 1 << QString() << DuelReason::Deadline << Outcome::Lost << u"Time is up"_s;
    QTest::newRow("solo resigned") << 1 << QString() << DuelReason::Resigned << Outcome::Lost << u"You resigned"_s;
    QTest::newRow("solo technical") << 1 << QString() << DuelReason::Technical << Outcome::Lost << u"No verdict"_s;
    QTest::newRow("won") << 2 << u"me"_s << DuelReason::Solved << Outcome::Won << u"You won"_s;
    QTest::newRow("lost") << 2 << u"rival"_s << DuelReason::Solved << Outcome::Lost << u"Bob won"_s;
    QTest::newRow("they resigned") << 2 << u"me"_s << DuelReason::Resigned << Outcome::Won << u"You won"_s;
    QTest::newRow("draw") << 2 << QString() << DuelReason::Deadline << Outcome::Draw << u"A draw"_s;
    QTest::newRow("aborted") << 2 << QString() << DuelReason::Aborted << Outcome::CalledOff << u"Called off"_s;
}

void TestHistoryModel::outcomesAreToldByWinnerAndReason()
{
    QFETCH(int, seats);
    QFETCH(QString, winner);
    QFETCH(DuelReason, reason);
    DuelRecord finished = record(u"a"_s, 10min);
    finished.duel.settings.seats = seats;
    finished.duel.seats = {{me, u"Ada"_s}};
    if (seats == 2)
        finished.duel.seats.append({rival, u"Bob"_s});
    finished.duel.result = DuelResult{winner.isEmpty() ? std::nullopt : std::optional(UserId(winner)), reason, {}};
    QTEST(outcomeOf(finished), "outcome");
    QTEST(outcomeTitle(finished), "title");
    QVERIFY(!outcomeReason(finished).isEmpty());
    QVERIFY(!outcomeWord(finished).isEmpty());
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
