// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of submissions (protocol section 4).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

// Either spelling; both present and different is a protocol error (protocol section 1).
SubmissionId readSubmissionId(Reader &reader)
{
    const QString right = reader.textOr("submission_id"_L1, {});
    const QString asDocumented = reader.textOr("submisson_id"_L1, right);
    const QString id = right.isEmpty() ? asDocumented : right;
    if (id.isEmpty() || id != asDocumented)
        reader.wrong("submission_id"_L1);
    return SubmissionId(id);
}

// The code; where there is none, the words under either name.
Verdict readVerdict(Reader &reader)
{
    if (reader.has("verdict_code"_L1))
        return reader.word("verdict_code"_L1, verdictFromCode);
    return reader.word(reader.has("verdict"_L1) ? "verdict"_L1 : "status"_L1, verdictFromWords);
}

QJsonObject toJson(const TestOutcome &outcome)
{
    QJsonObject object{
        {u"test"_s, outcome.number},
        {u"verdict_code"_s, verdictCode(outcome.verdict)},
        {u"time_ms"_s, qint64(outcome.cpuTime.count())},
        {u"wall_ms"_s, qint64(outcome.wallTime.count())},
        {u"memory_kib"_s, outcome.memory.kib()},
    };
    json::insertRemark(object, "detail"_L1, outcome.detail);
    if (!outcome.output.isEmpty())
        object.insert("output"_L1, QString::fromUtf8(outcome.output));
    if (!outcome.errorOutput.isEmpty())
        object.insert("error_output"_L1, QString::fromUtf8(outcome.errorOutput));
    return object;
}

Result<TestOutcome> testOutcomeFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, TestOutcome{
                                    .number = int(reader.number("test"_L1)),
                                    .verdict = reader.word("verdict_code"_L1, verdictFromCode),
                                    .cpuTime = std::chrono::milliseconds(reader.number("time_ms"_L1)),
                                    .wallTime = std::chrono::milliseconds(reader.numberOr("wall_ms"_L1, 0)),
                                    .memory = Bytes::fromKib(reader.numberOr("memory_kib"_L1, 0)),
                                    .detail = reader.remark("detail"_L1),
                                    .output = reader.textOr("output"_L1, {}).toUtf8(),
                                    .errorOutput = reader.textOr("error_output"_L1, {}).toUtf8(),
                                });
}

} // namespace

QJsonObject toJson(const Submission &submission)
{
    QJsonObject object{
        {u"submission_id"_s, submission.id.value()},
        {u"duel_id"_s, submission.duel.value()},
        {u"problem"_s, submission.problem},
        {u"user_id"_s, submission.user.value()},
        {u"language"_s, submission.language},
        {u"received_at"_s, timestampText(submission.receivedAt)},
        {u"attempt"_s, submission.attempt},
        {u"rev"_s, submission.rev},
        {u"state"_s, submissionStateName(submission.state)},
        {u"status"_s, statusWords(submission)},
        {u"verdict"_s, QJsonValue::Null},
        {u"verdict_code"_s, QJsonValue::Null},
        {u"client_temp_id"_s, QJsonValue::Null},
        {u"test"_s, submission.test},
        {u"tests"_s, submission.tests},
        {u"time_ms"_s, qint64(submission.cpuTime.count())},
        {u"memory_kib"_s, submission.memory.kib()},
    };
    if (!submission.clientTempId.isEmpty())
        object.insert("client_temp_id"_L1, submission.clientTempId.value());
    if (submission.verdict) {
        object.insert("verdict"_L1, verdictWords(*submission.verdict, submission.test));
        object.insert("verdict_code"_L1, verdictCode(*submission.verdict));
    }
    return object;
}

Result<Submission> submissionFromJson(const QJsonObject &object)
{
    Reader reader(object);
    Submission submission{
        .id = readSubmissionId(reader),
        .clientTempId = ClientTempId(reader.textOr("client_temp_id"_L1, {})),
        .duel = DuelId(reader.text("duel_id"_L1)),
        .problem = reader.text("problem"_L1),
        .user = UserId(reader.text("user_id"_L1)),
        .language = reader.text("language"_L1),
        .receivedAt = reader.time("received_at"_L1),
        .attempt = int(reader.number("attempt"_L1)),
        .rev = reader.number("rev"_L1),
        .state = reader.word("state"_L1, submissionStateFromName),
        .verdict = std::nullopt,
        .test = int(reader.numberOr("test"_L1, 0)),
        .tests = int(reader.numberOr("tests"_L1, 0)),
        .cpuTime = std::chrono::milliseconds(reader.numberOr("time_ms"_L1, 0)),
        .memory = Bytes::fromKib(reader.numberOr("memory_kib"_L1, 0)),
    };
    if (submission.state == SubmissionState::Done)
        submission.verdict = readVerdict(reader);
    return json::finish(reader, submission);
}

