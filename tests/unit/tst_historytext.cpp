// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when an exported history is not in the format that is promised, or lets a player's name be more than a name.

#include "ui/models/duelrecordjson.h"
#include "ui/models/historytext.h"

#include <QJsonDocument>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId me(u"1"_s);

DuelRecord against(const QString &rival)
{
    DuelRecord record;
    record.you = me;
    record.duel.id = DuelId(u"7"_s);
    record.duel.state = DuelState::Finished;
    record.duel.settings = {DuelFormat::Lockout, 60min, 2, Penalty::Time};
    record.duel.seats = {{.user = UserId(u"2"_s), .name = rival, .score = 3},
                         {.user = me, .name = u"Ada"_s, .score = 1}};
    record.duel.problems = {{u"A"_s, ProblemId(u"sum"_s), {}}, {u"B"_s, ProblemId(u"graph"_s), {}}};
    record.duel.createdAt = Timestamp(0min);
    record.duel.startsAt = Timestamp(90min);
    record.duel.finishedAt = Timestamp(95min + 7s + 900ms);
    record.duel.result = DuelResult{UserId(u"2"_s), DuelReason::Points, {}};
    Submission submission;
    submission.id = SubmissionId(u"s"_s);
    submission.duel = record.duel.id;
    submission.problem = u"A"_s;
    submission.user = me;
    submission.language = u"C++"_s;
    submission.receivedAt = Timestamp(92min);
    submission.state = SubmissionState::Done;
    submission.verdict = Verdict::Accepted;
    record.submissions = {submission};
    return record;
}

DuelRecord alone()
{
    DuelRecord record = against({});
    record.duel.id = DuelId(u"k3f9.8"_s);
    record.duel.settings = {DuelFormat::Race, 30min, 1};
    record.duel.seats.removeFirst();
    record.duel.result = DuelResult{me, DuelReason::Solved, SubmissionId(u"s"_s)};
    return record;
}

QStringList linesOf(const QList<DuelRecord> &records)
{
    const QByteArray text = historyText(records, HistoryFormat::Csv);
    QStringList lines = QString::fromUtf8(text).split(u"\r\n"_s);
    if (!lines.last().isEmpty())
        return {u"the last line does not end"_s};
    lines.removeLast();
    return lines;
}

} // namespace

class TestHistoryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHoldsEveryDuelWhole();
    void csvHasALineForEachDuel();
    void noHistoryIsAHeaderAlone();
    void namesAreOnlyNames_data();
    void namesAreOnlyNames();
};

void TestHistoryText::jsonHoldsEveryDuelWhole()
{
    const QList<DuelRecord> records{against(u"Bob"_s), alone()};
    const QJsonObject whole = QJsonDocument::fromJson(historyText(records, HistoryFormat::Json)).object();
    QCOMPARE(whole.value("format"_L1).toString(), u"duello-history"_s);
    QCOMPARE(whole.value("version"_L1).toInt(), 1);
    const QJsonArray duels = whole.value("duels"_L1).toArray();
    QCOMPARE(duels.size(), 2);
    for (qsizetype i = 0; i < duels.size(); ++i)
        QCOMPARE(duelRecordFromJson(duels.at(i).toObject()), Result<DuelRecord>(records.at(i)));
    QCOMPARE(duels.at(0)["outcome"_L1].toString(), u"lost"_s);
    QCOMPARE(duels.at(0)["opponent"_L1].toString(), u"Bob"_s);
    QCOMPARE(duels.at(1)["outcome"_L1].toString(), u"won"_s);
    QVERIFY(duels.at(1)["opponent"_L1].isNull());
}

void TestHistoryText::csvHasALineForEachDuel()
{
    const QStringList lines = linesOf({against(u"Bob"_s), alone()});
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1), u"7,1970-01-01T01:30:00.000Z,duel,lockout,60,time,Bob,sum graph,lost,points,307,1,3,1,C++"_s);
    QCOMPARE(lines.at(2),
             u"k3f9.8,1970-01-01T01:30:00.000Z,practice,race,30,none,,sum graph,won,solved,120,1,,1,C++"_s);
    QCOMPARE(lines.at(0).count(u','), lines.at(1).count(u','));
}

void TestHistoryText::noHistoryIsAHeaderAlone()
{
    QCOMPARE(linesOf({}).size(), 1);
    QVERIFY(historyText({}, HistoryFormat::Csv)
                .startsWith("\xef\xbb\xbf"
                            "duel_id,"));
    QVERIFY(QJsonDocument::fromJson(historyText({}, HistoryFormat::Json)).object().value("duels"_L1).isArray());
}

void TestHistoryText::namesAreOnlyNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    QTest::newRow("comma") << u"Bob, the Builder"_s << u"\"Bob, the Builder\""_s;
    QTest::newRow("quote") << u"Bob \"Bo\""_s << u"\"Bob \"\"Bo\"\"\""_s;
    QTest::newRow("line") << u"Bob\nwon"_s << u"\"Bob\nwon\""_s;
    QTest::newRow("formula behind blanks") << u"  =1+1"_s << u"'  =1+1"_s;
    QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
    QTest::newRow("command") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("russian") << u"Борис"_s << u"Борис"_s;
}

void TestHistoryText::namesAreOnlyNames()
{
    QFETCH(QString, name);
    QFETCH(QString, field);
    const QString text = linesOf({against(name)}).mid(1).join(u"\r\n"_s);
    QVERIFY2(text.contains(u",time,"_s + field + u",sum graph,"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestHistoryText)
#include "tst_historytext.moc"
