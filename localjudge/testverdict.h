// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localjudge/checkers/checkresult.h"
#include "localjudge/sandbox/runreport.h"
#include "net/protocol/verdict.h"

#include <optional>

namespace duello {

struct TestLimits
{
    std::chrono::nanoseconds cpuTime{0};
    Bytes memory;
    QString memoryError; ///< what a runtime says when it is out of memory; such a crash is for memory
};

/// All that is known of one test when its verdict is asked for.
struct TestEvidence
{
    RunReport report;                 ///< of the submission
    std::optional<CheckResult> check; ///< nothing when nobody looked at the output
    bool checkerFirst = false;        ///< an interactor that ended before the submission did
};

/// The verdict of one test, by the precedence of the ICPC CCS requirements ("Judging") and of problemtools:
///
///  1. a checker that is broken: JE, whatever the submission did
///  2. an interactor that rejected before the submission ended: its word, whatever the submission did afterwards
///  3. what the program did before its time was up: MLE
///  4. the time: TLE; the wall clock: WTL, or ILE when it hardly used the processor (it waited for input that never
///     comes, or slept)
///  5. OLE, before the crash that comes from it (a write that fails)
///  6. RTE
///  7. the checker: WA, PE, AC; nobody looked: AC
Verdict testVerdict(const TestEvidence &evidence, const TestLimits &limits);

/// Whether there is any sense in comparing the output: testVerdict() would be Accepted without.
bool deservesCheck(const RunReport &report, const TestLimits &limits);

/// Why: the exit code, the signal, the clock. Nothing where the verdict says it all.
Remark testDetail(const RunReport &report, Verdict verdict);

/// The verdict of a submission by those of its tests, in order: the first that is not Accepted. `test` is its number,
/// 0 when there is none.
struct FinalVerdict
{
    Verdict verdict = Verdict::Accepted;
    int test = 0;
};
FinalVerdict finalVerdict(const QList<Verdict> &tests);

} // namespace duello
