// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps one duel's stream alive.
//
//            watch                 hello           caught up
//   Idle -----------> Connecting ---------> Syncing <-----> Live
//    ^                 ^  |  |                 |     gap      |
//    |      time, wake |  |  +--- failed, closed, silent -----+
//    |                 |  |  v
//    +---- stop ---- Backoff    (final errors: Refused, until watch)
//
// An attempt without a usable cursor takes a snapshot first and opens the stream where that ends; one with a cursor
// opens the stream at once. After a stream that could not be opened the next attempt asks REST first in any case: only
// there does a server say why it refuses.
//
// Every snapshot and stream has a number of its own; what comes from an earlier one is dropped. No state waits for
// ever: silence of the peer ends each of them.
#pragma once

#include "net/sync/effect.h"
#include "net/sync/input.h"
#include "net/sync/instant.h"
#include "net/sync/sequenceguard.h"
#include "net/sync/serverclock.h"

#include <QRandomGenerator>

namespace duello {

class Supervisor
{
public:
    /// What an input led to, beside the effects.
    struct Outcome
    {
        QList<SyncEffect> effects;
        std::optional<input::FullSnapshot> snapshot; ///< to take in before the events
        QList<Event> events;                         ///< to take in, in order
        bool reconnected = false;                    ///< live again after it was lost
    };

    explicit Supervisor(quint32 seed) : m_random(seed) {}

    Outcome watch(const DuelId &duel, Instant now);
    Outcome stop();
    Outcome snapshotAnswered(const input::SnapshotAnswered &answer, Instant now);
    Outcome streamReceived(const input::StreamReceived &received, Instant now);
    Outcome streamClosed(const input::StreamClosed &closed, Instant now);
    Outcome timePassed(Instant now);
    /// The machine slept, or its clock was set: what seems alive may be dead, what waits need not.
    Outcome clockJumped(Instant now);

    /// Whether a duel runs: then it comes back sooner.
    void setUrgent(bool urgent) { m_urgent = urgent; }

    ConnectionStatus status() const;
    std::optional<std::chrono::milliseconds> serverOffset() const { return m_serverClock.offset(); }
    std::optional<std::chrono::milliseconds> deadline() const;
    bool isActive() const { return m_phase != Phase::Idle && m_phase != Phase::Refused; }

private:
    enum class Phase { Idle, Connecting, Syncing, Live, Backoff, Refused };

    void begin(Instant now, Outcome &out);
    void fetchSnapshot(Instant now, Outcome &out);
    void openStream(Instant now, Outcome &out);
    void abandon(Outcome &out);
    void receive(const Hello &hello, Instant now, Outcome &out);
    void receive(const Heartbeat &heartbeat, Instant now, Outcome &out);
    void receive(const Event &event, Instant now, Outcome &out);
    void failForWantOfHello(Instant now, Outcome &out);
    void expectBeatEvery(std::chrono::milliseconds interval);
    void follow(const SequenceGuard::Outcome &guarded, Instant now, Outcome &out);
    void settle(Instant now, Outcome &out);
    void fail(const Error &error, std::optional<std::chrono::milliseconds> retryAfter, Instant now, Outcome &out);

    QRandomGenerator m_random;
    SequenceGuard m_guard;
    ServerClock m_serverClock;

    DuelId m_duel;
    Phase m_phase = Phase::Idle;
    bool m_urgent = false;
    bool m_askRest = true; ///< the next attempt begins with a snapshot
    int m_failures = 0;
    quint64 m_lastNumber = 0;
    std::optional<quint64> m_stream;
    std::optional<quint64> m_snapshot;
    Instant m_snapshotAskedAt;
    std::chrono::milliseconds m_silence{0};               ///< how long the stream may say nothing
    std::chrono::milliseconds m_heardAt{0};               ///< the stream's last message, or its opening
    std::optional<std::chrono::milliseconds> m_liveSince; ///< the stream's first moment of Live
    std::chrono::milliseconds m_retryAt{0};               ///< of Backoff
    std::optional<Timestamp> m_nextTry;                   ///< the same for people
    std::optional<Timestamp> m_lostAt;                    ///< not live since, having been live or tried
    std::optional<Error> m_why;                           ///< of m_lostAt
};

} // namespace duello
