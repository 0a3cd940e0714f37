// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What players do. The table of what is legal when is in duelrules.h.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"

#include <variant>

namespace duello::rules {

/// How long both look at "get ready" before the problem is shown.
inline constexpr std::chrono::milliseconds countdown{5000};
/// Until then a running duel may be called off without a result ("I know this problem").
inline constexpr std::chrono::minutes abortWindow{2};
inline constexpr std::chrono::minutes shortest{1};
inline constexpr std::chrono::minutes longest{300};
/// A race has one problem; other formats have up to so many.
inline constexpr int mostProblems = 12;
/// So many duels of one host may wait to begin.
inline constexpr int mostRooms = 4;

struct Join
{
    UserId user;
    QString name;
};

struct SetReady
{
    UserId user;
    bool ready = true;
};

struct Resign
{
    UserId user;
};

struct Abort
{
    UserId user;
};

/// Before the start it gives the seat up. In a running duel it says that the player is away on purpose: the other is
/// not kept waiting as long as after a lost connection.
struct Leave
{
    UserId user;
};

/// Undoes Leave in a running duel.
struct Return
{
    UserId user;
};

/// Offers a draw, or accepts the other's; `offers` false withdraws or declines.
struct SetDraw
{
    UserId user;
    bool offers = true;
};

struct MakeClaim
{
    UserId user;
    Claim as = Claim::Win;
    bool isOtherJudged = false; ///< something that the other submitted has no verdict yet
};

struct SetRematch
{
    UserId user;
    bool wants = true;
};

using Move = std::variant<Join, SetReady, Resign, Abort, Leave, Return, SetDraw, MakeClaim, SetRematch>;

/// Whose move it is.
const UserId &moverOf(const Move &move);

/// A new duel. BadRequest with the reason when the settings are out of bounds. Its problems may be placeholders().
Result<Duel> create(const DuelId &id, const DuelSettings &settings, const QList<DuelProblem> &problems,
                    const Seat &host, Timestamp now);

/// The duel after `move`; IllegalMove (409 on the wire) with the reason, or Forbidden, otherwise.
Result<Duel> apply(const Duel &duel, const Move &move, Timestamp now);

/// Back to where nobody is ready: the countdown that the last player's move began cannot be.
Duel withNobodyReady(const Duel &duel);

/// Whether everyone wants a rematch that is not made yet.
bool isRematchAgreed(const Duel &duel);

/// The next duel of the same players: the same settings, seats the other way round, problems to be chosen.
Duel rematchOf(const Duel &duel, const DuelId &id, Timestamp now);

/// Null when `user` has no seat.
const Seat *seatOf(const Duel &duel, const UserId &user);
/// The other player of a duel of two; null when there is none.
const Seat *rivalOf(const Duel &duel, const UserId &user);

} // namespace duello::rules
