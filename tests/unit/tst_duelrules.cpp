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

Seat seat(const UserId &user)
{
    return {.user = user, .name = user.value()};
}

Duel newDuel(int seats)
{
    const DuelSettings settings{.length = 30min, .seats = seats};
    const QList<DuelProblem> problems{
        {.label = u"A"_s, .id = ProblemId(u"sumofline"_s), .title = {{u"en"_s, u"Sum"_s}}}};
    return *rules::create(DuelId(u"1"_s), settings, problems, seat(alice), t0);
}

Duel runningDuel(int seats = 2)
{
    Duel duel = newDuel(seats);
    if (seats == 2) {
        duel = *rules::apply(duel, rules::Join{bob, u"Bob"_s}, t0);
        duel = *rules::apply(duel, rules::SetReady{alice, true}, t0);
        duel = *rules::apply(duel, rules::SetReady{bob, true}, t0);
    }
    return rules::advance(duel, {}, *duel.startsAt);
}

Submission submission(const UserId &user, std::chrono::milliseconds at, std::optional<Verdict> verdict)
{
    Submission s;
    s.id = SubmissionId(user.value() + u'@' + QString::number(at.count()));
    s.user = user;
    s.problem = u"A"_s;
    s.receivedAt = t0 + at;
    s.verdict = verdict;
    s.state = verdict ? SubmissionState::Done : SubmissionState::Running;
    return s;
}

} // namespace

class TestDuelRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDuelOfOneSeatStartsByItself();
    void aDuelOfTwoStartsWhenBothAreReady();
    void settingsOutOfBoundsAreRefused();
    void theProblemIsHiddenBeforeTheStart();
    void theEarliestAcceptedWinsEvenWhenItsVerdictComesLater();
    void theDeadlineWaitsForWhatWasReceivedInTime();
    void aHungJudgeDoesNotHoldTheEndForEver();
    void resigningGivesTheWinToTheOther();
    void callingOffIsForTheFirstTwoMinutes();
    void leavingBeforeTheStartFreesTheSeatOrCallsTheDuelOff();
    void submittingIsForPlayersWhileItRuns();
    void whoIsAwayIsWaitedForAndThenClaimed();
    void whoLeavesIsWaitedForLessLong();
    void aClaimWaitsForWhatIsJudged();
    void aDrawTakesTwo();
    void aRematchTakesEveryone();
    void timeThatTheJudgeTookIsPaidBack();
    void timeThatTheHostWasAwayIsPaidBack();
    void illegalMovesAreRefusedWithAReason_data();
    void illegalMovesAreRefusedWithAReason();
};

void TestDuelRules::aDuelOfOneSeatStartsByItself()
{
    const Duel duel = newDuel(1);
    QCOMPARE(duel.state, DuelState::Countdown);
    QCOMPARE(rules::nextChange(duel, {}, t0), t0 + rules::countdown);
    QCOMPARE(rules::advance(duel, {}, t0 + rules::countdown - 1ms), duel);
    const Duel running = rules::advance(duel, {}, t0 + rules::countdown);
    QCOMPARE(running.state, DuelState::Running);
    QCOMPARE(running.deadline, t0 + rules::countdown + 30min);
    QVERIFY(running.rev > duel.rev);
}

void TestDuelRules::aDuelOfTwoStartsWhenBothAreReady()
{
    Duel duel = newDuel(2);
    QCOMPARE(duel.state, DuelState::Open);
    duel = *rules::apply(duel, rules::Join{bob, u"Bob"_s}, t0);
    QCOMPARE(duel.state, DuelState::Seated);
    duel = *rules::apply(duel, rules::SetReady{bob, true}, t0);
    QCOMPARE(duel.state, DuelState::Ready);
    duel = *rules::apply(duel, rules::SetReady{bob, false}, t0);
    QCOMPARE(duel.state, DuelState::Seated);
    duel = *rules::apply(duel, rules::SetReady{bob, true}, t0);
    duel = *rules::apply(duel, rules::SetReady{alice, true}, t0 + 5s);
    QCOMPARE(duel.state, DuelState::Countdown);
    QCOMPARE(duel.startsAt, t0 + 5s + rules::countdown);
}

