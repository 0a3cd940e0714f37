// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/bytes.h"
#include "net/protocol/clock.h"
#include "net/protocol/ids.h"
#include "net/protocol/remark.h"
#include "net/protocol/verdict.h"

#include <QList>

#include <optional>

namespace duello {

enum class SubmissionState { Queued, Compiling, Running, Done };

/// How one test ended.
struct TestOutcome
{
    int number = 0; ///< from 1
    Verdict verdict = Verdict::Accepted;
    std::chrono::milliseconds cpuTime{0};
    std::chrono::milliseconds wallTime{0};
    Bytes memory;
    Remark detail;          ///< the checker's words, the signal or the exit code; capped
    QByteArray output;      ///< of samples and own input only, capped; never of a secret test
    QByteArray errorOutput; ///< likewise

    friend bool operator==(const TestOutcome &, const TestOutcome &) = default;
};

/// A submission as the server knows it (protocol section 4). `rev` grows with every change; a copy with a lower
/// (attempt, rev) is older.
struct Submission
{
    SubmissionId id;
    ClientTempId clientTempId; ///< empty when the client sent none
    DuelId duel;
    QString problem; ///< label: "A"
    UserId user;
    QString language;
    Timestamp receivedAt{};
    int attempt = 1;
    qint64 rev = 0;
    SubmissionState state = SubmissionState::Queued;
    std::optional<Verdict> verdict;       ///< when and only when state is Done
    int test = 0;                         ///< passed so far; of a verdict: the first failing one, 0 when none
    int tests = 0;                        ///< 0 until known
    std::chrono::milliseconds cpuTime{0}; ///< the slowest test's
    Bytes memory;                         ///< the hungriest test's

    friend bool operator==(const Submission &, const Submission &) = default;
};

/// What only its author may read (`GET .../submissions/{sid}`).
struct SubmissionDetails
{
    Submission submission;
    QString solution;
    QString compilerOutput;
    QList<TestOutcome> outcomes;

    friend bool operator==(const SubmissionDetails &, const SubmissionDetails &) = default;
};

/// queued, compiling, running, done
QString submissionStateName(SubmissionState state);
std::optional<SubmissionState> submissionStateFromName(QStringView name);

/// The `status` of the wire: "In queue", "Compiling", "Running", "Test #2 passed", or the words of the verdict.
QString statusWords(const Submission &submission);

/// Whether `a` was true before `b`: attempt first, then rev.
inline bool isOlder(const Submission &a, const Submission &b)
{
    return std::pair(a.attempt, a.rev) < std::pair(b.attempt, b.rev);
}

} // namespace duello
