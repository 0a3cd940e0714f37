// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/websocketsession.h"

#include <QHash>
#include <QTimer>

namespace duello {

class Database;

/// All open streams. Wakes those whose user has news, beats their heart, and knows who is here.
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

    /// TooManyRequests: this user has as many streams as one may have.
    Result<void> mayOpen(const UserId &user) const;
    /// Takes the socket over.
    void open(http::WebSocket *socket, const Opening &opening);
    void closeAll(QWebSocketProtocol::CloseCode code, const QString &reason);

    bool isPresent(const UserId &user) const { return m_sessions.contains(user); }
    int streamCount() const { return int(m_sessions.size()); }

Q_SIGNALS:
    /// The user's first stream is open.
    void userArrived(const duello::UserId &user);
    /// The user's last stream has ended.
    void userLeft(const duello::UserId &user);

private:
    void wake(const QSet<UserId> &users);
    void beat();
    void remove(WebSocketSession *session);

    Database &m_database;
    const StreamTiming m_timing;
    const Clock &m_clock;
    QMultiHash<UserId, WebSocketSession *> m_sessions;
    QTimer m_beat;
};

} // namespace duello
