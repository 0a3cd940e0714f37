// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of the submission list, and the operations that change the list.
//
//     Queued -> Sending -> Accepted(id) -> Judging -> Judged
//       ^         |  ^
//       |         v  |
//       +------ Failed        (the same key; by itself after a wait, or by Retry)
//
// A row appears when its entry is on disk, as Queued, or could not be brought there, as Failed: what says Queued
// outlives the program (P13).
//
// A row is pending while the server's id is unknown. Its delivery then says where it stands; afterwards `submission`
// does.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/submission.h"

#include <variant>

namespace duello {

/// Names a row for as long as the list lives: the client_temp_id, or the submission's id where there is none.
using RowId = TextId<struct RowIdTag>;

RowId rowIdOf(const Submission &submission);

enum class Delivery {
    Queued,    ///< on disk, will be sent as soon as there is a connection
    Sending,   ///< a POST is on its way
    Retrying,  ///< failed for a passing reason; sent again at `retryAt`
    Failed,    ///< refused for good; `failure` says why, the player may retry or discard
    Delivered, ///< the server has it; `submission` is its state
};

struct Row
{
    RowId id;
    Delivery delivery = Delivery::Queued;
    std::optional<Timestamp> retryAt; ///< when and only when Retrying; the client's clock
    std::optional<Error> failure;     ///< of Retrying and Failed
    Timestamp createdAt{};            ///< the click, by the client's clock; of other devices' rows the receive time
    /// Of a pending row: duel, problem, language and key are filled, `id` is empty.
    Submission submission;

    friend bool operator==(const Row &, const Row &) = default;
};

/// Whether the server is not yet known to have it.
inline bool isPending(const Row &row)
{
    return row.delivery != Delivery::Delivered;
}

struct InsertRow
{
    Row row;
    RowId before; ///< empty: at the end

    friend bool operator==(const InsertRow &, const InsertRow &) = default;
};

struct UpdateRow
{
    Row row;

    friend bool operator==(const UpdateRow &, const UpdateRow &) = default;
};

struct MoveRow
{
    RowId id;
    RowId before; ///< empty: to the end

    friend bool operator==(const MoveRow &, const MoveRow &) = default;
};

struct RemoveRow
{
    RowId id;

    friend bool operator==(const RemoveRow &, const RemoveRow &) = default;
};

using RowOp = std::variant<InsertRow, UpdateRow, MoveRow, RemoveRow>;

} // namespace duello

Q_DECLARE_METATYPE(duello::RowId)
