// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state machine as a whole: the table of net/rules/duelrules.h pair by pair, and long random plays.
#include "net/rules/duelrules.h"

#include <QTest>

#include <map>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId alice(u"alice"_s);
const UserId bob(u"bob"_s);
const UserId eve(u"eve"_s);
constexpr Timestamp t0{std::chrono::milliseconds(1'000'000'000)};

Duel created(const DuelSettings &settings, int problems)
{
    QList<ProblemSummary> named;
    for (int i = 0; i < problems; ++i)
        named.append({.id = ProblemId(u"p%1"_s.arg(i)), .level = 1 + i % 4});
    return rules::create(DuelId(u"1"_s), settings, rules::labelled(named, settings.format),
                         {.user = alice, .name = u"Alice"_s}, t0)
        .value();
}

Duel after(const Duel &duel, const rules::Move &move, Timestamp now = t0)
{
    return rules::apply(duel, move, now).value();
}

/// A duel of two in each of its states.
Duel inState(DuelState state)
{
    Duel duel = created({.length = 30min}, 1);
    if (state == DuelState::Open)
        return duel;
    if (state == DuelState::Aborted)
        return after(after(duel, rules::Join{bob, u"Bob"_s}), rules::Abort{alice});
    duel = after(duel, rules::Join{bob, u"Bob"_s});
    if (state == DuelState::Seated)
        return duel;
    duel = after(duel, rules::SetReady{bob});
    if (state == DuelState::Ready)
        return duel;
    duel = after(duel, rules::SetReady{alice});
    if (state == DuelState::Countdown)
        return duel;
    duel = rules::advance(duel, {}, *duel.startsAt);
    return state == DuelState::Running ? duel : after(duel, rules::Resign{alice});
}

struct NamedMove
{
    QString name;
    rules::Move move;
};

/// Every move, as the guest makes it.
QList<NamedMove> movesOf(const UserId &user)
{
    return {
        {u"ready"_s, rules::SetReady{user, true}},
        {u"unready"_s, rules::SetReady{user, false}},
        {u"abort"_s, rules::Abort{user}},
        {u"leave"_s, rules::Leave{user}},
        {u"return"_s, rules::Return{user}},
        {u"resign"_s, rules::Resign{user}},
        {u"draw"_s, rules::SetDraw{user, true}},
        {u"undraw"_s, rules::SetDraw{user, false}},
        {u"claim"_s, rules::MakeClaim{user}},
        {u"rematch"_s, rules::SetRematch{user, true}},
        {u"unrematch"_s, rules::SetRematch{user, false}},
    };
}

const QList<DuelState> allStates{DuelState::Open,    DuelState::Seated,   DuelState::Ready,  DuelState::Countdown,
                                 DuelState::Running, DuelState::Finished, DuelState::Aborted};

/// Where each legal move leads, in words of duelStateName(); what is not here is illegal.
const std::map<QString, std::map<QString, QString>> table{
    {u"ready"_s, {{u"seated"_s, u"ready"_s}, {u"ready"_s, u"countdown"_s}}},
    {u"unready"_s, {{u"seated"_s, u"seated"_s}, {u"ready"_s, u"ready"_s}}},
    {u"abort"_s,
     {{u"seated"_s, u"aborted"_s},
      {u"ready"_s, u"aborted"_s},
      {u"countdown"_s, u"aborted"_s},
      {u"running"_s, u"aborted"_s}}},
    {u"leave"_s,
     {{u"seated"_s, u"aborted"_s},
      {u"ready"_s, u"aborted"_s},
      {u"countdown"_s, u"aborted"_s},
      {u"running"_s, u"running"_s}}},
    {u"return"_s, {{u"running"_s, u"running"_s}}},
    {u"resign"_s, {{u"running"_s, u"finished"_s}}},
    {u"draw"_s, {{u"running"_s, u"running"_s}}},
    {u"rematch"_s, {{u"finished"_s, u"finished"_s}, {u"aborted"_s, u"aborted"_s}}},
};

} // namespace

class TestDuelMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMoveInEveryStateIsWhatTheTableSays_data();
    void everyMoveInEveryStateIsWhatTheTableSays();
    void whoHasNoSeatMakesNoMove();
    void aMoveThatHoldsAlreadyChangesNothing();
    void aHundredThousandPlaysBreakNothing();
};

