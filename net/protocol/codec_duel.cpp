// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of duels, problems, sessions and servers (protocol sections 2 and 3).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const std::optional<Timestamp> &time)
{
    return time ? QJsonValue(timestampText(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Seat &seat)
{
    return {
        {u"user_id"_s, textOrNull(seat.user.value())},
        {u"name"_s, seat.name},
        {u"ready"_s, seat.ready},
        {u"present"_s, seat.present},
        {u"score"_s, seat.score},
    };
}

Result<Seat> seatFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Seat{
                                    .user = UserId(reader.textOr("user_id"_L1, {})),
                                    .name = reader.textOr("name"_L1, {}),
                                    .ready = reader.flagOr("ready"_L1, false),
                                    .present = reader.flagOr("present"_L1, false),
                                    .score = int(reader.numberOr("score"_L1, 0)),
                                });
}

QJsonObject toJson(const DuelProblem &problem)
{
    return {
        {u"label"_s, problem.label},
        {u"problem_id"_s, textOrNull(problem.id.value())},
        {u"title"_s, json::localizedToJson(problem.title)},
    };
}

Result<DuelProblem> duelProblemFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, DuelProblem{
                                    .label = reader.text("label"_L1),
                                    .id = ProblemId(reader.textOr("problem_id"_L1, {})),
                                    .title = reader.localized("title"_L1),
                                });
}

QJsonObject toJson(const DuelResult &result)
{
    return {
        {u"winner"_s, result.winner ? QJsonValue(result.winner->value()) : QJsonValue(QJsonValue::Null)},
        {u"reason"_s, duelReasonName(result.reason)},
        {u"submission_id"_s, textOrNull(result.submission.value())},
    };
}

Result<DuelResult> duelResultFromJson(const QJsonObject &object)
{
    Reader reader(object);
    DuelResult result{
        .winner = std::nullopt,
        .reason = reader.word("reason"_L1, duelReasonFromName),
        .submission = SubmissionId(reader.textOr("submission_id"_L1, {})),
    };
    if (reader.has("winner"_L1))
        result.winner = UserId(reader.text("winner"_L1));
    return json::finish(reader, result);
}

QJsonObject toJson(const Sample &sample)
{
    return {{u"input"_s, QString::fromUtf8(sample.input)}, {u"answer"_s, QString::fromUtf8(sample.answer)}};
}

Result<Sample> sampleFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Sample{reader.text("input"_L1).toUtf8(), reader.text("answer"_L1).toUtf8()});
}

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

QJsonObject toJson(const Duel &duel)
{
    return {
        {u"duel_id"_s, duel.id.value()},
        {u"state"_s, duelStateName(duel.state)},
        {u"format"_s, duelFormatName(duel.settings.format)},
        {u"minutes"_s, qint64(duel.settings.length.count())},
        {u"seats"_s, json::arrayOf(duel.seats, [](const Seat &seat) { return toJson(seat); })},
        {u"problems"_s, json::arrayOf(duel.problems, [](const DuelProblem &problem) { return toJson(problem); })},
        {u"created_at"_s, timestampText(duel.createdAt)},
        {u"starts_at"_s, timeOrNull(duel.startsAt)},
        {u"deadline"_s, timeOrNull(duel.deadline)},
        {u"finished_at"_s, timeOrNull(duel.finishedAt)},
        {u"result"_s, duel.result ? QJsonValue(toJson(*duel.result)) : QJsonValue(QJsonValue::Null)},
        {u"rev"_s, duel.rev},
    };
}

Result<Duel> duelFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Duel duel;
    duel.id = DuelId(reader.text("duel_id"_L1));
    duel.state = reader.word("state"_L1, duelStateFromName);
    duel.settings.format = reader.word("format"_L1, duelFormatFromName);
    duel.settings.length = std::chrono::minutes(reader.number("minutes"_L1));
    duel.seats = reader.list("seats"_L1, seatFromJson);
    duel.settings.seats = int(duel.seats.size());
    duel.problems = reader.list("problems"_L1, duelProblemFromJson);
    duel.createdAt = reader.time("created_at"_L1);
    duel.startsAt = reader.timeIfAny("starts_at"_L1);
    duel.deadline = reader.timeIfAny("deadline"_L1);
    duel.finishedAt = reader.timeIfAny("finished_at"_L1);
    if (reader.has("result"_L1))
        duel.result = reader.value(duelResultFromJson(reader.object("result"_L1)));
    duel.rev = reader.numberOr("rev"_L1, 0);
    return json::finish(reader, duel);
}

