// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/judgequeue/judgequeue.h"

#include "net/rules/progress.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/outcometable.h"
#include "net/server/database/submissiontable.h"
#include "net/server/judgequeue/judging.h"
#include "net/server/logging.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds retryAfter{1000};

std::optional<JudgeRequest> nextRequest(Transaction &transaction)
{
    const auto queued = submissiontable::firstQueued(transaction);
    if (!queued)
        return std::nullopt;
    const Submission &submission = queued->submission;
    JudgeRequest request{
        .submission = submission.id,
        .attempt = submission.attempt,
        .problem = {},
        .language = submission.language,
        .source = queued->solution.toUtf8(),
        .ownTests = {},
    };
    if (const std::optional<Duel> duel = dueltable::find(transaction, submission.duel)) {
        const auto problem = std::ranges::find(duel->problems, submission.problem, &DuelProblem::label);
        if (problem != duel->problems.end())
            request.problem = problem->id;
    }
    return request;
}

/// To all that wait for the judge, since it does one thing at a time.
void payBack(Transaction &transaction, Timestamp from, Timestamp now)
{
    QSet<DuelId> waiting;
    const QList<Submission> unfinished = submissiontable::unfinished(transaction);
    for (const Submission &submission : unfinished)
        waiting.insert(submission.duel);
    for (const DuelId &id : std::as_const(waiting)) {
        const std::optional<Duel> duel = dueltable::find(transaction, id);
        const Duel after = duel ? rules::judgeStalled(*duel, from, now) : Duel{};
        if (duel && after != *duel)
            saveAndTell(transaction, after, now);
    }
}

void storeVerdict(Transaction &transaction, const Submission &judged, const JudgeResult &result, Timestamp now)
{
    submissiontable::setCompilerOutput(transaction, judged.id, result.compilerOutput);
    outcometable::replace(transaction, judged.id, result.outcomes);
    saveAndTell(transaction, judged, now);
    if (const std::optional<Duel> duel = dueltable::find(transaction, judged.duel))
        broughtUpToDate(transaction, *duel, now);
}

} // namespace

JudgeQueue::JudgeQueue(Database &database, const Clock &clock, Judge &judge, std::chrono::milliseconds lease,
                       QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_judge(judge)
{
    connect(&m_judge, &Judge::progressed, this, &JudgeQueue::onProgressed, Qt::QueuedConnection);
    connect(&m_judge, &Judge::finished, this, &JudgeQueue::onFinished, Qt::QueuedConnection);
    connect(&m_database, &Database::committed, this, &JudgeQueue::judgeNext, Qt::QueuedConnection);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_unstored ? storeResult() : judgeNext(); });
    m_lease.setSingleShot(true);
    m_lease.setInterval(lease);
    connect(&m_lease, &QTimer::timeout, this, &JudgeQueue::onLeaseEnded);
}

JudgeQueue::~JudgeQueue()
{
    if (m_current)
        cancelAtJudge();
}

Result<void> JudgeQueue::requeueUnfinished()
{
    return m_database.write([this](Transaction &transaction) -> Result<void> {
        const QList<Submission> unfinished = submissiontable::unfinished(transaction);
        for (const Submission &submission : unfinished)
            saveAndTell(transaction, judging::requeued(submission), m_clock.now());
        return {};
    });
}

void JudgeQueue::judgeNext()
{
    if (m_current || m_retry.isActive())
        return;
    const auto next = m_database.read(
        [](Transaction &transaction) -> Result<std::optional<JudgeRequest>> { return nextRequest(transaction); });
    if (!next) {
        m_retry.start();
        return;
    }
    m_current = *next;
    if (!m_current)
        return;
    m_lease.start();
    m_askedAt = m_lastWordAt = m_clock.now();
    m_stalledSince.reset();
    QMetaObject::invokeMethod(
        &m_judge, [judge = &m_judge, request = *m_current] { judge->judge(request); }, Qt::QueuedConnection);
}

bool JudgeQueue::isCurrent(const SubmissionId &submission, int attempt) const
{
    return m_current && !m_unstored && m_current->submission == submission && m_current->attempt == attempt;
}

bool JudgeQueue::deservesAnotherAttempt(const JudgeResult &result) const
{
    return result.verdict == Verdict::JudgeError && m_failures.value(result.submission) + 1 < mostFailures;
}

void JudgeQueue::onProgressed(const JudgeProgress &progress)
{
    if (!isCurrent(progress.submission, progress.attempt))
        return;
    m_lease.start();
    m_lastWordAt = m_clock.now();
    const Result<void> stored = m_database.write([&](Transaction &transaction) -> Result<void> {
        const auto known = submissiontable::find(transaction, progress.submission);
        if (const auto after = known ? judging::progressed(known->submission, progress) : std::nullopt)
            saveAndTell(transaction, *after, m_clock.now());
        return {};
    });
    if (!stored) // the verdict will say more than this
        qCWarning(serverLog) << "progress was not stored:" << stored.error().detail;
}

void JudgeQueue::onFinished(const JudgeResult &result)
{
    if (!isCurrent(result.submission, result.attempt))
        return;
    if (result.verdict == Verdict::JudgeError) {
        qCWarning(serverLog) << "judge error in attempt" << result.attempt << ':' << result.error.detail;
        m_stalledSince = m_stalledSince.value_or(m_askedAt);
    }
    m_lease.stop();
    m_unstored = result;
    storeResult();
}

void JudgeQueue::onLeaseEnded()
{
    cancelAtJudge();
    m_stalledSince = m_lastWordAt;
    JudgeResult result;
    result.submission = m_current->submission;
    result.attempt = m_current->attempt;
    result.error = {ErrorCode::Internal, u"the judge did not answer"_s};
    onFinished(result);
}

void JudgeQueue::storeResult()
{
    const bool again = deservesAnotherAttempt(*m_unstored);
    const Result<void> stored = m_database.write([this, again](Transaction &transaction) -> Result<void> {
        if (m_stalledSince)
            payBack(transaction, *m_stalledSince, m_clock.now());
        const auto known = submissiontable::find(transaction, m_unstored->submission);
        const auto judged = known ? judging::finished(known->submission, *m_unstored) : std::nullopt;
        if (judged && again)
            saveAndTell(transaction, judging::requeued(known->submission), m_clock.now());
        else if (judged)
            storeVerdict(transaction, *judged, *m_unstored, m_clock.now());
        return {};
    });
    if (!stored) {
        qCWarning(serverLog) << "a verdict is not stored yet:" << stored.error().detail;
        m_retry.start();
        return;
    }
    if (again)
        ++m_failures[m_unstored->submission];
    else
        m_failures.remove(m_unstored->submission);
    m_unstored.reset();
    m_current.reset();
    judgeNext();
}

void JudgeQueue::cancelAtJudge()
{
    QMetaObject::invokeMethod(
        &m_judge, [judge = &m_judge, submission = m_current->submission] { judge->cancel(submission); },
        Qt::QueuedConnection);
}

} // namespace duello
