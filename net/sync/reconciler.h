// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one writer of the submission list: whatever a client learns becomes a RowInput, `plan` says what it changes.
//
// Order: pending rows first, the newest click on top; then the rows that the server has, by the time it received them,
// newest first, then by id.
// Matching: by the server's id, then by the client_temp_id. A row keeps its RowId for as long as it lives, so that the
// item that the player saw appear is the item that gets the verdict.
//
// Laws (tst_reconciler checks them on random histories):
//   1. The same input planned twice gives no operations.
//   2. After a snapshot that resets, the rows are the snapshot plus what is pending.
//   3. Acks, events and snapshots of one epoch lead to the same rows in every order.
//   4. A row that the server has never goes back: neither to pending nor to an older (attempt, rev).
//   5. A list changed by the operations alone equals the rows.
#pragma once

#include "net/protocol/snapshot.h"
#include "net/sync/row.h"

#include <QList>

namespace duello {

/// The player clicked Submit, or Retry, and the entry is on disk: it waits to be sent. Or it cannot be, for good.
struct Enqueued
{
    Submission draft; ///< key, duel, problem, user and language; no id
    Timestamp clickedAt{};
    std::optional<Error> failure;
};

/// A POST of it left.
struct SendBegun
{
    ClientTempId key;
};

/// The server's reply to a POST of it.
struct Ack
{
    ClientTempId key;
    SubmitReply reply;
};

/// A POST of it failed: for a passing reason when `retryAt` is set, else for good.
struct Failure
{
    ClientTempId key;
    Error error;
    std::optional<Timestamp> retryAt;
};

/// The player gave up a failed one.
struct Discarded
{
    ClientTempId key;
};

struct SubmissionEvent
{
    Submission submission;
};

struct Snapshot
{
    QList<Submission> submissions;
    /// It is of another epoch: what it does not contain is gone, what it contains is true although it may be older.
    /// Within an epoch submissions only come and grow, so that an old snapshot may lack a row but never deny it.
    bool reset = false;
};

using RowInput = std::variant<Enqueued, SendBegun, Ack, Failure, Discarded, SubmissionEvent, Snapshot>;

QList<RowOp> plan(const QList<Row> &rows, const RowInput &input);

} // namespace duello