void TestDuelRules::settingsOutOfBoundsAreRefused()
{
    const QList<DuelProblem> one{{.label = u"A"_s}};
    const auto refused = [&](const DuelSettings &settings, const QList<DuelProblem> &problems) {
        const Result<Duel> duel = rules::create(DuelId(u"1"_s), settings, problems, seat(alice), t0);
        return !duel && duel.error().code == ErrorCode::BadRequest && !duel.error().detail.isEmpty();
    };
    QVERIFY(refused({.length = 0min, .seats = 1}, one));
    QVERIFY(refused({.length = 301min, .seats = 1}, one));
    QVERIFY(refused({.length = 30min, .seats = 3}, one));
    QVERIFY(refused({.length = 30min, .seats = 1}, {}));
    QVERIFY(!refused({.length = 300min, .seats = 1}, one));
}

void TestDuelRules::theProblemIsHiddenBeforeTheStart()
{
    const Duel duel = newDuel(1);
    const Duel before = rules::visibleTo(duel, alice);
    QVERIFY(before.problems.first().id.isEmpty());
    QVERIFY(before.problems.first().title.isEmpty());
    QCOMPARE(before.problems.first().label, u"A"_s);
    QCOMPARE(rules::visibleTo(runningDuel(1), alice).problems.first().id, ProblemId(u"sumofline"_s));

    const Duel calledOff = *rules::apply(duel, rules::Abort{alice}, t0);
    QVERIFY(rules::visibleTo(calledOff, alice).problems.first().id.isEmpty());
}

void TestDuelRules::theEarliestAcceptedWinsEvenWhenItsVerdictComesLater()
{
    const Duel duel = runningDuel();
    const Submission first = submission(alice, 60s, std::nullopt);
    const Submission second = submission(bob, 61s, Verdict::Accepted);
    const Duel pending = rules::advance(duel, {second, first}, t0 + 70s);
    QCOMPARE(pending.state, DuelState::Running);
    QCOMPARE(rules::seatOf(pending, bob)->score, 1);

    Submission judged = first;
    judged.verdict = Verdict::Accepted;
    const Duel won = rules::advance(pending, {second, judged}, t0 + 80s);
    QCOMPARE(won.state, DuelState::Finished);
    QCOMPARE(won.result->winner, alice);
    QCOMPARE(won.result->submission, first.id);

    judged.verdict = Verdict::WrongAnswer;
    QCOMPARE(rules::advance(pending, {second, judged}, t0 + 80s).result->winner, bob);
}

void TestDuelRules::theDeadlineWaitsForWhatWasReceivedInTime()
{
    const Duel duel = runningDuel();
    Submission late = submission(bob, rules::countdown + 30min - 1ms, std::nullopt);
    const Duel waiting = rules::advance(duel, {late}, *duel.deadline);
    QCOMPARE(waiting.state, DuelState::Running);
    QCOMPARE(rules::nextChange(waiting, {late}, *duel.deadline), *duel.deadline + rules::verdictPatience);
    late.verdict = Verdict::Accepted;
    QCOMPARE(rules::advance(waiting, {late}, *duel.deadline + 1s).result->winner, bob);

    const Duel over = rules::advance(duel, {}, *duel.deadline);
    QCOMPARE(over.state, DuelState::Finished);
    QCOMPARE(over.result->winner, std::nullopt);
    QCOMPARE(over.result->reason, DuelReason::Deadline);
}

void TestDuelRules::aHungJudgeDoesNotHoldTheEndForEver()
{
    const Duel duel = runningDuel();
    const Submission hung = submission(alice, 60s, std::nullopt);
    const Timestamp limit = *duel.deadline + rules::verdictPatience;
    QCOMPARE(rules::advance(duel, {hung}, limit - 1ms).state, DuelState::Running);
    QCOMPARE(rules::advance(duel, {hung}, limit).result->reason, DuelReason::Technical);
    const Duel won = rules::advance(duel, {hung, submission(bob, 61s, Verdict::Accepted)}, limit);
    QCOMPARE(won.result->winner, bob);
}

