// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a log is worth, and when it decides a duel: examples by hand, and ten thousand random logs against a calculator
// that was written for itself.
#include "net/rules/duelrules.h"

#include "scorecalculator.h"

#include <QTest>

#include <random>
#include <set>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId alice(u"alice"_s);
const UserId bob(u"bob"_s);
constexpr Timestamp t0{std::chrono::milliseconds(1'000'000'000)};

Duel running(DuelFormat format, Penalty penalty, int problems, std::chrono::minutes length = 60min, int seats = 2)
{
    QList<ProblemSummary> named;
    for (int i = 0; i < problems; ++i)
        named.append({.id = ProblemId(u"p%1"_s.arg(i)), .level = 1 + i % 4});
    const DuelSettings settings{.format = format, .length = length, .seats = seats, .penalty = penalty};
    Duel duel = rules::create(DuelId(u"1"_s), settings, rules::labelled(named, format), {.user = alice}, t0).value();
    if (seats == 2) {
        duel = rules::apply(duel, rules::Join{bob, {}}, t0).value();
        duel = rules::apply(duel, rules::SetReady{alice}, t0).value();
        duel = rules::apply(duel, rules::SetReady{bob}, t0).value();
    }
    return rules::advance(duel, {}, *duel.startsAt);
}

struct Sent
{
    UserId user;
    QString problem;
    std::chrono::milliseconds at; ///< since the start
    std::optional<Verdict> verdict;
};

QList<Submission> logOf(const Duel &duel, const QList<Sent> &sent)
{
    QList<Submission> log;
    for (const Sent &one : sent) {
        Submission submission;
        submission.id = SubmissionId(QString::number(log.size()));
        submission.user = one.user;
        submission.problem = one.problem;
        submission.receivedAt = *duel.startsAt + one.at;
        submission.verdict = one.verdict;
        log.append(submission);
    }
    return log;
}

constexpr auto ac = Verdict::Accepted;
constexpr auto wa = Verdict::WrongAnswer;

} // namespace

Q_DECLARE_METATYPE(QList<Sent>)

class TestScoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOneWhoIsAheadWins_data();
    void theOneWhoIsAheadWins();
    void aLockoutsProblemIsTakenOnlyWhenThatIsCertain();
    void aRejectedAttemptMayLoseARaceThatWasSolvedFirst();
    void aRejectedSubmissionHasToCoolDown();
    void theNextProblemOpensBySolvingTheOneBefore();
    void whatIsTakenTakesNoMoreSubmissions();
    void againstTheClockAllHasToBeSolved();
    void tenThousandLogsScoreAsTheCalculatorSays();
    void theOrderOfVerdictsDoesNotMatter();
    void alonePlayersEndByTheirOwnDeeds();
    void aloneNoOrderOfVerdictsChangesTheEnd();
};

