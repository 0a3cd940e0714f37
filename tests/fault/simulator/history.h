// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened in one run, as values in the order of time. Nothing is judged while it happens: the checker reads the
// history afterwards, and the trace is the same history as text.
#pragma once

#include "tests/fault/simulator/timeline.h"

#include "net/protocol/event.h"
#include "net/protocol/snapshot.h"
#include "net/sync/connection.h"
#include "net/sync/row.h"

#include <QSet>

#include <map>
#include <variant>
#include <vector>

namespace duello::simulator {

/// One program of a player, from its start to its end.
struct ClientLife
{
    int client = 0;
    int life = 0;

    friend auto operator<=>(const ClientLife &, const ClientLife &) = default;
};

namespace record {

/// The player's click, or a fault: an action of the schedule.
struct Acted
{
    QString action;
};

/// An entry is on the client's disk.
struct Saved
{
    ClientTempId key;
};

struct Posted
{
    ClientTempId key;
    bool onDisk = false;
};

struct Acked
{
    ClientTempId key;
    SubmitReply reply;
};

/// The server took other content under a key that it knew.
struct KeyReused
{
    ClientTempId key;
};

/// The player gave a failed one up.
struct GivenUp
{
    ClientTempId key;
};

/// A row of the list, as the player sees it from now on.
struct RowShown
{
    ClientLife who;
    QString epoch; ///< of the last snapshot taken
    Row row;
};

struct RowRemoved
{
    ClientLife who;
    QString epoch;
    RowId row;
};

struct DuelShown
{
    ClientLife who;
    QString epoch;
    Duel duel;
};

struct ConnectionShown
{
    ClientLife who;
    ConnectionStatus status;
};

/// The server opened a stream for who asked with this cursor.
struct StreamOpened
{
    int stream = 0;
    UserId user;
    QString cursor;
};

/// The server sent it; whether it arrives is the network's business.
struct Sent
{
    int stream = 0;
    UserId user;
    StreamMessage message;
    QByteArray text;
};

struct Received
{
    ClientLife who;
    UserId user;
    StreamMessage message;
};

/// The server answered a question for news behind this cursor; whether the answer arrives is the network's business.
struct Told
{
    UserId user;
    QString cursor;
    Updates updates;
};

/// A client asked for a snapshot. `needless`: of its stream nothing was missing.
struct SnapshotAsked
{
    ClientLife who;
    bool needless = false;
};

/// A stream delivered nothing for longer than a peer may be silent; what the player was told then.
struct SilenceOver
{
    ClientLife who;
    ConnectionState state = ConnectionState::Idle;
};

/// The server's database is an older one, of another epoch: what came after it is gone.
struct Restored
{
    QSet<ClientTempId> lost;
};

struct ServerDied
{
    bool powerCut = false;
};

struct ServerStarted
{
    QString epoch;
};

} // namespace record

using Record =
    std::variant<record::Acted, record::Saved, record::Posted, record::Acked, record::KeyReused, record::GivenUp,
                 record::RowShown, record::RowRemoved, record::DuelShown, record::ConnectionShown, record::StreamOpened,
                 record::Sent, record::Told, record::Received, record::SnapshotAsked, record::SilenceOver,
                 record::Restored, record::ServerDied, record::ServerStarted>;

class History
{
public:
    struct Entry
    {
        milliseconds at;
        Record record;
    };

    explicit History(const Timeline &timeline) : m_timeline(timeline) {}

    void add(Record record) { m_entries.push_back({m_timeline.now(), std::move(record)}); }
    /// What a frame of a stream says; null when it is none. Each is read once, however many get it.
    const StreamMessage *read(const QByteArray &frame);
    const std::vector<Entry> &entries() const { return m_entries; }
    /// A line for each entry.
    QString trace() const;

    /// What happened of one kind, in order.
    template <class T> std::vector<const T *> all() const
    {
        std::vector<const T *> found;
        for (const Entry &entry : m_entries) {
            if (const T *one = std::get_if<T>(&entry.record))
                found.push_back(one);
        }
        return found;
    }

private:
    const Timeline &m_timeline;
    std::vector<Entry> m_entries;
    std::map<QByteArray, std::optional<StreamMessage>> m_frames;
};

} // namespace duello::simulator
