// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/link.h"

#include "net/client/restclient.h"
#include "net/protocol/limits.h"

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const HttpExchange refused{.networkError = QNetworkReply::ConnectionRefusedError, .networkErrorText = u"refused"_s};
const HttpExchange reset{.networkError = QNetworkReply::RemoteHostClosedError, .networkErrorText = u"reset"_s};
const HttpExchange timedOut{.networkError = QNetworkReply::OperationCanceledError, .networkErrorText = u"no answer"_s};

HttpExchange page(int status)
{
    return {.status = status, .contentType = "text/html"_ba, .body = "<html><body>Welcome, guest</body></html>"_ba};
}

/// What a proxy or a gateway says of itself: a page, or a problem for the codes that only JSON can tell.
HttpExchange proxyAnswer(int status)
{
    static const QMap<int, QByteArray> codes{
        {409, "illegal_move"_ba}, {413, "body_too_large"_ba}, {422, "client_temp_id_reused"_ba}};
    if (!codes.contains(status))
        return page(status);
    return {.status = status,
            .contentType = "application/problem+json"_ba,
            .body = "{\"code\":\"" + codes.value(status) + "\",\"detail\":\"a proxy says so\"}"};
}

HttpExchange exchangeOf(const http::Response &response)
{
    HttpExchange exchange{.status = response.status, .body = response.body};
    for (const http::Header &header : response.headers) {
        if (header.name.compare("content-type", Qt::CaseInsensitive) == 0)
            exchange.contentType = header.value;
        else if (header.name.compare("retry-after", Qt::CaseInsensitive) == 0)
            exchange.retryAfter = header.value;
    }
    return exchange;
}

} // namespace

struct Link::Exchange
{
    http::Request request;
    std::weak_ptr<const void> asker; ///< nobody lives on for the sake of an answer
    Answered answered;
    bool done = false;
};

milliseconds Link::latency()
{
    return milliseconds(1 + m_random.bounded(40)) + faults.delay;
}

void Link::request(const http::Request &request, const Timeline::Life &asker, const Answered &answered)
{
    const auto exchange = std::make_shared<Exchange>(request, asker, answered);
    m_timeline.after(RestClient::timeout, asker, [this, exchange] { finish(exchange, 0ms, timedOut); });
    if (faults.refuses)
        return finish(exchange, 3ms, refused);
    if (faults.isPortal)
        return finish(exchange, latency(), page(200));
    if (faults.losesUp)
        return;
    if (faults.proxyStatus != 0 && request.method == "POST" && faults.proxyStatus < 502)
        return finish(exchange, latency(), proxyAnswer(faults.proxyStatus));
    m_timeline.after(latency(), m_life, [this, exchange] { arrive(exchange); });
    if (faults.repeatsRequests)
        m_timeline.after(latency() + latency(), m_life, [this, exchange] { arrive(exchange); });
}

void Link::arrive(const std::shared_ptr<Exchange> &exchange)
{
    if (!m_server.isSpeaking()) {
        if (!m_server.isSilent())
            finish(exchange, latency(), refused);
        return;
    }
    const std::optional<http::Reply> answer = m_server.answer(exchange->request);
    if (!answer) {
        if (!m_server.isSilent())
            finish(exchange, latency(), reset);
        return;
    }
    reply(exchange, std::get<http::Response>(*answer));
}

void Link::reply(const std::shared_ptr<Exchange> &exchange, const http::Response &response)
{
    if (faults.losesDown)
        return;
    if (faults.resetsReplies)
        return finish(exchange, latency(), reset);
    if (faults.proxyStatus >= 502 && exchange->request.method == "POST")
        return finish(exchange, latency(), proxyAnswer(faults.proxyStatus));
    HttpExchange answer = exchangeOf(response);
    if (faults.cutsReplies) {
        answer.networkError = QNetworkReply::RemoteHostClosedError;
        answer.body.truncate(answer.body.size() / 2);
    }
    finish(exchange, latency(), answer);
}

void Link::finish(const std::shared_ptr<Exchange> &exchange, milliseconds delay, const HttpExchange &answer)
{
    m_timeline.after(delay, exchange->asker.lock(), [exchange, answer] {
        if (!std::exchange(exchange->done, true))
            exchange->answered(answer);
    });
}

std::shared_ptr<Pipe> Link::openStream(const http::Request &request, const UserId &user, const Timeline::Life &asker,
                                       Pipe callbacks)
{
    const auto pipe = std::make_shared<Pipe>(std::move(callbacks));
    pipe->number = m_nextStream++;
    pipe->user = user;
    std::erase_if(m_pipes, [](const auto &known) { return known.expired(); });
    m_pipes.push_back(pipe);
    if (faults.refuses || faults.isPortal) {
        closeAtClient(pipe, {ErrorCode::Unreachable, u"refused"_s}, false);
        return pipe;
    }
    if (faults.losesUp)
        return pipe;
    m_timeline.after(latency(), asker, [this, pipe, request] {
        if (!pipe->clientOpen)
            return;
        const std::optional<http::Reply> answer = m_server.answer(request);
        const auto *upgrade = answer ? std::get_if<http::Upgrade>(&*answer) : nullptr;
        if (!upgrade) {
            if (!m_server.isSilent())
                closeAtClient(pipe, {ErrorCode::Unreachable, u"the handshake failed"_s}, false);
            return;
        }
        auto *socket = new VirtualWebSocket(*this, pipe);
        pipe->server = socket;
        m_history.add(record::StreamOpened{pipe->number, pipe->user, request.queryValue(u"last_event_id"_s)});
        upgrade->accepted(socket);
    });
    return pipe;
}