QJsonObject toJson(const SubmissionDetails &details)
{
    QJsonObject object = toJson(details.submission);
    object.insert("solution"_L1, details.solution);
    object.insert("compiler_output"_L1, details.compilerOutput);
    object.insert("outcomes"_L1,
                  json::arrayOf(details.outcomes, [](const TestOutcome &outcome) { return toJson(outcome); }));
    return object;
}

Result<SubmissionDetails> submissionDetailsFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, SubmissionDetails{
                                    .submission = reader.value(submissionFromJson(object)),
                                    .solution = reader.text("solution"_L1),
                                    .compilerOutput = reader.textOr("compiler_output"_L1, {}),
                                    .outcomes = reader.list("outcomes"_L1, testOutcomeFromJson),
                                });
}

QJsonObject toJson(const SubmissionsSnapshot &snapshot)
{
    return {
        {u"epoch"_s, snapshot.asOf.epoch},
        {u"as_of_event_id"_s, snapshot.asOf.event.value()},
        {u"submissions"_s,
         json::arrayOf(snapshot.submissions, [](const Submission &submission) { return toJson(submission); })},
    };
}

Result<SubmissionsSnapshot> submissionsSnapshotFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, SubmissionsSnapshot{
                                    .asOf = {reader.text("epoch"_L1), EventId(reader.number("as_of_event_id"_L1))},
                                    .submissions = reader.requiredList("submissions"_L1, submissionFromJson),
                                });
}

QJsonObject toJson(const SubmitRequest &request)
{
    QJsonObject object{{u"solution"_s, request.solution}, {u"language"_s, request.language}};
    if (!request.clientTempId.isEmpty())
        object.insert("client_temp_id"_L1, request.clientTempId.value());
    if (!request.problem.isEmpty())
        object.insert("problem"_L1, request.problem);
    return object;
}

Result<SubmitRequest> submitRequestFromJson(const QJsonObject &object)
{
    Reader reader(object);
    // an empty key promises what it cannot keep: the request sent again would be another submission
    if (reader.has("client_temp_id"_L1) && reader.text("client_temp_id"_L1).isEmpty())
        reader.wrong("client_temp_id"_L1);
    return json::finish(reader, SubmitRequest{
                                    .solution = reader.text("solution"_L1),
                                    .language = reader.text("language"_L1),
                                    .clientTempId = ClientTempId(reader.textOr("client_temp_id"_L1, {})),
                                    .problem = reader.textOr("problem"_L1, {}),
                                });
}

QJsonObject toJson(const SubmitReply &reply)
{
    QJsonObject object{
        {u"submission_id"_s, reply.id.value()},  {u"submisson_id"_s, reply.id.value()},
        {u"client_temp_id"_s, QJsonValue::Null}, {u"duel_id"_s, reply.duel.value()},
        {u"problem"_s, reply.problem},           {u"received_at"_s, timestampText(reply.receivedAt)},
    };
    if (!reply.clientTempId.isEmpty())
        object.insert("client_temp_id"_L1, reply.clientTempId.value());
    if (!reply.epoch.isEmpty())
        object.insert("epoch"_L1, reply.epoch);
    return object;
}

Result<SubmitReply> submitReplyFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, SubmitReply{
                                    .id = readSubmissionId(reader),
                                    .clientTempId = ClientTempId(reader.textOr("client_temp_id"_L1, {})),
                                    .duel = DuelId(reader.textOr("duel_id"_L1, {})),
                                    .problem = reader.textOr("problem"_L1, {}),
                                    .receivedAt = reader.timeIfAny("received_at"_L1).value_or(Timestamp{}),
                                    .epoch = reader.textOr("epoch"_L1, {}),
                                });
}

} // namespace duello
