// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/submission.h"
#include "net/server/database/transaction.h"

namespace duello::submissiontable {

/// A submission with what only its author and the judge read.
struct Stored
{
    Submission submission;
    QString solution;
    QString compilerOutput;
};

void insert(Transaction &transaction, const Submission &submission, const QString &solution);
/// Writes what judging changes: attempt, rev, state, verdict, tests, time and memory.
void update(Transaction &transaction, const Submission &submission);
void setCompilerOutput(Transaction &transaction, const SubmissionId &id, const QString &output);

std::optional<Stored> find(Transaction &transaction, const SubmissionId &id);
/// The one submission of that key.
std::optional<Stored> find(Transaction &transaction, const UserId &user, const ClientTempId &key);

/// In the order received.
/// Of all players, since the duel began or was begun again.
QList<Submission> counted(Transaction &transaction, const DuelId &duel);
QList<Submission> ofDuel(Transaction &transaction, const DuelId &duel, const UserId &user);
/// Of all duels.
QList<Submission> ofUser(Transaction &transaction, const UserId &user);
/// Those without a verdict, in the order received.
QList<Submission> unfinished(Transaction &transaction);
/// The one to be judged next.
std::optional<Stored> firstQueued(Transaction &transaction);
/// How many wait.
int queued(Transaction &transaction);

} // namespace duello::submissiontable