void TestDuelMoves::everyMoveInEveryStateIsWhatTheTableSays_data()
{
    QTest::addColumn<DuelState>("state");
    QTest::addColumn<QString>("name");
    for (const DuelState state : allStates) {
        for (const NamedMove &move : movesOf(alice))
            QTest::addRow("%s, %s", qPrintable(duelStateName(state)), qPrintable(move.name)) << state << move.name;
        QTest::addRow("%s, join", qPrintable(duelStateName(state))) << state << u"join"_s;
    }
}

void TestDuelMoves::everyMoveInEveryStateIsWhatTheTableSays()
{
    QFETCH(DuelState, state);
    QFETCH(QString, name);
    const Duel before = inState(state);
    if (name == "join"_L1) {
        const Result<Duel> joined = rules::apply(before, rules::Join{eve, u"Eve"_s}, t0 + 10s);
        QCOMPARE(joined.has_value(), state == DuelState::Open);
        return;
    }
    const QList<NamedMove> moves = movesOf(alice);
    const auto move = std::ranges::find(moves, name, &NamedMove::name);
    const Result<Duel> found = rules::apply(before, move->move, t0 + 10s);
    QString expected;
    if (table.contains(name) && table.at(name).contains(duelStateName(state)))
        expected = table.at(name).at(duelStateName(state));
    if (state == DuelState::Open && (name == "ready"_L1 || name == "unready"_L1))
        expected = u"open"_s;
    if (state == DuelState::Open && (name == "abort"_L1 || name == "leave"_L1))
        expected = u"aborted"_s;
    if (expected.isEmpty()) {
        QVERIFY2(!found, "this is illegal");
        QCOMPARE(found.error().code, ErrorCode::IllegalMove);
        QVERIFY(!found.error().detail.isEmpty());
    } else {
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(duelStateName(found->state), expected);
    }
}

void TestDuelMoves::whoHasNoSeatMakesNoMove()
{
    for (const DuelState state : allStates) {
        for (const NamedMove &move : movesOf(eve))
            QCOMPARE(rules::apply(inState(state), move.move, t0).error().code, ErrorCode::Forbidden);
    }
}

void TestDuelMoves::aMoveThatHoldsAlreadyChangesNothing()
{
    const Duel ready = inState(DuelState::Ready);
    QCOMPARE(after(ready, rules::SetReady{bob}), ready);
    const Duel away = after(inState(DuelState::Running), rules::Leave{bob}, t0 + 10s);
    QCOMPARE(after(away, rules::Leave{bob}, t0 + 20s), away);
    const Duel wanted = after(inState(DuelState::Finished), rules::SetRematch{bob});
    QCOMPARE(after(wanted, rules::SetRematch{bob}), wanted);
}

namespace {

/// One play: a duel, its log, and what must hold after each step.
class Play
{
public:
    explicit Play(quint32 seed) : m_chance(seed)
    {
        const DuelSettings settings{
            .format = pick({DuelFormat::Race, DuelFormat::Sequential, DuelFormat::Lockout}),
            .length = std::chrono::minutes(1 + number(40)),
            .seats = 1 + number(2),
            .penalty = pick({Penalty::None, Penalty::Time, Penalty::Cooldown}),
            .visibility = pick({Visibility::Nothing, Visibility::Status, Visibility::LiveCode}),
        };
        m_duel = created(settings, settings.format == DuelFormat::Race ? 1 : 1 + number(4));
    }

    /// Empty: nothing is wrong.
    QString step()
    {
        m_now += std::chrono::milliseconds(number(8) == 0 ? number(400'000) : number(4'000));
        const Duel before = m_duel;
        happen();
        m_duel = rules::advance(m_duel, m_log, m_now);
        return wrong(before);
    }

private:
    int number(int bound) { return int(m_chance() % quint32(bound)); }
    template <class T> T pick(std::initializer_list<T> list) { return *(list.begin() + number(int(list.size()))); }

