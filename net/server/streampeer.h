// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/ids.h"

#include <QObject>

#include <optional>

namespace duello {

/// The reader of one stream, at the other end of some transport. Messages are the same bytes whatever carries them.
class StreamPeer : public QObject
{
    Q_OBJECT

public:
    enum class End { Replaced, TooSlow, SnapshotNeeded, Restart, StorageFailed };

    using QObject::QObject;

    /// One JSON object of ASCII. `position`: where who has this message continues; nothing when it moves nobody.
    virtual void send(const QByteArray &message, const std::optional<Cursor> &position) = 0;
    /// Bytes that were sent and that the kernel has not taken yet.
    virtual qint64 unsent() const = 0;
    /// Asks for a sign of life.
    virtual void ping() = 0;
    /// Says why, as far as the transport has words for it, and ends. `gone` follows soon, whatever the peer does.
    virtual void end(End why) = 0;
    /// Ends at once.
    virtual void abort() = 0;

Q_SIGNALS:
    /// The kernel took some of what was sent.
    void written();
    /// A sign of life.
    void heard();
    /// A whole message of the peer's, where the transport lets it speak.
    void received(const QByteArray &message);
    /// Once and last.
    void gone();
};

} // namespace duello
