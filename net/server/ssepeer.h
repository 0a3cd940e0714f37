// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/http/message.h"
#include "net/server/streampeer.h"

namespace duello {

/// A stream as server-sent events (WHATWG HTML, section 9.2): `event:` is the message's type, `id:` the cursor behind
/// it. A stream that ends is one that a browser opens again by itself, with the last `id:` in Last-Event-ID.
class SsePeer final : public StreamPeer
{
    Q_OBJECT

public:
    explicit SsePeer(http::OpenBody *body, QObject *parent = nullptr);

    /// Of the answer that the stream is.
    static QList<http::Header> headers();

    void send(const QByteArray &message, const std::optional<Cursor> &position) override;
    qint64 unsent() const override;
    /// Nobody can answer here: TCP tells of a dead peer, and one that has taken all we sent counts as alive.
    void ping() override;
    void end(End why) override;
    void abort() override;

private:
    http::OpenBody *m_body; ///< null when it is gone
};

} // namespace duello
