// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/submitting.h"

#include "net/rules/moves.h"

#include <algorithm>

namespace duello::rules {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unknownProblem(const Duel &duel, const QString &label)
{
    QStringList labels;
    for (const DuelProblem &problem : duel.problems)
        labels.append(problem.label);
    const QString known = labels.join(u", "_s);
    if (label.isEmpty())
        return failure(ErrorCode::UnknownProblem, u"name the problem that this is for, one of %1"_s.arg(known));
    return failure(ErrorCode::UnknownProblem,
                   u"this duel has no problem \"%1\", its problems are %2"_s.arg(label.left(40), known));
}

} // namespace

Result<void> maySubmit(const Duel &duel, const UserId &user, const QString &label, Timestamp now)
{
    const Seat *seat = seatOf(duel, user);
    if (!seat)
        return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
    if (isOver(duel.state) || (duel.deadline && now >= *duel.deadline))
        return failure(ErrorCode::DuelFinished, u"the duel is over"_s);
    if (duel.state != DuelState::Running)
        return failure(ErrorCode::DuelNotStarted, u"the duel has not started"_s);
    const auto problem = std::ranges::find(duel.problems, label, &DuelProblem::label);
    if (problem == duel.problems.end())
        return unknownProblem(duel, label);
    if (!isOpenTo(duel, problem - duel.problems.begin(), user))
        return failure(ErrorCode::IllegalMove, u"problem %1 opens when the one before it is solved"_s.arg(label));
    if (!problem->takenBy.isEmpty())
        return failure(ErrorCode::IllegalMove, u"problem %1 is taken"_s.arg(label));
    if (seat->cooldownUntil && now < *seat->cooldownUntil) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(*seat->cooldownUntil - now);
        return failure(ErrorCode::IllegalMove, u"you may submit again in %1 s"_s.arg(left.count()));
    }
    return {};
}

bool isOpenTo(const Duel &duel, qsizetype place, const UserId &user)
{
    if (duel.state == DuelState::Finished)
        return true;
    const Seat *seat = seatOf(duel, user);
    if (!seat || !duel.deadline) // a duel that was called off may have been seen running, or not
        return false;
    return duel.settings.format != DuelFormat::Sequential || place <= seat->score;
}

} // namespace duello::rules
