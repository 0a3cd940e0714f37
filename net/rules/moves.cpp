// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/moves.h"

#include "net/rules/presence.h"
#include "net/rules/problemchoice.h"
#include "net/rules/progress.h"

#include <algorithm>

namespace duello::rules {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> illegal(const QString &why)
{
    return failure(ErrorCode::IllegalMove, why);
}

std::unexpected<Error> onlyWhileItRuns(const Duel &duel)
{
    return illegal(u"this is for a running duel; this one is %1"_s.arg(duelStateName(duel.state)));
}

std::unexpected<Error> takesTwo()
{
    return illegal(u"this takes two players"_s);
}

bool isBeforeCountdown(const Duel &duel)
{
    return duel.state == DuelState::Open || duel.state == DuelState::Seated || duel.state == DuelState::Ready;
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
    if (!allSeatsTaken(duel)) {
        duel.state = DuelState::Open;
        return;
    }
    const auto ready = std::ranges::count(duel.seats, true, &Seat::ready);
    if (ready == duel.seats.size()) {
        duel.state = DuelState::Countdown;
        duel.startsAt = now + countdown;
    } else {
        duel.state = ready == 0 ? DuelState::Seated : DuelState::Ready;
    }
}

Result<void> make(Duel &duel, const Join &move, Seat *seat, Timestamp now)
{
    if (seat)
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

Result<void> make(Duel &duel, const SetReady &move, Seat *seat, Timestamp now)
{
    if (!isBeforeCountdown(duel))
        return illegal(u"the duel is %1"_s.arg(duelStateName(duel.state)));
    seat->ready = move.ready;
    beginCountdownIfAllReady(duel, now);
    return {};
}

Result<void> make(Duel &duel, const Resign &move, Seat *, Timestamp now)
{
    if (duel.state != DuelState::Running)
        return onlyWhileItRuns(duel);
    const Seat *rival = rivalOf(duel, move.user);
    finish(duel, {rival ? std::optional(rival->user) : std::nullopt, DuelReason::Resigned, {}}, now);
    return {};
}

Result<void> make(Duel &duel, const Abort &, Seat *, Timestamp now)
{
    if (isOver(duel.state))
        return illegal(u"the duel is over"_s);
    if (duel.state == DuelState::Running && now >= *duel.startsAt + abortWindow) {
        return illegal(
            u"a duel can be called off in its first %1 minutes only; you can resign"_s.arg(abortWindow.count()));
    }
    finish(duel, {std::nullopt, DuelReason::Aborted, {}}, now);
    return {};
}

Result<void> make(Duel &duel, const Leave &, Seat *seat, Timestamp now)
{
    if (isOver(duel.state))
        return illegal(u"the duel is over"_s);
    if (duel.state == DuelState::Running) {
        setAway(*seat, seat->present, true, now);
    } else if (seat == &duel.seats.first() || duel.state == DuelState::Countdown) {
        finish(duel, {std::nullopt, DuelReason::Aborted, {}}, now);
    } else {
        *seat = Seat{};
        duel.state = DuelState::Open;
    }
    return {};
}

Result<void> make(Duel &duel, const Return &, Seat *seat, Timestamp now)
{
    if (duel.state != DuelState::Running)
        return onlyWhileItRuns(duel);
    setAway(*seat, seat->present, false, now);
    return {};
}

Result<void> make(Duel &duel, const SetDraw &move, Seat *seat, Timestamp now)
{
    if (duel.state != DuelState::Running)
        return onlyWhileItRuns(duel);
    if (duel.seats.size() != 2)
        return takesTwo();
    if (!move.offers) {
        if (std::ranges::none_of(duel.seats, &Seat::offersDraw))
            return illegal(u"nobody offers a draw"_s);
        for (Seat &one : duel.seats)
            one.offersDraw = false;
        return {};
    }
    seat->offersDraw = true;
    if (std::ranges::all_of(duel.seats, &Seat::offersDraw))
        finish(duel, {std::nullopt, DuelReason::Agreed, {}}, now);
    return {};
}

Result<void> make(Duel &duel, const MakeClaim &move, Seat *, Timestamp now)
{
    if (duel.state != DuelState::Running)
        return onlyWhileItRuns(duel);
    const Seat *rival = rivalOf(duel, move.user);
    if (!rival)
        return takesTwo();
    const std::optional<Timestamp> from = claimableFrom(duel, *rival);
    if (!from)
        return illegal(u"the other is here"_s);
    if (now < *from) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*from - now);
        return illegal(u"the other is waited for, %1 s more"_s.arg(left.count()));
    }
    if (move.isOtherJudged)
        return illegal(u"what the other submitted is being judged"_s);
    const std::optional<UserId> winner = move.as == Claim::Win ? std::optional(move.user) : std::nullopt;
    finish(duel, {winner, DuelReason::Claimed, {}}, now);
    return {};
}

