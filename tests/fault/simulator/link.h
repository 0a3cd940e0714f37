// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The network between one client and the server: requests, and streams of messages in order, each with its delay, and
// the faults of both. What is said on one connection arrives in the order it was said, unless a fault says otherwise; a
// connection ends for each side by itself, so that it can be half open.
#pragma once

#include "tests/fault/simulator/servermachine.h"

#include "net/client/httpanswer.h"
#include "net/server/http/heldanswer.h"
#include "net/server/http/openbody.h"
#include "net/server/http/websocket.h"
#include "net/sync/channelkind.h"

#include <QPointer>

namespace duello::simulator {

/// What is wrong with a link. Of the counted ones, that many of the next messages are hit.
struct Faults
{
    milliseconds delay{0};
    bool refuses = false;         ///< no connection can be made
    bool losesUp = false;         ///< what the client says vanishes
    bool losesDown = false;       ///< what the server says vanishes
    Timeline::Life silence;       ///< lives while it does
    bool resetsReplies = false;   ///< the connection breaks when the reply is due
    bool cutsReplies = false;     ///< half of the reply arrives
    bool repeatsRequests = false; ///< each is executed twice
    bool isPortal = false;        ///< someone else answers everything, in HTML
    bool isStalled = false;       ///< the client does not read its streams
    bool buffers = false;         ///< a proxy collects what comes as an answer without an end
    bool reorders = false;        ///< messages of a stream overtake each other
    int blockedChannels = 0;      ///< so many of the best ones do not get through
    int proxyStatus = 0;          ///< a proxy answers POSTs with this instead of the server
    int dropFrames = 0;
    int repeatFrames = 0;
};

/// A stream between its two ends.
struct Pipe
{
    int number = 0;
    bool clientOpen = true;
    milliseconds lastDown{0};         ///< when the last message will arrive
    std::vector<QByteArray> kept;     ///< on their way for as long as a fault lasts
    QPointer<http::WebSocket> socket; ///< the server's end, of one kind or the other
    QPointer<http::OpenBody> body;
    std::function<void(const QByteArray &)> received; ///< a whole frame of a WebSocket, or any piece of a body
    std::function<void(const Error &, bool snapshotNeeded)> closed;
};

class Link
{
public:
    using Answered = std::function<void(const HttpExchange &)>;

    /// A request under way.
    struct Exchange
    {
        http::Request request;
        std::weak_ptr<const void> asker; ///< nobody lives on for the sake of an answer
        Answered answered;
        bool done = false;
        QPointer<http::HeldAnswer> held; ///< the server has not answered yet
    };

    /// Streams are numbered from `firstStream`; all that is asked here is asked as `user`.
    Link(Timeline &timeline, ServerMachine &server, History &history, UserId user, quint32 seed, int firstStream);

    Faults faults;

    /// `answered` is called once, within the client's own time limit, unless `asker` is gone by then.
    std::shared_ptr<Exchange> request(const http::Request &request, const Timeline::Life &asker,
                                      const Answered &answered);
    /// The client does not wait for it any more; the server hears of it if the network lets it.
    void giveUp(const std::shared_ptr<Exchange> &exchange);
    /// The pipe's functions are called while the client's end is open.
    std::shared_ptr<Pipe> openStream(ChannelKind kind, const http::Request &request, Pipe callbacks);
    /// The client's end is gone; the server hears of it if the network lets it.
    void closeStream(const std::shared_ptr<Pipe> &pipe);
    /// All streams and held questions break; `forServerToo`: both ends notice.
    void resetStreams(bool forServerToo);
    /// What was kept arrives: the client reads again, the proxy lets go.
    void release();

private:
    friend class VirtualWebSocket;
    friend class VirtualBody;

    milliseconds latency();
    void send(const std::shared_ptr<Exchange> &exchange);
    void arrive(const std::shared_ptr<Exchange> &exchange);
    void hold(const std::shared_ptr<Exchange> &exchange, const http::Held &held);
    void reply(const std::shared_ptr<Exchange> &exchange, const http::Response &response);
    void finish(const std::shared_ptr<Exchange> &exchange, milliseconds delay, const HttpExchange &answer);
    void noteUpdates(const http::Request &question, const http::Response &response);
    void abandonAtServer(const std::shared_ptr<Exchange> &exchange);
    void connect(const std::shared_ptr<Pipe> &pipe, const http::Request &request);
    void down(const std::shared_ptr<Pipe> &pipe, const QByteArray &text);
    void deliver(const std::shared_ptr<Pipe> &pipe, const QByteArray &text);
    void deliverPiece(const std::shared_ptr<Pipe> &pipe, const QByteArray &piece);
    void releaseKept(const std::shared_ptr<Pipe> &pipe);
    void closeAtClient(const std::shared_ptr<Pipe> &pipe, const Error &error, bool snapshotNeeded = false);
    void closeAtServer(const std::shared_ptr<Pipe> &pipe);
    void buryBodies();

    Timeline &m_timeline;
    ServerMachine &m_server;
    History &m_history;
    const UserId m_user;
    QRandomGenerator m_random;
    std::vector<std::weak_ptr<Pipe>> m_pipes;
    std::vector<std::weak_ptr<Exchange>> m_held;
    int m_nextStream;
    const Timeline::Life m_life = std::make_shared<int>();
};

} // namespace duello::simulator
