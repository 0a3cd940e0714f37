// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/duels.h"

#include "net/protocol/problemlibrary.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/submissiontable.h"
#include "net/server/database/usertable.h"
#include "net/server/hub.h"
#include "net/server/problemsetting.h"

#include <algorithm>

namespace duello::duels {

using namespace Qt::StringLiterals;

namespace {

constexpr int listed = 1000;

std::unexpected<Error> unknownDuel()
{
    return failure(ErrorCode::UnknownDuel, u"there is no such duel"_s);
}

DuelSnapshot snapshotFor(Transaction &transaction, const Duel &duel, const UserId &viewer, Timestamp now)
{
    return {{transaction.epoch(), eventtable::window(transaction, viewer).head}, rules::visibleTo(duel, viewer), now};
}

void setPresence(Duel &duel, const Hub &hub, Timestamp now)
{
    for (const Seat &seat : QList<Seat>(duel.seats)) {
        if (!seat.user.isEmpty())
            duel = rules::withPresence(duel, seat.user, hub.isPresent(seat.user), now);
    }
}

/// The duel, for who has a seat in it.
Result<Duel> seated(ServerParts &parts, const DuelId &id, const UserId &user)
{
    return parts.database.read([&](Transaction &transaction) -> Result<Duel> {
        const std::optional<Duel> found = dueltable::find(transaction, id);
        if (!found)
            return unknownDuel();
        if (!rules::seatOf(*found, user))
            return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
        return *found;
    });
}

bool isBeingJudged(Transaction &transaction, const DuelId &duel, const UserId &author)
{
    const QList<Submission> submissions = submissiontable::ofDuel(transaction, duel, author);
    return std::ranges::any_of(submissions, [](const Submission &submission) { return !submission.verdict; });
}

/// Chooses the problems of a stored duel when its countdown begins, and sees before it that there are any.
Result<void> setProblems(Transaction &transaction, ServerParts &parts, Duel &duel)
{
    return duel.state < DuelState::Countdown ? problemsetting::checkChoice(transaction, parts, duel)
                                             : problemsetting::choose(transaction, parts, duel);
}

bool saysReady(const rules::Move &move)
{
    const auto *wish = std::get_if<rules::SetReady>(&move);
    return wish && wish->ready;
}

/// What everyone asked for, in the transaction in which the last of them did.
Result<void> makeRematch(Transaction &transaction, ServerParts &parts, Duel &duel, Timestamp now)
{
    Duel next = rules::rematchOf(duel, dueltable::nextId(transaction), now);
    setPresence(next, parts.hub, now);
    save(transaction, next, now);
    dueltable::setChoice(transaction, next.id, problemsetting::choiceAfter(transaction, parts.library, duel));
    for (const Seat &seat : std::as_const(duel.seats))
        dueltable::setSeen(transaction, next.id, seat.user, dueltable::seen(transaction, duel.id, seat.user));
    if (const Result<void> set = setProblems(transaction, parts, next); !set)
        return set;
    saveAndTell(transaction, next, now);
    duel.rematch = next.id;
    return {};
}

/// What a move comes to; a refusal, too, may have changed the duel.
struct Kept
{
    Result<DuelSnapshot> answer;
};

Result<Kept> moveWithin(Transaction &transaction, ServerParts &parts, const DuelId &id, const rules::Move &move)
{
    const Timestamp now = parts.clock.now();
    const std::optional<Duel> found = dueltable::find(transaction, id);
    if (!found)
        return unknownDuel();
    const Duel before = broughtUpToDate(transaction, *found, now);
    Result<Duel> after = rules::apply(before, move, now);
    if (!after)
        return std::unexpected(after.error());
    setPresence(*after, parts.hub, now);
    if (const Result<void> set = saysReady(move) ? setProblems(transaction, parts, *after) : Result<void>{}; !set) {
        if (std::ranges::any_of(before.seats, &Seat::ready))
            saveAndTell(transaction, rules::withNobodyReady(before), now);
        return Kept{std::unexpected(set.error())};
    }
    if (rules::isRematchAgreed(*after)) {
        if (const Result<void> made = makeRematch(transaction, parts, *after, now); !made)
            return std::unexpected(made.error());
    }
    if (*after != before)
        saveAndTell(transaction, *after, now, {rules::moverOf(move)});
    return Kept{snapshotFor(transaction, *after, rules::moverOf(move), now)};
}

Result<DuelSnapshot> unpacked(const Result<Kept> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    return answer->answer;
}

} // namespace

Result<DuelSnapshot> create(ServerParts &parts, const UserId &host, const CreateDuelRequest &request)
{
    const Result<QList<DuelProblem>> problems = problemsetting::problems(parts.library, request);
    if (!problems)
        return std::unexpected(problems.error());
    return parts.database.write([&](Transaction &transaction) -> Result<DuelSnapshot> {
        const Timestamp now = parts.clock.now();
        if (request.settings.seats > 1 && dueltable::roomsOf(transaction, host) >= rules::mostRooms) {
            return failure(ErrorCode::TooManyRooms,
                           u"%1 duels of yours wait to begin already; call one off first"_s.arg(rules::mostRooms));
        }
        const Seat seat{.user = host, .name = usertable::name(transaction, host).value_or(QString())};
        Result<Duel> duel = rules::create(dueltable::nextId(transaction), request.settings, *problems, seat, now);
        if (!duel)
            return std::unexpected(duel.error());
        setPresence(*duel, parts.hub, now);
        save(transaction, *duel, now);
        dueltable::setSeen(transaction, duel->id, host, request.seen);
        if (request.problems.isEmpty())
            dueltable::setChoice(transaction, duel->id, request.choice);
        if (const Result<void> set = setProblems(transaction, parts, *duel); !set)
            return std::unexpected(set.error());
        saveAndTell(transaction, *duel, now);
        return snapshotFor(transaction, *duel, host, now);
    });
}

Result<DuelSnapshot> move(ServerParts &parts, const DuelId &id, const rules::Move &move)
{
    return unpacked(
        parts.database.write([&](Transaction &transaction) { return moveWithin(transaction, parts, id, move); }));
}

Result<DuelSnapshot> join(ServerParts &parts, const DuelId &id, const UserId &user, const JoinRequest &request)
{
    return unpacked(parts.database.write([&](Transaction &transaction) -> Result<Kept> {
        const QString name = usertable::name(transaction, user).value_or(QString());
        const Result<Kept> joined = moveWithin(transaction, parts, id, rules::Join{user, name});
        if (!joined)
            return joined;
        dueltable::setSeen(transaction, id, user, request.seen);
        const std::optional<Duel> duel = dueltable::find(transaction, id);
        if (!duel)
            return unknownDuel();
        return problemsetting::checkChoice(transaction, parts, *duel).transform([&joined] { return *joined; });
    }));
}

Result<DuelSnapshot> claim(ServerParts &parts, const DuelId &id, const UserId &user, Claim as)
{
    return unpacked(parts.database.write([&](Transaction &transaction) {
        const auto opposite = dueltable::onlookerOf(transaction, id, user);
        const bool isJudged = opposite && isBeingJudged(transaction, id, opposite->user);
        return moveWithin(transaction, parts, id, rules::MakeClaim{user, as, isJudged});
    }));
}

Result<void> checkSeat(ServerParts &parts, const DuelId &id, const UserId &user)
{
    return seated(parts, id, user).transform([](const Duel &) {});
}

Result<DuelSnapshot> snapshot(ServerParts &parts, const DuelId &id, const UserId &viewer)
{
    return parts.database.read([&](Transaction &transaction) -> Result<DuelSnapshot> {
        const std::optional<Duel> duel = dueltable::find(transaction, id);
        if (!duel)
            return unknownDuel();
        return snapshotFor(transaction, *duel, viewer, parts.clock.now());
    });
}

Result<DuelsSnapshot> list(ServerParts &parts, std::optional<DuelState> state, const UserId &viewer)
{
    return parts.database.read([&](Transaction &transaction) -> Result<DuelsSnapshot> {
        DuelsSnapshot seen{{transaction.epoch(), eventtable::window(transaction, viewer).head},
                           dueltable::listFor(transaction, viewer, state, listed)};
        for (Duel &duel : seen.duels)
            duel = rules::visibleTo(duel, viewer);
        return seen;
    });
}

Result<DuelsSnapshot> page(ServerParts &parts, const DuelId &before, int limit, const UserId &viewer)
{
    return parts.database.read([&](Transaction &transaction) -> Result<DuelsSnapshot> {
        const std::optional<Duel> last = before.isEmpty() ? std::nullopt : dueltable::find(transaction, before);
        if (!before.isEmpty() && (!last || !rules::seatOf(*last, viewer)))
            return unknownDuel();
        DuelsSnapshot seen{{transaction.epoch(), eventtable::window(transaction, viewer).head},
                           dueltable::pageFor(transaction, viewer, last, limit)};
        for (Duel &duel : seen.duels)
            duel = rules::visibleTo(duel, viewer);
        return seen;
    });
}

Result<Problem> problem(ServerParts &parts, const DuelId &id, const QString &label, const UserId &viewer)
{
    const Result<Duel> duel = seated(parts, id, viewer);
    if (!duel)
        return std::unexpected(duel.error());
    const Duel seen = rules::visibleTo(*duel, viewer);
    const auto found = std::ranges::find(seen.problems, label, &DuelProblem::label);
    if (found == seen.problems.end())
        return failure(ErrorCode::UnknownProblem, u"this duel has no problem %1"_s.arg(label));
    if (found->id.isEmpty() && duel->state == DuelState::Running)
        return failure(ErrorCode::IllegalMove, u"problem %1 opens when the one before it is solved"_s.arg(label));
    if (found->id.isEmpty())
        return failure(ErrorCode::DuelNotStarted, u"the problem is shown when the duel starts"_s);
    return parts.library.problem(found->id);
}

Result<QByteArray> statementPdf(ServerParts &parts, const DuelId &id, const QString &label, const QString &language,
                                const UserId &viewer)
{
    return problem(parts, id, label, viewer).and_then([&](const Problem &open) {
        return parts.library.statementPdf(open.summary.id, language);
    });
}

} // namespace duello::duels
