// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A client's whole behaviour towards its server, without a socket, a file or a clock: inputs in, effects out. The shell
// (net/client/duelclient) performs the effects; a simulator can do the same on a virtual clock.
//
//   inputs --> step --+--> Supervisor (connection, cursor, server's clock) --> events, snapshots --+
//                     +--> Outbox (what is to be sent, and when) <---- delivered keys ------------+--> rows, duel
//
// Promises (protocol section 6):
//   P13  A POST leaves only after its entry is on disk, and the entry stays until the server's answer, an event or a
//        snapshot proves that the server has it. A stored entry is sent again with the same key at the next start.
//   P11  Rows and duel never go back within an epoch.
//   P1   With a server that answers, every state leads to Live with nothing pending but what was refused for good.
//
// Rows are shown for the watched duel; entries of other duels are sent all the same.
#pragma once

#include "net/sync/outbox.h"
#include "net/sync/reconciler.h"
#include "net/sync/supervisor.h"

#include <QRandomGenerator>

namespace duello {

class SyncEngine
{
public:
    /// `user` owns the rows and the entries; `seed` is for the jitter of waiting times.
    SyncEngine(UserId user, quint32 seed);

    QList<SyncEffect> step(const SyncInput &input, Instant now);

    /// Of the watched duel.
    QList<Row> rows() const { return m_rows.value(m_watched); }
    const std::optional<Duel> &duel() const { return m_duel; }
    const ConnectionStatus &connection() const { return m_connection; }
    SyncDiagnostics diagnostics() const;
    /// A submission that is not known to be delivered; null when there is none.
    const OutboxEntry *pending(const RowId &row) const { return m_outbox.find(ClientTempId(row.value())); }

private:
    void handle(const input::Watch &input, Instant now);
    void handle(const input::Stop &input, Instant now);
    void handle(const input::OutboxLoaded &input, Instant now);
    void handle(const input::Submit &input, Instant now);
    void handle(const input::Retry &input, Instant now);
    void handle(const input::Discard &input, Instant now);
    void handle(const input::EntrySaved &input, Instant now);
    void handle(const input::SubmitAnswered &input, Instant now);
    void handle(const input::SnapshotAnswered &input, Instant now);
    void handle(const input::DifferenceAnswered &input, Instant now);
    void handle(const input::StreamReceived &input, Instant now);
    void handle(const input::StreamClosed &input, Instant now);
    void handle(const input::PinChannel &input, Instant now);
    void handle(const input::NetworkChanged &input, Instant now);
    void handle(const input::Tick &input, Instant now);

    Result<SubmitReply> ofThisEpoch(const SubmitReply &reply);
    void follow(const Supervisor::Outcome &outcome, Instant now);
    void take(const input::FullSnapshot &snapshot);
    void take(const Event &event);
    void note(const Event &event, Instant now);
    void takeDuel(const Duel &duel, bool mayGoBack);
    void enqueueRow(const OutboxEntry &entry);
    void reconcile(const DuelId &duel, const RowInput &input);
    void delivered(const ClientTempId &key);
    void postponed(const ClientTempId &key, const Error &error, std::optional<std::chrono::milliseconds> retryAfter,
                   Instant now);
    void refused(const ClientTempId &key, const Error &error);
    void noticeJump(Instant now);
    void post(Instant now);
    void report(Instant now);

    const UserId m_user;
    QRandomGenerator m_random;
    Supervisor m_supervisor;
    Outbox m_outbox;

    DuelId m_watched;
    QHash<DuelId, QList<Row>> m_rows;
    std::optional<Duel> m_duel; ///< the watched one
    QString m_epoch;            ///< of all rows; empty before the first reply or snapshot

    std::optional<std::chrono::milliseconds> m_postDeadline;
    std::optional<Instant> m_lastStep;
    ConnectionStatus m_connection;
    QList<SyncDiagnostics::Taken> m_lastEvents;
    std::optional<std::chrono::milliseconds> m_serverOffset;
    std::optional<std::chrono::milliseconds> m_timer;
    QList<SyncEffect> m_effects; ///< of the step under way
};

} // namespace duello