void Link::closeStream(const std::shared_ptr<Pipe> &pipe)
{
    pipe->clientOpen = false;
    if (!faults.losesUp)
        closeAtServer(pipe);
}

void Link::resetStreams(bool forServerToo)
{
    for (const auto &known : m_pipes) {
        const std::shared_ptr<Pipe> pipe = known.lock();
        if (!pipe)
            continue;
        closeAtClient(pipe, {ErrorCode::Unreachable, u"reset"_s}, false);
        if (forServerToo)
            closeAtServer(pipe);
    }
}

void Link::closeAtServer(const std::shared_ptr<Pipe> &pipe)
{
    m_timeline.after(latency(), m_life, [pipe] {
        if (pipe->server)
            pipe->server->abort();
    });
}

void Link::closeAtClient(const std::shared_ptr<Pipe> &pipe, const Error &error, bool snapshotNeeded)
{
    const milliseconds at = std::max(pipe->lastDown, m_timeline.now() + latency());
    m_timeline.after(at - m_timeline.now(), m_life, [pipe, error, snapshotNeeded] {
        if (std::exchange(pipe->clientOpen, false))
            pipe->closed(error, snapshotNeeded);
    });
}

void Link::down(const std::shared_ptr<Pipe> &pipe, const QByteArray &text)
{
    if (faults.losesDown || (faults.dropFrames > 0 && faults.dropFrames-- > 0))
        return;
    if (faults.isStalled) {
        pipe->stalled.push_back(text);
        return;
    }
    deliver(pipe, text);
    if (faults.repeatFrames > 0 && faults.repeatFrames-- > 0)
        deliver(pipe, text);
}

void Link::deliver(const std::shared_ptr<Pipe> &pipe, const QByteArray &text)
{
    milliseconds at = m_timeline.now() + latency();
    if (faults.reorders)
        at += milliseconds(m_random.bounded(200));
    else
        at = pipe->lastDown = std::max(pipe->lastDown, at);
    m_timeline.after(at - m_timeline.now(), m_life, [pipe, text] {
        if (pipe->clientOpen)
            pipe->received(text);
    });
}

void Link::endStall()
{
    faults.isStalled = false;
    for (const auto &known : m_pipes) {
        const std::shared_ptr<Pipe> pipe = known.lock();
        if (!pipe)
            continue;
        for (const QByteArray &text : std::exchange(pipe->stalled, {}))
            deliver(pipe, text);
        if (pipe->server)
            Q_EMIT pipe->server->written();
    }
}

/// The process is gone without a word: its machine resets the connection, unless that is gone too.
VirtualWebSocket::~VirtualWebSocket()
{
    if (m_open && !m_link.m_server.isSilent() && !m_link.faults.losesDown)
        m_link.closeAtClient(m_pipe, {ErrorCode::Unreachable, u"reset"_s}, false);
}

void VirtualWebSocket::send(const QByteArray &text)
{
    if (!m_open || !m_link.m_server.isSpeaking())
        return;
    if (const StreamMessage *message = m_link.m_history.read(text))
        m_link.m_history.add(record::Sent{m_pipe->number, m_pipe->user, *message, text});
    m_link.down(m_pipe, text);
}

void VirtualWebSocket::ping()
{
    const Faults &faults = m_link.faults;
    if (!m_open || !m_link.m_server.isSpeaking() || faults.losesDown || faults.losesUp || faults.isStalled)
        return;
    m_link.m_timeline.after(m_link.latency() + m_link.latency(), m_link.m_life, [pipe = m_pipe] {
        if (pipe->clientOpen && pipe->server)
            Q_EMIT pipe->server->heard();
    });
}

qint64 VirtualWebSocket::unsent() const
{
    return m_link.faults.isStalled && !m_pipe->stalled.empty() ? limits::outboundQueue.count() : 0;
}

void VirtualWebSocket::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    if (!std::exchange(m_open, false) || !m_link.m_server.isSpeaking())
        return;
    constexpr int notAllowed = 4003;
    constexpr int snapshotNeeded = 4009;
    if (!m_link.faults.losesDown) {
        m_link.closeAtClient(m_pipe, {code == notAllowed ? ErrorCode::Forbidden : ErrorCode::Unreachable, reason},
                             code == snapshotNeeded);
    }
    m_link.m_timeline.after(1s, m_link.m_life, [pipe = m_pipe] {
        if (pipe->server)
            Q_EMIT pipe->server->closed();
    });
}

void VirtualWebSocket::abort()
{
    if (!std::exchange(m_open, false))
        return;
    if (!m_link.faults.losesDown)
        m_link.closeAtClient(m_pipe, {ErrorCode::Unreachable, u"reset"_s}, false);
    Q_EMIT closed();
}

} // namespace duello::simulator
