// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times and lengths as players read them, in their language.
#pragma once

#include "net/protocol/clock.h"

#include <QString>

namespace duello {

/// "6:40", "1:02:03"; fractions of a second are dropped.
QString clockText(std::chrono::milliseconds time);
/// "6 min 40 s", "1 h 2 min 3 s": a time that could be read as a score in figures alone. Fractions are dropped.
QString spanText(std::chrono::milliseconds time);
/// "30 min"
QString minutesText(std::chrono::minutes length);
/// Day and time, local, as the language writes them: "24 Nov 2026 14:02".
QString momentText(Timestamp time);

} // namespace duello
