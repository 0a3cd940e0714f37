// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/syncengine.h"

#include "net/protocol/limits.h"
#include "net/sync/backoff.h"
#include "net/sync/reconciler.h"
#include "net/sync/rowlist.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace duello {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A POST without an answer for this long is lost; the shell should have said so before.
constexpr auto postPatience = 15s;
/// How far the two clocks may move apart between two steps before it counts as sleep, or as a clock that was set.
constexpr auto largestJump = 2s;
/// How soon after waking up that is noticed.
constexpr auto wakeCheck = 1s;
/// Smaller changes of the server's offset are not worth telling.
constexpr auto offsetStep = 10ms;
/// For who looks at the connection closely.
constexpr qsizetype notedEvents = 20;
/// A program that is asked for nothing for so long, though it wanted to be, was stopped.
constexpr auto longestGap = 5s;

ClientTempId keyOf(const RowId &row)
{
    return ClientTempId(row.value());
}

/// Why it need not even be sent: a body beyond the server's limits may cut the connection instead of being answered.
std::optional<Error> objectionTo(const OutboxEntry &entry)
{
    if (Bytes(entry.solution.toUtf8().size()) > limits::solution)
        return Error{ErrorCode::SolutionTooLarge, {}};
    return std::nullopt;
}

} // namespace

SyncEngine::SyncEngine(UserId user, quint32 seed) : m_user(std::move(user)), m_random(seed), m_supervisor(seed + 1) {}

QList<SyncEffect> SyncEngine::step(const SyncInput &input, Instant now)
{
    if (std::holds_alternative<input::Tick>(input))
        m_timer.reset(); // it is used up, also when it came early
    noticeJump(now);
    std::visit([&](const auto &value) { handle(value, now); }, input);
    if (!std::holds_alternative<input::Tick>(input))
        handle(input::Tick{}, now); // whatever is due is done now, however the timer goes
    post(now);
    report(now);
    return std::exchange(m_effects, {});
}

void SyncEngine::handle(const input::Watch &input, Instant now)
{
    if (input.duel != m_watched) {
        const QList<RowOp> ops = difference(m_rows.value(m_watched), m_rows.value(input.duel));
        m_watched = input.duel;
        m_duel.reset();
        if (!ops.isEmpty())
            m_effects.append(effect::RowsChanged{ops});
    }
    follow(m_supervisor.watch(input.duel, now), now);
}

void SyncEngine::handle(const input::Stop &, Instant now)
{
    follow(m_supervisor.stop(), now);
}

void SyncEngine::handle(const input::OutboxLoaded &input, Instant)
{
    for (const OutboxEntry &entry : input.entries) {
        m_outbox.add(entry, true);
        enqueueRow(entry);
    }
}

void SyncEngine::handle(const input::Submit &input, Instant)
{
    OutboxEntry entry = input.entry;
    entry.failure = objectionTo(entry);
    m_outbox.add(entry, false);
    m_effects.append(effect::SaveOutboxEntry{entry}); // what its row says depends on how that ends
}

void SyncEngine::handle(const input::Retry &input, Instant now)
{
    const OutboxEntry *entry = m_outbox.find(keyOf(input.row));
    if (!entry || objectionTo(*entry))
        return;
    if (const std::optional<OutboxEntry> cleared = m_outbox.retry(entry->key, now.steady))
        m_effects.append(effect::SaveOutboxEntry{*cleared});
}

void SyncEngine::handle(const input::Discard &input, Instant)
{
    const OutboxEntry *entry = m_outbox.find(keyOf(input.row));
    if (!entry || !entry->failure)
        return;
    const ClientTempId key = entry->key;
    const DuelId duel = entry->duel;
    m_outbox.remove(key);
    m_effects.append(effect::RemoveOutboxEntry{key});
    reconcile(duel, Discarded{key});
}

void SyncEngine::handle(const input::EntrySaved &input, Instant now)
{
    if (!input.result)
        m_effects.append(effect::StorageFailed{input.result.error()});
    const bool wasStoring =
        input.result ? m_outbox.stored(input.key, now.steady) : m_outbox.storingFailed(input.key, input.result.error());
    if (wasStoring)
        enqueueRow(*m_outbox.find(input.key));
}

void SyncEngine::handle(const input::SubmitAnswered &input, Instant now)
{
    const Result<SubmitReply> reply = input.reply.and_then([this](const SubmitReply &it) { return ofThisEpoch(it); });
    if (reply) {
        if (const OutboxEntry *entry = m_outbox.find(input.key)) {
            reconcile(entry->duel, Ack{input.key, *reply});
            delivered(input.key);
        }
    } else if (m_outbox.isSending(input.key, input.attempt)) {
        const Error &error = reply.error();
        if (isPassing(error))
            postponed(input.key, error, input.retryAfter, now);
        else
            refused(input.key, error);
        if (error.code == ErrorCode::Unauthorized)
            m_effects.append(effect::SessionRefused{error});
    }
}

