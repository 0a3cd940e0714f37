// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a duel ended, in words.
#pragma once

#include "ui/models/duelrecord.h"

namespace duello {

/// The headline of the result page: "Solved in 6 min 40 s", "You won", "Time is up".
QString outcomeTitle(const DuelRecord &record);
/// Why, in one sentence: "Your solution was accepted first, at 6:40."
QString outcomeReason(const DuelRecord &record);
/// One or two words for a list: "Solved", "Time is up", "Resigned".
QString outcomeWord(const DuelRecord &record);
/// How and when, in one sentence, as a screen reader says it after the title.
QString outcomeSentence(const DuelRecord &record);

} // namespace duello
