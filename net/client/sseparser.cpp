// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/sseparser.h"

#include <algorithm>
#include <utility>

namespace duello {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");
/// More is not a number of milliseconds that anybody means.
constexpr qsizetype mostDigits = 9;

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= mostDigits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QList<SseEvent> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> events;
    for (const char byte : bytes) {
        const bool endsPair = byte == '\n' && m_afterCarriageReturn;
        m_afterCarriageReturn = byte == '\r';
        if (endsPair)
            continue;
        if (byte == '\n' || byte == '\r')
            endLine(events);
        else
            m_line.append(byte);
        m_tooLong = m_tooLong || m_line.size() + m_data.size() > m_longest;
        if (m_tooLong)
            break;
    }
    return events;
}

void SseParser::endLine(QList<SseEvent> &events)
{
    QByteArray line = std::exchange(m_line, {});
    if (std::exchange(m_isFirstLine, false) && line.startsWith(byteOrderMark))
        line.remove(0, byteOrderMark.size());
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment
    if (colon < 0)
        return takeField(line, {});
    const bool hasSpace = colon + 1 < line.size() && line[colon + 1] == ' ';
    takeField(line.left(colon), line.mid(colon + (hasSpace ? 2 : 1)));
}

void SseParser::takeField(const QByteArray &name, const QByteArray &value)
{
    if (name == "event")
        m_type = value;
    else if (name == "data")
        m_data += value + '\n';
    else if (name == "id" && !value.contains('\0'))
        m_lastId = value;
    else if (name == "retry" && isNumber(value))
        m_retry = std::chrono::milliseconds(value.toLongLong());
}

void SseParser::dispatch(QList<SseEvent> &events)
{
    QByteArray data = std::exchange(m_data, {});
    QByteArray type = std::exchange(m_type, {});
    if (data.isEmpty())
        return;
    data.chop(1); // the last line's LF
    events.append({type.isEmpty() ? QByteArrayLiteral("message") : type, data, m_lastId});
}

} // namespace duello
