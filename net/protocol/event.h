// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a stream carries (protocol section 5). The same bytes go over every channel; `codec.h` reads and writes them.
#pragma once

#include "net/protocol/code.h"
#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

#include <QList>

#include <variant>

namespace duello {

/// Takes a number of the stream and says nothing: what this recipient may not see, or a type this program does not
/// know.
struct SkipBody
{
    friend bool operator==(const SkipBody &, const SkipBody &) = default;
};

struct SubmissionBody
{
    Submission submission; ///< `submisson_verdict` when it is done, else `submisson_update`

    friend bool operator==(const SubmissionBody &, const SubmissionBody &) = default;
};

struct DuelBody
{
    Duel duel; ///< `duel_changed`

    friend bool operator==(const DuelBody &, const DuelBody &) = default;
};

/// `opponent`: what the duel's visibility lets a player see of the other. Each part is there when it is news.
struct OpponentBody
{
    UserId user;                          ///< who is seen
    QString problem;                      ///< label
    std::optional<Submission> submission; ///< without the key that its author gave it
    std::optional<Activity> activity;
    std::optional<Code> code;

    friend bool operator==(const OpponentBody &, const OpponentBody &) = default;
};

using EventBody = std::variant<SkipBody, SubmissionBody, DuelBody, OpponentBody>;

/// A numbered event of one stream.
struct Event
{
    Cursor cursor;
    DuelId duel; ///< empty when it belongs to none
    Timestamp serverTime{};
    EventBody body;

    friend bool operator==(const Event &, const Event &) = default;
};

/// The first frame of every stream.
struct Hello
{
    Cursor head;
    EventId oldest;
    std::optional<bool> recovered; ///< false: take a snapshot; nothing: the stream was opened without a cursor
    std::chrono::milliseconds heartbeat{0};
    Timestamp serverTime{};

    friend bool operator==(const Hello &, const Hello &) = default;
};

/// Sent when there is nothing else; the head number reveals a lost last event.
struct Heartbeat
{
    Cursor head;
    Timestamp serverTime{};
    std::chrono::milliseconds interval{0}; ///< to the next one; 0: as the hello said. Shorter during a duel

    friend bool operator==(const Heartbeat &, const Heartbeat &) = default;
};

/// The answer to a long poll: what follows the cursor that was asked with, in order.
struct Updates
{
    QList<Event> events;
    Cursor last;        ///< where to ask from the next time
    EventId head;       ///< the last event of the stream; beyond `last`: there is more at once
    bool reset = false; ///< the cursor cannot be served: take a snapshot
    Timestamp serverTime{};

    friend bool operator==(const Updates &, const Updates &) = default;
};

using StreamMessage = std::variant<Hello, Heartbeat, Event>;

} // namespace duello
