// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/supervisor.h"

#include "net/protocol/limits.h"
#include "net/sync/backoff.h"

#include <algorithm>

namespace duello {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto snapshotPatience = 10s;
/// A connection that lived this long was a good one: its loss is the first failure of a new row.
constexpr auto stableAfter = 5s;
/// How many heartbeats may be missed where they are rarer than in a duel.
constexpr int missedHeartbeats = 2;

} // namespace

Supervisor::Outcome Supervisor::watch(const DuelId &duel, Instant now)
{
    Outcome out;
    if (duel == m_duel) {
        if (m_phase == Phase::Backoff || m_phase == Phase::Refused)
            begin(now, out);
        return out;
    }
    abandon(out);
    m_guard.forget();
    m_duel = duel;
    m_failures = 1; // a failure of this attempt is the second in the eyes of backoffDelay: no try at once after it
    m_lostAt.reset();
    m_why.reset();
    begin(now, out);
    return out;
}

Supervisor::Outcome Supervisor::stop()
{
    Outcome out;
    abandon(out);
    m_guard.forget();
    m_phase = Phase::Idle;
    m_duel = {};
    return out;
}

Supervisor::Outcome Supervisor::snapshotAnswered(const input::SnapshotAnswered &answer, Instant now)
{
    Outcome out;
    if (answer.request != m_snapshot)
        return out;
    m_snapshot.reset();
    if (!answer.snapshot) {
        fail(answer.snapshot.error(), answer.retryAfter, now, out);
        return out;
    }
    const Cursor &duelAsOf = answer.snapshot->duel.asOf;
    const Cursor &submissionsAsOf = answer.snapshot->submissions.asOf;
    if (duelAsOf.epoch != submissionsAsOf.epoch) {
        fail({ErrorCode::Unreachable, u"the server was replaced between two answers"_s}, {}, now, out);
        return out;
    }
    m_serverClock.answered(answer.snapshot->duel.serverTime, m_snapshotAskedAt.civil, now.civil);
    out.snapshot = *answer.snapshot;
    m_askRest = false;
    const EventId asOf = std::min(duelAsOf.event, submissionsAsOf.event);
    follow(m_guard.snapshotTaken({duelAsOf.epoch, asOf}, now.steady), now, out);
    if (m_stream)
        settle(now, out);
    else
        openStream(now, out);
    return out;
}

Supervisor::Outcome Supervisor::streamReceived(const input::StreamReceived &received, Instant now)
{
    Outcome out;
    if (received.stream != m_stream)
        return out;
    m_heardAt = now.steady;
    std::visit(
        [&](const auto &message) {
            m_serverClock.heard(message.serverTime, now.civil);
            receive(message, now, out);
        },
        received.message);
    return out;
}

Supervisor::Outcome Supervisor::streamClosed(const input::StreamClosed &closed, Instant now)
{
    Outcome out;
    if (closed.stream != m_stream)
        return out;
    m_stream.reset(); // it needs no closing
    if (m_phase == Phase::Connecting || closed.snapshotNeeded)
        m_askRest = true;
    fail(closed.error, {}, now, out);
    return out;
}

Supervisor::Outcome Supervisor::timePassed(Instant now)
{
    Outcome out;
    if (m_phase == Phase::Backoff && now.steady >= m_retryAt)
        begin(now, out);
    if (m_snapshot && now.steady >= m_snapshotAskedAt.steady + snapshotPatience)
        fail({ErrorCode::TimedOut, u"no snapshot"_s}, {}, now, out);
    if (m_stream && now.steady >= m_heardAt + m_silence) {
        m_askRest = m_askRest || m_phase == Phase::Connecting;
        fail({ErrorCode::TimedOut, u"the server fell silent"_s}, {}, now, out);
    }
    if (m_stream)
        follow(m_guard.timePassed(now.steady), now, out);
    return out;
}

Supervisor::Outcome Supervisor::clockJumped(Instant now)
{
    Outcome out;
    m_serverClock.forget();
    if (!isActive())
        return out;
    if (m_phase == Phase::Syncing || m_phase == Phase::Live) {
        m_lostAt = now.civil;
        m_why = Error{ErrorCode::TimedOut, u"the machine slept or its clock was set"_s};
    }
    m_failures = 1;
    abandon(out);
    begin(now, out);
    return out;
}

ConnectionStatus Supervisor::status() const
{
    const QString channel = m_stream ? u"WebSocket"_s : QString();
    switch (m_phase) {
    case Phase::Idle:
        return {};
    case Phase::Syncing:
        return {.state = ConnectionState::CatchingUp, .channel = channel};
    case Phase::Live:
        return {.state = ConnectionState::Live, .channel = channel};
    default:
        break;
    }
    if (!m_lostAt)
        return {.state = ConnectionState::Connecting};
    return {.state = ConnectionState::Offline,
            .since = m_lostAt,
            .nextTry = m_phase == Phase::Backoff ? m_nextTry : std::nullopt,
            .why = m_why};
}