void TestScoring::theOneWhoIsAheadWins_data()
{
    QTest::addColumn<DuelFormat>("format");
    QTest::addColumn<Penalty>("penalty");
    QTest::addColumn<QList<Sent>>("sent");
    QTest::addColumn<QString>("winner");
    QTest::addColumn<DuelReason>("reason");
    const auto race = DuelFormat::Race;
    const auto sequential = DuelFormat::Sequential;
    const auto lockout = DuelFormat::Lockout; // A is worth 1, B 2, C 3
    const auto none = Penalty::None;
    QTest::newRow("a race nobody solved")
        << race << none << QList<Sent>{{alice, u"A"_s, 1min, wa}} << QString() << DuelReason::Deadline;
    QTest::newRow("a race solved in the same millisecond")
        << race << none << QList<Sent>{{bob, u"A"_s, 1min, ac}, {alice, u"A"_s, 1min, ac}} << u"bob"_s
        << DuelReason::Solved;
    QTest::newRow("a race in equal time, one rejected")
        << race << Penalty::Time
        << QList<Sent>{{bob, u"A"_s, 1min, wa}, {bob, u"A"_s, 2min, ac}, {alice, u"A"_s, 3min, ac}} << u"alice"_s
        << DuelReason::Solved;
    QTest::newRow("sequential, all") << sequential << none
                                     << QList<Sent>{{alice, u"A"_s, 1min, ac},
                                                    {bob, u"A"_s, 2min, ac},
                                                    {bob, u"B"_s, 3min, ac},
                                                    {bob, u"C"_s, 4min, ac}}
                                     << u"bob"_s << DuelReason::Solved;
    QTest::newRow("sequential, most") << sequential << none
                                      << QList<Sent>{{alice, u"A"_s, 1min, ac},
                                                     {bob, u"A"_s, 2min, ac},
                                                     {bob, u"B"_s, 3min, ac}}
                                      << u"bob"_s << DuelReason::Points;
    QTest::newRow("sequential, equal, the earlier last") << sequential << none
                                                         << QList<Sent>{{bob, u"A"_s, 1min, ac},
                                                                        {alice, u"A"_s, 2min, ac},
                                                                        {alice, u"B"_s, 3min, ac},
                                                                        {bob, u"B"_s, 4min, ac}}
                                                         << u"alice"_s << DuelReason::Points;
    QTest::newRow("sequential, out of turn counts for nothing")
        << sequential << none << QList<Sent>{{alice, u"B"_s, 1min, ac}, {bob, u"A"_s, 2min, ac}} << u"bob"_s
        << DuelReason::Points;
    QTest::newRow("lockout, the lead cannot be caught")
        << lockout << none << QList<Sent>{{alice, u"A"_s, 1min, ac}, {bob, u"A"_s, 2min, ac}, {alice, u"C"_s, 3min, ac}}
        << u"alice"_s << DuelReason::Points;
    QTest::newRow("lockout, equal and nothing left")
        << lockout << none << QList<Sent>{{alice, u"A"_s, 1min, ac}, {alice, u"B"_s, 2min, ac}, {bob, u"C"_s, 3min, ac}}
        << QString() << DuelReason::Points;
    QTest::newRow("lockout, equal at the deadline")
        << lockout << none << QList<Sent>{{alice, u"A"_s, 1min, wa}} << QString() << DuelReason::Deadline;
    QTest::newRow("lockout, equal, the lower penalty")
        << lockout << Penalty::Time
        << QList<Sent>{{alice, u"A"_s, 1min, ac}, {alice, u"B"_s, 2min, ac}, {bob, u"C"_s, 4min, ac}} << u"alice"_s
        << DuelReason::Points;
    QTest::newRow("a compilation error costs nothing") << race << Penalty::Time
                                                       << QList<Sent>{{bob, u"A"_s, 1min, Verdict::CompilationError},
                                                                      {bob, u"A"_s, 2min, ac},
                                                                      {alice, u"A"_s, 3min, ac}}
                                                       << u"bob"_s << DuelReason::Solved;
}

void TestScoring::theOneWhoIsAheadWins()
{
    QFETCH(DuelFormat, format);
    QFETCH(Penalty, penalty);
    QFETCH(QList<Sent>, sent);
    QFETCH(QString, winner);
    const Duel duel = running(format, penalty, format == DuelFormat::Race ? 1 : 3);
    const Duel over = rules::advance(duel, logOf(duel, sent), *duel.deadline);
    QCOMPARE(over.state, DuelState::Finished);
    QCOMPARE(over.result->winner.value_or(UserId()).value(), winner);
    QTEST(over.result->reason, "reason");
}

void TestScoring::aLockoutsProblemIsTakenOnlyWhenThatIsCertain()
{
    const Duel duel = running(DuelFormat::Lockout, Penalty::None, 3);
    QList<Sent> sent{{alice, u"B"_s, 1min, {}}, {bob, u"B"_s, 2min, ac}, {alice, u"B"_s, 3min, ac}};
    const Duel waiting = rules::advance(duel, logOf(duel, sent), *duel.startsAt + 4min);
    QVERIFY(waiting.problems[1].takenBy.isEmpty());
    QCOMPARE(waiting.seats[0].score + waiting.seats[1].score, 0);
    sent[0].verdict = wa;
    QCOMPARE(rules::advance(duel, logOf(duel, sent), *duel.startsAt + 4min).problems[1].takenBy, bob);
    sent[0].verdict = ac;
    QCOMPARE(rules::advance(duel, logOf(duel, sent), *duel.startsAt + 4min).problems[1].takenBy, alice);
}

