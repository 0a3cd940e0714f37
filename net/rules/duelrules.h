// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of a duel, as functions of values: (duel, event, now) -> the duel after it, or why not. No clock, no
// storage, no chance. A file for each job:
//
//   moves          what players do, and which of it is legal when
//   presence       who is here, how long the other waits, claims
//   scoring        what a log of submissions is worth
//   progress       what time and verdicts do: the start, the end, time that is paid back
//   submitting     who may submit to what
//   problemchoice  which problems a duel is about
//   visibility     what who may know
//
//               join            ready (all)        start           decided
//     Open ------------> Seated ----------> Countdown ----------> Running -----------> Finished
//       |                  |  ^  unready        |                    |
//       +------ abort -----+--+-----------------+---- abort ---------+------> Aborted
//                                                  (first two minutes)
//
// `Ready` is the state in which some but not all of the seated players are ready. A duel of one seat (against the
// clock) is created with its player ready: it goes to Countdown at once.
//
//               Open       Seated     Ready      Countdown  Running        Finished   Aborted
//   join        a seat     -          -          -          -              -          -
//   ready       yes        yes        yes        -          -              -          -
//   unready     yes        yes        yes        -          -              -          -
//   abort       Aborted    Aborted    Aborted    Aborted    Aborted (1)    -          -
//   leave       (2)        (2)        (2)        Aborted    marks          -          -
//   return      -          -          -          -          unmarks        -          -
//   resign      -          -          -          -          Finished       -          -
//   draw        -          -          -          -          offers (3)     -          -
//   undraw      -          -          -          -          no offer (4)   -          -
//   claim       -          -          -          -          Finished (5)   -          -
//   rematch     -          -          -          -          -              wants (6)  wants (6)
//   unrematch   -          -          -          -          -              no wish    no wish
//
//   -   IllegalMove (409) with the reason; Forbidden (403) for who has no seat
//   (1) within abortWindow of the start
//   (2) a guest's seat is free again (Open); without its host the duel is Aborted
//   (3) of two players; Finished with no winner when the other offers already
//   (4) withdraws the own offer and declines the other's; illegal where there is none
//   (5) of two players, when the other is away for longer than patience(), and nothing of theirs is being judged
//   (6) where every seat is taken; when all want it, rematchOf() makes the next duel
//
// A move that is made again while it still holds (ready twice, draw twice) changes nothing and is no error: a POST may
// be sent twice. `rev` grows with each change and with nothing else.
#pragma once

#include "net/rules/moves.h"
#include "net/rules/presence.h"
#include "net/rules/problemchoice.h"
#include "net/rules/progress.h"
#include "net/rules/scoring.h"
#include "net/rules/submitting.h"
#include "net/rules/visibility.h"
