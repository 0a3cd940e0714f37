// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of duels and of what is asked for them (protocol section 3).
#include "net/protocol/json.h"
#include "net/protocol/playername.h"

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
        {u"absent_since"_s, timeOrNull(seat.absentSince)},
        {u"left"_s, seat.left},
        {u"penalty_ms"_s, qint64(seat.penalty.count())},
        {u"cooldown_until"_s, timeOrNull(seat.cooldownUntil)},
        {u"offers_draw"_s, seat.offersDraw},
        {u"wants_rematch"_s, seat.wantsRematch},
    };
}

Result<Seat> seatFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Seat{
                                    .user = UserId(reader.textOr("user_id"_L1, {})),
                                    .name = printableNameTold(reader.textOr("name"_L1, {})),
                                    .ready = reader.flagOr("ready"_L1, false),
                                    .present = reader.flagOr("present"_L1, false),
                                    .score = reader.integerOr("score"_L1, 0),
                                    .absentSince = reader.timeIfAny("absent_since"_L1),
                                    .left = reader.flagOr("left"_L1, false),
                                    .penalty = std::chrono::milliseconds(reader.numberOr("penalty_ms"_L1, 0)),
                                    .cooldownUntil = reader.timeIfAny("cooldown_until"_L1),
                                    .offersDraw = reader.flagOr("offers_draw"_L1, false),
                                    .wantsRematch = reader.flagOr("wants_rematch"_L1, false),
                                });
}

QJsonObject toJson(const DuelProblem &problem)
{
    return {
        {u"label"_s, problem.label},
        {u"problem_id"_s, textOrNull(problem.id.value())},
        {u"title"_s, json::localizedToJson(problem.title)},
        {u"points"_s, problem.points},
        {u"taken_by"_s, textOrNull(problem.takenBy.value())},
    };
}

Result<DuelProblem> duelProblemFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, DuelProblem{
                                    .label = reader.text("label"_L1),
                                    .id = ProblemId(reader.textOr("problem_id"_L1, {})),
                                    .title = reader.localized("title"_L1),
                                    .points = reader.integerOr("points"_L1, 1),
                                    .takenBy = UserId(reader.textOr("taken_by"_L1, {})),
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

QJsonArray arrayOf(const QList<ProblemId> &problems)
{
    return json::arrayOf(problems, [](const ProblemId &id) { return id.value(); });
}

QList<ProblemId> problemIds(Reader &reader, QLatin1StringView key)
{
    QList<ProblemId> problems;
    const QStringList texts = reader.texts(key);
    for (const QString &text : texts)
        problems.append(ProblemId(text));
    return problems;
}

} // namespace

QJsonObject toJson(const Duel &duel)
{
    return {
        {u"duel_id"_s, duel.id.value()},
        {u"state"_s, duelStateName(duel.state)},
        {u"format"_s, duelFormatName(duel.settings.format)},
        {u"minutes"_s, qint64(duel.settings.length.count())},
        {u"penalty"_s, penaltyName(duel.settings.penalty)},
        {u"visibility"_s, visibilityName(duel.settings.visibility)},
        {u"seats"_s, json::arrayOf(duel.seats, [](const Seat &seat) { return toJson(seat); })},
        {u"problems"_s, json::arrayOf(duel.problems, [](const DuelProblem &problem) { return toJson(problem); })},
        {u"created_at"_s, timestampText(duel.createdAt)},
        {u"starts_at"_s, timeOrNull(duel.startsAt)},
        {u"deadline"_s, timeOrNull(duel.deadline)},
        {u"repaid_ms"_s, qint64(duel.repaid.count())},
        {u"finished_at"_s, timeOrNull(duel.finishedAt)},
        {u"result"_s, duel.result ? QJsonValue(toJson(*duel.result)) : QJsonValue(QJsonValue::Null)},
        {u"rematch"_s, textOrNull(duel.rematch.value())},
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
    duel.settings.penalty = reader.wordOr("penalty"_L1, penaltyFromName, Penalty::None);
    duel.settings.visibility = reader.wordOr("visibility"_L1, visibilityFromName, Visibility::Status);
    duel.seats = reader.list("seats"_L1, seatFromJson);
    duel.settings.seats = int(duel.seats.size());
    duel.problems = reader.list("problems"_L1, duelProblemFromJson);
    duel.createdAt = reader.time("created_at"_L1);
    duel.startsAt = reader.timeIfAny("starts_at"_L1);
    duel.deadline = reader.timeIfAny("deadline"_L1);
    duel.repaid = std::chrono::milliseconds(reader.numberOr("repaid_ms"_L1, 0));
    duel.finishedAt = reader.timeIfAny("finished_at"_L1);
    if (reader.has("result"_L1))
        duel.result = reader.value(duelResultFromJson(reader.object("result"_L1)));
    duel.rematch = DuelId(reader.textOr("rematch"_L1, {}));
    duel.rev = reader.numberOr("rev"_L1, 0);
    return json::finish(reader, duel);
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

QJsonObject toJson(const ProblemChoice &choice)
{
    return {
        {u"levels"_s, json::arrayOf(choice.levels, [](int level) { return level; })},
        {u"topics"_s, QJsonArray::fromStringList(choice.topics)},
        {u"count"_s, choice.count},
    };
}

Result<ProblemChoice> problemChoiceFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, ProblemChoice{
                                    .levels = reader.integers("levels"_L1),
                                    .topics = reader.texts("topics"_L1),
                                    .count = reader.integerOr("count"_L1, 1),
                                });
}

QJsonObject toJson(const CreateDuelRequest &request)
{
    return {
        {u"format"_s, duelFormatName(request.settings.format)},
        {u"minutes"_s, qint64(request.settings.length.count())},
        {u"seats"_s, request.settings.seats},
        {u"penalty"_s, penaltyName(request.settings.penalty)},
        {u"visibility"_s, visibilityName(request.settings.visibility)},
        {u"problems"_s, arrayOf(request.problems)},
        {u"choice"_s, toJson(request.choice)},
        {u"seen"_s, arrayOf(request.seen)},
    };
}

Result<CreateDuelRequest> createDuelRequestFromJson(const QJsonObject &object)
{
    Reader reader(object);
    CreateDuelRequest request;
    request.settings.format = reader.wordOr("format"_L1, duelFormatFromName, DuelFormat::Race);
    request.settings.length = std::chrono::minutes(reader.numberOr("minutes"_L1, 30));
    request.settings.seats = reader.integerOr("seats"_L1, 2);
    request.settings.penalty = reader.wordOr("penalty"_L1, penaltyFromName, Penalty::None);
    request.settings.visibility = reader.wordOr("visibility"_L1, visibilityFromName, Visibility::Status);
    request.problems = problemIds(reader, "problems"_L1);
    if (reader.has("choice"_L1))
        request.choice = reader.value(problemChoiceFromJson(reader.object("choice"_L1)));
    request.seen = problemIds(reader, "seen"_L1);
    return json::finish(reader, request);
}

QJsonObject toJson(const JoinRequest &request)
{
    return {{u"seen"_s, arrayOf(request.seen)}};
}

Result<JoinRequest> joinRequestFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, JoinRequest{problemIds(reader, "seen"_L1)});
}

QJsonObject toJson(const ClaimRequest &request)
{
    return {{u"as"_s, claimName(request.as)}};
}

Result<ClaimRequest> claimRequestFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, ClaimRequest{reader.word("as"_L1, claimFromName)});
}

} // namespace duello