// Bob solves first, with one attempt rejected: at minute 10 + 20 = 30. Alice has until then.
void TestScoring::aRejectedAttemptMayLoseARaceThatWasSolvedFirst()
{
    const Duel duel = running(DuelFormat::Race, Penalty::Time, 1);
    const QList<Sent> sent{{bob, u"A"_s, 5min, wa}, {bob, u"A"_s, 10min, ac}};
    const QList<Submission> log = logOf(duel, sent);
    const Timestamp start = *duel.startsAt;
    QCOMPARE(rules::advance(duel, log, start + 11min).state, DuelState::Running);
    QCOMPARE(rules::advance(duel, log, start + 11min).seats[1].penalty, 30min);
    QCOMPARE(rules::nextChange(duel, log, start + 11min), start + 30min);
    QCOMPARE(rules::advance(duel, log, start + 30min - 1ms).state, DuelState::Running);
    QCOMPARE(rules::advance(duel, log, start + 30min).result->winner, bob);
    QCOMPARE(
        rules::advance(duel, logOf(duel, sent + QList<Sent>{{alice, u"A"_s, 29min, ac}}), start + 29min).result->winner,
        alice);
    // an attempt of Alice's that is rejected brings the end nearer
    const QList<Submission> tried = logOf(duel, sent + QList<Sent>{{alice, u"A"_s, 8min, wa}});
    QCOMPARE(rules::nextChange(duel, tried, start + 9min), start + 10min);
}

void TestScoring::aRejectedSubmissionHasToCoolDown()
{
    const Duel duel = running(DuelFormat::Race, Penalty::Cooldown, 1);
    QList<Sent> sent{{alice, u"A"_s, 60s, {}}};
    const auto may = [&](std::chrono::milliseconds at, const UserId &who) {
        const Duel now = rules::advance(duel, logOf(duel, sent), *duel.startsAt + at);
        return rules::maySubmit(now, who, u"A"_s, *duel.startsAt + at).has_value();
    };
    QVERIFY(!may(61s, alice)); // a volley before the verdict is no way around it
    sent[0].verdict = wa;
    QVERIFY(!may(90s - 1ms, alice));
    QVERIFY(may(90s, alice));
    QVERIFY(may(61s, bob));
    sent[0].verdict = Verdict::CompilationError;
    QVERIFY(may(61s, alice));
}

void TestScoring::theNextProblemOpensBySolvingTheOneBefore()
{
    const Duel duel = running(DuelFormat::Sequential, Penalty::None, 3);
    const Timestamp later = *duel.startsAt + 5min;
    QVERIFY(rules::maySubmit(duel, alice, u"A"_s, later));
    QCOMPARE(rules::maySubmit(duel, alice, u"B"_s, later).error().code, ErrorCode::IllegalMove);
    const Duel solved = rules::advance(duel, logOf(duel, {{alice, u"A"_s, 1min, ac}}), later);
    QVERIFY(rules::maySubmit(solved, alice, u"B"_s, later));
    QVERIFY(!rules::maySubmit(solved, alice, u"C"_s, later));
    QVERIFY(!rules::maySubmit(solved, bob, u"B"_s, later));
    QCOMPARE(rules::maySubmit(solved, bob, u"D"_s, later).error().code, ErrorCode::UnknownProblem);
}

void TestScoring::whatIsTakenTakesNoMoreSubmissions()
{
    const Duel duel = running(DuelFormat::Lockout, Penalty::None, 3);
    const Timestamp later = *duel.startsAt + 5min;
    const Duel taken = rules::advance(duel, logOf(duel, {{alice, u"A"_s, 1min, ac}}), later);
    for (const UserId &who : {alice, bob}) {
        QVERIFY(!rules::maySubmit(taken, who, u"A"_s, later));
        QVERIFY(rules::maySubmit(taken, who, u"B"_s, later));
    }
}

