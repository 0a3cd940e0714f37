// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Server-sent events out of bytes, however they are cut (WHATWG HTML, section 9.2.6): lines end with CR, LF or both; a
// blank line ends an event; what has no data is no event; what the stream leaves unfinished is dropped.
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace duello {

struct SseEvent
{
    QByteArray type;   ///< "message" when the stream names none
    QByteArray data;   ///< UTF-8; lines are joined by LF
    QByteArray lastId; ///< as of this event

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

class SseParser
{
public:
    /// An event may be so long, in bytes.
    explicit SseParser(qsizetype longest) : m_longest(longest) {}

    /// The events that these bytes complete. Nothing more after one that is too long.
    QList<SseEvent> feed(QByteArrayView bytes);

    bool isTooLong() const { return m_tooLong; }
    /// What the stream asked for last.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    void endLine(QList<SseEvent> &events);
    void takeField(const QByteArray &name, const QByteArray &value);
    void dispatch(QList<SseEvent> &events);

    const qsizetype m_longest;
    QByteArray m_line;
    bool m_isFirstLine = true;
    bool m_afterCarriageReturn = false;
    bool m_tooLong = false;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_lastId;
    std::optional<std::chrono::milliseconds> m_retry;
};

} // namespace duello
