// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a SyncEngine wants done, as values, to be performed in order. The first group is answered by an input (input.h).
#pragma once

#include "net/protocol/event.h"
#include "net/protocol/snapshot.h"
#include "net/sync/connection.h"
#include "net/sync/outbox.h"
#include "net/sync/row.h"

#include <variant>

namespace duello::effect {

/// Write it so that it survives a power cut, over an older version of the same key.
struct SaveOutboxEntry
{
    OutboxEntry entry;
};

struct PostSubmission
{
    ClientTempId key;
    int attempt = 0;
    DuelId duel;
    SubmitRequest request;
};

/// Both parts, in any order.
struct FetchSnapshot
{
    quint64 request = 0;
    DuelId duel;
};

/// `GET /api/updates` without waiting.
struct FetchDifference
{
    quint64 request = 0;
    Cursor after;
};

/// Beside another one that is open, when a better channel is tried: each goes on until it is closed.
struct OpenStream
{
    quint64 stream = 0;
    ChannelKind channel = ChannelKind::WebSocket;
    Cursor after;
};

/// Nothing more is to be heard of it.
struct CloseStream
{
    quint64 stream = 0;
};

struct RemoveOutboxEntry
{
    ClientTempId key;
};

/// Give a Tick at this steady time; replaces the timer set before; nothing: no timer.
struct SetTimer
{
    std::optional<std::chrono::milliseconds> at;
};

struct RowsChanged
{
    QList<RowOp> ops;
};

struct DuelChanged
{
    Duel duel;
};

/// Something of the other player's was told.
struct OpponentSeen
{
    DuelId duel;
    OpponentBody body;
};

/// What was told of the other player of this duel may have been missed: ask for all of it.
struct OpponentMissed
{
    DuelId duel;
};

struct ConnectionChanged
{
    ConnectionStatus status;
};

/// To be added to the client's civil time to have the server's.
struct ServerOffsetChanged
{
    std::chrono::milliseconds offset{0};
};

/// The server does not accept our token here; no further attempt is made.
struct SessionRefused
{
    Error error;
};

struct StorageFailed
{
    Error error;
};

} // namespace duello::effect

namespace duello {

using SyncEffect =
    std::variant<effect::SaveOutboxEntry, effect::PostSubmission, effect::FetchSnapshot, effect::FetchDifference,
                 effect::OpenStream, effect::CloseStream, effect::RemoveOutboxEntry, effect::SetTimer,
                 effect::RowsChanged, effect::DuelChanged, effect::OpponentSeen, effect::OpponentMissed,
                 effect::ConnectionChanged, effect::ServerOffsetChanged, effect::SessionRefused, effect::StorageFailed>;

} // namespace duello
