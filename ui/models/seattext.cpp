// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/seattext.h"

#include "net/rules/presence.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::SeatText)
};

int wholeScore(const Duel &duel)
{
    int whole = 0;
    for (const DuelProblem &problem : duel.problems)
        whole += duel.settings.format == DuelFormat::Lockout ? problem.points : 1;
    return std::max(1, whole);
}

/// Rounded up: "0:01" until it is over.
QString leftText(std::chrono::milliseconds time)
{
    return clockText(std::chrono::ceil<std::chrono::seconds>(time));
}

} // namespace

QString scoreText(const Duel &duel, const Seat &seat)
{
    return u"%1/%2"_s.arg(seat.score).arg(wholeScore(duel));
}

QString scoreSentence(const Duel &duel, const Seat &seat)
{
    if (duel.settings.format == DuelFormat::Lockout)
        return Words::tr("%1 of %2 points").arg(seat.score).arg(wholeScore(duel));
    return Words::tr("%1 of %2 problems solved").arg(seat.score).arg(wholeScore(duel));
}

QString presenceText(const Duel &duel, const Seat &rival, Timestamp now)
{
    if (rival.offersDraw)
        return Words::tr("offers a draw");
    if (rival.present)
        return Words::tr("here");
    const std::optional<Timestamp> claimable = rules::claimableFrom(duel, rival);
    if (!claimable || !rival.absentSince)
        return Words::tr("away");
    if (*claimable <= now)
        return Words::tr("away for %1").arg(clockText(now - *rival.absentSince));
    return (rival.left ? Words::tr("left, waiting %1") : Words::tr("waiting %1")).arg(leftText(*claimable - now));
}

QString unknownPresenceText()
{
    return Words::tr("unknown: no connection");
}

QString standingText(const Seat &you, Timestamp now)
{
    if (you.cooldownUntil && *you.cooldownUntil > now)
        return Words::tr("next try in %1").arg(leftText(*you.cooldownUntil - now));
    if (you.penalty > std::chrono::milliseconds{0})
        return Words::tr("penalty %1").arg(clockText(you.penalty));
    return you.offersDraw ? Words::tr("you offer a draw") : Words::tr("you");
}

bool isTicking(const Seat &seat, Timestamp now)
{
    return (!seat.present && seat.absentSince) || (seat.cooldownUntil && *seat.cooldownUntil > now);
}

} // namespace duello
