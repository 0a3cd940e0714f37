// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/link.h"

#include "net/client/sseparser.h"

namespace duello::simulator {

/// The client's end of a stream, whatever carries it, as net/client's channels behave: frames of a WebSocket, blocks of
/// server-sent events in any pieces, or one question after the other. It lives on while it tells something, even if it
/// is closed and dropped meanwhile.
class VirtualChannel : public std::enable_shared_from_this<VirtualChannel>
{
public:
    struct Listener
    {
        std::function<void(const StreamMessage &)> received;
        std::function<void(const Error &, bool snapshotNeeded)> closed; ///< once, and nothing after it
    };

    /// The listener is not called any more when the channel is closed or gone.
    VirtualChannel(Timeline &timeline, Link &link, History &history, ChannelKind kind, Listener listener)
        : m_timeline(timeline), m_link(link), m_history(history), m_kind(kind), m_listener(std::move(listener))
    {
    }

    /// What asks for it, with path and headers; the cursor is set here.
    void open(const http::Request &request, const Cursor &after);
    void close();
    /// The machine is gone: nobody tells the server.
    void vanish();

private:
    void takeBytes(const QByteArray &bytes);
    void takeFrame(const QByteArray &frame);
    void ask(std::chrono::seconds wait);
    void take(const Updates &updates);
    void end(const Error &error, bool snapshotNeeded);

    Timeline &m_timeline;
    Link &m_link;
    History &m_history;
    const ChannelKind m_kind;
    const Listener m_listener;
    bool m_ended = false;

    std::shared_ptr<Pipe> m_pipe;
    SseParser m_parser{1 << 20};

    http::Request m_request;
    Cursor m_after;
    bool m_greeted = false;
    milliseconds m_askedAt{0};
    std::shared_ptr<Link::Exchange> m_question;
};

} // namespace duello::simulator
