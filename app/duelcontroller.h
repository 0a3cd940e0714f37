// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/duelclient.h"
#include "ui/models/duelmodel.h"
#include "ui/models/submissionmodel.h"

namespace duello {

/// Plays one duel at a time: what the client learns goes into the models, what the player wants goes to the client. The
/// only writer of both models.
class DuelController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    DuelController(DuelClient &client, DuelModel &duel, SubmissionModel &submissions, QObject *parent = nullptr);

    /// A new duel against the clock; `entered` follows, or `failed`.
    void practise(const ProblemId &problem, std::chrono::minutes length);
    /// Back to a duel that is on.
    void enter(const DuelId &id);
    /// Away from it; it goes on.
    void leave();
    void move(QStringView move);

    void submit(const QString &label, const QString &language, const QString &source);
    void loadDetails(const RowId &row);

Q_SIGNALS:
    void entered();
    /// The watched duel is over and all of our submissions to it are judged.
    void finished(const duello::Duel &duel);
    void detailsLoaded(const duello::SubmissionDetails &details);
    void failed(const duello::Error &error);

private:
    void showDuel(const Duel &duel);
    void showRows(const QList<RowOp> &ops);
    void loadProblems();
    void finishWhenAllIsKnown();

    DuelClient &m_client;
    DuelModel &m_duel;
    SubmissionModel &m_submissions;
    QSet<QString> m_loading; ///< labels of problems that were asked for
    DuelId m_finished;       ///< told already
};

} // namespace duello
