// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/progress.h"

#include "net/rules/moves.h"
#include "net/rules/scoring.h"

#include <algorithm>

namespace duello::rules {

namespace {

using std::chrono::milliseconds;

bool hasUndecided(const QList<Submission> &log)
{
    return std::ranges::any_of(log, [](const Submission &submission) { return !submission.verdict; });
}

/// The log when nobody waits for a verdict any more: what has none counts for nothing.
QList<Submission> givenUp(QList<Submission> log)
{
    for (Submission &submission : log) {
        if (!submission.verdict)
            submission.verdict = Verdict::JudgeError;
    }
    return log;
}

/// The log as it would be if all that is not known went against `player`.
QList<Submission> worstFor(const UserId &player, const Duel &duel, QList<Submission> log, Timestamp now)
{
    for (Submission &submission : log) {
        if (!submission.verdict)
            submission.verdict = submission.user == player ? Verdict::WrongAnswer : Verdict::Accepted;
    }
    if (now >= *duel.deadline)
        return log;
    for (const Seat &seat : duel.seats) {
        if (seat.user == player)
            continue;
        for (const DuelProblem &problem : duel.problems) {
            Submission next;
            next.user = seat.user;
            next.problem = problem.label;
            next.receivedAt = now;
            next.verdict = Verdict::Accepted;
            log.append(next);
        }
    }
    return log;
}

/// Whether the player of this seat has won, whatever may come.
bool hasWon(qsizetype seat, const Duel &duel, const QList<Submission> &log, Timestamp now)
{
    const QList<Standing> worst = standings(duel, worstFor(duel.seats[seat].user, duel, log, now));
    if (duel.seats.size() == 1)
        return worst.first().solved == duel.problems.size();
    for (qsizetype other = 0; other < worst.size(); ++other) {
        if (other != seat && !isAhead(duel.settings, worst[seat], worst[other]))
            return false;
    }
    return true;
}

std::optional<qsizetype> certainWinner(const Duel &duel, const QList<Submission> &log, Timestamp now)
{
    for (qsizetype seat = 0; seat < duel.seats.size(); ++seat) {
        if (hasWon(seat, duel, log, now))
            return seat;
    }
    return std::nullopt;
}

/// The one who is ahead by what is known.
std::optional<qsizetype> leader(const Duel &duel, const QList<Standing> &standings)
{
    if (standings.size() != 2) // against the clock solving all is certain, and anything less is nothing
        return std::nullopt;
    if (isAhead(duel.settings, standings[0], standings[1]))
        return 0;
    return isAhead(duel.settings, standings[1], standings[0]) ? std::optional<qsizetype>(1) : std::nullopt;
}

DuelResult wonBy(qsizetype seat, const Duel &duel, const QList<Submission> &log)
{
    const Standing standing = standings(duel, log)[seat];
    const bool solvedAll = standing.solved == duel.problems.size();
    if (solvedAll && (duel.settings.format != DuelFormat::Lockout || duel.seats.size() == 1))
        return {duel.seats[seat].user, DuelReason::Solved, log[standing.last].id};
    return {duel.seats[seat].user, DuelReason::Points, {}};
}

bool isAllTaken(const Duel &duel)
{
    return duel.settings.format == DuelFormat::Lockout &&
           std::ranges::none_of(duel.problems, [](const DuelProblem &problem) { return problem.takenBy.isEmpty(); });
}

/// How the duel ends now, when it does.
std::optional<DuelResult> outcome(const Duel &duel, const QList<Submission> &log, Timestamp now)
{
    if (const auto seat = certainWinner(duel, log, now))
        return wonBy(*seat, duel, log);
    if (hasUndecided(log))
        return std::nullopt;
    if (isAllTaken(duel))
        return DuelResult{std::nullopt, DuelReason::Points, {}};
    if (now < *duel.deadline)
        return std::nullopt;
    if (const auto seat = leader(duel, standings(duel, log)))
        return wonBy(*seat, duel, log);
    return DuelResult{std::nullopt, DuelReason::Deadline, {}};
}

/// Writes into the duel what the log says.
void score(Duel &duel, const QList<Submission> &log)
{
    const QList<Submission> certain = withoutDoubtful(duel, log);
    const QList<Standing> now = standings(duel, certain);
    for (qsizetype seat = 0; seat < now.size(); ++seat) {
        duel.seats[seat].score = now[seat].score;
        duel.seats[seat].penalty = now[seat].penalty;
        if (duel.settings.penalty == Penalty::Cooldown)
            duel.seats[seat].cooldownUntil = cooldownEnd(log, duel.seats[seat].user);
    }
    const QList<UserId> taken = takers(duel, certain);
    for (qsizetype problem = 0; problem < taken.size(); ++problem)
        duel.problems[problem].takenBy = taken[problem];
}

/// With Penalty::Time a lead becomes certain by waiting: when, before the deadline.
std::optional<Timestamp> leadBecomesCertain(const Duel &duel, const QList<Submission> &log, Timestamp now)
{
    if (duel.settings.penalty != Penalty::Time || duel.seats.size() != 2)
        return std::nullopt;
    Timestamp last = *duel.deadline - milliseconds(1);
    if (last <= now || !certainWinner(duel, log, last))
        return std::nullopt;
    Timestamp first = now; // not yet then: the duel would be over
    while (last - first > milliseconds(1)) {
        const Timestamp middle = first + (last - first) / 2;
        (certainWinner(duel, log, middle) ? last : first) = middle;
    }
    return last;
}

/// Scores a running duel and ends it when that follows.
void judge(Duel &duel, QList<Submission> log, Timestamp now)
{
    const bool givesUp = now >= *duel.deadline + verdictPatience && hasUndecided(log);
    if (givesUp)
        log = givenUp(std::move(log));
    score(duel, log);
    std::optional<DuelResult> result = outcome(duel, log, now);
    if (!result)
        return;
    if (givesUp && result->reason == DuelReason::Deadline)
        result->reason = DuelReason::Technical;
    finish(duel, *result, now);
}

Duel moved(const Duel &duel, Timestamp from, Timestamp to, milliseconds most)
{
    Duel after = duel;
    if (duel.state != DuelState::Running || from >= *duel.deadline)
        return after;
    const milliseconds lost = std::min(to - std::max(from, *duel.startsAt), most);
    if (lost <= milliseconds(0))
        return after;
    *after.deadline += lost;
    after.repaid += lost;
    ++after.rev;
    return after;
}

} // namespace

Duel advance(const Duel &duel, const QList<Submission> &submissions, Timestamp now)
{
    Duel after = duel;
    if (after.state == DuelState::Countdown && now >= *after.startsAt) {
        after.state = DuelState::Running;
        after.deadline = *after.startsAt + after.settings.length;
    }
    if (after.state == DuelState::Running)
        judge(after, inOrder(submissions), now);
    if (after != duel)
        ++after.rev;
    return after;
}

std::optional<Timestamp> nextChange(const Duel &duel, const QList<Submission> &submissions, Timestamp now)
{
    if (duel.state == DuelState::Countdown)
        return duel.startsAt;
    if (duel.state != DuelState::Running)
        return std::nullopt;
    if (now >= *duel.deadline)
        return *duel.deadline + verdictPatience;
    return leadBecomesCertain(duel, inOrder(submissions), now).value_or(*duel.deadline);
}

Duel judgeStalled(const Duel &duel, Timestamp from, Timestamp to)
{
    return moved(duel, from, to, duel.settings.length - duel.repaid);
}

Duel hostWasAway(const Duel &duel, Timestamp from, Timestamp to)
{
    if (isOver(duel.state) || to <= from)
        return duel;
    Duel after = moved(duel, from, to, milliseconds::max());
    if (duel.state == DuelState::Countdown)
        *after.startsAt += to - std::min(std::max(from, *duel.startsAt - countdown), to);
    for (Seat &seat : after.seats) {
        if (seat.absentSince)
            *seat.absentSince += to - std::clamp(*seat.absentSince, from, to);
    }
    after.rev = duel.rev;
    if (after != duel)
        ++after.rev;
    return after;
}

void finish(Duel &duel, const DuelResult &result, Timestamp now)
{
    duel.state = result.reason == DuelReason::Aborted ? DuelState::Aborted : DuelState::Finished;
    duel.result = result;
    duel.finishedAt = now;
    for (Seat &seat : duel.seats)
        seat.offersDraw = false;
}

} // namespace duello::rules