std::optional<std::chrono::milliseconds> Supervisor::deadline() const
{
    std::optional<std::chrono::milliseconds> first = m_stream ? m_guard.deadline() : std::nullopt;
    const auto consider = [&first](std::chrono::milliseconds at) {
        first = std::min(first.value_or(at), at);
    };
    if (m_phase == Phase::Backoff)
        consider(m_retryAt);
    if (m_snapshot)
        consider(m_snapshotAskedAt.steady + snapshotPatience);
    if (m_stream)
        consider(m_heardAt + m_silence);
    return first;
}

void Supervisor::begin(Instant now, Outcome &out)
{
    m_phase = Phase::Connecting;
    if (m_askRest || !m_guard.cursor())
        fetchSnapshot(now, out);
    else
        openStream(now, out);
}

void Supervisor::fetchSnapshot(Instant now, Outcome &out)
{
    m_snapshot = ++m_lastNumber;
    m_snapshotAskedAt = now;
    out.effects.append(effect::FetchSnapshot{*m_snapshot, m_duel});
}

void Supervisor::openStream(Instant now, Outcome &out)
{
    m_stream = ++m_lastNumber;
    m_silence = limits::silence;
    m_heardAt = now.steady;
    out.effects.append(effect::OpenStream{*m_stream, *m_guard.cursor()});
}

/// What was asked before counts no more.
void Supervisor::abandon(Outcome &out)
{
    if (m_stream)
        out.effects.append(effect::CloseStream{*m_stream});
    m_stream.reset();
    m_snapshot.reset();
    m_liveSince.reset();
    m_guard.streamClosed();
}

void Supervisor::receive(const Hello &hello, Instant now, Outcome &out)
{
    expectBeatEvery(hello.heartbeat);
    m_phase = Phase::Syncing;
    follow(m_guard.streamOpened(hello), now, out);
    settle(now, out);
}

/// Its first frame is lost, and with it what the rest of the stream would mean.
void Supervisor::failForWantOfHello(Instant now, Outcome &out)
{
    fail({ErrorCode::Unreachable, u"the stream did not begin with hello"_s}, {}, now, out);
}

void Supervisor::receive(const Heartbeat &heartbeat, Instant now, Outcome &out)
{
    if (m_phase == Phase::Connecting)
        return failForWantOfHello(now, out);
    if (heartbeat.interval > 0ms)
        expectBeatEvery(heartbeat.interval);
    follow(m_guard.heartbeatReceived(heartbeat, now.steady), now, out);
    settle(now, out);
}

void Supervisor::receive(const Event &event, Instant now, Outcome &out)
{
    if (m_phase == Phase::Connecting)
        return failForWantOfHello(now, out);
    follow(m_guard.eventReceived(event, now.steady), now, out);
    settle(now, out);
}

void Supervisor::expectBeatEvery(std::chrono::milliseconds interval)
{
    m_silence = std::max(limits::silence, missedHeartbeats * interval);
}

void Supervisor::follow(const SequenceGuard::Outcome &guarded, Instant now, Outcome &out)
{
    out.events += guarded.events;
    switch (guarded.ask) {
    case SequenceGuard::Ask::Nothing:
        break;
    case SequenceGuard::Ask::Difference: // a snapshot holds more than the difference, and does as well
        if (!m_snapshot)
            fetchSnapshot(now, out);
        break;
    case SequenceGuard::Ask::Snapshot:
        m_askRest = true;
        fail({ErrorCode::Unreachable, u"the stream does not continue here"_s}, {}, now, out);
        break;
    }
}

/// Syncing or Live, by what is known now.
void Supervisor::settle(Instant now, Outcome &out)
{
    if (m_phase != Phase::Syncing && m_phase != Phase::Live)
        return;
    if (m_snapshot || !m_guard.isCaughtUp()) {
        m_phase = Phase::Syncing;
    } else if (m_phase == Phase::Syncing) {
        m_phase = Phase::Live;
        m_liveSince = m_liveSince.value_or(now.steady);
        out.reconnected = m_lostAt.has_value();
        m_lostAt.reset();
        m_why.reset();
    }
}

void Supervisor::fail(const Error &error, std::optional<std::chrono::milliseconds> retryAfter, Instant now,
                      Outcome &out)
{
    if (m_liveSince && now.steady - *m_liveSince >= stableAfter)
        m_failures = 0;
    abandon(out);
    m_why = error;
    if (!m_lostAt)
        m_lostAt = now.civil;
    if (!isPassing(error)) {
        m_phase = Phase::Refused;
        if (error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden)
            out.effects.append(effect::SessionRefused{error});
        return;
    }
    ++m_failures;
    const auto delay = backoffDelay(m_failures, m_random.generateDouble(),
                                    m_urgent ? longestBackoffInDuel : longestBackoff, retryAfter);
    m_phase = Phase::Backoff;
    m_retryAt = now.steady + delay;
    m_nextTry = now.civil + delay;
    if (delay == 0ms)
        begin(now, out);
}

} // namespace duello
