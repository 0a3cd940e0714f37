// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/duelarchive.h"
#include "net/client/restclient.h"

namespace duello {

/// Takes home a copy of a duel that ended on another machine: the duel, the submissions, our own code. What the host
/// does not give any more is left out, and the record says that it is not complete.
class GuestHistory final : public QObject
{
    Q_OBJECT

public:
    /// `rest` and `archive` outlive it. `epoch`: of the other machine's database.
    GuestHistory(RestClient &rest, const QString &epoch, const DuelArchive &archive, QObject *parent = nullptr);

    /// `known`: what there is of our submissions, in case that the host has gone. `kept` follows, after `failed` if the
    /// copy is not on disk.
    void keep(const Duel &duel, const QList<Submission> &known);

Q_SIGNALS:
    void kept(const duello::DuelRecord &record);
    void failed(const duello::Error &error);

private:
    void loadNext(const DuelRecord &record, QList<SubmissionId> left, const QList<SubmissionDetails> &loaded);
    void store(const DuelRecord &record, const QList<SubmissionDetails> &details);

    RestClient &m_rest;
    const QString m_epoch;
    const DuelArchive &m_archive;
};

} // namespace duello
