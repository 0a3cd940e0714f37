// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/longpast.h"

#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/submissiontable.h"

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Duel duelOf(int i, const UserId &player, const UserId &rival, Timestamp start)
{
    Duel duel;
    duel.id = longPastId(i);
    duel.state = DuelState::Finished;
    duel.seats = {{.user = player}};
    if (i % 10 != 0)
        duel.seats.append({.user = rival});
    duel.settings.seats = int(duel.seats.size());
    duel.problems = {{u"A"_s, ProblemId(u"sumofline"_s), {{u"en"_s, u"Sum of the numbers in a line"_s}}}};
    duel.createdAt = start - 5s;
    duel.startsAt = start;
    duel.deadline = start + 30min;
    duel.finishedAt = start + 1min;
    duel.result = DuelResult{std::nullopt, DuelReason::Deadline, {}};
    if (i % 3 == 0)
        duel.result->winner = player;
    else if (i % 3 == 1 && i % 10 != 0)
        duel.result->winner = rival;
    return duel;
}

Submission submissionTo(const Duel &duel, const UserId &player)
{
    Submission submission;
    submission.id = SubmissionId(u"s"_s + duel.id.value());
    submission.duel = duel.id;
    submission.problem = u"A"_s;
    submission.user = player;
    submission.language = u"Python"_s;
    submission.receivedAt = *duel.startsAt + 1min;
    submission.state = SubmissionState::Done;
    submission.verdict = duel.result->winner == player ? Verdict::Accepted : Verdict::WrongAnswer;
    return submission;
}

} // namespace

DuelId longPastId(int i)
{
    return DuelId(QString::number(1'000'000 + i));
}

void writeLongPast(const QString &databaseFile, const UserId &player, const UserId &rival, int duels, Timestamp newest)
{
    const auto database = Database::open(databaseFile, u"past"_s, 5s);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    const Result<void> written = (*database)->write([&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < duels; ++i) {
            const Duel duel = duelOf(i, player, rival, newest - std::chrono::minutes((duels - i) / 2));
            dueltable::save(transaction, duel, std::nullopt);
            submissiontable::insert(transaction, submissionTo(duel, player), u"print(1)"_s);
        }
        return {};
    });
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
}

} // namespace duello
