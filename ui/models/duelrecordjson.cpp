// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/duelrecordjson.h"

namespace duello {

using namespace Qt::StringLiterals;

QJsonObject toJson(const DuelRecord &record)
{
    QJsonArray submissions;
    for (const Submission &submission : record.submissions)
        submissions.append(toJson(submission));
    return {{u"you"_s, record.you.value()},
            {u"duel"_s, toJson(record.duel)},
            {u"submissions"_s, submissions},
            {u"complete"_s, record.isComplete}};
}

Result<DuelRecord> duelRecordFromJson(const QJsonObject &object)
{
    return duelFromJson(object.value("duel"_L1).toObject()).transform([&object](const Duel &duel) {
        DuelRecord record{.duel = duel,
                          .you = UserId(object.value("you"_L1).toString()),
                          .submissions = {},
                          .isComplete = object.value("complete"_L1).toBool(true)};
        for (const QJsonArray submissions = object.value("submissions"_L1).toArray();
             const QJsonValue &item : submissions) {
            if (const Result<Submission> submission = submissionFromJson(item.toObject()))
                record.submissions.append(*submission);
        }
        return record;
    });
}

} // namespace duello
