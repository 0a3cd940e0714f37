// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds a player up, in words: nothing of it passes by itself while one reads.
#pragma once

#include "ui/theme.h"

#include <QString>

namespace duello {

class DuelModel;

/// Why nothing can be submitted now; empty when it can.
QString submitObstacle(const DuelModel &duel);

struct Standing
{
    Role role;
    QString words; ///< empty: all is well
};

/// `unsaved`: why the disk does not have what was typed; empty when it has.
Standing standingOf(const DuelModel &duel, const QString &unsaved);

} // namespace duello
