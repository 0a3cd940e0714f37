// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/sandbox/runreport.h"

namespace duello {

namespace buildlimits {
inline constexpr std::chrono::seconds cpuTime{20};
inline constexpr std::chrono::seconds wallTime{60};
inline constexpr Bytes memory = Bytes::fromMib(1024);
inline constexpr Bytes shownOutput = Bytes::fromKib(64);
} // namespace buildlimits

/// What the compiler said, for the player: their own file names, and in words which limit the build broke. Capped.
QString buildOutput(const RunReport &report);

/// Text from the box with the player's names for the files in it: "main.py", not "/program/main.py".
QByteArray asThePlayerKnowsIt(QByteArray text);

} // namespace duello
