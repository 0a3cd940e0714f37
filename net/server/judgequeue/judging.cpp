// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/judgequeue/judging.h"

namespace duello::judging {

std::optional<Submission> progressed(const Submission &submission, const JudgeProgress &progress)
{
    if (submission.id != progress.submission || submission.attempt != progress.attempt || submission.verdict)
        return std::nullopt;
    const bool isAhead = std::pair(progress.state, progress.test) > std::pair(submission.state, submission.test);
    if (!isAhead || progress.state == SubmissionState::Done)
        return std::nullopt;
    Submission after = submission;
    after.state = progress.state;
    after.test = progress.test;
    after.tests = progress.tests;
    ++after.rev;
    return after;
}

std::optional<Submission> finished(const Submission &submission, const JudgeResult &result)
{
    if (submission.id != result.submission || submission.attempt != result.attempt || submission.verdict)
        return std::nullopt;
    Submission after = submission;
    after.state = SubmissionState::Done;
    after.verdict = result.verdict;
    after.test = result.test;
    after.tests = result.tests;
    after.cpuTime = result.cpuTime;
    after.memory = result.memory;
    ++after.rev;
    return after;
}

Submission requeued(const Submission &submission)
{
    Submission after = submission;
    after.state = SubmissionState::Queued;
    after.verdict.reset();
    after.test = 0;
    after.tests = 0;
    after.cpuTime = {};
    after.memory = {};
    ++after.attempt;
    ++after.rev;
    return after;
}

} // namespace duello::judging
