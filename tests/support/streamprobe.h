// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/event.h"

#include <QJsonObject>
#include <QWebSocket>

namespace duello {

/// A WebSocket stream that remembers all it was told.
class StreamProbe : public QObject
{
    Q_OBJECT

public:
    /// `query`: "user_id=1&last_event_id=0". `token` goes in the header.
    StreamProbe(quint16 port, const QString &query, const QString &token = {});

    /// Whether `condition` comes true within five seconds.
    bool waitUntil(const std::function<bool()> &condition);
    /// The first frame.
    Hello hello();
    /// Waits for the event that satisfies `wanted`.
    bool waitForEvent(const std::function<bool(const Event &)> &wanted);
    bool waitForClose();

    QWebSocket socket;
    QList<QJsonObject> frames;
    QList<StreamMessage> messages;
    QList<Event> events;
    int heartbeats = 0;
    bool closed = false;
};

/// The event tells this status of a submission.
std::function<bool(const Event &)> status(const QString &words);

} // namespace duello
