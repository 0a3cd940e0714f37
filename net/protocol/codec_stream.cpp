// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of what streams carry, and of errors (protocol sections 5 and 8).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

// The wire keeps the starting document's spelling in `type` and has the right one in `event` (protocol section 1).
struct TypeNames
{
    QLatin1StringView type;
    QLatin1StringView event;
};

constexpr TypeNames submissionUpdate{"submisson_update"_L1, "submission_update"_L1};
constexpr TypeNames submissionVerdict{"submisson_verdict"_L1, "submission_verdict"_L1};
constexpr TypeNames duelChanged{"duel_changed"_L1, "duel_changed"_L1};
constexpr TypeNames opponent{"opponent"_L1, "opponent"_L1};
constexpr TypeNames skip{"skip"_L1, "skip"_L1};

bool isOneOf(const QString &word, TypeNames names)
{
    return word == names.type || word == names.event;
}

void insertNames(QJsonObject &object, TypeNames names)
{
    object.insert("type"_L1, names.type);
    object.insert("event"_L1, names.event);
}

void insertBody(QJsonObject &object, const EventBody &body)
{
    if (const auto *submission = std::get_if<SubmissionBody>(&body)) {
        object = toJson(submission->submission);
        insertNames(object, submission->submission.verdict ? submissionVerdict : submissionUpdate);
    } else if (const auto *duel = std::get_if<DuelBody>(&body)) {
        object.insert("duel"_L1, toJson(duel->duel));
        insertNames(object, duelChanged);
    } else if (const auto *seen = std::get_if<OpponentBody>(&body)) {
        object = toJson(*seen);
        insertNames(object, opponent);
    } else {
        insertNames(object, skip);
    }
}

} // namespace

QJsonObject toJson(const Event &event)
{
    QJsonObject object;
    insertBody(object, event.body);
    object.insert("epoch"_L1, event.cursor.epoch);
    object.insert("event_id"_L1, event.cursor.event.value());
    object.insert("server_time"_L1, timestampText(event.serverTime));
    if (!event.duel.isEmpty())
        object.insert("duel_id"_L1, event.duel.value());
    return object;
}

QJsonObject toJson(const Hello &hello)
{
    return {
        {u"type"_s, u"hello"_s},
        {u"epoch"_s, hello.head.epoch},
        {u"event_id"_s, hello.head.event.value()},
        {u"oldest_event_id"_s, hello.oldest.value()},
        {u"recovered"_s, hello.recovered ? QJsonValue(*hello.recovered) : QJsonValue(QJsonValue::Null)},
        {u"heartbeat_ms"_s, qint64(hello.heartbeat.count())},
        {u"server_time"_s, timestampText(hello.serverTime)},
    };
}

QJsonObject toJson(const Heartbeat &heartbeat)
{
    QJsonObject object{
        {u"type"_s, u"heartbeat"_s},
        {u"epoch"_s, heartbeat.head.epoch},
        {u"event_id"_s, heartbeat.head.event.value()},
        {u"server_time"_s, timestampText(heartbeat.serverTime)},
    };
    if (heartbeat.interval.count() > 0)
        object.insert("heartbeat_ms"_L1, qint64(heartbeat.interval.count()));
    return object;
}

Result<StreamMessage> streamMessageFromJson(const QJsonObject &object)
{
    Reader reader(object);
    const QString type = reader.text("type"_L1);
    const Cursor cursor{reader.text("epoch"_L1), EventId(reader.number("event_id"_L1))};
    const Timestamp serverTime = reader.time("server_time"_L1);

    if (type == "hello"_L1) {
        Hello hello{
            .head = cursor,
            .oldest = EventId(reader.number("oldest_event_id"_L1)),
            .recovered = std::nullopt,
            .heartbeat = std::chrono::milliseconds(reader.number("heartbeat_ms"_L1)),
            .serverTime = serverTime,
        };
        if (reader.has("recovered"_L1))
            hello.recovered = reader.flagOr("recovered"_L1, false);
        return json::finish<StreamMessage>(reader, hello);
    }
    if (type == "heartbeat"_L1)
        return json::finish<StreamMessage>(
            reader, Heartbeat{cursor, serverTime, std::chrono::milliseconds(reader.numberOr("heartbeat_ms"_L1, 0))});

    Event event{
        .cursor = cursor,
        .duel = DuelId(reader.textOr("duel_id"_L1, {})),
        .serverTime = serverTime,
        .body = SkipBody{},
    };
    if (isOneOf(type, submissionUpdate) || isOneOf(type, submissionVerdict))
        event.body = SubmissionBody{reader.value(submissionFromJson(object))};
    else if (isOneOf(type, duelChanged))
        event.body = DuelBody{reader.value(duelFromJson(reader.object("duel"_L1)))};
    else if (isOneOf(type, opponent))
        event.body = reader.value(opponentBodyFromJson(object));
    return json::finish<StreamMessage>(reader, event);
}

QJsonObject toJson(const Updates &updates)
{
    QJsonArray events;
    for (const Event &event : updates.events)
        events.append(toJson(event));
    return {
        {u"epoch"_s, updates.last.epoch},
        {u"events"_s, events},
        {u"last_event_id"_s, updates.last.toString()},
        {u"head"_s, updates.head.value()},
        {u"reset"_s, updates.reset},
        {u"server_time"_s, timestampText(updates.serverTime)},
    };
}

Result<Updates> updatesFromJson(const QJsonObject &object)
{
    Reader reader(object);
    const QString epoch = reader.text("epoch"_L1);
    const std::optional<Cursor> last = cursorFromText(reader.text("last_event_id"_L1), epoch);
    Updates updates{
        .events = {},
        .last = last.value_or(Cursor{}),
        .head = EventId(reader.number("head"_L1)),
        .reset = reader.flagOr("reset"_L1, false),
        .serverTime = reader.time("server_time"_L1),
    };
    const QJsonArray events = object.value("events"_L1).toArray();
    for (const QJsonValue &value : events) {
        const Result<StreamMessage> message = streamMessageFromJson(value.toObject());
        if (!message)
            return std::unexpected(message.error());
        if (const auto *event = std::get_if<Event>(&*message))
            updates.events.append(*event);
    }
    if (!last || !object.value("events"_L1).isArray())
        return failure(ErrorCode::BadJson, last ? u"events"_s : u"last_event_id"_s);
    return json::finish<Updates>(reader, updates);
}

QJsonObject toJson(const Error &error, int httpStatus)
{
    const QString name = errorCodeName(error.code);
    return {
        {u"type"_s, QString(u"urn:duello:error:"_s + name)},
        {u"title"_s, QString(name).replace(u'_', u' ')},
        {u"status"_s, httpStatus},
        {u"code"_s, name},
        {u"detail"_s, error.detail},
    };
}

std::optional<Error> errorFromJson(const QJsonObject &object)
{
    const std::optional<ErrorCode> code = errorCodeFromName(object.value("code"_L1).toString());
    if (!code)
        return std::nullopt;
    return Error{*code, object.value("detail"_L1).toString()};
}

} // namespace duello