void TestDuelRules::resigningGivesTheWinToTheOther()
{
    const Duel two = *rules::apply(runningDuel(), rules::Resign{alice}, t0 + 60s);
    QCOMPARE(two.state, DuelState::Finished);
    QCOMPARE(two.result->winner, bob);
    QCOMPARE(two.result->reason, DuelReason::Resigned);
    const Duel one = *rules::apply(runningDuel(1), rules::Resign{alice}, t0 + 60s);
    QCOMPARE(one.result->winner, std::nullopt);
}

void TestDuelRules::callingOffIsForTheFirstTwoMinutes()
{
    const Duel duel = runningDuel();
    const Duel calledOff = *rules::apply(duel, rules::Abort{bob}, *duel.startsAt + rules::abortWindow - 1ms);
    QCOMPARE(calledOff.state, DuelState::Aborted);
    const Result<Duel> late = rules::apply(duel, rules::Abort{bob}, *duel.startsAt + rules::abortWindow);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::IllegalMove);
}

void TestDuelRules::leavingBeforeTheStartFreesTheSeatOrCallsTheDuelOff()
{
    const Duel seated = *rules::apply(newDuel(2), rules::Join{bob, u"Bob"_s}, t0);
    const Duel guestLeft = *rules::apply(seated, rules::Leave{bob}, t0);
    QCOMPARE(guestLeft.state, DuelState::Open);
    QVERIFY(rules::apply(guestLeft, rules::Join{bob, u"Bob"_s}, t0));
    QCOMPARE(rules::apply(seated, rules::Leave{alice}, t0)->state, DuelState::Aborted);

    Duel counting = *rules::apply(seated, rules::SetReady{alice, true}, t0);
    counting = *rules::apply(counting, rules::SetReady{bob, true}, t0);
    QCOMPARE(rules::apply(counting, rules::Leave{bob}, t0)->state, DuelState::Aborted);
}

void TestDuelRules::submittingIsForPlayersWhileItRuns()
{
    const Duel duel = runningDuel();
    QVERIFY(rules::maySubmit(duel, alice, u"A"_s, *duel.deadline - 1ms));
    QCOMPARE(rules::maySubmit(duel, alice, u"A"_s, *duel.deadline).error().code, ErrorCode::DuelFinished);
    QCOMPARE(rules::maySubmit(duel, UserId(u"eve"_s), u"A"_s, t0 + 60s).error().code, ErrorCode::Forbidden);
    QCOMPARE(rules::maySubmit(newDuel(1), alice, u"A"_s, t0).error().code, ErrorCode::DuelNotStarted);
}

void TestDuelRules::whoIsAwayIsWaitedForAndThenClaimed()
{
    Duel duel = runningDuel();
    QCOMPARE(rules::apply(duel, rules::MakeClaim{alice}, t0 + 60s).error().detail, u"the other is here"_s);
    const Timestamp lost = *duel.startsAt + 10s;
    duel = rules::withPresence(duel, bob, false, lost);
    QCOMPARE(rules::seatOf(duel, bob)->absentSince, lost);
    QCOMPARE(rules::withPresence(duel, bob, false, lost + 5s), duel); // nothing new
    QVERIFY(!rules::apply(duel, rules::MakeClaim{alice}, lost + 120s - 1ms));
    const Duel won = *rules::apply(duel, rules::MakeClaim{alice}, lost + 120s);
    QCOMPARE(won.result, (DuelResult{alice, DuelReason::Claimed, {}}));
    const Duel drawn = *rules::apply(duel, rules::MakeClaim{alice, Claim::Draw}, lost + 120s);
    QCOMPARE(drawn.result, (DuelResult{std::nullopt, DuelReason::Claimed, {}}));
    const Duel back = rules::withPresence(duel, bob, true, lost + 119s);
    QVERIFY(!rules::apply(back, rules::MakeClaim{alice}, lost + 300s));

    // who was never there is waited for from the start
    Duel early = newDuel(2);
    early.seats[0].absentSince = t0 - 1h;
    QCOMPARE(rules::claimableFrom(early, early.seats[0]), std::nullopt);
    Duel started = runningDuel();
    started.seats[1].absentSince = t0 - 1h;
    QCOMPARE(rules::claimableFrom(started, started.seats[1]), *started.startsAt + 120s);
}

