// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/judgequeue/judgequeue.h"

#include "net/rules/duelrules.h"
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

void storeVerdict(Transaction &transaction, const JudgeResult &result, Timestamp now)
{
    const auto stored = submissiontable::find(transaction, result.submission);
    const std::optional<Submission> judged = stored ? judging::finished(stored->submission, result) : std::nullopt;
    if (!judged)
        return;
    submissiontable::setCompilerOutput(transaction, judged->id, result.compilerOutput);
    outcometable::replace(transaction, judged->id, result.outcomes);
    saveAndTell(transaction, *judged, now);
    if (const std::optional<Duel> duel = dueltable::find(transaction, judged->duel))
        broughtUpToDate(transaction, *duel, now);
}

} // namespace

JudgeQueue::JudgeQueue(Database &database, const Clock &clock, Judge &judge, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_judge(judge)
{
    connect(&m_judge, &Judge::progressed, this, &JudgeQueue::onProgressed, Qt::QueuedConnection);
    connect(&m_judge, &Judge::finished, this, &JudgeQueue::onFinished, Qt::QueuedConnection);
    connect(&m_database, &Database::committed, this, &JudgeQueue::judgeNext, Qt::QueuedConnection);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, [this] { m_unstored ? storeResult() : judgeNext(); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(rules::verdictPatience);
    connect(&m_patience, &QTimer::timeout, this, &JudgeQueue::giveUp);
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
    m_patience.start();
    QMetaObject::invokeMethod(
        &m_judge, [judge = &m_judge, request = *m_current] { judge->judge(request); }, Qt::QueuedConnection);
}

void JudgeQueue::onProgressed(const JudgeProgress &progress)
{
    if (!m_current || m_unstored || m_current->submission != progress.submission)
        return;
    m_patience.start();
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
    if (!m_current || m_unstored || m_current->submission != result.submission || m_current->attempt != result.attempt)
        return;
    if (result.verdict == Verdict::JudgeError)
        qCWarning(serverLog) << "judge error:" << result.detail;
    m_patience.stop();
    m_unstored = result;
    storeResult();
}

void JudgeQueue::storeResult()
{
    const Result<void> stored = m_database.write([this](Transaction &transaction) -> Result<void> {
        storeVerdict(transaction, *m_unstored, m_clock.now());
        return {};
    });
    if (!stored) {
        qCWarning(serverLog) << "a verdict is not stored yet:" << stored.error().detail;
        m_retry.start();
        return;
    }
    m_unstored.reset();
    m_current.reset();
    judgeNext();
}

// The judge promised an answer and has been silent for as long as a duel waits for one.
void JudgeQueue::giveUp()
{
    cancelAtJudge();
    JudgeResult result;
    result.submission = m_current->submission;
    result.attempt = m_current->attempt;
    result.detail = u"the judge did not answer"_s;
    onFinished(result);
}

void JudgeQueue::cancelAtJudge()
{
    QMetaObject::invokeMethod(
        &m_judge, [judge = &m_judge, submission = m_current->submission] { judge->cancel(submission); },
        Qt::QueuedConnection);
}

} // namespace duello
