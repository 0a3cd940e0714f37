// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings submissions to the judge, one at a time, first come first served. The queue is the database: a submission
// waits while its state is queued, and what was under way when the server died is queued again by the next attempt.
//
// Time that is lost because the judge was silent or failed is paid back to the duels that waited for it.
//
//   queued --judge()--> leased --finished--> done
//     ^                   |
//     +--- attempt + 1 ---+   the lease ran out, or the judge itself failed; the third time that is the verdict
//
// Invariants: a verdict is in the database before anyone is told; a result is stored or kept and tried again, never
// dropped; a result of another attempt, or after the verdict, changes nothing: the attempt is the fence against a judge
// that comes back from the dead.
#pragma once

#include "net/protocol/clock.h"
#include "net/protocol/judge.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace duello {

class Database;

class JudgeQueue : public QObject
{
    Q_OBJECT

public:
    /// After so many attempts that failed through no fault of the player's, the judge's error is the verdict.
    static constexpr int mostFailures = 3;

    /// The judge lives in a thread of its own and outlives the queue. One that is silent for as long as `lease` has
    /// lost its attempt; each word of it renews the lease.
    JudgeQueue(Database &database, const Clock &clock, Judge &judge, std::chrono::milliseconds lease,
               QObject *parent = nullptr);
    /// Cancels what is under way: the next start of the server judges it again.
    ~JudgeQueue() override;

    /// Queues again what had no verdict when the server stopped. Before anything is judged.
    Result<void> requeueUnfinished();
    /// Gives the judge the next submission when it is free. After every commit the queue does this by itself.
    void judgeNext();

private:
    void onProgressed(const JudgeProgress &progress);
    void onFinished(const JudgeResult &result);
    void onLeaseEnded();
    void storeResult();
    void cancelAtJudge();
    bool isCurrent(const SubmissionId &submission, int attempt) const;
    bool deservesAnotherAttempt(const JudgeResult &result) const;

    Database &m_database;
    const Clock &m_clock;
    Judge &m_judge;
    std::optional<JudgeRequest> m_current;
    std::optional<JudgeResult> m_unstored;
    Timestamp m_askedAt{};                   ///< when the judge got the current one
    Timestamp m_lastWordAt{};                ///< when it last said something of it
    std::optional<Timestamp> m_stalledSince; ///< the time since then is the judge's fault
    QHash<SubmissionId, int> m_failures;     ///< of attempts that this server has made
    QTimer m_retry;
    QTimer m_lease;
};

} // namespace duello
