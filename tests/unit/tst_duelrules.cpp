// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/duelrules.h"

#include <QTest>

#include <rapidcheck.h>

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
    void illegalMovesAreRefusedWithAReason_data();
    void illegalMovesAreRefusedWithAReason();
    void randomMovesNeverBreakTheDuel();
};

void TestDuelRules::aDuelOfOneSeatStartsByItself()
{
    const Duel duel = newDuel(1);
    QCOMPARE(duel.state, DuelState::Countdown);
    QCOMPARE(rules::nextChange(duel, t0), t0 + rules::countdown);
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
    QCOMPARE(rules::nextChange(waiting, *duel.deadline), *duel.deadline + rules::verdictPatience);
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
    QVERIFY(rules::maySubmit(duel, alice, *duel.deadline - 1ms));
    QCOMPARE(rules::maySubmit(duel, alice, *duel.deadline).error().code, ErrorCode::DuelFinished);
    QCOMPARE(rules::maySubmit(duel, UserId(u"eve"_s), t0 + 60s).error().code, ErrorCode::Forbidden);
    QCOMPARE(rules::maySubmit(newDuel(1), alice, t0).error().code, ErrorCode::DuelNotStarted);
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
    QTest::newRow("leave while it runs") << runningDuel() << rules::Move(rules::Leave{bob});
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

// Whatever is asked in whatever order: no move changes a finished duel, a duel that is over has a result, one that runs
// has a deadline, `rev` never falls, and a player who sits in it always has a move that ends it.
void TestDuelRules::randomMovesNeverBreakTheDuel()
{
    const bool holds = rc::check([] {
        const int seats = *rc::gen::element(1, 2);
        Duel duel = newDuel(seats);
        Timestamp now = t0;
        QList<Submission> submissions;
        const int steps = *rc::gen::inRange(1, 40);
        for (int i = 0; i < steps; ++i) {
            now += std::chrono::milliseconds(*rc::gen::inRange(0, 400'000));
            const UserId who = *rc::gen::element(alice, bob, UserId(u"eve"_s));
            const bool ready = *rc::gen::arbitrary<bool>();
            const int what = *rc::gen::inRange(0, 7);
            const Duel before = duel;
            Result<Duel> after = duel;
            if (what == 0)
                after = rules::apply(duel, rules::Join{who, {}}, now);
            else if (what == 1)
                after = rules::apply(duel, rules::SetReady{who, ready}, now);
            else if (what == 2)
                after = rules::apply(duel, rules::Resign{who}, now);
            else if (what == 3)
                after = rules::apply(duel, rules::Abort{who}, now);
            else if (what == 4)
                after = rules::apply(duel, rules::Leave{who}, now);
            else if (what == 5 && rules::maySubmit(duel, who, now))
                submissions.append(
                    submission(who, now - t0, *rc::gen::element(Verdict::Accepted, Verdict::WrongAnswer)));
            duel = rules::advance(after.value_or(duel), submissions, now);

            RC_ASSERT(duel.rev >= before.rev);
            RC_ASSERT((duel == before) == (duel.rev == before.rev));
            RC_ASSERT(!isOver(before.state) || duel == before);
            RC_ASSERT(isOver(duel.state) == duel.result.has_value());
            RC_ASSERT(duel.state != DuelState::Running || duel.deadline.has_value());
            RC_ASSERT(!rules::visibleTo(duel, alice).problems.first().id.isEmpty() == duel.deadline.has_value());
            if (!isOver(duel.state)) {
                RC_ASSERT(rules::apply(duel, rules::Abort{alice}, now).has_value() ||
                          rules::apply(duel, rules::Resign{alice}, now).has_value());
            }
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestDuelRules)
#include "tst_duelrules.moc"
