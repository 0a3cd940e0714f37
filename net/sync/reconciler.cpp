// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/reconciler.h"

#include "net/sync/rowlist.h"

#include <algorithm>

namespace duello {

namespace {

/// Older than every copy that a server sends: the submission is known by the reply to its POST only.
constexpr qint64 ackRev = -1;

bool precedes(const Row &a, const Row &b)
{
    if (isPending(a) != isPending(b))
        return isPending(a);
    if (isPending(a))
        return std::pair(b.createdAt, a.id) < std::pair(a.createdAt, b.id);
    return std::pair(b.submission.receivedAt, a.submission.id) < std::pair(a.submission.receivedAt, b.submission.id);
}

/// The rows after an input, in no order yet.
struct Merge
{
    QList<Row> rows;

    Row *byId(const SubmissionId &id)
    {
        const auto found = std::ranges::find_if(rows, [&](const Row &row) { return row.submission.id == id; });
        return found == rows.end() || id.isEmpty() ? nullptr : &*found;
    }

    Row *byKey(const ClientTempId &key)
    {
        const auto found =
            std::ranges::find_if(rows, [&](const Row &row) { return row.submission.clientTempId == key; });
        return found == rows.end() || key.isEmpty() ? nullptr : &*found;
    }

    Row *pending(const ClientTempId &key)
    {
        Row *row = byKey(key);
        return row && isPending(*row) ? row : nullptr;
    }

    void setDelivery(const ClientTempId &key, Delivery delivery, const std::optional<Error> &failure = {},
                     const std::optional<Timestamp> &retryAt = {})
    {
        if (Row *row = pending(key)) {
            row->delivery = delivery;
            row->failure = failure;
            row->retryAt = retryAt;
        }
    }

    static void deliver(Row &row, Submission submission)
    {
        if (submission.clientTempId.isEmpty())
            submission.clientTempId = row.submission.clientTempId;
        row.submission = std::move(submission);
        row.delivery = Delivery::Delivered;
        row.failure.reset();
        row.retryAt.reset();
    }

    void take(const Submission &submission, bool mayGoBack)
    {
        Row *row = byId(submission.id);
        if (!row)
            row = byKey(submission.clientTempId);
        if (!row)
            rows.append({.id = rowIdOf(submission),
                         .delivery = Delivery::Delivered,
                         .createdAt = submission.receivedAt,
                         .submission = submission});
        else if (isPending(*row) || mayGoBack || isOlder(row->submission, submission))
            deliver(*row, submission);
    }

    void operator()(const Enqueued &input)
    {
        const ClientTempId key = input.draft.clientTempId;
        if (!byKey(key))
            rows.append({.id = RowId(key.value()), .createdAt = input.clickedAt, .submission = input.draft});
        setDelivery(key, input.failure ? Delivery::Failed : Delivery::Queued, input.failure);
    }

    void operator()(const SendBegun &input) { setDelivery(input.key, Delivery::Sending); }

    void operator()(const Ack &input)
    {
        Row *row = pending(input.key);
        if (!row)
            return;
        Submission submission = row->submission;
        submission.id = input.reply.id;
        submission.rev = ackRev;
        submission.receivedAt = input.reply.receivedAt == Timestamp{} ? row->createdAt : input.reply.receivedAt;
        if (!input.reply.problem.isEmpty())
            submission.problem = input.reply.problem;
        // A server that does not echo keys may have told of it before: then that row and this one are the same.
        if (const Row *told = byId(input.reply.id)) {
            submission = told->submission;
            submission.clientTempId = input.key;
            rows.removeIf([id = told->id](const Row &other) { return other.id == id; });
            row = byKey(input.key);
        }
        deliver(*row, submission);
    }

    void operator()(const Failure &input)
    {
        setDelivery(input.key, input.retryAt ? Delivery::Retrying : Delivery::Failed, input.error, input.retryAt);
    }

    void operator()(const Discarded &input)
    {
        rows.removeIf([&](const Row &row) { return isPending(row) && row.submission.clientTempId == input.key; });
    }

    void operator()(const SubmissionEvent &input) { take(input.submission, false); }

    void operator()(const Snapshot &input)
    {
        if (input.reset) {
            rows.removeIf([&](const Row &row) {
                return !isPending(row) && !std::ranges::contains(input.submissions, row.submission.id, &Submission::id);
            });
        }
        for (const Submission &submission : input.submissions)
            take(submission, input.reset);
    }
};

} // namespace

QList<RowOp> plan(const QList<Row> &rows, const RowInput &input)
{
    Merge merge{rows};
    std::visit(merge, input);
    std::ranges::sort(merge.rows, precedes);
    return difference(rows, merge.rows);
}

} // namespace duello