void TestDuelRules::whoLeavesIsWaitedForLessLong()
{
    const Duel duel = rules::withPresence(runningDuel(), bob, true, t0);
    const Timestamp when = *duel.startsAt + 10s;
    const Duel left = *rules::apply(duel, rules::Leave{bob}, when);
    QCOMPARE(left.state, DuelState::Running);
    QVERIFY(rules::seatOf(left, bob)->left);
    QVERIFY(!rules::apply(left, rules::MakeClaim{alice}, when + 30s - 1ms));
    QCOMPARE(rules::apply(left, rules::MakeClaim{alice}, when + 30s)->result->winner, alice);
    const Duel back = *rules::apply(left, rules::Return{bob}, when + 29s);
    QCOMPARE(rules::seatOf(back, bob)->absentSince, std::nullopt);
    // a window that is open somewhere is no return, and returning without one is no presence
    QCOMPARE(rules::withPresence(left, bob, true, when + 1s), left);
    const Duel gone = rules::withPresence(left, bob, false, when + 1s);
    QCOMPARE(rules::seatOf(*rules::apply(gone, rules::Return{bob}, when + 2s), bob)->absentSince, when);
}

void TestDuelRules::aClaimWaitsForWhatIsJudged()
{
    const Duel duel = rules::withPresence(runningDuel(), bob, false, t0);
    const Timestamp late = *duel.startsAt + 200s;
    QCOMPARE(rules::apply(duel, rules::MakeClaim{alice, Claim::Win, true}, late).error().code, ErrorCode::IllegalMove);
    QVERIFY(rules::apply(duel, rules::MakeClaim{alice, Claim::Win, false}, late));
}

void TestDuelRules::aDrawTakesTwo()
{
    const Duel offered = *rules::apply(runningDuel(), rules::SetDraw{alice}, t0 + 60s);
    QVERIFY(rules::seatOf(offered, alice)->offersDraw);
    QCOMPARE(offered.state, DuelState::Running);
    QCOMPARE(*rules::apply(offered, rules::SetDraw{alice}, t0 + 61s), offered);
    const Duel drawn = *rules::apply(offered, rules::SetDraw{bob}, t0 + 61s);
    QCOMPARE(drawn.result, (DuelResult{std::nullopt, DuelReason::Agreed, {}}));
    for (const UserId &who : {alice, bob}) { // withdrawn by the one, declined by the other
        const Duel withdrawn = *rules::apply(offered, rules::SetDraw{who, false}, t0 + 61s);
        QVERIFY(!rules::seatOf(withdrawn, alice)->offersDraw);
        QVERIFY(!rules::apply(withdrawn, rules::SetDraw{who, false}, t0 + 62s));
    }
    QVERIFY(!rules::apply(runningDuel(1), rules::SetDraw{alice}, t0 + 60s));
}

void TestDuelRules::aRematchTakesEveryone()
{
    const Duel over = *rules::apply(runningDuel(), rules::Resign{alice}, t0 + 60s);
    const Duel wanted = *rules::apply(over, rules::SetRematch{bob}, t0 + 61s);
    QVERIFY(!rules::isRematchAgreed(wanted));
    QVERIFY(!rules::seatOf(*rules::apply(wanted, rules::SetRematch{alice, false}, t0 + 62s), bob)->wantsRematch);
    Duel agreed = *rules::apply(wanted, rules::SetRematch{alice}, t0 + 62s);
    QVERIFY(rules::isRematchAgreed(agreed));
    const Duel next = rules::rematchOf(agreed, DuelId(u"2"_s), t0 + 62s);
    QCOMPARE(next.state, DuelState::Seated);
    QCOMPARE(next.settings, over.settings);
    QCOMPARE(next.seats[0].user, bob);
    QCOMPARE(next.seats[1].user, alice);
    QVERIFY(rules::needsProblems(next));
    agreed.rematch = next.id;
    QVERIFY(!rules::isRematchAgreed(agreed));
    QCOMPARE(*rules::apply(agreed, rules::SetRematch{alice}, t0 + 63s), agreed);
    QVERIFY(!rules::apply(agreed, rules::SetRematch{alice, false}, t0 + 63s));
    // against the clock one is everyone
    const Duel alone = *rules::apply(runningDuel(1), rules::Resign{alice}, t0 + 60s);
    QVERIFY(rules::isRematchAgreed(*rules::apply(alone, rules::SetRematch{alice}, t0 + 61s)));
}

