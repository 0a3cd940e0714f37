// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a duel that was played elsewhere is not remembered as it was, or spoils another one.
#include "app/duelarchive.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DuelRecord record(const QString &id)
{
    DuelRecord record;
    record.you = UserId(u"2"_s);
    record.duel.id = DuelId(id);
    record.duel.state = DuelState::Finished;
    record.duel.seats = {{.user = UserId(u"1"_s), .name = u"Ada"_s}, {.user = record.you, .name = u"Bob"_s}};
    record.duel.problems = {{.label = u"A"_s, .id = ProblemId(u"sumofline"_s), .title = {{u"en"_s, u"Sum"_s}}}};
    record.duel.createdAt = Timestamp(1h);
    record.duel.result = DuelResult{record.you, DuelReason::Solved, SubmissionId(u"s1"_s)};
    Submission submission;
    submission.id = SubmissionId(u"s1"_s);
    submission.duel = record.duel.id;
    submission.problem = u"A"_s;
    submission.user = record.you;
    submission.language = u"Python"_s;
    submission.receivedAt = Timestamp(2h);
    submission.state = SubmissionState::Done;
    submission.verdict = Verdict::Accepted;
    record.submissions = {submission};
    return record;
}

QList<SubmissionDetails> details(const DuelRecord &record)
{
    return {{record.submissions.first(), u"print(1)"_s, {}, {}}};
}

} // namespace

class TestDuelArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasKeptIsThereAfterARestart();
    void duelsOfTwoServersAreTwo();
    void aLineThatACrashHasCutSpoilsNoOther();
    void tenThousandAreReadSoon();
};

void TestDuelArchive::whatWasKeptIsThereAfterARestart()
{
    const QTemporaryDir folder;
    const DuelRecord played = record(u"1"_s);
    const Result<DuelRecord> kept =
        DuelArchive(folder.filePath(u"elsewhere"_s)).add(u"k3f9"_s, played, details(played));
    QVERIFY(kept);
    const DuelArchive archive(folder.filePath(u"elsewhere"_s));
    QCOMPARE(archive.records(), QList{*kept});
    DuelRecord asItWas = archive.records().first();
    asItWas.duel.id = played.duel.id;
    QCOMPARE(asItWas, played);
    const auto code = archive.details(kept->duel.id);
    QVERIFY(code && code->size() == 1);
    QCOMPARE(code->first().solution, u"print(1)"_s);
    QVERIFY(!archive.details(played.duel.id));
}

void TestDuelArchive::duelsOfTwoServersAreTwo()
{
    const QTemporaryDir folder;
    const DuelArchive archive(folder.path());
    QVERIFY(archive.add(u"k3f9"_s, record(u"1"_s), {}));
    QVERIFY(archive.add(u"q8w2"_s, record(u"1"_s), {}));
    DuelRecord complete = record(u"1"_s);
    complete.isComplete = false;
    QVERIFY(archive.add(u"q8w2"_s, complete, {}));
    QCOMPARE(archive.records().size(), 2);
    QVERIFY(!archive.records().last().isComplete);
}

void TestDuelArchive::aLineThatACrashHasCutSpoilsNoOther()
{
    const QTemporaryDir folder;
    const DuelArchive archive(folder.path());
    QVERIFY(archive.add(u"k3f9"_s, record(u"1"_s), {}));
    QFile index(folder.filePath(u"duels.jsonl"_s));
    QVERIFY(index.open(QIODevice::Append));
    index.write("{\"you\": \"2\", \"due");
    index.close();
    QVERIFY(archive.add(u"k3f9"_s, record(u"2"_s), {}));
    QCOMPARE(archive.records().size(), 2);
}

// The bound is wide, since the machine may be busy; bench_duello measures.
void TestDuelArchive::tenThousandAreReadSoon()
{
    const QTemporaryDir folder;
    const DuelArchive archive(folder.path());
    QVERIFY(archive.add(u"k3f9"_s, record(u"1"_s), {}));
    QFile index(folder.filePath(u"duels.jsonl"_s));
    QVERIFY(index.open(QIODevice::ReadWrite));
    const QByteArray line = index.readAll();
    for (int i = 1; i < 10'000; ++i)
        index.write(QByteArray(line).replace("k3f9.1", QByteArray("k3f9." + QByteArray::number(i + 1))));
    index.close();
    const SystemClock clock;
    const auto began = clock.steady();
    const qsizetype count = archive.records().size();
    const auto took = clock.steady() - began;
    QCOMPARE(count, 10'000);
    QVERIFY2(took < 2s, qPrintable(u"%1 ms"_s.arg(took.count())));
    qInfo("10,000 duels read in %lld ms", static_cast<long long>(took.count()));
}

QTEST_GUILESS_MAIN(TestDuelArchive)
#include "tst_duelarchive.moc"
