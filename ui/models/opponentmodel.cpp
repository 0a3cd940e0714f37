// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/opponentmodel.h"

#include <algorithm>

namespace duello {

void OpponentModel::clear()
{
    m_submissions.clear();
    m_activity.clear();
    m_code.clear();
    Q_EMIT changed();
}

void OpponentModel::take(const OpponentBody &news)
{
    if (news.submission)
        takeSubmission(*news.submission);
    if (news.activity && m_activity.value(news.problem).lastEdit <= news.activity->lastEdit)
        m_activity.insert(news.problem, *news.activity);
    if (news.code && (news.code->rev == 0 || m_code.value(news.problem).rev <= news.code->rev))
        m_code.insert(news.problem, *news.code);
    Q_EMIT changed();
}

void OpponentModel::takeSubmission(const Submission &submission)
{
    const auto known = std::ranges::find(m_submissions, submission.id, &Submission::id);
    if (known == m_submissions.end()) {
        m_submissions.append(submission);
        std::ranges::stable_sort(m_submissions, {}, &Submission::receivedAt);
    } else if (std::pair(known->attempt, known->rev) < std::pair(submission.attempt, submission.rev)) {
        *known = submission;
    }
}

std::optional<Activity> OpponentModel::activity(const QString &label) const
{
    const auto found = m_activity.constFind(label);
    return found == m_activity.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Code> OpponentModel::code(const QString &label) const
{
    const auto found = m_code.constFind(label);
    return found == m_code.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace duello
