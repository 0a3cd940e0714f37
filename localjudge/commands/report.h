// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"

#include <QJsonObject>

namespace duello::commands {

/// "test  2  WA    0.012 s    3.4 MiB  token 3: expected 7, got 8"
QString outcomeLine(const TestOutcome &outcome);

/// "Wrong Answer on test #2", "Judge Error: ...".
QString verdictLine(const JudgeResult &result);

QJsonObject toJson(const JudgeResult &result);

} // namespace duello::commands
