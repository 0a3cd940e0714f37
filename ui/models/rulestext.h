// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"

namespace duello {

/// The rules of a duel in a few words: "Race, 30 min".
QString rulesText(const DuelSettings &settings);

} // namespace duello
