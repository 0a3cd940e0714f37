// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/longpolls.h"

#include "net/protocol/codec.h"
#include "net/protocol/limits.h"
#include "net/server/problemjson.h"

#include <QTimer>

namespace duello {

using namespace Qt::StringLiterals;

// One question, a child of the place of its answer: it ends with the connection.
class LongPolls::Poll : public QObject
{
public:
    Poll(http::HeldAnswer *place, Database &database, const UserId &user, const Clock &clock)
        : QObject(place), m_place(place), m_reader(database, user), m_clock(clock)
    {
    }

    /// Whether it is answered now.
    bool open(const std::optional<QString> &cursor)
    {
        const Result<Hello> opened = m_reader.open(cursor);
        if (!opened)
            return say(problemResponse(opened.error()));
        if (opened->recovered == false)
            return refuse();
        return look();
    }

    /// Answers if there is something to tell.
    bool look()
    {
        const auto found = m_reader.next(limits::outboundEvents);
        if (found)
            return !found->isEmpty() && tell(*found);
        return found.error().code == ErrorCode::NotFound ? refuse() : say(problemResponse(found.error()));
    }

    bool tell(const QList<eventtable::StoredEvent> &events)
    {
        QJsonArray payloads;
        for (const eventtable::StoredEvent &event : events)
            payloads.append(parseObject(event.payload).value_or(QJsonObject()));
        return sayUpdates(m_reader.position(), payloads, false);
    }

private:
    bool refuse() { return sayUpdates({}, {}, true); }

    bool sayUpdates(EventId last, const QJsonArray &events, bool reset)
    {
        const Result<StreamReader::Pulse> pulse = m_reader.pulse();
        if (!pulse)
            return say(problemResponse(pulse.error()));
        QJsonObject object = toJson(Updates{
            .events = {},
            .last = reset ? pulse->head : Cursor{pulse->head.epoch, last},
            .head = pulse->head.event,
            .reset = reset,
            .serverTime = m_clock.now(),
        });
        object.insert("events"_L1, events);
        return say(http::textResponse(200, "application/json"_ba, toText(object)));
    }

    bool say(const http::Response &response)
    {
        m_place->answer(response);
        return true;
    }

    http::HeldAnswer *m_place;
    StreamReader m_reader;
    const Clock &m_clock;
};

LongPolls::LongPolls(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{
}

LongPolls::~LongPolls()
{
    release();
}

void LongPolls::hold(http::HeldAnswer *place, const UserId &user, const std::optional<QString> &cursor,
                     std::chrono::milliseconds wait)
{
    auto *poll = new Poll(place, m_database, user, m_clock);
    if (poll->open(cursor))
        return;
    if (wait == std::chrono::milliseconds{0}) {
        poll->tell({});
        return;
    }
    m_held.insert(user, poll);
    m_here.insert(user, m_clock.steady());
    const auto removed = [this, user, poll] {
        remove(user, poll);
    };
    connect(place, &http::HeldAnswer::answered, this, removed);
    connect(place, &http::HeldAnswer::abandoned, this, removed);
    connect(place, &QObject::destroyed, this, removed);
    QTimer::singleShot(wait, poll, [this, user, poll] {
        if (m_held.contains(user, poll) && !poll->look())
            poll->tell({});
    });
}

void LongPolls::wake(const UserId &user)
{
    const QList<Poll *> polls = m_held.values(user);
    for (Poll *poll : polls)
        poll->look();
}

void LongPolls::release()
{
    const QList<Poll *> polls = m_held.values();
    for (Poll *poll : polls) {
        if (!poll->look())
            poll->tell({});
    }
}

QSet<UserId> LongPolls::takeLeft()
{
    QSet<UserId> left;
    const std::chrono::milliseconds now = m_clock.steady();
    m_here.removeIf([&](const auto &user) {
        const bool goes = !m_held.contains(user.key()) && now - user.value() > limits::silence;
        if (goes)
            left.insert(user.key());
        return goes;
    });
    return left;
}

void LongPolls::remove(const UserId &user, Poll *poll)
{
    if (m_held.remove(user, poll) > 0)
        m_here.insert(user, m_clock.steady());
}

} // namespace duello
