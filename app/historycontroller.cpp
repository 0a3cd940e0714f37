// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/historycontroller.h"

#include <algorithm>

namespace duello {

using namespace std::chrono_literals;

namespace {

// How often a duel is asked for that only waits for its last verdicts.
constexpr std::chrono::milliseconds askAgain = 1s;
// The machine may sleep, or its clock be set.
constexpr std::chrono::milliseconds longestNap = 10s;

std::optional<Timestamp> endOf(const Duel &duel)
{
    if (duel.deadline || !duel.startsAt)
        return duel.deadline;
    return *duel.startsAt + duel.settings.length;
}

} // namespace

HistoryController::HistoryController(RestClient &rest, HistoryModel &history, ProblemModel &problems,
                                     const Clock &clock, QObject *parent)
    : QObject(parent), m_rest(rest), m_history(history), m_problems(problems), m_clock(clock)
{
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, [this] {
        if (m_unfinished && endOf(*m_unfinished) > m_clock.now())
            tellUnfinished();
        else
            load();
    });
}

void HistoryController::putElsewhere(const QList<DuelRecord> &records)
{
    put(records);
    m_hasElsewhere = true;
    tellExtent(false);
}

void HistoryController::addElsewhere(const DuelRecord &record)
{
    put({record});
    Q_EMIT added(record.duel.id);
}

void HistoryController::put(const QList<DuelRecord> &records)
{
    m_history.putAll(records);
    markSolved(records);
}

void HistoryController::load()
{
    m_reading = {.number = m_reading.number + 1, .missing = m_on, .isOn = {}};
    tellExtent(false);
    loadPage({});
}

void HistoryController::tellExtent(bool failed)
{
    const bool isWhole = m_isWhole && m_hasElsewhere;
    m_history.setExtent(isWhole  ? HistoryModel::Extent::Whole
                        : failed ? HistoryModel::Extent::Partial
                                 : HistoryModel::Extent::Reading);
}

void HistoryController::loadPage(const DuelId &before)
{
    const auto isHeard = [this, number = m_reading.number](const auto &answer) {
        if (number != m_reading.number)
            return false;
        if (!answer.result) {
            tellExtent(true);
            Q_EMIT failed(answer.result.error());
        }
        return answer.result.has_value();
    };
    m_rest.ownDuels(before, pageSize, this, [this, isHeard](const Answer<DuelsSnapshot> &found) {
        if (!isHeard(found))
            return;
        const QList<Duel> &duels = found.result->duels;
        if (duels.isEmpty())
            return takePage({}, {});
        QList<DuelId> ids;
        for (const Duel &duel : duels)
            ids.append(duel.id);
        m_rest.submissions(ids, this, [this, isHeard, duels](const Answer<SubmissionsSnapshot> &answer) {
            if (isHeard(answer))
                takePage(duels, answer.result->submissions);
        });
    });
}

void HistoryController::takePage(const QList<Duel> &duels, const QList<Submission> &submissions)
{
    QHash<DuelId, QList<Submission>> ofDuel;
    for (const Submission &submission : submissions)
        ofDuel[submission.duel].append(submission);
    const bool wasOn = m_reading.isOn.has_value();
    bool metKnown = false;
    QList<DuelRecord> news;
    for (const Duel &duel : duels) {
        m_reading.missing.remove(duel.id);
        if (!isOver(duel.state)) {
            m_on.insert(duel.id);
            if (!m_reading.isOn)
                m_reading.isOn = duel;
            continue;
        }
        m_on.remove(duel.id);
        DuelRecord record = recordOf(duel, ofDuel.value(duel.id));
        const DuelRecord *before = m_history.record(duel.id);
        metKnown = metKnown || before;
        if (before)
            record.submissions = ofBothSides(record.submissions, before->submissions, record.you);
        if (!before || *before != record)
            news.append(record);
    }
    put(news);
    const bool ends = isEnough(duels, metKnown);
    if (ends || wasOn != m_reading.isOn.has_value()) {
        m_unfinished = m_reading.isOn;
        tellUnfinished();
    }
    if (!ends)
        return loadPage(duels.last().id);
    m_isWhole = true;
    tellExtent(false);
}

bool HistoryController::isEnough(const QList<Duel> &duels, bool metKnown) const
{
    return duels.size() < pageSize || (m_isWhole && metKnown && m_reading.missing.isEmpty());
}

DuelRecord HistoryController::recordOf(const Duel &duel, QList<Submission> submissions) const
{
    std::ranges::stable_sort(submissions, {}, &Submission::receivedAt);
    return {.duel = duel, .you = m_rest.credentials().user, .submissions = std::move(submissions)};
}

// Nobody else tells: a duel that was left is not watched.
void HistoryController::tellUnfinished()
{
    const std::optional<Timestamp> end = m_unfinished ? endOf(*m_unfinished) : std::nullopt;
    const Timestamp now = m_clock.now();
    if (end)
        m_end.start(*end > now ? std::min(*end - now, longestNap) : askAgain);
    else
        m_end.stop();
    Q_EMIT unfinishedFound(m_unfinished, end && *end <= now);
}

void HistoryController::add(const Duel &duel, const QList<Submission> &known)
{
    m_rest.submissions(duel.id, this, [this, duel, known](const Answer<SubmissionsSnapshot> &answer) {
        DuelRecord record = recordOf(duel, answer.result ? answer.result->submissions : known);
        if (answer.result)
            record.submissions = ofBothSides(record.submissions, known, record.you);
        record.isComplete = answer.result.has_value();
        put({record});
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
    if (rivalOf(*record))
        loadRival(id);
    loadNextDetails(id, mine, {});
}

// As far as the duel let us see; without it the record is as it was.
void HistoryController::loadRival(const DuelId &id)
{
    m_rest.opponent(id, this, [this, id](const Answer<OpponentSnapshot> &answer) {
        const DuelRecord *record = m_history.record(id);
        if (!record || !answer.result)
            return;
        QList<Submission> own;
        std::ranges::copy_if(record->submissions, std::back_inserter(own),
                             [record](const Submission &one) { return one.user == record->you; });
        QList<Submission> seen;
        for (const OpponentBody &body : answer.result->seen) {
            if (body.submission)
                seen.append(*body.submission);
        }
        DuelRecord whole = *record;
        whole.submissions = ofBothSides(own, seen, whole.you);
        if (whole != *record)
            m_history.put(whole);
    });
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

void HistoryController::markSolved(const QList<DuelRecord> &records)
{
    const qsizetype before = m_solved.size();
    for (const DuelRecord &record : records) {
        for (const Submission &submission : record.submissions) {
            if (submission.user != record.you || submission.verdict != Verdict::Accepted)
                continue;
            for (const DuelProblem &problem : record.duel.problems) {
                if (problem.label == submission.problem)
                    m_solved.insert(problem.id);
            }
        }
    }
    if (m_solved.size() != before)
        m_problems.setSolved(m_solved);
}

} // namespace duello
