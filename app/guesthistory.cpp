// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/guesthistory.h"

namespace duello {

GuestHistory::GuestHistory(RestClient &rest, const QString &epoch, const DuelArchive &archive, QObject *parent)
    : QObject(parent), m_rest(rest), m_epoch(epoch), m_archive(archive)
{
}

void GuestHistory::keep(const Duel &duel, const QList<Submission> &known)
{
    m_rest.submissions(duel.id, this, [this, duel, known](const Answer<SubmissionsSnapshot> &answer) {
        DuelRecord record{.duel = duel,
                          .you = m_rest.credentials().user,
                          .submissions = known,
                          .isComplete = answer.result.has_value()};
        if (answer.result)
            record.submissions = ofBothSides(answer.result->submissions, known, record.you);
        QList<SubmissionId> mine;
        for (const Submission &submission : std::as_const(record.submissions)) {
            if (submission.user == record.you)
                mine.append(submission.id);
        }
        loadNext(record, mine, {});
    });
}

void GuestHistory::loadNext(const DuelRecord &record, QList<SubmissionId> left, const QList<SubmissionDetails> &loaded)
{
    if (left.isEmpty())
        return store(record, loaded);
    const SubmissionId next = left.takeFirst();
    m_rest.submission(record.duel.id, next, this, [=, this](const Answer<SubmissionDetails> &answer) {
        if (answer.result)
            loadNext(record, left, loaded + QList{*answer.result});
        else
            store(record, loaded); // the host has gone
    });
}

void GuestHistory::store(const DuelRecord &record, const QList<SubmissionDetails> &details)
{
    const Result<DuelRecord> here = m_archive.add(m_epoch, record, details);
    if (!here)
        Q_EMIT failed(here.error());
    DuelRecord shown = record;
    shown.duel.id = DuelArchive::idOf(m_epoch, record.duel.id);
    Q_EMIT kept(here.value_or(shown));
}

} // namespace duello
