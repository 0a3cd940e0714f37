// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verdicts, by the names of the ICPC Contest Control System requirements.
#pragma once

#include <QString>

#include <optional>

namespace duello {

enum class Verdict {
    Accepted,
    WrongAnswer,
    TimeLimit,     ///< CPU time over the limit
    WallTimeLimit, ///< wall time over the guard
    IdlenessLimit, ///< wall time over the guard with hardly any CPU time
    MemoryLimit,
    OutputLimit,
    RuntimeError,
    CompilationError,
    PresentationError,
    JudgeError, ///< the judge's or the package's fault, never the player's
    Skipped,
};

/// AC WA TLE WTL ILE MLE OLE RTE CE PE JE SK
QString verdictCode(Verdict verdict);
std::optional<Verdict> verdictFromCode(QStringView code);

/// The words of the wire (protocol section 4): "Wrong Answer on test #3". English by contract; players see ui's words.
QString verdictWords(Verdict verdict, int test);
/// The other way round, for who is told no code; the number of the test is not read.
std::optional<Verdict> verdictFromWords(QStringView words);

} // namespace duello
