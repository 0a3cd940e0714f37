// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/problemsetting.h"

#include "net/protocol/problemlibrary.h"
#include "net/rules/duelrules.h"
#include "net/server/database/dueltable.h"
#include "net/server/random.h"

#include <algorithm>

namespace duello::problemsetting {

using namespace Qt::StringLiterals;

namespace {

/// What the players of a duel have seen: by their own word, and here.
QSet<ProblemId> seenByPlayers(Transaction &transaction, const Duel &duel)
{
    QSet<ProblemId> seen;
    for (const Seat &seat : duel.seats) {
        const QList<ProblemId> told = dueltable::seen(transaction, duel.id, seat.user);
        const QList<ProblemId> played = dueltable::playedBy(transaction, seat.user);
        for (const ProblemId &id : told + played)
            seen.insert(id);
    }
    return seen;
}

ProblemChoice choiceOf(Transaction &transaction, const Duel &duel)
{
    ProblemChoice choice = dueltable::choice(transaction, duel.id).value_or(ProblemChoice{});
    choice.count = int(duel.problems.size());
    return choice;
}

} // namespace

Result<QList<DuelProblem>> problems(const ProblemLibrary &library, const CreateDuelRequest &request)
{
    if (request.problems.isEmpty())
        return rules::placeholders(std::clamp(request.choice.count, 0, rules::mostProblems + 1));
    QList<ProblemSummary> named;
    for (const ProblemId &id : request.problems.mid(0, rules::mostProblems + 1)) {
        if (std::ranges::contains(named, id, &ProblemSummary::id))
            return failure(ErrorCode::BadRequest, u"a problem is named twice"_s);
        const Result<Problem> problem = library.problem(id);
        if (!problem)
            return std::unexpected(problem.error());
        named.append(problem->summary);
    }
    return rules::labelled(named, request.settings.format);
}

Result<void> checkChoice(Transaction &transaction, ServerParts &parts, const Duel &duel)
{
    if (!rules::needsProblems(duel))
        return {};
    return rules::unseenProblems(parts.library.problems(), choiceOf(transaction, duel),
                                 seenByPlayers(transaction, duel))
        .transform([](const QList<ProblemSummary> &) {});
}

Result<void> choose(Transaction &transaction, ServerParts &parts, Duel &duel)
{
    if (duel.state != DuelState::Countdown || !rules::needsProblems(duel))
        return {};
    const auto chosen = rules::chooseProblems(parts.library.problems(), choiceOf(transaction, duel),
                                              seenByPlayers(transaction, duel), parts.random.number());
    if (!chosen)
        return std::unexpected(chosen.error());
    duel.problems = rules::labelled(*chosen, duel.settings.format);
    return {};
}

ProblemChoice choiceAfter(Transaction &transaction, const ProblemLibrary &library, const Duel &duel)
{
    if (const auto choice = dueltable::choice(transaction, duel.id))
        return *choice;
    ProblemChoice choice{.levels = {}, .topics = {}, .count = int(duel.problems.size())};
    const QList<ProblemSummary> known = library.problems();
    for (const ProblemSummary &problem : known) {
        if (std::ranges::contains(duel.problems, problem.id, &DuelProblem::id) &&
            !choice.levels.contains(problem.level))
            choice.levels.append(problem.level);
    }
    return choice;
}

} // namespace duello::problemsetting