    void happen()
    {
        const UserId who = pick({alice, bob, alice, bob, eve});
        const int what = number(30);
        if (what < 11) {
            tryMove(movesOf(who)[what].move);
        } else if (what < 14) {
            tryMove(rules::Join{who, who.value()});
        } else if (what < 16) {
            tryMove(rules::MakeClaim{who, pick({Claim::Win, Claim::Draw}), number(3) == 0});
        } else if (what < 19) {
            m_duel = rules::withPresence(m_duel, who, number(2) == 0, m_now);
        } else if (what < 20) {
            m_duel = rules::judgeStalled(m_duel, m_now - 5s, m_now);
        } else if (what < 21) {
            m_duel = rules::hostWasAway(m_duel, m_now - 5s, m_now);
        } else if (what < 26) {
            submit(who);
        } else {
            decide();
        }
    }

    void tryMove(const rules::Move &move)
    {
        const Result<Duel> moved = rules::apply(m_duel, move, m_now);
        m_duel = moved.value_or(m_duel);
    }

    void submit(const UserId &who)
    {
        const QString label = QChar(char16_t(u'A' + number(int(m_duel.problems.size()))));
        if (!rules::maySubmit(m_duel, who, label, m_now))
            return;
        Submission submission;
        submission.id = SubmissionId(QString::number(m_log.size()));
        submission.user = who;
        submission.problem = label;
        submission.receivedAt = m_now;
        m_log.append(submission);
    }

    void decide()
    {
        for (Submission &submission : m_log) {
            if (!submission.verdict && number(2) == 0)
                submission.verdict = pick({Verdict::Accepted, Verdict::Accepted, Verdict::WrongAnswer,
                                           Verdict::CompilationError, Verdict::JudgeError});
        }
    }

    /// A player can always end it, or is at its end: by a move that is legal now.
    bool hasWayOut(const UserId &who) const
    {
        if (isOver(m_duel.state))
            return true;
        return rules::apply(m_duel, rules::Leave{who}, m_now) &&
               (rules::apply(m_duel, rules::Abort{who}, m_now) || rules::apply(m_duel, rules::Resign{who}, m_now));
    }

    QString wrong(const Duel &before) const
    {
        if (m_duel.rev < before.rev || (m_duel == before) != (m_duel.rev == before.rev))
            return u"rev does not tell of the change"_s;
        if (isOver(m_duel.state) != m_duel.result.has_value() || isOver(m_duel.state) != m_duel.finishedAt.has_value())
            return u"an end without a result, or a result without an end"_s;
        if (before.result && m_duel.result != before.result)
            return u"a second result"_s;
        if (isOver(before.state) && m_duel.state != before.state)
            return u"a life after the end"_s;
        if ((m_duel.state == DuelState::Running) && !m_duel.deadline)
            return u"it runs without a deadline"_s;
        if (m_duel.result && m_duel.result->winner && !rules::seatOf(m_duel, *m_duel.result->winner))
            return u"a winner who does not play"_s;
        if (m_duel.deadline && *m_duel.deadline != *m_duel.startsAt + m_duel.settings.length + m_duel.repaid)
            return u"the deadline is not what was promised"_s;
        if (m_duel.state == DuelState::Running && m_now > *m_duel.deadline + rules::verdictPatience)
            return u"it never ends"_s;
        if (!m_duel.deadline && !rules::visibleTo(m_duel, alice).problems.first().id.isEmpty())
            return u"a problem is seen before the start"_s;
        for (const Seat &seat : m_duel.seats) {
            if (!seat.user.isEmpty() && !hasWayOut(seat.user))
                return u"%1 has no way out"_s.arg(seat.user.value());
            if (!isOver(m_duel.state) && seat.absentSince.has_value() && seat.present && !seat.left)
                return u"%1 is here and absent"_s.arg(seat.user.value());
        }
        return {};
    }

    std::mt19937 m_chance;
    Duel m_duel;
    QList<Submission> m_log;
    Timestamp m_now = t0;
};

} // namespace

// No illegal state, never two results, never a player without a way out; a play that fails is named by its seed.
void TestDuelMoves::aHundredThousandPlaysBreakNothing()
{
    for (quint32 seed = 1; seed <= 100'000; ++seed) {
        Play play(seed);
        for (int step = 0; step < 30; ++step) {
            const QString wrong = play.step();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(wrong)));
        }
    }
}

QTEST_APPLESS_MAIN(TestDuelMoves)
#include "tst_duelmoves.moc"
