// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/localjudge.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

QString helperBesideProgram()
{
    return QCoreApplication::applicationDirPath() + u"/duello-box"_s;
}

LocalJudge::LocalJudge(const QString &helper, const PackageLibrary &library, Disclosure disclosure,
                       const JudgePlaces &places, std::span<const Tier> tiers)
    : m_launcher(helper, tiers)
    , m_languages(LanguageTable::load(places.languages))
    , m_toolchains(m_launcher, m_languages, places.programFolders)
    , m_cache(places.cache.isEmpty() ? QString() : places.cache + u"/builds"_s)
    , m_scratch(scratchFolderIn(places.cache))
    , m_library(library)
    , m_disclosure(disclosure)
{
}

LocalJudge::~LocalJudge() = default;

void LocalJudge::judge(const JudgeRequest &request)
{
    m_queue.push_back(request);
    if (!m_job)
        startNext();
}

void LocalJudge::cancel(const SubmissionId &submission)
{
    if (m_job && m_job->submission() == submission)
        m_job->cancel();
    const auto waiting = std::ranges::find(m_queue, submission, &JudgeRequest::submission);
    if (waiting == m_queue.end())
        return;
    const JudgeRequest request = *waiting;
    m_queue.erase(waiting);
    giveUp(request, cancelledError());
}

void LocalJudge::startNext()
{
    while (!m_job && !m_queue.empty()) {
        const JudgeRequest request = m_queue.front();
        m_queue.pop_front();
        begin(request);
    }
}

void LocalJudge::begin(const JudgeRequest &request)
{
    if (const Result<void> &sandbox = m_launcher.availability(); !sandbox)
        return giveUp(request, sandbox.error());
    const Result<JobPlan> plan = planJob(request, m_library, m_languages, m_toolchains);
    if (!plan)
        return giveUp(request, plan.error());
    m_job = std::make_unique<JudgingJob>(m_launcher, m_cache, *plan, m_disclosure, m_scratch,
                                         lanesFor(*plan, MachineRoom::now()));
    connect(m_job.get(), &JudgingJob::progressed, this, &LocalJudge::progressed);
    connect(m_job.get(), &JudgingJob::finished, this, &LocalJudge::jobFinished);
    m_job->start();
}

void LocalJudge::jobFinished(const JudgeResult &result)
{
    m_job.release()->deleteLater(); // it is the sender
    Q_EMIT finished(result);
    startNext();
}

void LocalJudge::giveUp(const JudgeRequest &request, const Error &why)
{
    JudgeResult result;
    result.submission = request.submission;
    result.attempt = request.attempt;
    result.verdict = Verdict::JudgeError;
    result.error = why;
    Q_EMIT finished(result);
}

} // namespace duello
