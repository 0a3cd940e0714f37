// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One open stream: hello, then events from the log, then heartbeats when there is nothing to say. The log is the queue:
// the session holds a position in it and no events, so a slow peer costs no memory. A peer that has once caught up and
// then lets its socket fill is cut and resumes by cursor.
#pragma once

#include "net/server/serveroptions.h"
#include "net/server/streampeer.h"
#include "net/server/streamreader.h"

#include <memory>

namespace duello {

class StreamSession : public QObject
{
    Q_OBJECT

public:
    /// `client` names the program at the other end, when it says so.
    StreamSession(std::unique_ptr<StreamPeer> peer, const StreamReader &reader, const QString &client,
                  const StreamTiming &timing, const Clock &clock, QObject *parent);

    const UserId &user() const { return m_reader.user(); }
    const QString &client() const { return m_client; }
    /// Whether the peer answers. In a duel it is asked twice a heartbeat, and counts as gone long before its stream is
    /// given up: three questions without an answer.
    bool isResponsive() const { return m_responsive; }

    /// Says hello and begins.
    void open(const std::optional<QString> &cursor);
    /// There is news in the log.
    void wake();
    /// To be called every so often: a heartbeat when one is due, and the end of a peer that has fallen silent.
    void beat();
    /// Ends it; `ended` is emitted before this returns.
    void end(StreamPeer::End why);

Q_SIGNALS:
    /// isResponsive() is another.
    void responsivenessChanged();
    /// The peer said something.
    void frameReceived(const QByteArray &frame, duello::StreamPeer *peer);
    /// Once, when nothing will be sent any more. The session deletes itself when its peer is gone.
    void ended();

private:
    void pump();
    void heard();
    void setResponsive(bool responsive);
    std::chrono::milliseconds pingInterval() const { return m_timing.duelHeartbeat / 2; }
    void onGone();
    void onEnded();
    bool isFull() const;
    std::chrono::milliseconds interval() const;

    const std::unique_ptr<StreamPeer> m_peer;
    StreamReader m_reader;
    const QString m_client;
    const StreamTiming m_timing;
    const Clock &m_clock;
    bool m_inDuel = false;
    bool m_ended = false;
    bool m_caughtUp = false;
    bool m_pumping = false;
    bool m_responsive = true;
    std::chrono::milliseconds m_lastHeard;
    std::chrono::milliseconds m_lastBeat;
    std::chrono::milliseconds m_lastPing;
};

} // namespace duello
