// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of a duel, as functions of values: (duel, move, now) -> the duel after it, or why not. No clock, no
// storage.
//
//               join            ready (all)        start           last decided
//     Open ------------> Seated ----------> Countdown ----------> Running -----------> Finished
//       |                  |  ^  unready        |                    |
//       +------ abort -----+--+-----------------+---- abort ---------+------> Aborted
//                                                  (first two minutes)
//
// A duel of one seat (against the clock) is created with its player ready: it goes to Countdown at once.
// `Ready` is the state in which some but not all of the seated players are ready.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"
#include "net/protocol/submission.h"

#include <variant>

namespace duello::rules {

/// How long both look at "get ready" before the problem is shown.
inline constexpr std::chrono::milliseconds countdown{3000};
/// Until then a running duel may be called off without a result ("I know this problem").
inline constexpr std::chrono::minutes abortWindow{2};
/// A submission received in time is waited for this long after the deadline; then its verdict is technical.
inline constexpr std::chrono::minutes verdictPatience{5};
inline constexpr std::chrono::minutes shortest{1};
inline constexpr std::chrono::minutes longest{300};

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

/// Gives the seat up before the start. A guest's seat is free again; without its host, or once the countdown runs, the
/// duel is called off.
struct Leave
{
    UserId user;
};

using Move = std::variant<Join, SetReady, Resign, Abort, Leave>;

/// A new duel. BadRequest with the reason when the settings are out of bounds.
Result<Duel> create(const DuelId &id, const DuelSettings &settings, const QList<DuelProblem> &problems,
                    const Seat &host, Timestamp now);

/// The duel after `move`; IllegalMove (409 on the wire) with the reason otherwise. `rev` grows with each change.
Result<Duel> apply(const Duel &duel, const Move &move, Timestamp now);

/// The duel after time has passed and the `submissions` of all players have changed: starts it, scores it, ends it.
/// Returns it unchanged when nothing follows.
///
/// The winner is who submitted, by the server's receive time, the earliest accepted solution; it is not known while an
/// earlier submission of anyone has no verdict. The deadline ends the duel when all that was received before it is
/// judged.
Duel advance(const Duel &duel, const QList<Submission> &submissions, Timestamp now);

/// When `advance` should be asked again although nothing happened; nothing when only an event can change the duel.
std::optional<Timestamp> nextChange(const Duel &duel, Timestamp now);

/// Whether `user` may submit now: DuelNotStarted, DuelFinished, or Forbidden for who has no seat.
Result<void> maySubmit(const Duel &duel, const UserId &user, Timestamp now);

/// What `viewer` may know of it: before the start neither the problems' ids nor their titles.
Duel visibleTo(const Duel &duel, const UserId &viewer);

const Seat *seatOf(const Duel &duel, const UserId &user);

} // namespace duello::rules
