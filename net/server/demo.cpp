// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/demo.h"

#include "net/protocol/problemlibrary.h"
#include "net/rules/duelrules.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/usertable.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

DuelId demoDuel()
{
    return DuelId(u"1"_s);
}

// By the moves of two players who came at once and are both ready.
Result<Duel> runningDuel(const DuelId &id, const Problem &problem, Timestamp now)
{
    const Seat first{.user = UserId(u"1"_s), .name = u"Player 1"_s};
    const UserId second(u"2"_s);
    const DuelSettings settings{.length = rules::longest};
    const QList<DuelProblem> problems{{u"A"_s, problem.summary.id, problem.summary.title}};
    const Timestamp before = now - rules::countdown;
    return rules::create(id, settings, problems, first, before)
        .and_then([&](const Duel &duel) { return rules::apply(duel, rules::Join{second, u"Player 2"_s}, before); })
        .and_then([&](const Duel &duel) { return rules::apply(duel, rules::SetReady{first.user}, before); })
        .and_then([&](const Duel &duel) { return rules::apply(duel, rules::SetReady{second}, before); })
        .transform([&](const Duel &duel) { return rules::advance(duel, {}, now); });
}

// With its seats; what was submitted stays where it is, and counts no more.
Duel begunAgain(const Duel &duel, Timestamp now)
{
    Duel again = duel;
    again.state = DuelState::Running;
    again.startsAt = now;
    again.deadline = now + duel.settings.length;
    again.repaid = {};
    again.finishedAt.reset();
    again.result.reset();
    again.rematch = {};
    for (Seat &seat : again.seats) {
        seat = {.user = seat.user,
                .name = seat.name,
                .ready = true,
                .present = seat.present,
                .absentSince = seat.absentSince};
    }
    ++again.rev;
    return again;
}

} // namespace

Duel demoKeptOpen(Transaction &transaction, const Duel &duel, Timestamp now)
{
    if (duel.id != demoDuel() || !isOver(duel.state))
        return duel;
    const Duel again = begunAgain(duel, now);
    dueltable::countAnew(transaction, duel.id);
    saveAndTell(transaction, again, now);
    return again;
}

Result<void> prepareDemo(Database &database, const ProblemLibrary &library, const Clock &clock)
{
    const Result<Problem> problem = library.problem(ProblemId(u"sumofline"_s));
    if (!problem)
        return std::unexpected(problem.error());
    return database.write([&](Transaction &transaction) -> Result<void> {
        const Timestamp now = clock.now();
        if (const std::optional<Duel> found = dueltable::find(transaction, demoDuel())) {
            demoKeptOpen(transaction, *found, now);
            return {};
        }
        for (const QString &user : {u"1"_s, u"2"_s})
            usertable::ensure(transaction, UserId(user), u"Player "_s + user, now);
        const Result<Duel> duel = runningDuel(dueltable::nextId(transaction), *problem, now);
        if (!duel)
            return std::unexpected(duel.error());
        saveAndTell(transaction, *duel, now);
        return {};
    });
}

} // namespace duello
