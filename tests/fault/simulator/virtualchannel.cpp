// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/virtualchannel.h"

#include "net/client/longpollchannel.h"
#include "net/client/updatemessages.h"
#include "net/protocol/codec.h"

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

void VirtualChannel::open(const http::Request &request, const Cursor &after)
{
    m_request = request;
    m_after = after;
    if (m_kind == ChannelKind::LongPolling)
        return ask(0s);
    m_request.query.addQueryItem(u"last_event_id"_s, after.toString());
    Pipe callbacks;
    callbacks.received = [weak = weak_from_this()](const QByteArray &bytes) {
        if (const auto channel = weak.lock())
            channel->takeBytes(bytes);
    };
    callbacks.closed = [weak = weak_from_this()](const Error &error, bool snapshotNeeded) {
        if (const auto channel = weak.lock())
            channel->end(error, snapshotNeeded);
    };
    m_pipe = m_link.openStream(m_kind, m_request, std::move(callbacks));
}

void VirtualChannel::close()
{
    m_ended = true;
    if (m_pipe && m_pipe->clientOpen)
        m_link.closeStream(m_pipe);
    if (m_question && !m_question->done)
        m_link.giveUp(m_question);
}

void VirtualChannel::vanish()
{
    m_ended = true;
    if (m_pipe)
        m_pipe->clientOpen = false;
    if (m_question)
        m_question->done = true;
}

void VirtualChannel::takeBytes(const QByteArray &bytes)
{
    if (m_kind == ChannelKind::WebSocket)
        return takeFrame(bytes);
    const QList<SseEvent> events = m_parser.feed(bytes);
    for (const SseEvent &event : events)
        takeFrame(event.data);
}

void VirtualChannel::takeFrame(const QByteArray &frame)
{
    if (m_ended)
        return;
    if (const StreamMessage *message = m_history.read(frame))
        m_listener.received(*message);
    else
        end({ErrorCode::NotDuello, u"not a frame"_s}, false);
}

void VirtualChannel::ask(std::chrono::seconds wait)
{
    m_askedAt = m_timeline.now();
    http::Request question = m_request;
    question.query.addQueryItem(u"last_event_id"_s, m_after.toString());
    question.query.addQueryItem(u"wait"_s, QString::number(wait.count()));
    m_question = m_link.request(question, shared_from_this(), [this](const HttpExchange &exchange) {
        const Result<Updates> updates = objectOf(exchange).and_then(updatesFromJson);
        if (updates)
            take(*updates);
        else
            end(updates.error(), false);
    });
}

void VirtualChannel::take(const Updates &updates)
{
    const bool isFirst = !std::exchange(m_greeted, true);
    const QList<StreamMessage> messages = streamMessagesOf(updates, isFirst, LongPollChannel::wait);
    for (const StreamMessage &message : messages) {
        if (!m_ended)
            m_listener.received(message);
    }
    if (m_ended)
        return;
    m_after = updates.last;
    const bool hadNews = isFirst || !updates.events.isEmpty();
    const milliseconds rest = hadNews ? 0ms : m_askedAt + LongPollChannel::pace - m_timeline.now();
    if (rest <= 0ms)
        return ask(LongPollChannel::wait);
    m_timeline.after(rest, shared_from_this(), [this] {
        if (!m_ended)
            ask(LongPollChannel::wait);
    });
}

void VirtualChannel::end(const Error &error, bool snapshotNeeded)
{
    if (m_ended)
        return;
    close();
    m_listener.closed(error, snapshotNeeded);
}

} // namespace duello::simulator
