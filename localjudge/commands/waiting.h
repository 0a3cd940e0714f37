// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/localjudge.h"

namespace duello::commands {

/// Judges and waits for the result in an event loop.
JudgeResult judgeAndWait(LocalJudge &judge, const JudgeRequest &request);

} // namespace duello::commands
