// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/restclient.h"
#include "ui/models/historymodel.h"
#include "ui/models/problemmodel.h"

#include <QTimer>

namespace duello {

/// Keeps the history and the solved marks of the library as the server has them.
class HistoryController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryController(RestClient &rest, HistoryModel &history, ProblemModel &problems, const Clock &clock,
                      QObject *parent = nullptr);

    /// Duels that the server does not know, since they were played on other machines: part of the history all the same.
    void setElsewhere(const QList<DuelRecord> &records);
    /// One more of these; `added` follows.
    void addElsewhere(const DuelRecord &record);
    /// Asks the server for all of our duels, and again when one that is on should be over.
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
    DuelRecord recordOf(const Duel &duel, QList<Submission> submissions) const;
    void tellUnfinished();
    void fill(const QList<Duel> &duels, const QList<Submission> &submissions);
    void loadRival(const DuelId &id);
    void loadNextDetails(const DuelId &id, QList<SubmissionId> left, QList<SubmissionDetails> loaded);
    void markSolved();

    RestClient &m_rest;
    HistoryModel &m_history;
    ProblemModel &m_problems;
    const Clock &m_clock;
    QList<DuelRecord> m_elsewhere;
    std::optional<Duel> m_unfinished;
    QTimer m_end; ///< of it
};

} // namespace duello
