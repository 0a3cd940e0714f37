// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sseprobe.h"

#include <QJsonDocument>

#include <algorithm>

namespace duello {

QJsonObject SseProbe::Block::json() const
{
    return QJsonDocument::fromJson(data).object();
}

SseProbe::SseProbe(quint16 port, const QByteArray &query, const QByteArray &headers) : m_peer(port)
{
    m_peer.send("GET /sse?" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
}

QByteArray SseProbe::head()
{
    m_peer.waitFor("\r\n\r\n");
    return m_peer.received.left(m_peer.received.indexOf("\r\n\r\n") + 2);
}

QList<SseProbe::Block> SseProbe::blocks() const
{
    QList<Block> blocks;
    const QByteArray body = m_peer.received.mid(m_peer.received.indexOf("\r\n\r\n") + 4);
    const QByteArray whole = body.left(body.lastIndexOf("\n\n") + 1);
    Block block;
    const QByteArrayList lines = whole.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(": ");
        const QByteArray value = line.mid(colon + 2);
        if (line.startsWith("event: "))
            block.event = value;
        else if (line.startsWith("id: "))
            block.id = value;
        else if (line.startsWith("data: "))
            block.data = value;
        if (line.isEmpty() && !block.event.isEmpty())
            blocks.append(std::exchange(block, {}));
    }
    return blocks;
}

SseProbe::Block SseProbe::waitForBlock(const QByteArray &event)
{
    Block found;
    (void)QTest::qWaitFor(
        [&] {
            const QList<Block> all = blocks();
            const auto match = std::ranges::find(all, event, &Block::event);
            found = match == all.end() ? Block{} : *match;
            return match != all.end();
        },
        std::chrono::seconds(5));
    return found;
}

} // namespace duello
