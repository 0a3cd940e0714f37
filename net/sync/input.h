// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can happen to a SyncEngine. Answers carry the number of what they answer, so that late ones are recognised.
#pragma once

#include "net/protocol/event.h"
#include "net/protocol/snapshot.h"
#include "net/sync/channelkind.h"
#include "net/sync/outbox.h"
#include "net/sync/row.h"

#include <variant>

namespace duello::input {

/// Follow this duel from now on, instead of another. The same one again: try to connect now, whatever the wait.
struct Watch
{
    DuelId duel;
};

struct Stop
{
};

/// What was found on disk at the start.
struct OutboxLoaded
{
    QList<OutboxEntry> entries;
};

struct Submit
{
    OutboxEntry entry; ///< with a key that was never used
};

struct Retry
{
    RowId row;
};

struct Discard
{
    RowId row;
};

/// Answer to effect::SaveOutboxEntry.
struct EntrySaved
{
    ClientTempId key;
    Result<void> result;
};

/// Answer to effect::PostSubmission.
struct SubmitAnswered
{
    ClientTempId key;
    int attempt = 0;
    Result<SubmitReply> reply;
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Both parts of one snapshot; each says itself as of when it is true.
struct FullSnapshot
{
    DuelSnapshot duel;
    SubmissionsSnapshot submissions;
};

/// Answer to effect::FetchSnapshot.
struct SnapshotAnswered
{
    quint64 request = 0;
    Result<FullSnapshot> snapshot;
    std::optional<std::chrono::milliseconds> retryAfter;
};

/// Answer to effect::FetchDifference.
struct DifferenceAnswered
{
    quint64 request = 0;
    Result<Updates> updates;
};

struct StreamReceived
{
    quint64 stream = 0;
    StreamMessage message;
};

/// The stream ended or could not be opened.
struct StreamClosed
{
    quint64 stream = 0;
    Error error;
    bool snapshotNeeded = false; ///< the server asks to forget the cursor (4009)
};

/// The player wants this channel and no other; nothing: the best that gets through.
struct PinChannel
{
    std::optional<ChannelKind> channel;
};

/// The machine is in another network, or in one again.
struct NetworkChanged
{
};

/// Time passed: to be given at effect::SetTimer, harmless at any other moment.
struct Tick
{
};

} // namespace duello::input

namespace duello {

using SyncInput =
    std::variant<input::Watch, input::Stop, input::OutboxLoaded, input::Submit, input::Retry, input::Discard,
                 input::EntrySaved, input::SubmitAnswered, input::SnapshotAnswered, input::DifferenceAnswered,
                 input::StreamReceived, input::StreamClosed, input::PinChannel, input::NetworkChanged, input::Tick>;

} // namespace duello
