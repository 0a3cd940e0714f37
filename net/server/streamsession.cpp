// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/streamsession.h"

#include "net/protocol/codec.h"

#include <QScopedValueRollback>

namespace duello {

namespace {

constexpr int batch = 100;

} // namespace

StreamSession::StreamSession(std::unique_ptr<StreamPeer> peer, const StreamReader &reader, const QString &client,
                             const StreamTiming &timing, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_peer(std::move(peer))
    , m_reader(reader)
    , m_client(client)
    , m_timing(timing)
    , m_clock(clock)
    , m_lastHeard(clock.steady())
    , m_lastBeat(clock.steady())
    , m_lastPing(clock.steady())
{
    connect(m_peer.get(), &StreamPeer::gone, this, &StreamSession::onGone);
    connect(m_peer.get(), &StreamPeer::heard, this, &StreamSession::heard);
    connect(m_peer.get(), &StreamPeer::written, this, &StreamSession::pump);
    connect(m_peer.get(), &StreamPeer::received, this,
            [this](const QByteArray &frame) { Q_EMIT frameReceived(frame, m_peer.get()); });
}

void StreamSession::open(const std::optional<QString> &cursor)
{
    const Result<StreamReader::Pulse> pulse = m_reader.pulse();
    Result<Hello> hello = m_reader.open(cursor);
    if (!hello || !pulse) {
        end(StreamPeer::End::StorageFailed);
        return;
    }
    m_inDuel = pulse->inDuel;
    hello->heartbeat = interval();
    hello->serverTime = m_clock.now();
    m_peer->send(toText(toJson(*hello)), Cursor{hello->head.epoch, m_reader.position()});
    if (hello->recovered == false)
        end(StreamPeer::End::SnapshotNeeded);
    else
        pump();
}

void StreamSession::wake()
{
    if (m_caughtUp && isFull())
        end(StreamPeer::End::TooSlow);
    else
        pump();
}

// Sends what the log has and the peer takes. Not reentrant: sending may report written bytes at once.
void StreamSession::pump()
{
    if (m_pumping)
        return;
    const QScopedValueRollback<bool> pumping(m_pumping, true);
    while (!m_ended && !isFull()) {
        const auto events = m_reader.next(batch);
        if (!events) {
            const bool pruned = events.error().code == ErrorCode::NotFound;
            end(pruned ? StreamPeer::End::SnapshotNeeded : StreamPeer::End::StorageFailed);
            return;
        }
        if (events->isEmpty()) {
            m_caughtUp = m_caughtUp || m_peer->unsent() == 0;
            return;
        }
        for (const eventtable::StoredEvent &event : *events)
            m_peer->send(event.payload, Cursor{m_reader.epoch(), event.id});
    }
}

void StreamSession::beat()
{
    if (m_ended)
        return;
    const std::chrono::milliseconds now = m_clock.steady();
    if (now - m_lastHeard > 3 * interval()) {
        m_peer->abort();
        return;
    }
    if (m_inDuel && now - m_lastPing >= pingInterval()) {
        m_lastPing = now;
        m_peer->ping();
    }
    setResponsive(!m_inDuel || now - m_lastHeard <= 3 * pingInterval());
    if (m_inDuel && now - m_lastBeat < interval())
        return; // only a duel that begins makes one due sooner
    const Result<StreamReader::Pulse> pulse = m_reader.pulse();
    if (!pulse || (now - m_lastBeat < interval() && m_inDuel == pulse->inDuel))
        return;
    if (pulse->inDuel && !m_inDuel)
        m_lastHeard = now; // the shorter patience begins now
    m_inDuel = pulse->inDuel;
    m_lastBeat = now;
    pump();
    if (m_ended)
        return;
    m_peer->send(toText(toJson(Heartbeat{pulse->head, m_clock.now(), interval()})), std::nullopt);
    if (!m_inDuel)
        m_peer->ping();
}

bool StreamSession::isFull() const
{
    return m_peer->unsent() >= limits::outboundQueue.count();
}

std::chrono::milliseconds StreamSession::interval() const
{
    return m_inDuel ? m_timing.duelHeartbeat : m_timing.idleHeartbeat;
}

void StreamSession::heard()
{
    m_lastHeard = m_clock.steady();
    setResponsive(true);
}

void StreamSession::setResponsive(bool responsive)
{
    if (std::exchange(m_responsive, responsive) != responsive)
        Q_EMIT responsivenessChanged();
}

void StreamSession::end(StreamPeer::End why)
{
    if (m_ended)
        return;
    onEnded();
    m_peer->end(why);
}

void StreamSession::onGone()
{
    onEnded();
    deleteLater();
}

void StreamSession::onEnded()
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended();
}

} // namespace duello
