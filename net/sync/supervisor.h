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
// there does a server say why it refuses; when it does not refuse, the channel is to blame and the next one is tried in
// the same attempt (channelchoice.h).
//
// While a worse channel is live, a better one may be opened beside it, behind the same cursor. With its hello it takes
// the place of the old one: what the old one still has under way is in the new one too, so nothing is lost, and what is
// in both is dropped by its number.
//
// Every question and stream has a number of its own; what comes from an earlier one is dropped. No state waits for
// ever: silence of the peer ends each of them.
#pragma once

#include "net/sync/channelchoice.h"
#include "net/sync/diagnostics.h"
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
    Outcome differenceAnswered(const input::DifferenceAnswered &answer, Instant now);
    Outcome streamReceived(const input::StreamReceived &received, Instant now);
    Outcome streamClosed(const input::StreamClosed &closed, Instant now);
    Outcome timePassed(Instant now);
    /// The machine slept, or its clock was set: what seems alive may be dead, what waits need not.
    Outcome clockJumped(Instant now);
    /// What seems alive may be dead, and what did not get through may do so now.
    Outcome networkChanged(Instant now);
    /// Goes over to this channel, or to the best where there is none; without an interruption when it is live.
    Outcome pinChannel(std::optional<ChannelKind> channel, Instant now);

    /// Whether a duel runs: then it comes back sooner.
    void setUrgent(bool urgent) { m_urgent = urgent; }

    ConnectionStatus status() const;
    /// All but the last events.
    SyncDiagnostics diagnostics() const;
    std::optional<std::chrono::milliseconds> serverOffset() const { return m_serverClock.offset(); }
    std::optional<std::chrono::milliseconds> deadline() const;
    bool isActive() const { return m_phase != Phase::Idle && m_phase != Phase::Refused; }

private:
    enum class Phase { Idle, Connecting, Syncing, Live, Backoff, Refused };

    struct Question
    {
        quint64 number = 0;
        Instant askedAt;
    };

    struct OpenedStream
    {
        quint64 number = 0;
        ChannelKind channel = ChannelKind::WebSocket;
        std::chrono::milliseconds openedAt{0}; ///< then its hello
        bool greeted = false;
    };

    void begin(Instant now, Outcome &out);
    void beginAnew(const Error &why, Instant now, Outcome &out);
    void fetchSnapshot(Instant now, Outcome &out);
    void fetchDifference(Instant now, Outcome &out);
    void openStream(Instant now, Outcome &out);
    void streamFailed(OpenedStream lost, const Error &error, Instant now, Outcome &out);
    void tryBetter(Instant now, Outcome &out);
    void heardOfTrial(const StreamMessage &message, Instant now, Outcome &out);
    void giveUpTrial(Instant now, Outcome &out);
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
    ChannelChoice m_choice;

    DuelId m_duel;
    Phase m_phase = Phase::Idle;
    bool m_urgent = false;
    bool m_askRest = true; ///< the next attempt begins with a snapshot
    int m_failures = 0;
    quint64 m_lastNumber = 0;
    std::optional<OpenedStream> m_stream;
    std::optional<OpenedStream> m_trial; ///< of a better channel, beside m_stream
    std::optional<Question> m_snapshot;
    std::optional<Question> m_difference;
    bool m_restAnswers = false;                           ///< in this attempt
    std::chrono::milliseconds m_silence{0};               ///< how long the stream may say nothing
    std::chrono::milliseconds m_heardAt{0};               ///< the stream's last message, or its opening
    std::optional<std::chrono::milliseconds> m_liveSince; ///< the stream's first moment of Live
    std::chrono::milliseconds m_retryAt{0};               ///< of Backoff
    std::optional<Timestamp> m_nextTry;                   ///< the same for people
    std::optional<Timestamp> m_lostAt;                    ///< not live since, having been live or tried
    std::optional<Error> m_why;                           ///< of m_lostAt

    int m_attempts = 0;
    int m_reconnects = 0;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    std::optional<SyncDiagnostics::Failure> m_lastFailure;
};

} // namespace duello
