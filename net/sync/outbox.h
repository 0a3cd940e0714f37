// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The submissions that the server is not yet known to have, and what is to happen to each.
//
//               stored             due, none in flight
//   Storing --------------> Waiting -----------------> Sending ---- ack ----> (gone)
//      |      retry ^         ^  |                        |
//      | disk full  |         |  +---- passing failure ---+
//      v            |         +-------------<-------------+
//    Failed --------+---------------------------- final --+
//
// Invariants: nothing is Sending that is not on disk; one is Sending at a time, the oldest click of those that are due;
// a failed POST of an earlier attempt changes nothing.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/snapshot.h"

#include <QList>

namespace duello {

/// As it is kept on disk: enough to send it again after the program was killed.
struct OutboxEntry
{
    ClientTempId key;
    UserId user;
    DuelId duel;
    QString problem;
    QString language;
    QString solution;
    Timestamp clickedAt{};
    std::optional<Error> failure; ///< refused for good, by this error

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Whether the same request may succeed later: the network, a server under load or restarting, a captive portal's page.
/// All else (400, 401, 403, 404, 409, 413, 422) stays as it is.
bool isPassing(const Error &error);

class Outbox
{
public:
    struct Post
    {
        OutboxEntry entry;
        int attempt = 0;
    };

    /// `stored`: it was found on disk.
    void add(const OutboxEntry &entry, bool stored);
    /// It is on disk, ready to be sent unless it is refused: Storing -> Waiting or Failed. Whether that was so.
    bool stored(const ClientTempId &key, std::chrono::milliseconds now);
    /// It could not be written: Storing -> Failed. Whether that was so; what else is written may be lost.
    bool storingFailed(const ClientTempId &key, const Error &error);

    /// The POST to begin now, if any; it is Sending from here on.
    std::optional<Post> takeNext(std::chrono::milliseconds now);
    /// How many POSTs in a row failed for passing reasons.
    int failures(const ClientTempId &key) const;
    /// The one in flight.
    std::optional<ClientTempId> sending() const;
    bool isSending(const ClientTempId &key, int attempt) const;
    /// A POST failed for a passing reason.
    void postpone(const ClientTempId &key, std::chrono::milliseconds until);
    /// A POST failed for good. Returns the entry with its failure, to be stored.
    OutboxEntry refuse(const ClientTempId &key, const Error &error);
    /// Failed -> Storing, or Waiting -> due now. Returns the entry when it must be stored first.
    std::optional<OutboxEntry> retry(const ClientTempId &key, std::chrono::milliseconds now);
    /// The connection is new: all that waits is due, and what was in flight over the old one counts as lost.
    void hasten(std::chrono::milliseconds now);
    void remove(const ClientTempId &key);

    const OutboxEntry *find(const ClientTempId &key) const;
    /// By their clicks, the oldest first.
    QList<OutboxEntry> entries() const;
    /// When takeNext should be asked again although nothing happened.
    std::optional<std::chrono::milliseconds> deadline() const;

private:
    enum class State { Storing, Waiting, Sending, Failed };

    struct Item
    {
        OutboxEntry entry;
        State state = State::Storing;
        std::chrono::milliseconds dueAt{0};
        int attempt = 0;
        int failures = 0;
    };

    Item *item(const ClientTempId &key);

    QList<Item> m_items; ///< by their clicks
};

} // namespace duello