/// Of another epoch than the rows it is no acknowledgement: a server that was set back may have forgotten since what it
/// said, and one that has only just been set back is asked again once its snapshot is here.
Result<SubmitReply> SyncEngine::ofThisEpoch(const SubmitReply &reply)
{
    if (m_epoch.isEmpty())
        m_epoch = reply.epoch;
    if (!reply.epoch.isEmpty() && reply.epoch != m_epoch)
        return failure(ErrorCode::Unreachable, u"the server was set back; the submission is sent to it again"_s);
    return reply;
}

void SyncEngine::handle(const input::SnapshotAnswered &input, Instant now)
{
    follow(m_supervisor.snapshotAnswered(input, now), now);
}

void SyncEngine::handle(const input::DifferenceAnswered &input, Instant now)
{
    follow(m_supervisor.differenceAnswered(input, now), now);
}

void SyncEngine::handle(const input::StreamReceived &input, Instant now)
{
    follow(m_supervisor.streamReceived(input, now), now);
}

void SyncEngine::handle(const input::StreamClosed &input, Instant now)
{
    follow(m_supervisor.streamClosed(input, now), now);
}

void SyncEngine::handle(const input::PinChannel &input, Instant now)
{
    follow(m_supervisor.pinChannel(input.channel, now), now);
}

void SyncEngine::handle(const input::NetworkChanged &, Instant now)
{
    follow(m_supervisor.networkChanged(now), now);
    m_outbox.hasten(now.steady);
}

void SyncEngine::handle(const input::Tick &, Instant now)
{
    follow(m_supervisor.timePassed(now), now);
    if (m_postDeadline && now.steady >= *m_postDeadline) {
        if (const std::optional<ClientTempId> key = m_outbox.sending())
            postponed(*key, {ErrorCode::TimedOut, u"no answer to the submission"_s}, {}, now);
    }
}

void SyncEngine::follow(const Supervisor::Outcome &outcome, Instant now)
{
    m_effects += outcome.effects;
    if (outcome.snapshot)
        take(*outcome.snapshot);
    for (const Event &event : outcome.events) {
        note(event, now);
        take(event);
    }
    if (outcome.reconnected)
        m_outbox.hasten(now.steady);
}

void SyncEngine::take(const input::FullSnapshot &snapshot)
{
    const QString &epoch = snapshot.submissions.asOf.epoch;
    const bool reset = !m_epoch.isEmpty() && m_epoch != epoch;
    m_epoch = epoch;
    if (reset) {
        for (auto rows = m_rows.begin(); rows != m_rows.end(); ++rows) {
            if (rows.key() != m_watched) // its next snapshot brings them back
                rows->removeIf(std::not_fn(isPending));
        }
    }
    takeDuel(snapshot.duel.duel, reset);
    QList<Submission> own;
    for (const Submission &submission : snapshot.submissions.submissions) {
        if (submission.user != m_user)
            continue;
        own.append(submission);
        delivered(submission.clientTempId);
    }
    reconcile(snapshot.duel.duel.id, Snapshot{own, reset});
    if (snapshot.duel.duel.id == m_watched && snapshot.duel.duel.seats.size() > 1)
        m_effects.append(effect::OpponentMissed{m_watched});
}

void SyncEngine::take(const Event &event)
{
    if (const auto *body = std::get_if<DuelBody>(&event.body)) {
        takeDuel(body->duel, false);
    } else if (const auto *submissionBody = std::get_if<SubmissionBody>(&event.body)) {
        const Submission &submission = submissionBody->submission;
        if (submission.user != m_user)
            return;
        delivered(submission.clientTempId);
        reconcile(submission.duel, SubmissionEvent{submission});
    } else if (const auto *opponent = std::get_if<OpponentBody>(&event.body)) {
        if (event.duel == m_watched)
            m_effects.append(effect::OpponentSeen{event.duel, *opponent});
    }
}

void SyncEngine::note(const Event &event, Instant now)
{
    QString words = u"skip"_s;
    if (const auto *body = std::get_if<SubmissionBody>(&event.body))
        words = statusWords(body->submission);
    else if (const auto *duel = std::get_if<DuelBody>(&event.body))
        words = duelStateName(duel->duel.state);
    if (m_lastEvents.size() == notedEvents)
        m_lastEvents.removeFirst();
    m_lastEvents.append({event.cursor, words, now.civil});
}

