// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/duelclient.h"
#include "ui/models/duelmodel.h"
#include "ui/models/opponentmodel.h"
#include "ui/models/submissionmodel.h"

namespace duello {

/// What a duel is shown by; all outlive whoever writes them.
struct DuelModels
{
    DuelModel &duel;
    SubmissionModel &submissions;
    OpponentModel &opponent;
};

/// Plays one duel at a time: what the client learns goes into the models, what the player wants goes to the client.
/// There is a controller for each server, and the one that has the stage is the only writer of the models.
class DuelController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    /// `epoch`: of the server's database.
    DuelController(DuelClient &client, const QString &epoch, const DuelModels &models, QObject *parent = nullptr);

    /// From now on the models show what this one plays. Whoever had the stage has left it.
    void takeStage();
    /// Away from what is played; it goes on. The models are nobody's.
    void leaveStage();
    bool isOnStage() const { return m_onStage; }

    /// A new duel; `entered` follows, or `failed`.
    void create(const CreateDuelRequest &request);
    /// Takes a seat in a duel of others; `entered` follows, or `failed`. `seen`: problems that we know already.
    void join(const DuelId &id, const QList<ProblemId> &seen);
    /// Back to a duel that is on; `entered` follows when there is something to show of it, be it that the server is
    /// away.
    void enter(const DuelId &id);
    /// Away from it; it goes on. A rival is told that we are gone on purpose.
    void leave();
    /// `body`: what the move needs besides.
    void move(QStringView move, const QJsonObject &body = {});

    /// Our code as it is now, for a rival who may see it.
    void tellCode(const QString &label, const QString &language, const QString &text);
    void submit(const QString &label, const QString &language, const QString &source);
    void loadDetails(const RowId &row);
    /// The PDF of a problem of the duel, which stands under `label`; `statementPdfLoaded` follows.
    void loadStatementPdf(const QString &label, const ProblemId &problem, const QString &language);

Q_SIGNALS:
    void entered();
    /// The watched duel is over and all of our submissions to it are judged: these, and what was seen of the rival's.
    void finished(const duello::Duel &duel, const QList<duello::Submission> &submissions);
    void detailsLoaded(const duello::SubmissionDetails &details);
    void statementPdfLoaded(const duello::ProblemId &problem, const QString &language,
                            const duello::Result<QByteArray> &pdf);
    void failed(const duello::Error &error);

private:
    void begin(const Answer<DuelSnapshot> &answer);
    void tellEntered();
    void showConnection(const ConnectionStatus &status);
    void showDuel(const Duel &duel);
    void showRows(const QList<RowOp> &ops);
    void loadProblems();
    void finishWhenAllIsKnown();

    DuelClient &m_client;
    DuelModel &m_duel;
    SubmissionModel &m_submissions;
    OpponentModel &m_opponent;
    const QString m_epoch;
    bool m_onStage = false;
    bool m_creating = false;
    bool m_entering = false; ///< `entered` is to be told yet
    QSet<QString> m_loading; ///< labels of problems that were asked for
    DuelId m_finished;       ///< told already
};

} // namespace duello
