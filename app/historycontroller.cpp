// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/historycontroller.h"

#include "net/rules/duelrules.h"

#include <algorithm>

namespace duello {

HistoryController::HistoryController(RestClient &rest, HistoryModel &history, ProblemModel &problems, QObject *parent)
    : QObject(parent), m_rest(rest), m_history(history), m_problems(problems)
{
}

void HistoryController::load()
{
    m_rest.duels(std::nullopt, this, [this](const Answer<DuelsSnapshot> &duels) {
        if (!duels.result) {
            Q_EMIT failed(duels.result.error());
            return;
        }
        m_rest.allSubmissions(this, [this, found = duels.result->duels](const Answer<SubmissionsSnapshot> &answer) {
            if (answer.result)
                fill(found, answer.result->submissions);
            else
                Q_EMIT failed(answer.result.error());
        });
    });
}

void HistoryController::fill(const QList<Duel> &duels, const QList<Submission> &submissions)
{
    QHash<DuelId, QList<Submission>> ofDuel;
    for (const Submission &submission : submissions)
        ofDuel[submission.duel].append(submission);

    const UserId &me = m_rest.credentials().user;
    QList<DuelRecord> records;
    std::optional<Duel> unfinished;
    for (const Duel &duel : duels) {
        if (!rules::seatOf(duel, me))
            continue;
        if (isOver(duel.state)) {
            QList<Submission> own = ofDuel.value(duel.id);
            std::ranges::stable_sort(own, {}, &Submission::receivedAt);
            records.append({duel, me, own});
        } else if (!unfinished) {
            unfinished = duel;
        }
    }
    m_history.setRecords(records);
    markSolved();
    Q_EMIT unfinishedFound(unfinished);
}

void HistoryController::add(const Duel &duel)
{
    m_rest.submissions(duel.id, this, [this, duel](const Answer<SubmissionsSnapshot> &answer) {
        if (!answer.result) {
            Q_EMIT failed(answer.result.error());
            return;
        }
        QList<Submission> submissions = answer.result->submissions;
        std::ranges::stable_sort(submissions, {}, &Submission::receivedAt);
        m_history.put({duel, m_rest.credentials().user, submissions});
        markSolved();
        Q_EMIT added(duel.id);
    });
}

void HistoryController::loadDetails(const DuelId &id)
{
    const DuelRecord *record = m_history.record(id);
    if (!record)
        return;
    QList<SubmissionId> mine;
    for (const Submission &submission : record->submissions) {
        if (submission.user == record->you)
            mine.append(submission.id);
    }
    loadNextDetails(id, mine, {});
}

void HistoryController::loadNextDetails(const DuelId &id, QList<SubmissionId> left, QList<SubmissionDetails> loaded)
{
    if (left.isEmpty()) {
        Q_EMIT detailsLoaded(id, loaded);
        return;
    }
    const SubmissionId next = left.takeFirst();
    m_rest.submission(id, next, this, [this, id, left, loaded](const Answer<SubmissionDetails> &answer) mutable {
        if (!answer.result) {
            Q_EMIT failed(answer.result.error());
            return;
        }
        loaded.append(*answer.result);
        loadNextDetails(id, left, loaded);
    });
}

void HistoryController::markSolved()
{
    QSet<ProblemId> solved;
    for (const DuelRecord &record : m_history.records()) {
        for (const Submission &submission : record.submissions) {
            if (submission.user != record.you || submission.verdict != Verdict::Accepted)
                continue;
            for (const DuelProblem &problem : record.duel.problems) {
                if (problem.label == submission.problem)
                    solved.insert(problem.id);
            }
        }
    }
    m_problems.setSolved(solved);
}

} // namespace duello