SyncDiagnostics SyncEngine::diagnostics() const
{
    SyncDiagnostics found = m_supervisor.diagnostics();
    found.lastEvents = m_lastEvents;
    return found;
}

void SyncEngine::takeDuel(const Duel &duel, bool mayGoBack)
{
    if (duel.id != m_watched || (m_duel && !mayGoBack && duel.rev <= m_duel->rev))
        return;
    m_supervisor.setUrgent(!isOver(duel.state));
    if (m_duel == duel)
        return;
    m_duel = duel;
    m_effects.append(effect::DuelChanged{duel});
}

/// The row of an entry of the outbox, as the entry stands.
void SyncEngine::enqueueRow(const OutboxEntry &entry)
{
    const Submission draft{.id = {},
                           .clientTempId = entry.key,
                           .duel = entry.duel,
                           .problem = entry.problem,
                           .user = entry.user,
                           .language = entry.language};
    reconcile(entry.duel, Enqueued{draft, entry.clickedAt, entry.failure});
}

void SyncEngine::reconcile(const DuelId &duel, const RowInput &input)
{
    QList<Row> &rows = m_rows[duel];
    const QList<RowOp> ops = plan(rows, input);
    if (ops.isEmpty())
        return;
    rows = applied(std::move(rows), ops);
    if (duel == m_watched)
        m_effects.append(effect::RowsChanged{ops});
}

/// The server is known to have it.
void SyncEngine::delivered(const ClientTempId &key)
{
    if (!m_outbox.find(key))
        return;
    m_outbox.remove(key);
    m_effects.append(effect::RemoveOutboxEntry{key});
}

void SyncEngine::postponed(const ClientTempId &key, const Error &error,
                           std::optional<std::chrono::milliseconds> retryAfter, Instant now)
{
    const auto delay =
        backoffDelay(m_outbox.failures(key) + 1, m_random.generateDouble(), longestBackoffInDuel, retryAfter);
    m_outbox.postpone(key, now.steady + delay);
    reconcile(m_outbox.find(key)->duel, Failure{key, error, now.civil + delay});
}

void SyncEngine::refused(const ClientTempId &key, const Error &error)
{
    const OutboxEntry entry = m_outbox.refuse(key, error);
    m_effects.append(effect::SaveOutboxEntry{entry});
    reconcile(entry.duel, Failure{key, error, {}});
}

void SyncEngine::noticeJump(Instant now)
{
    const Instant last = m_lastStep.value_or(now);
    m_lastStep = now;
    const auto jump = (now.civil - last.civil) - (now.steady - last.steady);
    const bool stopped = m_supervisor.isActive() && now.steady - last.steady > wakeCheck + longestGap;
    if (std::chrono::abs(jump) <= largestJump && !stopped)
        return;
    follow(m_supervisor.clockJumped(now), now);
    m_outbox.hasten(now.steady);
}

void SyncEngine::post(Instant now)
{
    while (const std::optional<Outbox::Post> next = m_outbox.takeNext(now.steady)) {
        const OutboxEntry &entry = next->entry;
        m_effects.append(effect::PostSubmission{
            entry.key,
            next->attempt,
            entry.duel,
            {.solution = entry.solution,
             .language = entry.language,
             .clientTempId = entry.key,
             .problem = entry.problem},
        });
        reconcile(entry.duel, SendBegun{entry.key});
        m_postDeadline = now.steady + postPatience;
    }
    if (!m_outbox.sending())
        m_postDeadline.reset();
}

/// Tells what changed in this step, and sets the timer for the next.
void SyncEngine::report(Instant now)
{
    if (const ConnectionStatus status = m_supervisor.status(); status != m_connection) {
        m_connection = status;
        m_effects.append(effect::ConnectionChanged{status});
    }
    if (const auto offset = m_supervisor.serverOffset(); offset) {
        if (!m_serverOffset || std::chrono::abs(*offset - *m_serverOffset) >= offsetStep) {
            m_serverOffset = offset;
            m_effects.append(effect::ServerOffsetChanged{*offset});
        }
    }
    std::optional<std::chrono::milliseconds> at;
    const auto consider = [&at](std::optional<std::chrono::milliseconds> time) {
        if (time)
            at = std::min(at.value_or(*time), *time);
    };
    consider(m_supervisor.deadline());
    consider(m_outbox.deadline());
    consider(m_postDeadline);
    if (m_supervisor.isActive())
        consider(now.steady + wakeCheck);
    if (at != m_timer) {
        m_timer = at;
        m_effects.append(effect::SetTimer{at});
    }
}

} // namespace duello
