// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Past duels as a text for other programs, in two formats; version 1 of both.
//
//   JSON   {"format": "duello-history", "version": 1, "duels": [...]}, a duel each:
//            "outcome"      won, lost, drawn, called_off
//            "opponent"     a name; null against the clock
//            "you"          the id of the one whose history it is
//            "duel", "submissions"   as on the wire; submissions of both players, as far as they are known
//            "complete"     false: there may be more submissions
//
//   CSV    RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it; a header, then a line each:
//            duel_id, started_at (ISO 8601, UTC), kind (duel, practice), format, minutes, penalty, opponent,
//            problems (ids, by spaces), outcome, reason (as on the wire), seconds (from the start to the end, or to the
//            deciding submission), score, opponent_score (empty against the clock), submissions (yours), language
//          A text that a spreadsheet would take for a formula (= + - @ first) has an apostrophe before it.
#pragma once

#include "ui/models/duelrecord.h"

namespace duello {

enum class HistoryFormat { Json, Csv };

/// In the order given.
QByteArray historyText(const QList<DuelRecord> &records, HistoryFormat format);

} // namespace duello
