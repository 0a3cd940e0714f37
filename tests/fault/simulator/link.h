// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The network between one client and the server: requests, and streams of messages in order, each with its delay, and
// the faults of both. What is said on one connection arrives in the order it was said, unless a fault says otherwise; a
// connection ends for each side by itself, so that it can be half open.
#pragma once

#include "tests/fault/simulator/servermachine.h"

#include "net/client/httpanswer.h"
#include "net/server/http/websocket.h"

#include <QPointer>

namespace duello::simulator {

/// What is wrong with a link. Of the counted ones, that many of the next messages are hit.
struct Faults
{
    milliseconds delay{0};
    bool refuses = false;         ///< no connection can be made
    bool losesUp = false;         ///< what the client says vanishes
    bool losesDown = false;       ///< what the server says vanishes
    bool resetsReplies = false;   ///< the connection breaks when the reply is due
    bool cutsReplies = false;     ///< half of the reply arrives
    bool repeatsRequests = false; ///< each is executed twice
    bool isPortal = false;        ///< someone else answers everything, in HTML
    bool isStalled = false;       ///< the client does not read its stream
    bool reorders = false;        ///< messages of a stream overtake each other
    int proxyStatus = 0;          ///< a proxy answers POSTs with this instead of the server
    int dropFrames = 0;
    int repeatFrames = 0;
};

class Link;

/// A stream between its two ends.
struct Pipe
{
    int number = 0;
    UserId user;
    bool clientOpen = true;
    milliseconds lastDown{0}; ///< when the last message will arrive
    std::vector<QByteArray> stalled;
    QPointer<http::WebSocket> server;
    std::function<void(const QByteArray &)> received;
    std::function<void(const Error &, bool snapshotNeeded)> closed;
};

/// The server's end of a stream.
class VirtualWebSocket final : public http::WebSocket
{
    Q_OBJECT

public:
    VirtualWebSocket(Link &link, std::shared_ptr<Pipe> pipe) : m_link(link), m_pipe(std::move(pipe)) {}
    ~VirtualWebSocket() override;

    void send(const QByteArray &text) override;
    void ping() override;
    qint64 unsent() const override;
    void close(QWebSocketProtocol::CloseCode code, const QString &reason) override;
    void abort() override;

private:
    Link &m_link;
    std::shared_ptr<Pipe> m_pipe;
    bool m_open = true;
};

class Link
{
public:
    using Answered = std::function<void(const HttpExchange &)>;

    /// Streams are numbered from `firstStream`.
    Link(Timeline &timeline, ServerMachine &server, History &history, quint32 seed, int firstStream)
        : m_timeline(timeline), m_server(server), m_history(history), m_random(seed), m_nextStream(firstStream)
    {
    }

    Faults faults;

    /// `answered` is called once, within the client's own time limit, unless `asker` is gone by then.
    void request(const http::Request &request, const Timeline::Life &asker, const Answered &answered);
    /// The pipe's functions are called while the client's end is open and `asker` lives.
    std::shared_ptr<Pipe> openStream(const http::Request &request, const UserId &user, const Timeline::Life &asker,
                                     Pipe callbacks);
    /// The client's end is gone; the server hears of it if the network lets it.
    void closeStream(const std::shared_ptr<Pipe> &pipe);
    /// All streams break; `forServerToo`: both ends notice.
    void resetStreams(bool forServerToo);
    /// The client reads again.
    void endStall();

private:
    friend class VirtualWebSocket;
    struct Exchange;

    milliseconds latency();
    void arrive(const std::shared_ptr<Exchange> &exchange);
    void reply(const std::shared_ptr<Exchange> &exchange, const http::Response &response);
    void finish(const std::shared_ptr<Exchange> &exchange, milliseconds delay, const HttpExchange &answer);
    void down(const std::shared_ptr<Pipe> &pipe, const QByteArray &text);
    void deliver(const std::shared_ptr<Pipe> &pipe, const QByteArray &text);
    void closeAtClient(const std::shared_ptr<Pipe> &pipe, const Error &error, bool snapshotNeeded);
    void closeAtServer(const std::shared_ptr<Pipe> &pipe);

    Timeline &m_timeline;
    ServerMachine &m_server;
    History &m_history;
    QRandomGenerator m_random;
    std::vector<std::weak_ptr<Pipe>> m_pipes;
    int m_nextStream;
    const Timeline::Life m_life = std::make_shared<int>();
};

} // namespace duello::simulator
