// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/judge.h"

#include <optional>

// What a judge's words make of a submission, as functions of values.
namespace duello::judging {

/// Nothing when it is not news: of another attempt, after the verdict, or behind what is known.
std::optional<Submission> progressed(const Submission &submission, const JudgeProgress &progress);

/// Nothing when it does not count: of another attempt, or after the verdict (promise P15).
std::optional<Submission> finished(const Submission &submission, const JudgeResult &result);

/// To be judged once more, by the next attempt: a result of the one before no longer counts.
Submission requeued(const Submission &submission);

} // namespace duello::judging
