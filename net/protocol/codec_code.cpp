// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of what a player sees of the other, and of code on its way (protocol section 5).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

QJsonObject toJson(const TextEdit &edit)
{
    return {{u"at"_s, edit.at}, {u"removed"_s, edit.removed}, {u"inserted"_s, edit.inserted}};
}

TextEdit textEdit(Reader &reader)
{
    return {
        .at = reader.integer("at"_L1),
        .removed = reader.integer("removed"_L1),
        .inserted = reader.text("inserted"_L1),
    };
}

Result<TextEdit> textEditFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, textEdit(reader));
}

QJsonObject toJson(const Activity &activity)
{
    return {{u"lines"_s, activity.lines}, {u"last_edit"_s, timestampText(activity.lastEdit)}};
}

Result<Activity> activityFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Activity{reader.integer("lines"_L1), reader.time("last_edit"_L1)});
}

QJsonObject toJson(const Code &code)
{
    QJsonObject object{{u"language"_s, code.language}, {u"rev"_s, code.rev}};
    if (code.edit)
        object.insert("edit"_L1, toJson(*code.edit));
    else
        object.insert("text"_L1, code.text);
    return object;
}

Result<Code> codeFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Code code{.language = reader.textOr("language"_L1, {}), .text = {}, .rev = reader.numberOr("rev"_L1, 0)};
    if (reader.has("edit"_L1))
        code.edit = reader.value(textEditFromJson(reader.object("edit"_L1)));
    else
        code.text = reader.text("text"_L1);
    return json::finish(reader, code);
}

/// What changed, with the number that it has: {"rev", "at", "removed", "inserted"} or {"rev", "text"}.
Result<Code> numberedEditFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Code code{.language = {}, .text = {}, .rev = reader.number("rev"_L1)};
    if (reader.has("text"_L1))
        code.text = reader.text("text"_L1);
    else
        code.edit = textEdit(reader);
    return json::finish(reader, code);
}

} // namespace

QJsonObject toJson(const OpponentBody &body)
{
    QJsonObject object{{u"user_id"_s, body.user.value()}, {u"problem"_s, body.problem}};
    if (body.submission)
        object.insert("submission"_L1, toJson(*body.submission));
    if (body.activity)
        object.insert("activity"_L1, toJson(*body.activity));
    if (body.code)
        object.insert("code"_L1, toJson(*body.code));
    return object;
}

Result<OpponentBody> opponentBodyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    OpponentBody body{.user = UserId(reader.text("user_id"_L1)), .problem = reader.text("problem"_L1)};
    if (reader.has("submission"_L1))
        body.submission = reader.value(submissionFromJson(reader.object("submission"_L1)));
    if (reader.has("activity"_L1))
        body.activity = reader.value(activityFromJson(reader.object("activity"_L1)));
    if (reader.has("code"_L1))
        body.code = reader.value(codeFromJson(reader.object("code"_L1)));
    return json::finish(reader, body);
}

QJsonObject toJson(const OpponentSnapshot &snapshot)
{
    return {
        {u"epoch"_s, snapshot.asOf.epoch},
        {u"as_of_event_id"_s, snapshot.asOf.event.value()},
        {u"duel_id"_s, snapshot.duel.value()},
        {u"seen"_s, json::arrayOf(snapshot.seen, [](const OpponentBody &body) { return toJson(body); })},
    };
}

Result<OpponentSnapshot> opponentSnapshotFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, OpponentSnapshot{
                                    .asOf = {reader.text("epoch"_L1), EventId(reader.number("as_of_event_id"_L1))},
                                    .duel = DuelId(reader.text("duel_id"_L1)),
                                    .seen = reader.requiredList("seen"_L1, opponentBodyFromJson),
                                });
}

QJsonObject toJson(const CodeUpdate &update)
{
    QJsonObject edit = update.code.edit ? toJson(*update.code.edit) : QJsonObject{{u"text"_s, update.code.text}};
    edit.insert("rev"_L1, update.code.rev);
    QJsonObject object{{u"problem"_s, update.problem}, {u"language"_s, update.code.language}, {u"edit"_s, edit}};
    if (!update.duel.isEmpty()) {
        object.insert("type"_L1, "code"_L1);
        object.insert("duel_id"_L1, update.duel.value());
    }
    return object;
}

Result<CodeUpdate> codeUpdateFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CodeUpdate update{
        .duel = DuelId(reader.textOr("duel_id"_L1, {})),
        .problem = reader.text("problem"_L1),
        .code = reader.value(numberedEditFromJson(reader.object("edit"_L1))),
    };
    update.code.language = reader.text("language"_L1);
    return json::finish(reader, update);
}

QJsonObject toJson(const CodeReply &reply)
{
    return {
        {u"type"_s, u"code_gap"_s}, {u"duel_id"_s, reply.duel.value()}, {u"problem"_s, reply.problem},
        {u"rev"_s, reply.rev},      {u"send_all"_s, reply.sendAll},
    };
}

Result<CodeReply> codeReplyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, CodeReply{
                                    .duel = DuelId(reader.text("duel_id"_L1)),
                                    .problem = reader.text("problem"_L1),
                                    .rev = reader.number("rev"_L1),
                                    .sendAll = reader.flagOr("send_all"_L1, false),
                                });
}

} // namespace duello
