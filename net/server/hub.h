// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/longpolls.h"
#include "net/server/streamsession.h"

#include <QMultiHash>
#include <QTimer>

namespace duello {

class Database;

/// All open streams and held polls. Wakes those whose user has news, beats their heart, and knows who is here.
class Hub : public QObject
{
    Q_OBJECT

public:
    Hub(Database &database, const StreamTiming &timing, const Clock &clock, QObject *parent = nullptr);
    ~Hub() override;

    /// What a client says when it opens a stream.
    struct Opening
    {
        UserId user;
        std::optional<QString> cursor; ///< "k3f9.42"
        QString client;                ///< a second stream of the same program takes the place of the first
    };

    /// TooManyRequests: this user has as many streams and polls as one may have.
    Result<void> mayOpen(const UserId &user) const;
    void open(std::unique_ptr<StreamPeer> peer, const Opening &opening);
    /// Answers within `wait`.
    void poll(http::HeldAnswer *place, const UserId &user, const std::optional<QString> &cursor,
              std::chrono::milliseconds wait);
    /// The server stops: streams end, polls are answered.
    void closeAll();

    /// Whether a stream of theirs answers, or they ask for news.
    bool isPresent(const UserId &user) const;
    int streamCount() const { return int(m_sessions.size()); }
    int heldPollCount() const { return m_polls.held(); }

Q_SIGNALS:
    /// The user's first stream is open or answers again, or the first poll is held.
    void userArrived(const duello::UserId &user);
    /// The user's last stream has ended or answers no more, and no poll has come for a while.
    void userLeft(const duello::UserId &user);
    /// A stream's reader said something; `peer` is where an answer goes, at once.
    void frameReceived(const duello::UserId &user, const QByteArray &frame, duello::StreamPeer *peer);

private:
    void wake(const QSet<UserId> &users);
    void beat();
    void tellPresence(const UserId &user);
    void remove(StreamSession *session);

    Database &m_database;
    const StreamTiming m_timing;
    const Clock &m_clock;
    QMultiHash<UserId, StreamSession *> m_sessions;
    LongPolls m_polls;
    QTimer m_beat;
};

} // namespace duello
