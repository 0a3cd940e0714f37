// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What who may know. The server sends nothing else: the window has nothing to hide.
//
//   of the other, while the duel runs     nothing   status   activity   delayed_code   live_code
//   presence, draw offers                 yes       yes      yes        yes            yes
//   what they took in a lockout           yes       yes      yes        yes            yes
//   score, penalty, cooldown              -         yes      yes        yes            yes
//   submissions, tests passed, verdicts   -         yes      yes        yes            yes
//   lines, last edit                      -         -        yes        yes            yes
//   code                                  -         -        -          codeDelay old  at once
//
// When the duel is over the score is everyone's, and with delayed_code the code is as it is. What is never seen: the
// keys that the other's client gave its submissions, compiler output, results of single tests.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

namespace duello::rules {

inline constexpr std::chrono::seconds codeDelay{60};

/// What `viewer` may know of the duel. Problems that are not open to them have neither id nor title. Of two players of
/// one name who came to the server later is "Name (2)", so that everybody can tell them apart.
Duel visibleTo(const Duel &duel, const UserId &viewer);

/// The other's submission as it is seen; nothing when it is not.
std::optional<Submission> opponentSees(Visibility level, const Submission &submission);
/// Whether the other's lines and last edit are seen.
bool opponentSeesActivity(Visibility level);
/// How old the other's code is when it is seen; nothing when it never is.
std::optional<std::chrono::seconds> opponentSeesCodeAfter(Visibility level, DuelState state);

} // namespace duello::rules