void TestDuelRules::timeThatTheJudgeTookIsPaidBack()
{
    const Duel duel = runningDuel();
    const Timestamp start = *duel.startsAt;
    const Duel moved = rules::judgeStalled(duel, start + 60s, start + 90s);
    QCOMPARE(moved.deadline, *duel.deadline + 30s);
    QCOMPARE(moved.repaid, 30s);
    QCOMPARE(moved.rev, duel.rev + 1);
    QCOMPARE(rules::judgeStalled(duel, start - 60s, start + 10s).repaid, 10s);
    QCOMPARE(rules::judgeStalled(duel, *duel.deadline, *duel.deadline + 10s), duel);
    QCOMPARE(rules::judgeStalled(duel, *duel.deadline - 1s, *duel.deadline + 10s).repaid, 11s);
    QCOMPARE(rules::judgeStalled(duel, start, start + 2h).repaid, 30min); // not for ever
    QCOMPARE(rules::judgeStalled(newDuel(2), t0, t0 + 1h), newDuel(2));
}

void TestDuelRules::timeThatTheHostWasAwayIsPaidBack()
{
    const Timestamp lost = t0 + 10s;
    const Duel duel = rules::withPresence(runningDuel(), bob, false, lost);
    const Duel moved = rules::hostWasAway(duel, t0 + 60s, t0 + 60s + 3h);
    QCOMPARE(moved.repaid, 3h);
    QCOMPARE(moved.deadline, *duel.deadline + 3h);
    QCOMPARE(rules::seatOf(moved, bob)->absentSince, lost + 3h); // who could not come back is not late
    Duel counting = newDuel(1);
    counting = rules::hostWasAway(counting, t0 + 1s, t0 + 11s);
    QCOMPARE(counting.startsAt, t0 + 10s + rules::countdown);
    QCOMPARE(rules::hostWasAway(newDuel(2), t0, t0 + 1h), newDuel(2));
}

void TestDuelRules::illegalMovesAreRefusedWithAReason_data()
{
    QTest::addColumn<Duel>("duel");
    QTest::addColumn<rules::Move>("move");
    const Duel over = *rules::apply(runningDuel(), rules::Resign{alice}, t0 + 60s);
    QTest::newRow("join twice") << newDuel(2) << rules::Move(rules::Join{alice, {}});
    QTest::newRow("join a full duel") << runningDuel() << rules::Move(rules::Join{UserId(u"eve"_s), {}});
    QTest::newRow("resign before the start") << newDuel(2) << rules::Move(rules::Resign{alice});
    QTest::newRow("ready while it runs") << runningDuel() << rules::Move(rules::SetReady{alice, true});
    QTest::newRow("resign when it is over") << over << rules::Move(rules::Resign{bob});
    QTest::newRow("call off when it is over") << over << rules::Move(rules::Abort{bob});
    QTest::newRow("leave when it is over") << over << rules::Move(rules::Leave{bob});
    QTest::newRow("a stranger resigns") << runningDuel() << rules::Move(rules::Resign{UserId(u"eve"_s)});
}

void TestDuelRules::illegalMovesAreRefusedWithAReason()
{
    QFETCH(Duel, duel);
    QFETCH(rules::Move, move);
    const Result<Duel> after = rules::apply(duel, move, t0 + 10min);
    QVERIFY(!after);
    QVERIFY(!after.error().detail.isEmpty());
}

QTEST_APPLESS_MAIN(TestDuelRules)
#include "tst_duelrules.moc"
