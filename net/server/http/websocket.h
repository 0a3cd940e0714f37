// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace duello::http {

/// The server's end of an open WebSocket, as whole messages; what carries them is the implementation's business.
class WebSocket : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// One text message. ASCII: a frame may then be cut anywhere.
    virtual void send(const QByteArray &text) = 0;
    /// Asks the peer for a sign of life.
    virtual void ping() = 0;
    /// Bytes that were sent and that the network has not taken yet.
    virtual qint64 unsent() const = 0;
    /// Says why (RFC 6455 section 7.4, or a code of our own) and closes behind what was sent; a peer that does not
    /// answer is cut a second later.
    virtual void close(int code, const QString &reason) = 0;
    /// Ends it at once; `closed` is emitted before this returns.
    virtual void abort() = 0;

Q_SIGNALS:
    /// The peer sent anything at all, an answer to a ping too.
    void heard();
    /// One whole text message, UTF-8.
    void received(const QByteArray &text);
    /// The network took some of what was sent.
    void written();
    /// Once, when it is gone, whoever ended it.
    void closed();
};

} // namespace duello::http
