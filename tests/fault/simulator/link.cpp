// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/link.h"

#include "tests/fault/simulator/serverend.h"

#include "net/client/restclient.h"
#include "net/protocol/codec.h"

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

Link::Link(Timeline &timeline, ServerMachine &server, History &history, UserId user, quint32 seed, int firstStream)
    : m_timeline(timeline)
    , m_server(server)
    , m_history(history)
    , m_user(std::move(user))
    , m_random(seed)
    , m_nextStream(firstStream)
{
    server.ended.push_back([this] { buryBodies(); });
}

milliseconds Link::latency()
{
    return milliseconds(1 + m_random.bounded(40)) + faults.delay;
}

std::shared_ptr<Link::Exchange> Link::request(const http::Request &request, const Timeline::Life &asker,
                                              const Answered &answered)
{
    const auto exchange = std::make_shared<Exchange>(request, asker, answered);
    m_timeline.after(RestClient::timeout, asker, [this, exchange] {
        finish(exchange, 0ms, timedOut);
        abandonAtServer(exchange);
    });
    if (faults.refuses)
        finish(exchange, 3ms, refused);
    else if (faults.isPortal)
        finish(exchange, latency(), page(200));
    else if (faults.proxyStatus != 0 && request.method == "POST" && faults.proxyStatus < 502)
        finish(exchange, latency(), proxyAnswer(faults.proxyStatus));
    else if (!faults.losesUp)
        send(exchange);
    return exchange;
}

void Link::send(const std::shared_ptr<Exchange> &exchange)
{
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
    if (const auto *held = std::get_if<http::Held>(&*answer))
        hold(exchange, *held);
    else
        reply(exchange, std::get<http::Response>(*answer));
}

void Link::hold(const std::shared_ptr<Exchange> &exchange, const http::Held &held)
{
    auto *place = new http::HeldAnswer;
    exchange->held = place;
    QObject::connect(place, &http::HeldAnswer::abandoned, place, &QObject::deleteLater);
    QObject::connect(place, &http::HeldAnswer::answered, place,
                     [this, exchange, place](const http::Response &response) {
                         place->deleteLater();
                         if (m_server.isSpeaking()) {
                             noteUpdates(exchange->request, response);
                             reply(exchange, response);
                         } else if (!m_server.isSilent()) {
                             finish(exchange, latency(), reset);
                         }
                     });
    std::erase_if(m_held, [](const auto &known) { return known.expired(); });
    m_held.push_back(exchange);
    held.begun(place);
    if (exchange->done || exchange->asker.expired())
        abandonAtServer(exchange); // it has left before its question arrived
}

