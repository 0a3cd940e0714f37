// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/rules/visibility.h"

#include "net/rules/moves.h"
#include "net/rules/submitting.h"

#include <algorithm>

namespace duello::rules {

using namespace Qt::StringLiterals;

namespace {

/// Whether `one` came to the server before `other`: users are numbered.
bool isEarlier(const UserId &one, const UserId &other)
{
    const auto number = [](const UserId &user) {
        return std::pair(user.value().size(), user.value());
    };
    return number(one) < number(other);
}

QString distinctName(const Duel &duel, const Seat &seat)
{
    const auto namesakes = std::ranges::count_if(duel.seats, [&seat](const Seat &other) {
        return !other.user.isEmpty() && isEarlier(other.user, seat.user) &&
               other.name.compare(seat.name, Qt::CaseInsensitive) == 0;
    });
    return namesakes == 0 ? seat.name : u"%1 (%2)"_s.arg(seat.name).arg(namesakes + 1);
}

} // namespace

Duel visibleTo(const Duel &duel, const UserId &viewer)
{
    Duel seen = duel;
    for (Seat &seat : seen.seats) {
        if (!seat.user.isEmpty())
            seat.name = distinctName(duel, seat);
    }
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
