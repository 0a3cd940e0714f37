// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/clientmachine.h"

#include "net/protocol/codec.h"
#include "net/protocol/routes.h"

#include <algorithm>

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

ClientMachine::ClientMachine(Timeline &timeline, Link &link, History &history, int number,
                             const Credentials &credentials, const DuelId &duel, quint32 seed)
    : clock(timeline)
    , m_timeline(timeline)
    , m_link(link)
    , m_history(history)
    , m_number(number)
    , m_credentials(credentials)
    , m_duel(duel)
    , m_random(seed)
{
}

void ClientMachine::start()
{
    if (isUp())
        return;
    ++m_life;
    m_process = std::make_shared<int>();
    m_engine.emplace(m_credentials.user, m_random.generate());
    feed(input::OutboxLoaded{m_disk.values()});
    if (isUp())
        feed(input::PinChannel{m_pinned});
    if (isUp())
        feed(input::Watch{m_duel});
}

void ClientMachine::kill(bool powerCut)
{
    if (powerCut)
        m_disk.insert(m_removed);
    m_removed.clear();
    m_engine.reset();
    m_process.reset();
    m_timer.reset();
    m_frozen.reset();
    m_doom.reset();
    m_inputs.clear();
    m_epoch.clear();
    m_leftWhole = false;
    for (const auto &[number, stream] : std::exchange(m_streams, {})) {
        if (powerCut)
            stream.channel->vanish();
        else
            stream.channel->close();
    }
}

void ClientMachine::freeze(milliseconds time, bool asleep)
{
    if (!isUp() || m_frozen)
        return;
    m_frozen = std::make_shared<int>();
    m_timeline.after(time, m_frozen, [this, time, asleep] {
        if (asleep)
            clock.wakeAfter(time);
        m_frozen.reset();
        runInputs();
    });
}

void ClientMachine::submit(const QString &solution)
{
    if (!isUp() || m_frozen)
        return;
    feed(input::Submit{{.key = ClientTempId(u"key-%1-%2"_s.arg(m_number).arg(++m_lastKey)),
                        .user = m_credentials.user,
                        .duel = m_duel,
                        .problem = u"A"_s,
                        .language = u"Python"_s,
                        .solution = solution,
                        .clickedAt = clock.now()}});
}

void ClientMachine::pin(std::optional<ChannelKind> channel)
{
    m_pinned = channel;
    if (isUp())
        feed(input::PinChannel{channel});
}

void ClientMachine::retryFailed()
{
    const QList<Row> shown = isUp() ? rows() : QList<Row>();
    for (const Row &row : shown) {
        if (isUp() && row.delivery == Delivery::Failed)
            feed(input::Retry{row.id});
    }
}

void ClientMachine::giveUpFailed()
{
    const QList<Row> shown = isUp() && !m_frozen ? rows() : QList<Row>();
    for (const Row &row : shown) {
        if (!isUp() || row.delivery != Delivery::Failed)
            continue;
        m_history.add(record::GivenUp{ClientTempId(row.id.value())});
        feed(input::Discard{row.id});
    }
}

/// Steps and effects keep their order however deep they are nested, as in DuelClient.
void ClientMachine::feed(const SyncInput &input)
{
    m_inputs.push_back(input);
    runInputs();
}

void ClientMachine::runInputs()
{
    if (m_busy)
        return;
    m_busy = true;
    while (isUp() && !m_frozen && !m_inputs.empty()) {
        const SyncInput next = m_inputs.front();
        m_inputs.pop_front();
        const QList<SyncEffect> effects = m_engine->step(next, instantOf(clock));
        for (const SyncEffect &effect : effects) {
            if (m_doom && --m_doom->effects < 0)
                kill(m_doom->powerCut);
            if (!isUp())
                break;
            std::visit([this](const auto &value) { perform(value); }, effect);
        }
    }
    m_busy = false;
}