void Link::noteUpdates(const http::Request &question, const http::Response &response)
{
    if (const auto updates = parseObject(response.body).and_then(updatesFromJson))
        m_history.add(record::Told{m_user, question.queryValue(u"last_event_id"_s), *updates});
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

void Link::giveUp(const std::shared_ptr<Exchange> &exchange)
{
    exchange->done = true;
    abandonAtServer(exchange);
}

void Link::abandonAtServer(const std::shared_ptr<Exchange> &exchange)
{
    if (faults.losesUp)
        return;
    m_timeline.after(latency(), m_life, [exchange] {
        if (exchange->held)
            Q_EMIT exchange->held->abandoned();
    });
}

std::shared_ptr<Pipe> Link::openStream(ChannelKind kind, const http::Request &request, Pipe callbacks)
{
    const auto pipe = std::make_shared<Pipe>(std::move(callbacks));
    pipe->number = m_nextStream++;
    std::erase_if(m_pipes, [](const auto &known) { return known.expired(); });
    m_pipes.push_back(pipe);
    if (faults.refuses || faults.isPortal || int(kind) < faults.blockedChannels)
        closeAtClient(pipe, {ErrorCode::Unreachable, u"refused"_s});
    else if (!faults.losesUp)
        m_timeline.after(latency(), m_life, [this, pipe, request] { connect(pipe, request); });
    return pipe;
}

void Link::connect(const std::shared_ptr<Pipe> &pipe, const http::Request &request)
{
    if (!pipe->clientOpen)
        return;
    const std::optional<http::Reply> answer = m_server.answer(request);
    if (!answer || std::holds_alternative<http::Response>(*answer)) {
        if (!m_server.isSilent())
            closeAtClient(pipe, {ErrorCode::Unreachable, u"the handshake failed"_s});
        return;
    }
    m_history.add(record::StreamOpened{pipe->number, m_user, request.queryValue(u"last_event_id"_s)});
    if (const auto *upgrade = std::get_if<http::Upgrade>(&*answer)) {
        auto *socket = new VirtualWebSocket(*this, pipe);
        pipe->socket = socket;
        upgrade->accepted(socket);
    } else if (const auto *stream = std::get_if<http::Stream>(&*answer)) {
        auto *body = new VirtualBody(*this, pipe);
        pipe->body = body;
        stream->opened(body);
    }
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
        closeAtClient(pipe, {ErrorCode::Unreachable, u"reset"_s});
        if (forServerToo)
            closeAtServer(pipe);
    }
    for (const auto &known : m_held) {
        const std::shared_ptr<Exchange> exchange = known.lock();
        if (!exchange || !exchange->held)
            continue;
        finish(exchange, latency(), reset);
        if (forServerToo)
            abandonAtServer(exchange);
    }
}

void Link::closeAtServer(const std::shared_ptr<Pipe> &pipe)
{
    m_timeline.after(latency(), m_life, [pipe] {
        if (pipe->socket)
            pipe->socket->abort();
        if (pipe->body)
            pipe->body->abort();
    });
}

/// The server's process is gone: the answers that had no end go with it, as the sockets did.
void Link::buryBodies()
{
    for (const auto &known : m_pipes) {
        const std::shared_ptr<Pipe> pipe = known.lock();
        if (!pipe || !pipe->body)
            continue;
        delete pipe->body;
        if (!m_server.isSilent() && !faults.losesDown)
            closeAtClient(pipe, {ErrorCode::Unreachable, u"reset"_s});
    }
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
    if (faults.isStalled || (faults.buffers && pipe->body)) {
        pipe->kept.push_back(text);
        return;
    }
    deliver(pipe, text);
    if (faults.repeatFrames > 0 && faults.repeatFrames-- > 0)
        deliver(pipe, text);
}

/// Bytes of a body are cut where a network may cut them.
void Link::deliver(const std::shared_ptr<Pipe> &pipe, const QByteArray &text)
{
    const qsizetype cut = pipe->body && !faults.reorders ? m_random.bounded(int(text.size()) + 1) : 0;
    if (cut > 0)
        deliverPiece(pipe, text.first(cut));
    deliverPiece(pipe, text.sliced(cut));
}

void Link::deliverPiece(const std::shared_ptr<Pipe> &pipe, const QByteArray &piece)
{
    milliseconds at = m_timeline.now() + latency();
    if (faults.reorders)
        at += milliseconds(m_random.bounded(200));
    else
        at = pipe->lastDown = std::max(pipe->lastDown, at);
    m_timeline.after(at - m_timeline.now(), m_life, [pipe, piece] {
        if (pipe->clientOpen)
            pipe->received(piece);
    });
}

void Link::releaseKept(const std::shared_ptr<Pipe> &pipe)
{
    for (const QByteArray &text : std::exchange(pipe->kept, {}))
        deliver(pipe, text);
}

void Link::release()
{
    for (const auto &known : m_pipes) {
        const std::shared_ptr<Pipe> pipe = known.lock();
        if (!pipe)
            continue;
        releaseKept(pipe);
        if (pipe->socket)
            Q_EMIT pipe->socket->written();
        if (pipe->body)
            Q_EMIT pipe->body->written();
    }
}

} // namespace duello::simulator
