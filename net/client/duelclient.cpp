// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/duelclient.h"

#include "net/client/longpollchannel.h"
#include "net/client/ssechannel.h"
#include "net/client/websocketchannel.h"
#include "net/protocol/codec.h"

#include <QHostAddress>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Unlike waiting times, names must never repeat, whatever the seed.
QString uniqueName()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// No network lies between us and a server here.
bool isThisMachine(const QUrl &server)
{
    return server.host() == "localhost"_L1 || QHostAddress(server.host()).isLoopback();
}

} // namespace

DuelClient::DuelClient(const ServerAddress &server, const Credentials &credentials, const QString &outboxFolder,
                       const Clock &clock, quint32 seed, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_engine(credentials.user, seed)
    , m_store(outboxFolder)
    , m_rest(server, credentials)
    , m_instance(uniqueName())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { feed(input::Tick{}); });
    m_codeTimer.setSingleShot(true);
    m_codeTimer.setInterval(codeInterval);
    connect(&m_codeTimer, &QTimer::timeout, this, &DuelClient::sendWaitingCode);
    if (!isThisMachine(server.url))
        connect(&m_network, &NetworkWatch::changed, this, &DuelClient::networkChanged);
    const OutboxStore::Content content = m_store.load();
    m_unreadable = content.unreadable;
    feed(input::OutboxLoaded{content.entries});
}

DuelClient::~DuelClient() = default;

void DuelClient::watch(const DuelId &duel)
{
    if (duel != m_watched) {
        m_code = CodeSender(duel);
        m_waitingCode.clear();
        m_opponent.forget();
    }
    m_watched = duel;
    feed(input::Watch{duel});
}

void DuelClient::pinChannel(std::optional<ChannelKind> channel)
{
    feed(input::PinChannel{channel});
}

void DuelClient::networkChanged()
{
    feed(input::NetworkChanged{});
}

void DuelClient::moveTo(const QUrl &url)
{
    m_rest.setUrl(url);
    networkChanged();
}

void DuelClient::stop()
{
    feed(input::Stop{});
}

ClientTempId DuelClient::submit(const QString &problem, const QString &language, const QString &solution)
{
    const ClientTempId key(uniqueName());
    feed(input::Submit{{.key = key,
                        .user = m_rest.credentials().user,
                        .duel = m_watched,
                        .problem = problem,
                        .language = language,
                        .solution = solution,
                        .clickedAt = m_clock.now()}});
    return key;
}

void DuelClient::retry(const RowId &row)
{
    feed(input::Retry{row});
}

void DuelClient::discard(const RowId &row)
{
    feed(input::Discard{row});
}

void DuelClient::sendCode(const QString &problem, const QString &language, const QString &text)
{
    const std::optional<Duel> &duel = m_engine.duel();
    if (!duel || duel->state != DuelState::Running || duel->settings.visibility < Visibility::Activity)
        return;
    m_waitingCode.insert(problem, {.language = language, .text = text});
    if (!m_codeTimer.isActive())
        sendWaitingCode();
}

void DuelClient::sendWaitingCode()
{
    const QHash<QString, Code> waiting = std::exchange(m_waitingCode, {});
    for (auto code = waiting.begin(); code != waiting.end(); ++code) {
        if (const auto update = m_code.next(code.key(), code->language, code->text)) {
            send(*update);
            m_codeTimer.start();
        }
    }
}

/// Over the stream, where it goes both ways.
void DuelClient::send(const CodeUpdate &update)
{
    const QByteArray frame = toText(toJson(update));
    if (std::ranges::any_of(m_channels, [&frame](const auto &channel) { return channel.second->send(frame); }))
        return;
    m_rest.sendCode(update, this, [this](const Answer<CodeReply> &answer) {
        if (answer.result && answer.result->sendAll)
            sendWhole(*answer.result);
    });
}

void DuelClient::sendWhole(const CodeReply &reply)
{
    if (const auto update = m_code.whole(reply))
        send(*update);
}

std::optional<QString> DuelClient::source(const RowId &row) const
{
    const OutboxEntry *entry = m_engine.pending(row);
    return entry ? std::optional(entry->solution) : std::nullopt;
}

/// Steps and effects keep their order however deep they are nested.
void DuelClient::feed(const SyncInput &input)
{
    m_inputs.push(input);
    if (m_busy)
        return;
    m_busy = true;
    while (!m_inputs.empty()) {
        const SyncInput next = m_inputs.front();
        m_inputs.pop();
        const QList<SyncEffect> effects = m_engine.step(next, instantOf(m_clock));
        for (const SyncEffect &effect : effects)
            std::visit([this](const auto &value) { perform(value); }, effect);
    }
    m_busy = false;
}

void DuelClient::perform(const effect::SaveOutboxEntry &effect)
{
    feed(input::EntrySaved{effect.entry.key, m_store.save(effect.entry)});
}

void DuelClient::perform(const effect::PostSubmission &effect)
{
    m_rest.submit(effect.duel, effect.request, this,
                  [this, key = effect.key, attempt = effect.attempt](const Answer<SubmitReply> &answer) {
                      feed(input::SubmitAnswered{key, attempt, answer.result, answer.retryAfter});
                  });
}