http::Request ClientMachine::request(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    http::Request request;
    request.method = method;
    request.target = path.toLatin1();
    request.path = path.split(u'/', Qt::SkipEmptyParts);
    request.headers = {{"host"_ba, "duello"_ba}, {"authorization"_ba, "Bearer " + m_credentials.token.toLatin1()}};
    request.body = body;
    request.peer = QHostAddress::LocalHost;
    return request;
}

http::Request ClientMachine::streamRequest(ChannelKind kind, const QString &instance) const
{
    if (kind == ChannelKind::LongPolling)
        return request("GET", routes::updates());
    const bool isWebSocket = kind == ChannelKind::WebSocket;
    http::Request open = request("GET", isWebSocket ? routes::webSocket() : routes::serverSentEvents());
    open.wantsWebSocket = isWebSocket;
    if (isWebSocket) {
        open.headers +=
            {{"sec-websocket-version"_ba, "13"_ba}, {"sec-websocket-key"_ba, "AAAAAAAAAAAAAAAAAAAAAA=="_ba}};
    }
    open.query.addQueryItem(u"client"_s, instance);
    return open;
}

void ClientMachine::perform(const effect::SaveOutboxEntry &effect)
{
    if (isDiskFull)
        return feed(input::EntrySaved{effect.entry.key, failure(ErrorCode::FileUnusable, u"disk full"_s)});
    m_disk.insert(effect.entry.key, effect.entry);
    m_removed.clear(); // saving syncs the folder, and what was removed from it
    m_history.add(record::Saved{effect.entry.key});
    feed(input::EntrySaved{effect.entry.key, {}});
}

void ClientMachine::perform(const effect::RemoveOutboxEntry &effect)
{
    if (m_disk.contains(effect.key))
        m_removed.insert(effect.key, m_disk.take(effect.key));
}

void ClientMachine::perform(const effect::PostSubmission &effect)
{
    m_history.add(record::Posted{effect.key, m_disk.contains(effect.key)});
    const http::Request post = request("POST", routes::submit(effect.duel), toText(toJson(effect.request)));
    m_link.request(post, m_process, [this, key = effect.key, attempt = effect.attempt](const HttpExchange &exchange) {
        const Result<SubmitReply> reply = objectOf(exchange).and_then(submitReplyFromJson);
        if (reply)
            m_history.add(record::Acked{key, *reply});
        feed(input::SubmitAnswered{key, attempt, reply, retryAfterOf(exchange)});
    });
}

void ClientMachine::perform(const effect::FetchSnapshot &effect)
{
    struct Parts
    {
        std::optional<DuelSnapshot> duel;
        std::optional<SubmissionsSnapshot> submissions;
    };
    const bool nothingIsMissing =
        std::ranges::all_of(m_streams, [](const auto &entry) { return entry.second.missesNothing; });
    m_history.add(record::SnapshotAsked{who(), m_streams.empty() ? m_leftWhole : nothingIsMissing});
    const auto parts = std::make_shared<Parts>();
    const auto refuse = [this, number = effect.request](const Error &error, const HttpExchange &exchange) {
        feed(input::SnapshotAnswered{number, std::unexpected(error), retryAfterOf(exchange)});
    };
    const auto complete = [this, parts, number = effect.request] {
        if (!parts->duel || !parts->submissions)
            return;
        m_epoch = parts->submissions->asOf.epoch;
        feed(input::SnapshotAnswered{number, input::FullSnapshot{*parts->duel, *parts->submissions}, {}});
    };
    m_link.request(request("GET", routes::duel(effect.duel)), m_process, [=](const HttpExchange &exchange) {
        const auto duel = objectOf(exchange).and_then(duelSnapshotFromJson);
        if (!duel)
            return refuse(duel.error(), exchange);
        parts->duel = *duel;
        complete();
    });
    m_link.request(request("GET", routes::submissions(effect.duel)), m_process, [=](const HttpExchange &exchange) {
        const auto submissions = objectOf(exchange).and_then(submissionsSnapshotFromJson);
        if (!submissions)
            return refuse(submissions.error(), exchange);
        parts->submissions = *submissions;
        complete();
    });
}