QJsonObject toJson(const Problem &problem)
{
    return {
        {u"problem_id"_s, problem.summary.id.value()},
        {u"title"_s, json::localizedToJson(problem.summary.title)},
        {u"level"_s, problem.summary.level},
        {u"topics"_s, QJsonArray::fromStringList(problem.summary.topics)},
        {u"statement"_s, json::localizedToJson(problem.statement)},
        {u"time_limit_ms"_s, qint64(problem.timeLimit.count())},
        {u"memory_limit_kib"_s, problem.memoryLimit.kib()},
        {u"samples"_s, json::arrayOf(problem.samples, [](const Sample &sample) { return toJson(sample); })},
    };
}

Result<Problem> problemFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Problem problem;
    problem.summary.id = ProblemId(reader.text("problem_id"_L1));
    problem.summary.title = reader.localized("title"_L1);
    problem.summary.level = int(reader.numberOr("level"_L1, 1));
    problem.summary.topics = reader.texts("topics"_L1);
    problem.statement = reader.localized("statement"_L1);
    problem.timeLimit = std::chrono::milliseconds(reader.number("time_limit_ms"_L1));
    problem.memoryLimit = Bytes::fromKib(reader.number("memory_limit_kib"_L1));
    problem.samples = reader.list("samples"_L1, sampleFromJson);
    return json::finish(reader, problem);
}

QJsonObject toJson(const DuelSnapshot &snapshot)
{
    QJsonObject object = toJson(snapshot.duel);
    object.insert("epoch"_L1, snapshot.asOf.epoch);
    object.insert("as_of_event_id"_L1, snapshot.asOf.event.value());
    object.insert("server_time"_L1, timestampText(snapshot.serverTime));
    return object;
}

Result<DuelSnapshot> duelSnapshotFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, DuelSnapshot{
                                    .asOf = {reader.text("epoch"_L1), EventId(reader.number("as_of_event_id"_L1))},
                                    .duel = reader.value(duelFromJson(object)),
                                    .serverTime = reader.time("server_time"_L1),
                                });
}

QJsonObject toJson(const DuelsSnapshot &snapshot)
{
    return {
        {u"epoch"_s, snapshot.asOf.epoch},
        {u"as_of_event_id"_s, snapshot.asOf.event.value()},
        {u"duels"_s, json::arrayOf(snapshot.duels, [](const Duel &duel) { return toJson(duel); })},
    };
}

Result<DuelsSnapshot> duelsSnapshotFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, DuelsSnapshot{
                                    .asOf = {reader.text("epoch"_L1), EventId(reader.number("as_of_event_id"_L1))},
                                    .duels = reader.requiredList("duels"_L1, duelFromJson),
                                });
}

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

QJsonObject toJson(const CreateDuelRequest &request)
{
    return {
        {u"format"_s, duelFormatName(request.settings.format)},
        {u"minutes"_s, qint64(request.settings.length.count())},
        {u"seats"_s, request.settings.seats},
        {u"problems"_s, json::arrayOf(request.problems, [](const ProblemId &id) { return id.value(); })},
    };
}

Result<CreateDuelRequest> createDuelRequestFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CreateDuelRequest request;
    if (reader.has("format"_L1))
        request.settings.format = reader.word("format"_L1, duelFormatFromName);
    request.settings.length = std::chrono::minutes(reader.numberOr("minutes"_L1, 30));
    request.settings.seats = int(reader.numberOr("seats"_L1, 2));
    const QStringList problems = reader.texts("problems"_L1);
    for (const QString &problem : problems)
        request.problems.append(ProblemId(problem));
    return json::finish(reader, request);
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
