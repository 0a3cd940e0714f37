// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/ssepeer.h"

#include "net/protocol/codec.h"
#include "net/server/http/openbody.h"

#include <utility>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// What a browser waits before it opens a lost stream again.
const QByteArray retryLine = QByteArrayLiteral("retry: 1000\n\n");

} // namespace

SsePeer::SsePeer(http::OpenBody *body, QObject *parent) : StreamPeer(parent), m_body(body)
{
    connect(m_body, &http::OpenBody::written, this, &SsePeer::written);
    connect(m_body, &http::OpenBody::closed, this, [this] {
        if (std::exchange(m_body, nullptr))
            Q_EMIT gone();
    });
    m_body->write(retryLine);
}

QList<http::Header> SsePeer::headers()
{
    return {
        {"Content-Type"_ba, "text/event-stream"_ba},
        {"Cache-Control"_ba, "no-store, no-transform"_ba},
        {"X-Accel-Buffering"_ba, "no"_ba}, // nginx would collect the events
        {"X-Content-Type-Options"_ba, "nosniff"_ba},
    };
}

void SsePeer::send(const QByteArray &message, const std::optional<Cursor> &position)
{
    if (!m_body)
        return;
    const QString type = parseObject(message).value_or(QJsonObject()).value("type"_L1).toString();
    QByteArray block = "event: " + type.toLatin1() + '\n';
    if (position)
        block += "id: " + position->toString().toLatin1() + '\n';
    m_body->write(block + "data: " + message + "\n\n");
}

qint64 SsePeer::unsent() const
{
    return m_body ? m_body->unsent() : 0;
}

void SsePeer::ping()
{
    if (unsent() == 0)
        Q_EMIT heard();
}

void SsePeer::end(End)
{
    if (m_body)
        m_body->finish();
}

void SsePeer::abort()
{
    if (m_body)
        m_body->abort();
}

} // namespace duello