void TestScoring::againstTheClockAllHasToBeSolved()
{
    for (const DuelFormat format : {DuelFormat::Sequential, DuelFormat::Lockout}) {
        const Duel duel = running(format, Penalty::Time, 2, 60min, 1);
        QList<Sent> sent{{alice, u"A"_s, 1min, ac}, {alice, u"B"_s, 2min, wa}};
        QCOMPARE(rules::advance(duel, logOf(duel, sent), *duel.deadline - 1ms).state, DuelState::Running);
        QCOMPARE(rules::advance(duel, logOf(duel, sent), *duel.deadline).result,
                 (DuelResult{std::nullopt, DuelReason::Deadline, {}}));
        sent.append({alice, u"B"_s, 3min, ac});
        QCOMPARE(rules::advance(duel, logOf(duel, sent), *duel.startsAt + 3min).result,
                 (DuelResult{alice, DuelReason::Solved, SubmissionId(u"2"_s)}));
    }
}

namespace {

/// A duel that is played at random by its own rules.
class RandomDuel
{
public:
    explicit RandomDuel(quint32 seed, int seats = 2) : chance(seed)
    {
        const auto format = DuelFormat(number(3));
        duel = running(format, Penalty(number(3)), format == DuelFormat::Race ? 1 : 1 + number(3),
                       std::chrono::minutes(20 + number(100)), seats);
        now = *duel.startsAt;
    }

    int number(int bound) { return int(chance() % quint32(bound)); }

    Verdict verdict()
    {
        const QList<Verdict> verdicts{ac, ac, wa, Verdict::TimeLimit, Verdict::CompilationError, Verdict::RuntimeError};
        return verdicts[number(int(verdicts.size()))];
    }

    /// Time passes, and somebody may submit.
    void play(bool decidesAtOnce)
    {
        now += std::chrono::milliseconds(number(4) == 0 ? number(900'000) : number(60'000));
        duel = rules::advance(duel, log, now);
        const UserId who = number(2) == 0 || duel.seats.size() == 1 ? alice : bob;
        const QString label = QChar(char16_t(u'A' + number(int(duel.problems.size()))));
        if (!rules::maySubmit(duel, who, label, now))
            return;
        Submission submission;
        submission.id = SubmissionId(QString::number(log.size()));
        submission.user = who;
        submission.problem = label;
        submission.receivedAt = now;
        if (decidesAtOnce)
            submission.verdict = verdict();
        log.append(submission);
        duel = rules::advance(duel, log, now);
    }

    /// One submission gets its verdict if it has none; after the deadline all do.
    void judge()
    {
        Submission &judged = log[number(int(log.size()))];
        if (!judged.verdict)
            judged.verdict = verdict();
        const bool isLate = now >= *duel.deadline;
        for (Submission &submission : log) {
            if (isLate && !submission.verdict) // nobody waits for longer than the judge's patience here
                submission.verdict = verdict();
        }
        duel = rules::advance(duel, log, std::min(now, *duel.deadline + 1min));
    }

    std::mt19937 chance;
    Duel duel;
    QList<Submission> log;
    Timestamp now{};
};

} // namespace

void TestScoring::tenThousandLogsScoreAsTheCalculatorSays()
{
    for (quint32 seed = 1; seed <= 10'000; ++seed) {
        RandomDuel random(seed);
        const QByteArray name = "seed " + QByteArray::number(seed);
        while (!isOver(random.duel.state)) {
            random.play(true);
            const ScoreCalculator calculator(random.duel, random.log);
            for (const Seat &seat : std::as_const(random.duel.seats)) {
                QVERIFY2(seat.score == calculator.score(seat.user), name.constData());
                QVERIFY2(seat.penalty == calculator.penalty(seat.user), name.constData());
                QVERIFY2(seat.cooldownUntil == calculator.cooldownUntil(seat.user), name.constData());
            }
            if (seed % 10 != 0) // trying out all that may happen takes its time
                continue;
            const bool timeUp = random.now >= *random.duel.deadline;
            QVERIFY2(isOver(random.duel.state) == (timeUp || calculator.isDecided(random.now)), name.constData());
        }
        QVERIFY2(random.duel.result->winner == ScoreCalculator(random.duel, random.log).ahead(), name.constData());
    }
}

