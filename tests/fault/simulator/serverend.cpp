// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/serverend.h"

#include "net/protocol/limits.h"

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Error reset{ErrorCode::Unreachable, QStringLiteral("reset")};
/// A peer that does not answer a close is cut then.
constexpr auto closingTime = 1s;

} // namespace

/// The process is gone without a word: its machine resets the connection, unless that is gone too.
VirtualWebSocket::~VirtualWebSocket()
{
    if (m_open && !m_link.m_server.isSilent() && !m_link.faults.losesDown)
        m_link.closeAtClient(m_pipe, reset);
}

void VirtualWebSocket::send(const QByteArray &text)
{
    if (!m_open || !m_link.m_server.isSpeaking())
        return;
    if (const StreamMessage *message = m_link.m_history.read(text))
        m_link.m_history.add(record::Sent{m_pipe->number, m_link.m_user, *message, text});
    m_link.down(m_pipe, text);
}

void VirtualWebSocket::ping()
{
    const Faults &faults = m_link.faults;
    if (!m_open || !m_link.m_server.isSpeaking() || faults.losesDown || faults.losesUp || faults.isStalled)
        return;
    m_link.m_timeline.after(m_link.latency() + m_link.latency(), m_link.m_life, [pipe = m_pipe] {
        if (pipe->clientOpen && pipe->socket)
            Q_EMIT pipe->socket->heard();
    });
}

qint64 VirtualWebSocket::unsent() const
{
    return m_link.faults.isStalled && !m_pipe->kept.empty() ? limits::outboundQueue.count() : 0;
}

void VirtualWebSocket::close(int code, const QString &reason)
{
    if (!std::exchange(m_open, false) || !m_link.m_server.isSpeaking())
        return;
    constexpr int notAllowed = 4003;
    constexpr int snapshotNeeded = 4009;
    if (!m_link.faults.losesDown) {
        m_link.closeAtClient(m_pipe, {code == notAllowed ? ErrorCode::Forbidden : ErrorCode::Unreachable, reason},
                             code == snapshotNeeded);
    }
    m_link.m_timeline.after(closingTime, m_link.m_life, [pipe = m_pipe] {
        if (pipe->socket)
            Q_EMIT pipe->socket->closed();
    });
}

void VirtualWebSocket::abort()
{
    if (!std::exchange(m_open, false))
        return;
    if (!m_link.faults.losesDown)
        m_link.closeAtClient(m_pipe, reset);
    Q_EMIT closed();
}

void VirtualBody::write(const QByteArray &bytes)
{
    if (!m_open || !m_link.m_server.isSpeaking())
        return;
    const QByteArray field = "data: "_ba;
    if (const qsizetype data = bytes.indexOf(field); data >= 0) {
        const QByteArray text = bytes.sliced(data + field.size()).trimmed();
        if (const StreamMessage *message = m_link.m_history.read(text))
            m_link.m_history.add(record::Sent{m_pipe->number, m_link.m_user, *message, text});
    }
    m_link.down(m_pipe, bytes);
}

/// What the peer's TCP does not acknowledge stays unsent; a proxy's acknowledges everything.
qint64 VirtualBody::unsent() const
{
    const Faults &faults = m_link.faults;
    if (faults.isStalled && !m_pipe->kept.empty())
        return limits::outboundQueue.count();
    return faults.losesDown || faults.losesUp ? 1 : 0;
}

void VirtualBody::finish()
{
    if (!std::exchange(m_open, false))
        return;
    if (!m_link.faults.losesDown && m_link.m_server.isSpeaking()) {
        if (!m_link.faults.isStalled)
            m_link.releaseKept(m_pipe);
        m_link.closeAtClient(m_pipe, {ErrorCode::Unreachable, u"the stream ended"_s});
    }
    closeLater(closingTime);
}

void VirtualBody::abort()
{
    if (!std::exchange(m_open, false))
        return;
    if (!m_link.faults.losesDown)
        m_link.closeAtClient(m_pipe, reset);
    closeLater(0ms);
}

void VirtualBody::closeLater(milliseconds delay)
{
    m_link.m_timeline.after(delay, m_link.m_life, [pipe = m_pipe] {
        if (!pipe->body)
            return;
        Q_EMIT pipe->body->closed();
        delete pipe->body;
    });
}

} // namespace duello::simulator
