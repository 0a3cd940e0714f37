// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/streamreader.h"

#include "net/protocol/codec.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"

namespace duello {

using namespace Qt::StringLiterals;

Result<Hello> StreamReader::open(const std::optional<QString> &cursor)
{
    return m_database.read([this, &cursor](Transaction &transaction) -> Result<Hello> {
        const eventtable::Window window = eventtable::window(transaction, m_user);
        const QString &epoch = transaction.epoch();
        Hello hello{.head = {epoch, window.head}, .oldest = window.oldest};
        m_position = window.head;
        if (!cursor)
            return hello;
        const std::optional<Cursor> from = cursorFromText(*cursor, epoch);
        const bool zero = from && from->event == EventId(0) && from->epoch == epoch;
        hello.recovered =
            zero || (from && from->epoch == epoch && from->event <= window.head && from->event.next() >= window.oldest);
        if (zero)
            m_position = EventId(window.oldest.value() - 1);
        else if (*hello.recovered)
            m_position = from->event;
        return hello;
    });
}

Result<QList<eventtable::StoredEvent>> StreamReader::next(int limit)
{
    const auto events = m_database.read([&](Transaction &transaction) -> Result<QList<eventtable::StoredEvent>> {
        return eventtable::after(transaction, m_user, m_position, limit);
    });
    if (!events || events->isEmpty())
        return events;
    if (events->first().id != m_position.next())
        return failure(ErrorCode::NotFound, u"these events are not kept any more"_s);
    m_position = events->last().id;
    return events;
}

Result<StreamReader::Pulse> StreamReader::pulse()
{
    return m_database.read([this](Transaction &transaction) -> Result<Pulse> {
        const eventtable::Window window = eventtable::window(transaction, m_user);
        return Pulse{{transaction.epoch(), window.head}, !dueltable::activeOf(transaction, m_user).isEmpty()};
    });
}

const QString &StreamReader::epoch() const
{
    return m_database.epoch();
}

} // namespace duello
