// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelrecord.h"
#include "ui/theme.h"

namespace duello {

/// The colour that says how a duel ended.
Role outcomeRole(Outcome outcome);
/// The icon that says it to whoever does not see colours.
QString outcomeIcon(const DuelRecord &record);

} // namespace duello