void DuelClient::perform(const effect::FetchSnapshot &effect)
{
    struct Parts
    {
        std::optional<DuelSnapshot> duel;
        std::optional<SubmissionsSnapshot> submissions;
    };
    const auto parts = std::make_shared<Parts>();
    // The first failure answers for both: what comes later has a number that nobody waits for.
    const auto refused = [this, request = effect.request](const Error &error, const auto &retryAfter) {
        feed(input::SnapshotAnswered{request, std::unexpected(error), retryAfter});
    };
    const auto complete = [this, parts, request = effect.request] {
        if (parts->duel && parts->submissions)
            feed(input::SnapshotAnswered{request, input::FullSnapshot{*parts->duel, *parts->submissions}, {}});
    };
    m_rest.duel(effect.duel, this, [=](const Answer<DuelSnapshot> &answer) {
        if (!answer.result)
            return refused(answer.result.error(), answer.retryAfter);
        parts->duel = *answer.result;
        complete();
    });
    m_rest.submissions(effect.duel, this, [=](const Answer<SubmissionsSnapshot> &answer) {
        if (!answer.result)
            return refused(answer.result.error(), answer.retryAfter);
        parts->submissions = *answer.result;
        complete();
    });
}

void DuelClient::perform(const effect::FetchDifference &effect)
{
    m_rest.updates(effect.after, std::chrono::seconds{0}, this,
                   [this, request = effect.request](const Answer<Updates> &answer) {
                       feed(input::DifferenceAnswered{request, answer.result});
                   });
}

/// A program has a name for each kind of channel, so that a new stream takes the place of a dead one of its kind and
/// not of the one that it is tried beside.
std::unique_ptr<UpdateChannel> DuelClient::newChannel(ChannelKind kind) const
{
    const QString instance = m_instance + u'.' + channelWord(kind);
    switch (kind) {
    case ChannelKind::WebSocket:
        return std::make_unique<WebSocketChannel>(m_rest.server(), m_rest.credentials(), instance);
    case ChannelKind::ServerSentEvents:
        return std::make_unique<SseChannel>(m_rest.server(), m_rest.credentials(), instance);
    case ChannelKind::LongPolling:
        break;
    }
    return std::make_unique<LongPollChannel>(m_rest.server(), m_rest.credentials());
}

void DuelClient::perform(const effect::OpenStream &effect)
{
    const auto [entry, isNew] = m_channels.emplace(effect.stream, newChannel(effect.channel));
    Q_ASSERT(isNew);
    UpdateChannel *channel = entry->second.get();
    connect(
        channel, &UpdateChannel::messageReceived, this,
        [this, stream = effect.stream](const StreamMessage &message) { feed(input::StreamReceived{stream, message}); });
    connect(channel, &UpdateChannel::codeWanted, this, &DuelClient::sendWhole);
    connect(channel, &UpdateChannel::closed, this,
            [this, stream = effect.stream](const Error &error, bool snapshotNeeded) {
                drop(stream);
                feed(input::StreamClosed{stream, error, snapshotNeeded});
            });
    channel->open(effect.after);
}

void DuelClient::perform(const effect::CloseStream &effect)
{
    drop(effect.stream);
}

void DuelClient::drop(quint64 stream)
{
    const auto entry = m_channels.find(stream);
    if (entry == m_channels.end())
        return;
    entry->second->close();
    entry->second.release()->deleteLater(); // it may be the sender of what we are answering
    m_channels.erase(entry);
}

void DuelClient::perform(const effect::RemoveOutboxEntry &effect)
{
    if (const Result<void> removed = m_store.remove(effect.key); !removed)
        Q_EMIT storageFailed(removed.error());
}

void DuelClient::perform(const effect::SetTimer &effect)
{
    if (!effect.at)
        return m_timer.stop();
    m_timer.start(std::max(*effect.at - m_clock.steady(), std::chrono::milliseconds{0}));
}

void DuelClient::perform(const effect::RowsChanged &effect)
{
    Q_EMIT rowsChanged(effect.ops);
}

void DuelClient::perform(const effect::DuelChanged &effect)
{
    Q_EMIT duelChanged(effect.duel);
}

void DuelClient::perform(const effect::OpponentSeen &effect)
{
    if (const auto seen = m_opponent.take(effect.body))
        Q_EMIT opponentSeen(*seen);
    else
        perform(effect::OpponentMissed{effect.duel});
}

void DuelClient::perform(const effect::OpponentMissed &effect)
{
    m_rest.opponent(effect.duel, this, [this, duel = effect.duel](const Answer<OpponentSnapshot> &answer) {
        if (!answer.result || duel != m_watched)
            return; // the next snapshot asks again
        const QList<OpponentBody> news = m_opponent.take(*answer.result);
        for (const OpponentBody &seen : news)
            Q_EMIT opponentSeen(seen);
    });
}

void DuelClient::perform(const effect::ConnectionChanged &effect)
{
    if (effect.status.state == ConnectionState::Live) { // what was on its way before may be lost
        const QList<CodeUpdate> updates = m_code.all();
        for (const CodeUpdate &update : updates)
            send(update);
    }
    Q_EMIT connectionChanged(effect.status);
}

void DuelClient::perform(const effect::ServerOffsetChanged &effect)
{
    m_serverOffset = effect.offset;
    Q_EMIT serverOffsetChanged(effect.offset);
}

void DuelClient::perform(const effect::SessionRefused &effect)
{
    Q_EMIT sessionRefused(effect.error);
}

void DuelClient::perform(const effect::StorageFailed &effect)
{
    Q_EMIT storageFailed(effect.error);
}

} // namespace duello
