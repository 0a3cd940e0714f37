// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/duelcontroller.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

DuelController::DuelController(DuelClient &client, DuelModel &duel, SubmissionModel &submissions, QObject *parent)
    : QObject(parent), m_client(client), m_duel(duel), m_submissions(submissions)
{
    m_duel.setMe(client.rest().credentials().user);
    connect(&client, &DuelClient::duelChanged, this, &DuelController::showDuel);
    connect(&client, &DuelClient::rowsChanged, this, &DuelController::showRows);
    connect(&client, &DuelClient::connectionChanged, &duel, &DuelModel::setConnection);
    connect(&client, &DuelClient::serverOffsetChanged, &duel, &DuelModel::setServerOffset);
    connect(&client, &DuelClient::storageFailed, this, &DuelController::failed);
    connect(&client, &DuelClient::sessionRefused, this, &DuelController::failed);
}

void DuelController::practise(const ProblemId &problem, std::chrono::minutes length)
{
    const CreateDuelRequest request{.settings = {.length = length, .seats = 1}, .problems = {problem}};
    m_client.rest().createDuel(request, this, [this](const Answer<DuelSnapshot> &answer) {
        if (answer.result)
            enter(answer.result->duel.id);
        else
            Q_EMIT failed(answer.result.error());
    });
}

void DuelController::enter(const DuelId &id)
{
    if (!m_duel.duel() || m_duel.duel()->id != id) {
        m_duel.setDuel(std::nullopt);
        m_loading.clear();
    }
    m_client.watch(id);
    Q_EMIT entered();
}

void DuelController::leave()
{
    m_client.stop();
    m_duel.setDuel(std::nullopt);
    m_loading.clear();
}

void DuelController::move(QStringView move)
{
    if (!m_duel.duel())
        return;
    // The stream tells what came of it; only a refusal is news here.
    m_client.rest().move(m_duel.duel()->id, move, this, [this](const Answer<DuelSnapshot> &answer) {
        if (!answer.result)
            Q_EMIT failed(answer.result.error());
    });
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

void DuelController::showDuel(const Duel &duel)
{
    m_duel.setDuel(duel);
    loadProblems();
    finishWhenAllIsKnown();
}

void DuelController::showRows(const QList<RowOp> &ops)
{
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
    const bool undecided = std::ranges::any_of(
        m_client.rows(), [](const Row &row) { return row.delivery == Delivery::Delivered && !row.submission.verdict; });
    if (undecided)
        return;
    m_finished = m_duel.duel()->id;
    Q_EMIT finished(*m_duel.duel());
}

} // namespace duello
