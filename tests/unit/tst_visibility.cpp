// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/duelrules.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId alice(u"alice"_s);
const UserId bob(u"bob"_s);
constexpr Timestamp t0{std::chrono::milliseconds(1'000'000)};

/// Three problems; Alice has solved one of them, Bob none, and both have something to hide.
Duel running(DuelFormat format, Visibility visibility)
{
    Duel duel;
    duel.id = DuelId(u"1"_s);
    duel.state = DuelState::Running;
    duel.settings = {.format = format, .visibility = visibility};
    duel.seats = {{.user = alice, .score = 1}, {.user = bob, .score = 2}};
    for (Seat &seat : duel.seats) {
        seat.penalty = 20min;
        seat.cooldownUntil = t0;
    }
    for (const QString &label : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        duel.problems.append({.label = label, .id = ProblemId(label), .title = {{u"en"_s, label}}});
    duel.startsAt = t0;
    duel.deadline = t0 + 30min;
    return duel;
}

QString seenBy(const UserId &viewer, const Duel &duel)
{
    QString ids;
    const Duel seen = rules::visibleTo(duel, viewer);
    for (const DuelProblem &problem : seen.problems) {
        ids += problem.id.value();
        if (problem.id.isEmpty() != problem.title.isEmpty())
            ids += u'!';
    }
    return ids;
}

} // namespace

class TestVisibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsAreSeenWhenTheyAreOpen();
    void namesakesAreToldApartInTheSameWayByEverybody();
    void nothingShowsNoScoreWhileItRuns();
    void eachLevelShowsWhatTheTableSays_data();
    void eachLevelShowsWhatTheTableSays();
    void theOthersKeysAreNobodysBusiness();
};

void TestVisibility::namesakesAreToldApartInTheSameWayByEverybody()
{
    Duel duel;
    duel.seats = {{.user = UserId(u"10"_s), .name = u"Player"_s}, {.user = UserId(u"9"_s), .name = u"player"_s}};
    for (const Seat &viewer : std::as_const(duel.seats)) {
        const Duel seen = rules::visibleTo(duel, viewer.user);
        QCOMPARE(seen.seats[0].name, u"Player (2)"_s); // came later, wherever they sit
        QCOMPARE(seen.seats[1].name, u"player"_s);
    }
    duel.seats[1] = {}; // nobody is nobody's namesake
    duel.seats[0].name.clear();
    QCOMPARE(rules::visibleTo(duel, duel.seats[0].user), duel);
}

void TestVisibility::problemsAreSeenWhenTheyAreOpen()
{
    const UserId eve(u"eve"_s);
    Duel duel = running(DuelFormat::Sequential, Visibility::Status);
    QCOMPARE(seenBy(alice, duel), u"AB"_s);
    QCOMPARE(seenBy(bob, duel), u"ABC"_s);
    QCOMPARE(seenBy(eve, duel), QString());
    QCOMPARE(seenBy(alice, running(DuelFormat::Lockout, Visibility::Status)), u"ABCD"_s);
    duel.state = DuelState::Finished;
    QCOMPARE(seenBy(alice, duel), u"ABCD"_s);
    duel.state = DuelState::Countdown;
    duel.deadline.reset();
    QCOMPARE(seenBy(alice, duel), QString());
}

void TestVisibility::nothingShowsNoScoreWhileItRuns()
{
    Duel duel = running(DuelFormat::Sequential, Visibility::Nothing);
    const Seat hidden = rules::visibleTo(duel, alice).seats[1];
    QCOMPARE(hidden.score, 0);
    QCOMPARE(hidden.penalty, 0ms);
    QCOMPARE(hidden.cooldownUntil, std::nullopt);
    QCOMPARE(rules::visibleTo(duel, bob).seats[1], duel.seats[1]); // one's own
    QCOMPARE(rules::visibleTo(running(DuelFormat::Lockout, Visibility::Nothing), alice).seats[1].score, 2);
    QCOMPARE(rules::visibleTo(running(DuelFormat::Race, Visibility::Status), alice).seats[1], duel.seats[1]);
    duel.state = DuelState::Finished;
    QCOMPARE(rules::visibleTo(duel, alice).seats[1], duel.seats[1]);
}

void TestVisibility::eachLevelShowsWhatTheTableSays_data()
{
    QTest::addColumn<Visibility>("level");
    QTest::addColumn<bool>("submissions");
    QTest::addColumn<bool>("activity");
    QTest::addColumn<int>("codeAfter"); // seconds; -1: never
    QTest::addColumn<int>("codeAfterTheEnd");
    QTest::newRow("nothing") << Visibility::Nothing << false << false << -1 << -1;
    QTest::newRow("status") << Visibility::Status << true << false << -1 << -1;
    QTest::newRow("activity") << Visibility::Activity << true << true << -1 << -1;
    QTest::newRow("delayed code") << Visibility::DelayedCode << true << true << 60 << 0;
    QTest::newRow("live code") << Visibility::LiveCode << true << true << 0 << 0;
}

void TestVisibility::eachLevelShowsWhatTheTableSays()
{
    QFETCH(Visibility, level);
    QTEST(rules::opponentSees(level, Submission{}).has_value(), "submissions");
    QTEST(rules::opponentSeesActivity(level), "activity");
    QTEST(int(rules::opponentSeesCodeAfter(level, DuelState::Running).value_or(-1s).count()), "codeAfter");
    QTEST(int(rules::opponentSeesCodeAfter(level, DuelState::Finished).value_or(-1s).count()), "codeAfterTheEnd");
}

void TestVisibility::theOthersKeysAreNobodysBusiness()
{
    Submission submission;
    submission.id = SubmissionId(u"s"_s);
    submission.clientTempId = ClientTempId(u"key"_s);
    const auto seen = rules::opponentSees(Visibility::LiveCode, submission);
    QCOMPARE(seen->id, submission.id);
    QVERIFY(seen->clientTempId.isEmpty());
}

QTEST_APPLESS_MAIN(TestVisibility)
#include "tst_visibility.moc"
