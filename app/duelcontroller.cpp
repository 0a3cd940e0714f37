// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/duelcontroller.h"

#include "net/sync/rowlist.h"

#include <QPointer>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

DuelController::DuelController(DuelClient &client, const QString &epoch, const DuelModels &models, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_duel(models.duel)
    , m_submissions(models.submissions)
    , m_opponent(models.opponent)
    , m_epoch(epoch)
{
    connect(&client, &DuelClient::opponentSeen, this, [this](const OpponentBody &seen) {
        if (m_onStage)
            m_opponent.take(seen);
    });
    connect(&client, &DuelClient::duelChanged, this, &DuelController::showDuel);
    connect(&client, &DuelClient::rowsChanged, this, &DuelController::showRows);
    connect(&client, &DuelClient::connectionChanged, this, &DuelController::showConnection);
    connect(&client, &DuelClient::serverOffsetChanged, this, [this](std::chrono::milliseconds offset) {
        if (m_onStage)
            m_duel.setServerOffset(offset);
    });
    connect(&client, &DuelClient::storageFailed, this, &DuelController::failed);
    connect(&client, &DuelClient::sessionRefused, this, [this](const Error &error) {
        m_entering = false;
        Q_EMIT failed(error);
    });
}

void DuelController::takeStage()
{
    if (std::exchange(m_onStage, true))
        return;
    m_duel.setDuel(std::nullopt);
    const bool isGuest = !m_client.rest().server().fingerprint.isEmpty();
    m_duel.setPlayer(m_client.rest().credentials().user, m_epoch, isGuest);
    m_duel.setServerOffset(m_client.serverOffset());
    m_duel.setDiagnosticsSource(
        [client = QPointer(&m_client)] { return client ? client->diagnostics() : SyncDiagnostics{}; });
    m_submissions.clear();
    m_submissions.apply(difference({}, m_client.rows()));
}

void DuelController::leaveStage()
{
    if (!m_onStage)
        return;
    leave();
    m_submissions.clear();
    m_onStage = false;
}

void DuelController::create(const CreateDuelRequest &request)
{
    if (std::exchange(m_creating, true))
        return; // an impatient click
    m_client.rest().createDuel(request, this, [this](const Answer<DuelSnapshot> &answer) { begin(answer); });
}

void DuelController::join(const DuelId &id, const QList<ProblemId> &seen)
{
    if (std::exchange(m_creating, true))
        return;
    m_client.rest().join(id, {seen}, this, [this](const Answer<DuelSnapshot> &answer) { begin(answer); });
}

void DuelController::begin(const Answer<DuelSnapshot> &answer)
{
    m_creating = false;
    if (!answer.result) {
        Q_EMIT failed(answer.result.error());
        return;
    }
    m_duel.setDuel(answer.result->duel); // the countdown of one against the clock runs already
    enter(answer.result->duel.id);
}

void DuelController::enter(const DuelId &id)
{
    if (!m_duel.duel() || m_duel.duel()->id != id)
        m_duel.setDuel(std::nullopt);
    m_opponent.clear();
    m_loading.clear();
    m_entering = true;
    m_client.watch(id);
    if (m_duel.duel())
        tellEntered();
}

// A page without its duel is not worth a look, unless there is no hope of it soon.
void DuelController::tellEntered()
{
    if (std::exchange(m_entering, false))
        Q_EMIT entered();
}

void DuelController::leave()
{
    if (const Seat *mine = m_duel.mySeat();
        mine && !mine->left && m_duel.duel()->state == DuelState::Running && m_duel.rivalSeat())
        m_client.rest().move(m_duel.duel()->id, u"leave", this, [](const auto &) {}); // unheard, our absence says it
    m_client.stop();
    m_entering = false;
    m_duel.setDuel(std::nullopt);
    m_opponent.clear();
    m_loading.clear();
}

void DuelController::move(QStringView move, const QJsonObject &body)
{
    if (!m_duel.duel())
        return;
    // The stream tells what came of it; only a refusal is news here.
    m_client.rest().move(m_duel.duel()->id, move, body, this, [this](const Answer<DuelSnapshot> &answer) {
        if (!answer.result)
            Q_EMIT failed(answer.result.error());
    });
}

void DuelController::tellCode(const QString &label, const QString &language, const QString &text)
{
    if (m_duel.duel())
        m_client.sendCode(label, language, text);
}

void DuelController::submit(const QString &label, const QString &language, const QString &source)
{
    m_client.submit(label, language, source);
}

void DuelController::loadDetails(const RowId &row)
{
    const QList<Row> rows = m_client.rows();
    const auto found = std::ranges::find(rows, row, &Row::id);
    if (found == rows.end())
        return;
    if (found->submission.id.isEmpty()) {
        Q_EMIT detailsLoaded({found->submission, m_client.source(row).value_or(QString()), {}, {}});
        return;
    }
    m_client.rest().submission(found->submission.duel, found->submission.id, this,
                               [this](const Answer<SubmissionDetails> &answer) {
                                   if (answer.result)
                                       Q_EMIT detailsLoaded(*answer.result);
                                   else
                                       Q_EMIT failed(answer.result.error());
                               });
}

void DuelController::loadStatementPdf(const QString &label, const ProblemId &problem, const QString &language)
{
    if (!m_duel.duel())
        return;
    m_client.rest().statementPdf(m_duel.duel()->id, label, language, this,
                                 [this, problem, language](const Answer<QByteArray> &answer) {
                                     Q_EMIT statementPdfLoaded(problem, language, answer.result);
                                 });
}

void DuelController::showConnection(const ConnectionStatus &status)
{
    if (!m_onStage)
        return;
    m_duel.setConnection(status);
    if (status.state == ConnectionState::Offline)
        tellEntered();
}

void DuelController::showDuel(const Duel &duel)
{
    if (!m_onStage)
        return;
    m_duel.setDuel(duel);
    if (!duel.rematch.isEmpty()) // both wanted it
        return enter(duel.rematch);
    tellEntered();
    if (const Seat *mine = m_duel.mySeat(); mine && mine->left && duel.state == DuelState::Running)
        move(u"return");
    loadProblems();
    finishWhenAllIsKnown();
}

void DuelController::showRows(const QList<RowOp> &ops)
{
    if (!m_onStage)
        return;
    m_submissions.apply(ops);
    finishWhenAllIsKnown();
}

void DuelController::loadProblems()
{
    const Duel &duel = *m_duel.duel();
    for (const DuelProblem &problem : duel.problems) {
        if (problem.id.isEmpty() || m_duel.problem(problem.label) || m_loading.contains(problem.label))
            continue;
        m_loading.insert(problem.label);
        m_client.rest().problem(duel.id, problem.label, this,
                                [this, id = duel.id, label = problem.label](const Answer<Problem> &answer) {
                                    if (!m_duel.duel() || m_duel.duel()->id != id)
                                        return;
                                    m_loading.remove(label);
                                    if (answer.result)
                                        m_duel.setProblem(label, *answer.result);
                                    else
                                        Q_EMIT failed(answer.result.error());
                                });
    }
}

void DuelController::finishWhenAllIsKnown()
{
    if (!m_duel.duel() || !isOver(m_duel.duel()->state) || m_finished == m_duel.duel()->id)
        return;
    QList<Submission> submissions;
    const QList<Row> rows = m_client.rows();
    for (const Row &row : rows) {
        if (isPending(row))
            continue;
        if (!row.submission.verdict)
            return;
        submissions.append(row.submission);
    }
    submissions += m_opponent.submissions();
    m_finished = m_duel.duel()->id;
    Q_EMIT finished(*m_duel.duel(), submissions);
}

} // namespace duello
