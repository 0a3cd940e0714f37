// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of a duel in words: a name for a choice, a line that explains it, one sentence for all of them.
#pragma once

#include "net/protocol/duel.h"

namespace duello {

/// "Race", "Sequential", "Lockout"
QString formatText(DuelFormat format);
QString formatLine(DuelFormat format);
/// The same for a player who has only the clock as rival.
QString soloFormatLine(DuelFormat format);
/// "None", "Time", "Cooldown"
QString penaltyText(Penalty penalty);
QString penaltyLine(Penalty penalty);
/// "Nothing", "Verdicts", "Activity", "Code, a minute late", "Live code"
QString visibilityText(Visibility visibility);
QString visibilityLine(Visibility visibility);

/// "Race, one problem, 30 minutes, the rival's verdicts are seen"; `problems` 0: how many is not known.
QString rulesText(const DuelSettings &settings, int problems = 0);

} // namespace duello
