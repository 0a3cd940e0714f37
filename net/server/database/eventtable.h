// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The event log: what was pushed and what will be are read from here and from nowhere else. The number of an event is a
// row of the database, raised in the transaction of the change; so numbers are dense and a reader of the log cannot
// miss one that commits late.
#pragma once

#include "net/protocol/event.h"
#include "net/server/database/transaction.h"
#include "net/server/serveroptions.h"

namespace duello::eventtable {

/// What is kept of one stream.
struct Window
{
    EventId head;   ///< the last event; 0: there was none
    EventId oldest; ///< the first one kept; head + 1: none is
};

struct StoredEvent
{
    EventId id;
    QByteArray payload; ///< the bytes that every channel sends
};

/// Gives the event the next number of the user's stream.
void append(Transaction &transaction, const UserId &user, const DuelId &duel, const EventBody &body, Timestamp now);

Window window(Transaction &transaction, const UserId &user);
/// Those after `after`, in order, at most `limit`.
QList<StoredEvent> after(Transaction &transaction, const UserId &user, EventId after, int limit);

/// Removes at most `most` of the oldest events of one stream that has more than the retention asks for. How many: 0
/// when no stream has. What is kept is the end of the stream without a hole, also when the machine's clock was set.
int prune(Transaction &transaction, const Retention &retention, Timestamp now, int most);

/// Removes all that is kept, of every stream; the numbers go on. For a new epoch: what an event says is of the old one.
void forgetAll(Transaction &transaction);

/// How many events there have ever been.
qint64 count(Transaction &transaction);

} // namespace duello::eventtable