void TestScoring::theOrderOfVerdictsDoesNotMatter()
{
    for (quint32 seed = 1; seed <= 10'000; ++seed) {
        RandomDuel random(seed);
        while (!isOver(random.duel.state)) {
            random.play(false);
            const auto open = std::ranges::count_if(random.log, [](const Submission &one) { return !one.verdict; });
            if (open == 0 || random.number(3) != 0)
                continue;
            random.judge();
        }
        if (random.duel.result->reason == DuelReason::Technical || random.now > *random.duel.deadline + 5min)
            continue;
        for (Submission &submission : random.log)
            submission.verdict = submission.verdict.value_or(random.verdict());
        QVERIFY2(random.duel.result->winner == ScoreCalculator(random.duel, random.log).ahead(),
                 qPrintable(u"seed %1"_s.arg(seed)));
    }
}

namespace {

/// What a player has who has solved everything.
int wholeScore(const Duel &duel)
{
    int whole = 0;
    for (const DuelProblem &problem : duel.problems)
        whole += duel.settings.format == DuelFormat::Lockout ? problem.points : 1;
    return whole;
}

/// How a duel against the clock must stand, by the calculator; in a sentence what is wrong, empty when nothing is.
/// `timeIsUp`: it had passed when the log was last looked at.
QString wrongAlone(const Duel &duel, const QList<Submission> &log, bool timeIsUp)
{
    const ScoreCalculator calculator(duel, log);
    const Seat &seat = duel.seats.first();
    const bool solvedAll = calculator.score(alice) == wholeScore(duel);
    if (seat.score != calculator.score(alice) || seat.penalty != calculator.penalty(alice) ||
        seat.cooldownUntil != calculator.cooldownUntil(alice))
        return u"the score is not the calculator's"_s;
    if (isOver(duel.state) != (solvedAll || timeIsUp))
        return isOver(duel.state) ? u"it ended too early"_s : u"it did not end"_s;
    if (!isOver(duel.state))
        return {};
    DuelResult expected{std::nullopt, DuelReason::Deadline, {}};
    if (solvedAll) {
        // Problems are closed once they are solved, so that the last one accepted is the one that ended it.
        const auto last = std::ranges::find_last_if(log, [](const auto &one) { return one.verdict == ac; }).begin();
        expected = {alice, DuelReason::Solved, last->id};
    }
    return duel.result == expected ? QString() : u"another result"_s;
}

} // namespace

// Alone every format ends when all is solved, in a lockout when all points are collected; or at the deadline, without a
// winner. What a penalty adds decides nothing, since there is nobody to compare with.
void TestScoring::alonePlayersEndByTheirOwnDeeds()
{
    std::set<std::tuple<int, int, int>> seen;
    for (quint32 seed = 1; seed <= 10'000; ++seed) {
        RandomDuel random(seed, 1);
        while (!isOver(random.duel.state)) {
            random.play(true);
            const QString wrong = wrongAlone(random.duel, random.log, random.now >= *random.duel.deadline);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
        }
        seen.insert(
            {int(random.duel.settings.format), int(random.duel.settings.penalty), int(random.duel.result->reason)});
    }
    QCOMPARE(seen.size(), size_t(3 * 3 * 2)); // each end of each format with each penalty was met
}

void TestScoring::aloneNoOrderOfVerdictsChangesTheEnd()
{
    for (quint32 seed = 1; seed <= 10'000; ++seed) {
        RandomDuel random(seed, 1);
        while (!isOver(random.duel.state)) {
            random.play(false);
            if (random.log.isEmpty())
                continue;
            random.judge();
        }
        if (random.duel.result->reason == DuelReason::Technical)
            continue;
        for (Submission &submission : random.log) // whatever comes of those that were not waited for
            submission.verdict = submission.verdict.value_or(random.verdict());
        const bool solvedAll = ScoreCalculator(random.duel, random.log).score(alice) == wholeScore(random.duel);
        const DuelReason expected = solvedAll ? DuelReason::Solved : DuelReason::Deadline;
        QVERIFY2(random.duel.result->reason == expected, qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY2(random.duel.result->winner.has_value() == solvedAll, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestScoring)
#include "tst_scoring.moc"
