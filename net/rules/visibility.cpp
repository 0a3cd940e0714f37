// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/visibility.h"

#include "net/rules/moves.h"
#include "net/rules/submitting.h"

namespace duello::rules {

Duel visibleTo(const Duel &duel, const UserId &viewer)
{
    Duel seen = duel;
    for (qsizetype place = 0; place < seen.problems.size(); ++place) {
        if (isOpenTo(duel, place, viewer))
            continue;
        seen.problems[place].id = {};
        seen.problems[place].title.clear();
    }
    if (isOver(duel.state) || duel.settings.visibility != Visibility::Nothing)
        return seen;
    for (Seat &seat : seen.seats) {
        if (seat.user == viewer)
            continue;
        if (duel.settings.format != DuelFormat::Lockout)
            seat.score = 0;
        seat.penalty = {};
        seat.cooldownUntil.reset();
    }
    return seen;
}

std::optional<Submission> opponentSees(Visibility level, const Submission &submission)
{
    if (level == Visibility::Nothing)
        return std::nullopt;
    Submission seen = submission;
    seen.clientTempId = {};
    return seen;
}

bool opponentSeesActivity(Visibility level)
{
    return level >= Visibility::Activity;
}

std::optional<std::chrono::seconds> opponentSeesCodeAfter(Visibility level, DuelState state)
{
    switch (level) {
    case Visibility::Nothing:
    case Visibility::Status:
    case Visibility::Activity:
        return std::nullopt;
    case Visibility::DelayedCode:
        return isOver(state) ? std::chrono::seconds{0} : codeDelay;
    case Visibility::LiveCode:
        return std::chrono::seconds{0};
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

} // namespace duello::rules
