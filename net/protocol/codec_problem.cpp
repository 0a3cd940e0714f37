// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON of problems (protocol section 3).
#include "net/protocol/json.h"

namespace duello {

using namespace Qt::StringLiterals;
using json::Reader;

namespace {

QJsonObject toJson(const Sample &sample)
{
    return {{u"input"_s, QString::fromUtf8(sample.input)}, {u"answer"_s, QString::fromUtf8(sample.answer)}};
}

Result<Sample> sampleFromJson(const QJsonObject &object)
{
    Reader reader(object);
    return json::finish(reader, Sample{reader.text("input"_L1).toUtf8(), reader.text("answer"_L1).toUtf8()});
}

} // namespace

QJsonObject toJson(const Problem &problem)
{
    return {
        {u"problem_id"_s, problem.summary.id.value()},
        {u"title"_s, json::localizedToJson(problem.summary.title)},
        {u"level"_s, problem.summary.level},
        {u"topics"_s, QJsonArray::fromStringList(problem.summary.topics)},
        {u"statement"_s, json::localizedToJson(problem.statement)},
        {u"pdfs"_s, QJsonArray::fromStringList(problem.pdfs)},
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
    problem.pdfs = reader.texts("pdfs"_L1);
    problem.timeLimit = std::chrono::milliseconds(reader.number("time_limit_ms"_L1));
    problem.memoryLimit = Bytes::fromKib(reader.number("memory_limit_kib"_L1));
    problem.samples = reader.list("samples"_L1, sampleFromJson);
    return json::finish(reader, problem);
}

} // namespace duello
