// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/supervisor.h"

#include "net/protocol/limits.h"
#include "net/sync/backoff.h"

#include <algorithm>
#include <utility>

namespace duello {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto answerPatience = 10s;
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
    if (!m_snapshot || answer.request != m_snapshot->number)
        return out;
    const Instant askedAt = std::exchange(m_snapshot, std::nullopt)->askedAt;
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
    m_serverClock.answered(answer.snapshot->duel.serverTime, askedAt.civil, now.civil);
    m_roundTrip = now.steady - askedAt.steady;
    m_restAnswers = true;
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

Supervisor::Outcome Supervisor::differenceAnswered(const input::DifferenceAnswered &answer, Instant now)
{
    Outcome out;
    if (!m_difference || answer.request != m_difference->number)
        return out;
    const Instant askedAt = std::exchange(m_difference, std::nullopt)->askedAt;
    if (!answer.updates) {
        fetchSnapshot(now, out); // it holds more than the difference, and a server that has nothing else has that
        return out;
    }
    m_serverClock.answered(answer.updates->serverTime, askedAt.civil, now.civil);
    m_roundTrip = now.steady - askedAt.steady;
    follow(m_guard.differenceTaken(*answer.updates, now.steady), now, out);
    settle(now, out);
    return out;
}

Supervisor::Outcome Supervisor::streamReceived(const input::StreamReceived &received, Instant now)
{
    Outcome out;
    if (m_trial && received.stream == m_trial->number)
        heardOfTrial(received.message, now, out);
    if (!m_stream || received.stream != m_stream->number)
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
    if (m_trial && closed.stream == m_trial->number) {
        m_lastFailure = {closed.error, now.civil};
        m_choice.tryFailed(std::exchange(m_trial, std::nullopt)->channel, now.steady);
    }
    if (!m_stream || closed.stream != m_stream->number)
        return out;
    m_askRest = m_askRest || closed.snapshotNeeded;
    streamFailed(*std::exchange(m_stream, std::nullopt), closed.error, now, out); // it needs no closing
    return out;
}

Supervisor::Outcome Supervisor::timePassed(Instant now)
{
    Outcome out;
    if (m_phase == Phase::Backoff && now.steady >= m_retryAt)
        begin(now, out);
    for (const std::optional<Question> *question : {&m_snapshot, &m_difference}) {
        if (*question && now.steady >= (*question)->askedAt.steady + answerPatience)
            fail({ErrorCode::TimedOut, u"no answer"_s}, {}, now, out);
    }
    if (m_stream && now.steady >= m_heardAt + m_silence)
        streamFailed(*m_stream, {ErrorCode::TimedOut, u"the server fell silent"_s}, now, out);
    if (m_trial && now.steady >= m_trial->openedAt + ChannelChoice::helloPatience)
        giveUpTrial(now, out);
    if (m_phase == Phase::Live)
        tryBetter(now, out);
    if (m_stream)
        follow(m_guard.timePassed(now.steady), now, out);
    return out;
}

Supervisor::Outcome Supervisor::clockJumped(Instant now)
{
    Outcome out;
    m_serverClock.forget();
    beginAnew({ErrorCode::TimedOut, u"the machine slept or its clock was set"_s}, now, out);
    return out;
}

Supervisor::Outcome Supervisor::networkChanged(Instant now)
{
    Outcome out;
    m_choice.forgive();
    beginAnew({ErrorCode::Unreachable, u"the machine is in another network"_s}, now, out);
    return out;
}

Supervisor::Outcome Supervisor::pinChannel(std::optional<ChannelKind> channel, Instant now)
{
    Outcome out;
    m_choice.pin(channel);
    if (m_trial && m_choice.better(m_stream->channel) != m_trial->channel)
        giveUpTrial(now, out);
    const bool isWaiting = m_phase == Phase::Backoff || m_phase == Phase::Connecting;
    if (isWaiting && (!m_stream || m_stream->channel != m_choice.current())) {
        abandon(out);
        begin(now, out);
    }
    return out;
}

ConnectionStatus Supervisor::status() const
{
    const auto channel = m_stream ? std::optional(m_stream->channel) : std::nullopt;
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

SyncDiagnostics Supervisor::diagnostics() const
{
    return {
        .cursor = m_guard.cursor(),
        .head = m_guard.head(),
        .channel = m_stream ? std::optional(m_stream->channel) : std::nullopt,
        .pinned = m_choice.pinned(),
        .attempts = m_attempts,
        .reconnects = m_reconnects,
        .roundTrip = m_roundTrip,
        .serverOffset = m_serverClock.offset(),
        .lastFailure = m_lastFailure,
        .lastEvents = {},
    };
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
        consider(m_snapshot->askedAt.steady + answerPatience);
    if (m_difference)
        consider(m_difference->askedAt.steady + answerPatience);
    if (m_stream)
        consider(m_heardAt + m_silence);
    if (m_trial)
        consider(m_trial->openedAt + ChannelChoice::helloPatience);
    else if (m_phase == Phase::Live && m_choice.better(m_stream->channel))
        consider(m_choice.tryAt());
    return first;
}

void Supervisor::begin(Instant now, Outcome &out)
{
    m_phase = Phase::Connecting;
    m_restAnswers = false;
    if (m_askRest || !m_guard.cursor())
        fetchSnapshot(now, out);
    else
        openStream(now, out);
}

/// Leaves what there is and connects again at once.
void Supervisor::beginAnew(const Error &why, Instant now, Outcome &out)
{
    if (!isActive())
        return;
    if (m_phase == Phase::Syncing || m_phase == Phase::Live) {
        m_lostAt = now.civil;
        m_why = why;
    }
    m_failures = 1;
    abandon(out);
    begin(now, out);
}

void Supervisor::fetchSnapshot(Instant now, Outcome &out)
{
    m_snapshot = Question{++m_lastNumber, now};
    out.effects.append(effect::FetchSnapshot{m_snapshot->number, m_duel});
}

void Supervisor::fetchDifference(Instant now, Outcome &out)
{
    m_difference = Question{++m_lastNumber, now};
    out.effects.append(effect::FetchDifference{m_difference->number, *m_guard.cursor()});
}

void Supervisor::openStream(Instant now, Outcome &out)
{
    ++m_attempts;
    m_stream = OpenedStream{++m_lastNumber, m_choice.current(), now.steady};
    m_silence = m_choice.patience();
    m_heardAt = now.steady;
    out.effects.append(effect::OpenStream{m_stream->number, m_stream->channel, *m_guard.cursor()});
}

/// Closed or silent. Before its hello the channel may be to blame, if anything is known of the server.
void Supervisor::streamFailed(OpenedStream lost, const Error &error, Instant now, Outcome &out)
{
    if (lost.greeted) {
        m_choice.lost(now.steady - lost.openedAt);
        fail(error, {}, now, out);
        return;
    }
    m_lastFailure = {error, now.civil};
    if (m_restAnswers && m_choice.stepDown()) {
        abandon(out);
        openStream(now, out);
        return;
    }
    m_askRest = true;
    fail({isPassing(error) ? error.code : ErrorCode::Unreachable, error.detail}, {}, now, out);
}

void Supervisor::tryBetter(Instant now, Outcome &out)
{
    const std::optional<ChannelKind> better = m_choice.better(m_stream->channel);
    if (m_trial || !better || now.steady < m_choice.tryAt())
        return;
    ++m_attempts;
    m_trial = OpenedStream{++m_lastNumber, *better, now.steady};
    out.effects.append(effect::OpenStream{m_trial->number, *better, *m_guard.cursor()});
}

/// With a hello that continues where we are, the trial is the stream.
void Supervisor::heardOfTrial(const StreamMessage &message, Instant now, Outcome &out)
{
    const auto *hello = std::get_if<Hello>(&message);
    if (!hello || hello->recovered == false || hello->head.epoch != m_guard.cursor()->epoch) {
        giveUpTrial(now, out);
        return;
    }
    m_choice.trySucceeded(m_trial->channel, now.steady);
    out.effects.append(effect::CloseStream{m_stream->number});
    m_stream = std::exchange(m_trial, std::nullopt);
    m_guard.streamClosed(); // the new one brings it all, so that nothing need be asked for
    m_difference.reset();
}

void Supervisor::giveUpTrial(Instant now, Outcome &out)
{
    m_choice.tryFailed(m_trial->channel, now.steady);
    out.effects.append(effect::CloseStream{m_trial->number});
    m_trial.reset();
}

/// What was asked before counts no more.
void Supervisor::abandon(Outcome &out)
{
    for (std::optional<OpenedStream> *stream : {&m_stream, &m_trial}) {
        if (*stream)
            out.effects.append(effect::CloseStream{(*stream)->number});
        stream->reset();
    }
    m_snapshot.reset();
    m_difference.reset();
    m_liveSince.reset();
    m_guard.streamClosed();
}

void Supervisor::receive(const Hello &hello, Instant now, Outcome &out)
{
    expectBeatEvery(hello.heartbeat);
    m_stream->greeted = true;
    m_stream->openedAt = now.steady;
    m_choice.opened(now.steady);
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
    case SequenceGuard::Ask::Difference:
        if (!m_snapshot && !m_difference)
            fetchDifference(now, out);
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
        m_reconnects += out.reconnected ? 1 : 0;
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
    m_lastFailure = {error, now.civil};
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
