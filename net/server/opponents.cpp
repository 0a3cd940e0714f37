// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/opponents.h"

#include "net/rules/duelrules.h"
#include "net/server/database/codetable.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/submissiontable.h"

namespace duello::opponents {

using namespace Qt::StringLiterals;

namespace {

std::optional<OpponentBody> seenOf(const codetable::Row &row, const Duel &duel)
{
    const Visibility level = duel.settings.visibility;
    if (!rules::opponentSeesActivity(level))
        return std::nullopt;
    OpponentBody body{.user = row.key.user, .problem = row.key.problem};
    body.activity = Activity{row.lines(), row.editedAt};
    const auto delay = rules::opponentSeesCodeAfter(level, duel.state);
    if (delay == std::chrono::seconds(0) && row.shown.text != row.latest.text)
        body.code = Code{.language = row.latest.language, .text = row.latest.text, .rev = 0};
    else if (delay && row.shown.rev > 0)
        body.code = row.shown;
    return body;
}

QList<OpponentBody> seenIn(Transaction &transaction, const Duel &duel, const UserId &author)
{
    QList<OpponentBody> seen;
    const QList<Submission> submissions = submissiontable::ofDuel(transaction, duel.id, author);
    for (const Submission &submission : submissions) {
        if (const auto shown = rules::opponentSees(duel.settings.visibility, submission))
            seen.append({.user = author, .problem = submission.problem, .submission = shown});
    }
    const QList<codetable::Row> rows = codetable::ofPlayer(transaction, duel.id, author);
    for (const codetable::Row &row : rows) {
        if (const auto shown = seenOf(row, duel))
            seen.append(*shown);
    }
    return seen;
}

} // namespace

Result<OpponentSnapshot> snapshot(ServerParts &parts, const DuelId &id, const UserId &viewer)
{
    return parts.database.read([&](Transaction &transaction) -> Result<OpponentSnapshot> {
        const std::optional<Duel> duel = dueltable::find(transaction, id);
        if (!duel)
            return failure(ErrorCode::UnknownDuel, u"there is no such duel"_s);
        if (!rules::seatOf(*duel, viewer))
            return failure(ErrorCode::Forbidden, u"you have no seat in this duel"_s);
        OpponentSnapshot seen{{transaction.epoch(), eventtable::window(transaction, viewer).head}, id, {}};
        if (const Seat *rival = rules::rivalOf(*duel, viewer))
            seen.seen = seenIn(transaction, *duel, rival->user);
        return seen;
    });
}

} // namespace duello::opponents