void ClientMachine::perform(const effect::FetchDifference &effect)
{
    http::Request question = request("GET", routes::updates());
    question.query.addQueryItem(u"last_event_id"_s, effect.after.toString());
    question.query.addQueryItem(u"wait"_s, u"0"_s);
    m_link.request(question, m_process, [this, number = effect.request](const HttpExchange &exchange) {
        feed(input::DifferenceAnswered{number, objectOf(exchange).and_then(updatesFromJson)});
    });
}

void ClientMachine::perform(const effect::OpenStream &effect)
{
    m_leftWhole = false;
    const quint64 number = effect.stream;
    VirtualChannel::Listener listener;
    listener.received = [this, number](const StreamMessage &message) {
        received(number, message);
    };
    listener.closed = [this, number](const Error &error, bool snapshotNeeded) {
        m_leftWhole = false;
        drop(number);
        feed(input::StreamClosed{number, error, snapshotNeeded});
    };
    const auto channel =
        std::make_shared<VirtualChannel>(m_timeline, m_link, m_history, effect.channel, std::move(listener));
    m_streams[number] = {channel, effect.after.event};
    const auto instance = u"%1-%2-%3"_s.arg(m_number).arg(m_life).arg(channelWord(effect.channel));
    channel->open(streamRequest(effect.channel, instance), effect.after);
}

void ClientMachine::perform(const effect::CloseStream &effect)
{
    const auto stream = m_streams.find(effect.stream);
    m_leftWhole = stream != m_streams.end() && stream->second.greeted && stream->second.missesNothing;
    drop(effect.stream);
}

void ClientMachine::drop(quint64 number)
{
    if (const auto found = m_streams.find(number); found != m_streams.end()) {
        found->second.channel->close();
        m_streams.erase(found);
    }
}

void ClientMachine::perform(const effect::SetTimer &effect)
{
    m_timer.reset();
    if (!effect.at)
        return;
    m_timer = std::make_shared<int>();
    m_timeline.after(*effect.at - clock.steady(), m_timer, [this] { feed(input::Tick{}); });
}

void ClientMachine::perform(const effect::RowsChanged &effect)
{
    for (const RowOp &op : effect.ops) {
        if (const auto *inserted = std::get_if<InsertRow>(&op))
            m_history.add(record::RowShown{who(), m_epoch, inserted->row});
        else if (const auto *updated = std::get_if<UpdateRow>(&op))
            m_history.add(record::RowShown{who(), m_epoch, updated->row});
        else if (const auto *removed = std::get_if<RemoveRow>(&op))
            m_history.add(record::RowRemoved{who(), m_epoch, removed->id});
    }
}

void ClientMachine::perform(const effect::DuelChanged &effect)
{
    m_history.add(record::DuelShown{who(), m_epoch, effect.duel});
}

void ClientMachine::perform(const effect::ConnectionChanged &effect)
{
    m_history.add(record::ConnectionShown{who(), effect.status});
}

void ClientMachine::received(quint64 number, const StreamMessage &message)
{
    m_history.add(record::Received{who(), m_credentials.user, message});
    Stream &stream = m_streams.at(number);
    stream.observe(message);
    if (m_frozen)
        stream.missesNothing = false; // the engine may have given the stream up when it wakes, before it hears this
    feed(input::StreamReceived{number, message});
}

void ClientMachine::Stream::observe(const StreamMessage &message)
{
    if (const auto *hello = std::get_if<Hello>(&message)) {
        greeted = true;
        missesNothing = missesNothing && hello->recovered == true;
    } else if (const auto *heartbeat = std::get_if<Heartbeat>(&message)) {
        missesNothing = missesNothing && heartbeat->head.event <= last;
    } else if (const auto *event = std::get_if<Event>(&message)) {
        missesNothing = missesNothing && event->cursor.event <= last.next();
        last = std::max(last, event->cursor.event);
    }
}

} // namespace duello::simulator
