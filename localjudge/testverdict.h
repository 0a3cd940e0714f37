// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/checkers/tokenchecker.h"
#include "localjudge/sandbox/runreport.h"
#include "net/protocol/verdict.h"

#include <optional>

namespace duello {

struct TestLimits
{
    std::chrono::nanoseconds cpuTime{0};
    Bytes memory;
};

/// The verdict of one test, by the precedence of the ICPC CCS requirements ("Judging"): what the program did before its
/// time was up (memory, crash), the time, the output. `check` is nothing when nobody compared the output; then a run
/// without fault is Accepted.
///
/// Output over the limit comes before a crash: it is what the crash comes from (a write that fails). A program stopped
/// by the wall clock that hardly used the processor was idle: it waited for input that never comes, or slept.
Verdict testVerdict(const RunReport &report, const TestLimits &limits, const std::optional<CheckResult> &check);

/// Whether there is any sense in comparing the output: testVerdict() would be Accepted without.
bool deservesCheck(const RunReport &report, const TestLimits &limits);

/// Why: the exit code, the signal, the clock. Nothing where the verdict says it all.
Remark testDetail(const RunReport &report, Verdict verdict);

} // namespace duello
