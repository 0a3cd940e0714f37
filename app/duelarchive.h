// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "ui/models/duelrecord.h"

namespace duello {

/// Copies of the duels that were played on other machines, which may never be seen again:
///
///   duels.jsonl   a line each, appended; of two with one id the later counts
///   <id>.json     the code, and what the judge said to it
///
/// Here such a duel has an id of its own, since each server counts from one.
class DuelArchive
{
public:
    explicit DuelArchive(QString folder) : m_folder(std::move(folder)) {}

    static DuelId idOf(const QString &epoch, const DuelId &id);

    /// The record as it was there; what is returned is as it is here. Whole on disk when there is no error.
    Result<DuelRecord> add(const QString &epoch, const DuelRecord &record,
                           const QList<SubmissionDetails> &details) const;
    /// A line that cannot be read is left out.
    QList<DuelRecord> records() const;
    /// Nothing when the duel is not one of these.
    std::optional<QList<SubmissionDetails>> details(const DuelId &id) const;

private:
    QString indexFile() const;
    QString detailsFile(const DuelId &id) const;

    QString m_folder;
};

} // namespace duello
