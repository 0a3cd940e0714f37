// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/dialogs.h"

#include <optional>

namespace duello {

class DuelModel;
class HostingModel;

/// What the player is asked before the window closes: somebody else is in a room or in a duel. Nothing otherwise.
std::optional<Question> closingQuestion(const DuelModel &duel, const HostingModel &hosting);

} // namespace duello
