// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of servers, sessions and players (protocol sections 2 and 3).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

QJsonObject toJson(const LanguageInfo &language)
{
    QJsonObject object{
        {u"name"_s, language.name},
        {u"version"_s, language.version},
        {u"available"_s, language.available},
        {u"reason"_s, QString()},
    };
    json::insertRemark(object, "reason"_L1, language.reason);
    return object;
}

Result<LanguageInfo> languageFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, LanguageInfo{
                                    .name = reader.text("name"_L1),
                                    .version = reader.textOr("version"_L1, {}),
                                    .available = reader.flagOr("available"_L1, false),
                                    .reason = reader.remark("reason"_L1),
                                });
}

} // namespace

QJsonObject toJson(const Session &session)
{
    return {{u"user_id"_s, session.user.value()}, {u"token"_s, session.token}, {u"epoch"_s, session.epoch}};
}

Result<Session> sessionFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Session{
                                    .user = UserId(reader.text("user_id"_L1)),
                                    .token = reader.text("token"_L1),
                                    .epoch = reader.text("epoch"_L1),
                                });
}

QJsonObject toJson(const Profile &profile)
{
    return {{u"user_id"_s, profile.user.value()}, {u"name"_s, profile.name}};
}

Result<Profile> profileFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Profile{UserId(reader.text("user_id"_L1)), reader.text("name"_L1)});
}

QJsonObject toJson(const ServerInfo &info)
{
    return {
        {u"name"_s, info.name},
        {u"version"_s, info.version},
        {u"protocol"_s, info.protocol},
        {u"epoch"_s, info.epoch},
        {u"server_time"_s, timestampText(info.serverTime)},
        {u"languages"_s, json::arrayOf(info.languages, [](const LanguageInfo &language) { return toJson(language); })},
        {u"judge_tier"_s, info.judgeTier},
    };
}

Result<ServerInfo> serverInfoFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, ServerInfo{
                                    .name = reader.text("name"_L1),
                                    .version = reader.text("version"_L1),
                                    .protocol = int(reader.number("protocol"_L1)),
                                    .epoch = reader.text("epoch"_L1),
                                    .serverTime = reader.time("server_time"_L1),
                                    .languages = reader.list("languages"_L1, languageFromJson),
                                    .judgeTier = reader.textOr("judge_tier"_L1, {}),
                                });
}

} // namespace duello
