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
    /// `epoch`: of the server's database.
    DuelController(DuelClient &client, const QString &epoch, DuelModel &duel, SubmissionModel &submissions,
                   QObject *parent = nullptr);

    /// A new duel against the clock; `entered` follows, or `failed`.
    void practise(const ProblemId &problem, std::chrono::minutes length);
    /// Back to a duel that is on; `entered` follows when there is something to show of it, be it that the server is
    /// away.
    void enter(const DuelId &id);
    /// Away from it; it goes on.
    void leave();
    void move(QStringView move);

    void submit(const QString &label, const QString &language, const QString &source);
    void loadDetails(const RowId &row);

Q_SIGNALS:
    void entered();
    /// The watched duel is over and all of our submissions to it are judged: these.
    void finished(const duello::Duel &duel, const QList<duello::Submission> &submissions);
    void detailsLoaded(const duello::SubmissionDetails &details);
    void failed(const duello::Error &error);

private:
    void tellEntered();
    void showConnection(const ConnectionStatus &status);
    void showDuel(const Duel &duel);
    void showRows(const QList<RowOp> &ops);
    void loadProblems();
    void finishWhenAllIsKnown();

    DuelClient &m_client;
    DuelModel &m_duel;
    SubmissionModel &m_submissions;
    bool m_creating = false;
    bool m_entering = false; ///< `entered` is to be told yet
    QSet<QString> m_loading; ///< labels of problems that were asked for
    DuelId m_finished;       ///< told already
};

} // namespace duello
