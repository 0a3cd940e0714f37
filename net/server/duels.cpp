// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/duels.h"

#include "net/protocol/problemlibrary.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/usertable.h"
#include "net/server/hub.h"

#include <algorithm>

namespace duello::duels {

using namespace Qt::StringLiterals;

namespace {

constexpr int listed = 1000;

std::unexpected<Error> unknownDuel()
{
    return failure(ErrorCode::UnknownDuel, u"there is no such duel"_s);
}

UserId mover(const rules::Move &move)
{
    return std::visit([](const auto &one) { return one.user; }, move);
}

DuelSnapshot snapshotFor(Transaction &transaction, const Duel &duel, const UserId &viewer, Timestamp now)
{
    return {{transaction.epoch(), eventtable::window(transaction, viewer).head}, rules::visibleTo(duel, viewer), now};
}

// The problems under their labels, A, B, C, ...
Result<QList<DuelProblem>> chosenProblems(const ProblemLibrary &library, const QList<ProblemId> &ids)
{
    QList<DuelProblem> problems;
    for (const ProblemId &id : ids) {
        const Result<Problem> problem = library.problem(id);
        if (!problem)
            return std::unexpected(problem.error());
        problems.append({QString(QChar(char16_t(u'A' + problems.size()))), id, problem->summary.title});
    }
    return problems;
}

void setPresence(Duel &duel, const Hub &hub)
{
    for (Seat &seat : duel.seats)
        seat.present = !seat.user.isEmpty() && hub.isPresent(seat.user);
}

Result<DuelSnapshot> moveWithin(Transaction &transaction, ServerParts &parts, const DuelId &id, const rules::Move &move)
{
    const Timestamp now = parts.clock.now();
    const std::optional<Duel> found = dueltable::find(transaction, id);
    if (!found)
        return unknownDuel();
    const Duel before = broughtUpToDate(transaction, *found, now);
    Result<Duel> after = rules::apply(before, move, now);
    if (!after)
        return std::unexpected(after.error());
    setPresence(*after, parts.hub);
    saveAndTell(transaction, *after, now, {mover(move)});
    return snapshotFor(transaction, *after, mover(move), now);
}

} // namespace

Result<DuelSnapshot> create(ServerParts &parts, const UserId &host, const CreateDuelRequest &request)
{
    const Result<QList<DuelProblem>> problems = chosenProblems(parts.library, request.problems.mid(0, 26));
    if (!problems)
        return std::unexpected(problems.error());
    return parts.database.write([&](Transaction &transaction) -> Result<DuelSnapshot> {
        const Timestamp now = parts.clock.now();
        const Seat seat{.user = host, .name = usertable::name(transaction, host).value_or(QString())};
        Result<Duel> duel = rules::create(dueltable::nextId(transaction), request.settings, *problems, seat, now);
        if (!duel)
            return std::unexpected(duel.error());
        setPresence(*duel, parts.hub);
        saveAndTell(transaction, *duel, now);
        return snapshotFor(transaction, *duel, host, now);
    });
}

Result<DuelSnapshot> move(ServerParts &parts, const DuelId &id, const rules::Move &move)
{
    return parts.database.write([&](Transaction &transaction) { return moveWithin(transaction, parts, id, move); });
}

Result<DuelSnapshot> join(ServerParts &parts, const DuelId &id, const UserId &user)
{
    return parts.database.write([&](Transaction &transaction) {
        const QString name = usertable::name(transaction, user).value_or(QString());
        return moveWithin(transaction, parts, id, rules::Join{user, name});
    });
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

Result<Problem> problem(ServerParts &parts, const DuelId &id, const QString &label, const UserId &viewer)
{
    const Result<Duel> duel = parts.database.read([&](Transaction &transaction) -> Result<Duel> {
        const std::optional<Duel> found = dueltable::find(transaction, id);
        if (!found)
            return unknownDuel();
        return *found;
    });
    if (!duel)
        return std::unexpected(duel.error());
    if (!rules::seatOf(*duel, viewer))
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    const Duel seen = rules::visibleTo(*duel, viewer);
    const auto found = std::ranges::find(seen.problems, label, &DuelProblem::label);
    if (found == seen.problems.end())
        return failure(ErrorCode::UnknownProblem, u"this duel has no problem %1"_s.arg(label));
    if (found->id.isEmpty())
        return failure(ErrorCode::DuelNotStarted, u"the problem is shown when the duel starts"_s);
    return parts.library.problem(found->id);
}

} // namespace duello::duels
