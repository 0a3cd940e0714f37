// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/duelrules.h"

#include <algorithm>

namespace duello::rules {

using namespace Qt::StringLiterals;

namespace {

template <class... F> struct Overloaded : F...
{
    using F::operator()...;
};

std::unexpected<Error> illegal(const QString &why)
{
    return failure(ErrorCode::IllegalMove, why);
}

bool allSeatsTaken(const Duel &duel)
{
    return std::ranges::none_of(duel.seats, [](const Seat &seat) { return seat.user.isEmpty(); });
}

Seat *seatIn(Duel &duel, const UserId &user)
{
    const auto found = std::ranges::find(duel.seats, user, &Seat::user);
    return found == duel.seats.end() ? nullptr : &*found;
}

void beginCountdownIfAllReady(Duel &duel, Timestamp now)
{
    if (!allSeatsTaken(duel))
        return;
    const auto ready = std::ranges::count(duel.seats, true, &Seat::ready);
    if (ready == duel.seats.size()) {
        duel.state = DuelState::Countdown;
        duel.startsAt = now + countdown;
    } else {
        duel.state = ready == 0 ? DuelState::Seated : DuelState::Ready;
    }
}

void finish(Duel &duel, const DuelResult &result, Timestamp now)
{
    duel.state = result.reason == DuelReason::Aborted ? DuelState::Aborted : DuelState::Finished;
    duel.result = result;
    duel.finishedAt = now;
    ++duel.rev;
}

Result<void> join(Duel &duel, const Join &move, Timestamp now)
{
    if (seatIn(duel, move.user))
        return illegal(u"you already have a seat in this duel"_s);
    if (duel.state != DuelState::Open)
        return illegal(u"all seats of this duel are taken"_s);
    Seat *free = seatIn(duel, UserId());
    Q_ASSERT(free);
    free->user = move.user;
    free->name = move.name;
    beginCountdownIfAllReady(duel, now);
    return {};
}

Result<void> setReady(Duel &duel, const SetReady &move, Timestamp now)
{
    Seat *seat = seatIn(duel, move.user);
    if (!seat)
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (duel.state != DuelState::Open && duel.state != DuelState::Seated && duel.state != DuelState::Ready)
        return illegal(u"the duel is %1"_s.arg(duelStateName(duel.state)));
    seat->ready = move.ready;
    beginCountdownIfAllReady(duel, now);
    return {};
}

Result<void> resign(Duel &duel, const Resign &move, Timestamp now)
{
    const Seat *seat = seatIn(duel, move.user);
    if (!seat)
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (duel.state != DuelState::Running)
        return illegal(u"only a running duel can be resigned; this one is %1"_s.arg(duelStateName(duel.state)));
    std::optional<UserId> winner;
    for (const Seat &other : std::as_const(duel.seats)) {
        if (other.user != move.user)
            winner = other.user;
    }
    finish(duel, {winner, DuelReason::Resigned, {}}, now);
    return {};
}

Result<void> abort(Duel &duel, const Abort &move, Timestamp now)
{
    if (!seatIn(duel, move.user))
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (isOver(duel.state))
        return illegal(u"the duel is over"_s);
    if (duel.state == DuelState::Running && now >= *duel.startsAt + abortWindow) {
        return illegal(
            u"a duel can be called off in its first %1 minutes only; you can resign"_s.arg(abortWindow.count()));
    }
    finish(duel, {std::nullopt, DuelReason::Aborted, {}}, now);
    return {};
}

Result<void> leave(Duel &duel, const Leave &move, Timestamp now)
{
    Seat *seat = seatIn(duel, move.user);
    if (!seat)
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (isOver(duel.state))
        return illegal(u"the duel is over"_s);
    if (duel.state == DuelState::Running)
        return illegal(u"a running duel can be resigned, not left"_s);
    if (seat == &duel.seats.first() || duel.state == DuelState::Countdown) {
        finish(duel, {std::nullopt, DuelReason::Aborted, {}}, now);
    } else {
        *seat = Seat{};
        duel.state = DuelState::Open;
    }
    return {};
}

// The submission that wins, when that can be known: the earliest accepted one that no undecided one precedes.
const Submission *decidingSubmission(const QList<Submission> &submissions, bool &undecidedBefore)
{
    undecidedBefore = false;
    for (const Submission &submission : submissions) {
        if (!submission.verdict)
            undecidedBefore = true;
        else if (*submission.verdict == Verdict::Accepted)
            return &submission;
    }
    return nullptr;
}

void score(Duel &duel, const QList<Submission> &submissions)
{
    for (Seat &seat : duel.seats) {
        seat.score = int(std::ranges::count_if(submissions, [&seat](const Submission &submission) {
                             return submission.user == seat.user && submission.verdict == Verdict::Accepted;
                         }) > 0);
    }
}

// A race: one problem, the first accepted solution wins.
void advanceRace(Duel &duel, QList<Submission> submissions, Timestamp now)
{
    std::ranges::stable_sort(submissions, {}, &Submission::receivedAt);
    const QList<Seat> before = duel.seats;
    score(duel, submissions);
    if (duel.seats != before)
        ++duel.rev;

    bool undecidedBefore = false;
    const Submission *deciding = decidingSubmission(submissions, undecidedBefore);
    const bool outOfPatience = now >= *duel.deadline + verdictPatience;
    if (deciding && (!undecidedBefore || outOfPatience)) {
        finish(duel, {deciding->user, DuelReason::Solved, deciding->id}, now);
    } else if (now >= *duel.deadline && !undecidedBefore) {
        finish(duel, {std::nullopt, DuelReason::Deadline, {}}, now);
    } else if (outOfPatience) {
        finish(duel, {std::nullopt, DuelReason::Technical, {}}, now);
    }
}

} // namespace

Result<Duel> create(const DuelId &id, const DuelSettings &settings, const QList<DuelProblem> &problems,
                    const Seat &host, Timestamp now)
{
    if (settings.length < shortest || settings.length > longest) {
        return failure(ErrorCode::BadRequest,
                       u"a duel lasts %1 to %2 minutes"_s.arg(shortest.count()).arg(longest.count()));
    }
    if (settings.seats != 1 && settings.seats != 2)
        return failure(ErrorCode::BadRequest, u"a duel has one seat or two"_s);
    if (problems.size() != 1)
        return failure(ErrorCode::BadRequest, u"a race has exactly one problem"_s);

    Duel duel;
    duel.id = id;
    duel.settings = settings;
    duel.problems = problems;
    duel.createdAt = now;
    duel.rev = 1;
    duel.seats.append(host);
    duel.seats.resize(settings.seats);
    if (settings.seats == 1)
        duel.seats.first().ready = true;
    beginCountdownIfAllReady(duel, now);
    return duel;
}

Result<Duel> apply(const Duel &duel, const Move &move, Timestamp now)
{
    Duel after = duel;
    const Result<void> done = std::visit(Overloaded{
                                             [&](const Join &m) { return join(after, m, now); },
                                             [&](const SetReady &m) { return setReady(after, m, now); },
                                             [&](const Resign &m) { return resign(after, m, now); },
                                             [&](const Abort &m) { return abort(after, m, now); },
                                             [&](const Leave &m) { return leave(after, m, now); },
                                         },
                                         move);
    if (!done)
        return std::unexpected(done.error());
    after.rev = duel.rev + 1;
    return after;
}

Duel advance(const Duel &duel, const QList<Submission> &submissions, Timestamp now)
{
    Duel after = duel;
    if (after.state == DuelState::Countdown && now >= *after.startsAt) {
        after.state = DuelState::Running;
        after.deadline = *after.startsAt + after.settings.length;
        ++after.rev;
    }
    if (after.state == DuelState::Running)
        advanceRace(after, submissions, now);
    return after;
}

std::optional<Timestamp> nextChange(const Duel &duel, Timestamp now)
{
    if (duel.state == DuelState::Countdown)
        return duel.startsAt;
    if (duel.state == DuelState::Running)
        return now < *duel.deadline ? *duel.deadline : *duel.deadline + verdictPatience;
    return std::nullopt;
}

Result<void> maySubmit(const Duel &duel, const UserId &user, Timestamp now)
{
    if (!seatOf(duel, user))
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (isOver(duel.state) || (duel.deadline && now >= *duel.deadline))
        return failure(ErrorCode::DuelFinished, u"the duel is over"_s);
    if (duel.state != DuelState::Running)
        return failure(ErrorCode::DuelNotStarted, u"the duel has not started"_s);
    return {};
}

Duel visibleTo(const Duel &duel, const UserId &viewer)
{
    Q_UNUSED(viewer) // both players see the same; what a spectator may see is decided here when there are spectators
    Duel seen = duel;
    if (!duel.deadline) {
        for (DuelProblem &problem : seen.problems) {
            problem.id = {};
            problem.title.clear();
        }
    }
    return seen;
}

const Seat *seatOf(const Duel &duel, const UserId &user)
{
    const auto found = std::ranges::find(duel.seats, user, &Seat::user);
    return found == duel.seats.end() ? nullptr : &*found;
}

} // namespace duello::rules
