// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/streamprobe.h"

#include "net/protocol/codec.h"

#include <QTest>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

StreamProbe::StreamProbe(quint16 port, const QString &query, const QString &token)
{
    connect(&socket, &QWebSocket::disconnected, this, [this] { closed = true; });
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        const QJsonObject object = parseObject(text.toUtf8()).value_or(QJsonObject());
        frames.append(object);
        if (object.value("type"_L1) == "code_gap"_L1)
            return; // an answer, and no message of the stream
        const Result<StreamMessage> message = streamMessageFromJson(object);
        if (!message) {
            qWarning() << "not a message:" << text << message.error().detail;
            return;
        }
        messages.append(*message);
        if (const auto *event = std::get_if<Event>(&*message))
            events.append(*event);
        else if (std::holds_alternative<Heartbeat>(*message))
            ++heartbeats;
    });
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/ws?%2"_s.arg(port).arg(query)));
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    socket.open(request);
}

bool StreamProbe::waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, std::chrono::seconds(5));
}

Hello StreamProbe::hello()
{
    waitUntil([this] { return !messages.isEmpty(); });
    const auto *hello = messages.isEmpty() ? nullptr : std::get_if<Hello>(&messages.first());
    return hello ? *hello : Hello{};
}

bool StreamProbe::waitForEvent(const std::function<bool(const Event &)> &wanted)
{
    return waitUntil([&] { return std::ranges::any_of(events, wanted); });
}

bool StreamProbe::waitForClose()
{
    return waitUntil([this] { return closed; });
}

std::function<bool(const Event &)> status(const QString &words)
{
    return [words](const Event &event) {
        const auto *body = std::get_if<SubmissionBody>(&event.body);
        return body && statusWords(body->submission) == words;
    };
}

} // namespace duello
