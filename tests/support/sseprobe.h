// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawpeer.h"

#include <QJsonObject>

namespace duello {

/// A reader of `GET /sse` over a bare socket, with eyes for the bytes: it is not made of the client's parser.
class SseProbe
{
public:
    struct Block
    {
        QByteArray event;
        QByteArray id;
        QByteArray data;

        QJsonObject json() const;
    };

    /// `headers`: whole lines, "Last-Event-ID: k3f9.42\r\n".
    SseProbe(quint16 port, const QByteArray &query, const QByteArray &headers = {});

    /// The head of the answer; waits for it.
    QByteArray head();
    /// The complete blocks so far that are events.
    QList<Block> blocks() const;
    /// Waits for a block of this type; an empty one when none comes.
    Block waitForBlock(const QByteArray &event);
    bool waitForClose() { return m_peer.waitForClose(); }

    RawPeer &peer() { return m_peer; }

private:
    RawPeer m_peer;
};

} // namespace duello
