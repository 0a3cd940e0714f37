// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/restclient.h"
#include "ui/models/historymodel.h"
#include "ui/models/problemmodel.h"

#include <QTimer>

namespace duello {

/// Keeps the history and the solved marks of the library as the server has them.
///
/// The history is read page by page, the newest first, so that its head is there at once however long it is. What is
/// over does not change: once all of it has been read, reading again ends at the first page that holds a known duel,
/// unless a duel that was on then is still to be found further back. The model's extent says how far it is.
class HistoryController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryController(RestClient &rest, HistoryModel &history, ProblemModel &problems, const Clock &clock,
                      QObject *parent = nullptr);

    static constexpr int pageSize = 200;

    /// Duels that the server does not know, since they were played on other machines: part of the history all the same,
    /// which is not whole before they are here.
    void putElsewhere(const QList<DuelRecord> &records);
    /// One more of these; `added` follows.
    void addElsewhere(const DuelRecord &record);
    /// Asks the server for our duels, and again when one that is on should be over.
    void load();
    /// A duel has ended: fetches its submissions and puts it on top. Where they cannot be had it is the `known` ones,
    /// and the record says that it is not complete. `added` follows in any case.
    void add(const Duel &duel, const QList<Submission> &known);
    /// Fetches the code and the tests of every submission of a past duel; `detailsLoaded` follows.
    void loadDetails(const DuelId &id);

Q_SIGNALS:
    /// A duel of ours that is not over; nothing when there is none. `timeIsUp`: it waits for its last verdicts only.
    void unfinishedFound(const std::optional<duello::Duel> &duel, bool timeIsUp);
    void added(const duello::DuelId &id);
    void detailsLoaded(const duello::DuelId &id, const QList<duello::SubmissionDetails> &details);
    void failed(const duello::Error &error);

private:
    /// The last load().
    struct Reading
    {
        int number = 0;           ///< answers to an older one are not heard
        QSet<DuelId> missing;     ///< of those that were on, what it has not met yet
        std::optional<Duel> isOn; ///< the newest that is not over
    };

    DuelRecord recordOf(const Duel &duel, QList<Submission> submissions) const;
    void tellUnfinished();
    void loadPage(const DuelId &before);
    void takePage(const QList<Duel> &duels, const QList<Submission> &submissions);
    void tellExtent(bool failed);
    bool isEnough(const QList<Duel> &duels, bool metKnown) const;
    void loadRival(const DuelId &id);
    void loadNextDetails(const DuelId &id, QList<SubmissionId> left, QList<SubmissionDetails> loaded);
    void put(const QList<DuelRecord> &records);
    void markSolved(const QList<DuelRecord> &records);

    RestClient &m_rest;
    HistoryModel &m_history;
    ProblemModel &m_problems;
    const Clock &m_clock;
    QSet<ProblemId> m_solved;
    bool m_isWhole = false;      ///< all pages have been read once
    bool m_hasElsewhere = false; ///< so has what was played elsewhere
    QSet<DuelId> m_on;           ///< ours that were not over when they were last seen
    Reading m_reading;
    std::optional<Duel> m_unfinished;
    QTimer m_end; ///< of it
};

} // namespace duello
