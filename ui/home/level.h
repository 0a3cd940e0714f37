// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QRect>

class QPainter;

namespace duello {

/// "Easy", "Medium", "Hard", "Very hard"
QString levelWord(int level);
/// Four dots, `level` of them filled; drawn from the right end of `rect`. Returns the width used.
int drawLevelDots(QPainter *painter, const QRect &rect, const Theme &theme, int level);

} // namespace duello