Result<void> make(Duel &duel, const SetRematch &move, Seat *seat, Timestamp)
{
    if (!isOver(duel.state))
        return illegal(u"the duel is not over"_s);
    if (!allSeatsTaken(duel))
        return illegal(u"there is nobody to play against"_s);
    if (move.wants) {
        seat->wantsRematch = true; // where the rematch is made already this says it once more
        return {};
    }
    if (!duel.rematch.isEmpty())
        return illegal(u"the rematch is made; you can leave it"_s);
    if (std::ranges::none_of(duel.seats, &Seat::wantsRematch))
        return illegal(u"nobody wants a rematch"_s);
    for (Seat &one : duel.seats)
        one.wantsRematch = false;
    return {};
}

Result<void> checkSettings(const DuelSettings &settings, qsizetype problems)
{
    if (settings.length < shortest || settings.length > longest) {
        return failure(ErrorCode::BadRequest,
                       u"a duel lasts %1 to %2 minutes"_s.arg(shortest.count()).arg(longest.count()));
    }
    if (settings.seats != 1 && settings.seats != 2)
        return failure(ErrorCode::BadRequest, u"a duel has one seat or two"_s);
    if (settings.format == DuelFormat::Race && problems != 1)
        return failure(ErrorCode::BadRequest, u"a race has exactly one problem"_s);
    if (problems < 1 || problems > mostProblems)
        return failure(ErrorCode::BadRequest, u"a duel has 1 to %1 problems"_s.arg(mostProblems));
    return {};
}

} // namespace

const UserId &moverOf(const Move &move)
{
    return std::visit([](const auto &one) -> const UserId & { return one.user; }, move);
}

Result<Duel> create(const DuelId &id, const DuelSettings &settings, const QList<DuelProblem> &problems,
                    const Seat &host, Timestamp now)
{
    if (const Result<void> good = checkSettings(settings, problems.size()); !good)
        return std::unexpected(good.error());
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
    Seat *seat = seatIn(after, moverOf(move));
    if (!seat && !std::holds_alternative<Join>(move))
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    const Result<void> made = std::visit([&](const auto &one) { return make(after, one, seat, now); }, move);
    if (!made)
        return std::unexpected(made.error());
    after.rev = duel.rev;
    if (after != duel)
        ++after.rev;
    return after;
}

Duel withNobodyReady(const Duel &duel)
{
    Duel after = duel;
    for (Seat &seat : after.seats)
        seat.ready = false;
    after.state = allSeatsTaken(after) ? DuelState::Seated : DuelState::Open;
    after.startsAt.reset();
    ++after.rev;
    return after;
}

bool isRematchAgreed(const Duel &duel)
{
    return isOver(duel.state) && duel.rematch.isEmpty() && std::ranges::all_of(duel.seats, &Seat::wantsRematch);
}

Duel rematchOf(const Duel &duel, const DuelId &id, Timestamp now)
{
    const auto seated = [](const Seat &before) {
        return Seat{.user = before.user, .name = before.name};
    };
    const Seat &host = duel.seats.last();
    Result<Duel> next = create(id, duel.settings, placeholders(int(duel.problems.size())), seated(host), now);
    Q_ASSERT(next);
    for (qsizetype i = 1; i < duel.seats.size(); ++i)
        next->seats[i] = seated(duel.seats[i - 1]);
    beginCountdownIfAllReady(*next, now);
    return *next;
}

const Seat *seatOf(const Duel &duel, const UserId &user)
{
    const auto found = std::ranges::find(duel.seats, user, &Seat::user);
    return found == duel.seats.end() ? nullptr : &*found;
}

const Seat *rivalOf(const Duel &duel, const UserId &user)
{
    const auto found = std::ranges::find_if(
        duel.seats, [&user](const Seat &seat) { return !seat.user.isEmpty() && seat.user != user; });
    return found == duel.seats.end() ? nullptr : &*found;
}

} // namespace duello::rules
