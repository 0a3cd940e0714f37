// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samplesrunner.h"

namespace duello {

using namespace Qt::StringLiterals;

SamplesRunner::SamplesRunner(JudgeThread &judge, QObject *parent) : QObject(parent), m_judge(judge)
{
    connect(&judge.judge(), &Judge::progressed, this, [this](const JudgeProgress &progress) {
        if (progress.submission == m_current)
            Q_EMIT progressed(progress);
    });
    connect(&judge.judge(), &Judge::finished, this, [this](const JudgeResult &result) {
        if (result.submission != m_current)
            return;
        m_current = {};
        Q_EMIT finished(result);
    });
}

void SamplesRunner::run(const ProblemId &problem, const QString &language, const QString &source,
                        const QList<Sample> &samples)
{
    cancel();
    m_current = SubmissionId(u"run-%1"_s.arg(++m_runs));
    const JudgeRequest request{
        .submission = m_current,
        .attempt = 1,
        .problem = problem,
        .language = language,
        .source = source.toUtf8(),
        .ownTests = samples,
    };
    Judge *judge = &m_judge.judge();
    QMetaObject::invokeMethod(judge, [judge, request] { judge->judge(request); }, Qt::QueuedConnection);
}

void SamplesRunner::cancel()
{
    if (m_current.isEmpty())
        return;
    Judge *judge = &m_judge.judge();
    QMetaObject::invokeMethod(judge, [judge, run = m_current] { judge->cancel(run); }, Qt::QueuedConnection);
    m_current = {};
}

} // namespace duello
