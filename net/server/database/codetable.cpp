// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/codetable.h"

#include "net/server/database/columns.h"

namespace duello::codetable {

using namespace Qt::StringLiterals;

namespace {

const QString select = u"SELECT c.duel_id, c.user_id, c.problem, c.language, c.text, c.rev, c.edited_at, "
                       "c.shown_language, c.shown_text, c.shown_rev FROM codes c "_s;

Row rowFrom(const QSqlQuery &row)
{
    return {
        .key = {DuelId(row.value(0).toString()), UserId(row.value(1).toString()), row.value(2).toString()},
        .latest = {.language = row.value(3).toString(),
                   .text = row.value(4).toString(),
                   .rev = row.value(5).toLongLong()},
        .editedAt = columns::toTime(row.value(6)),
        .shown = {.language = row.value(7).toString(),
                  .text = row.value(8).toString(),
                  .rev = row.value(9).toLongLong()},
    };
}

} // namespace

void save(Transaction &transaction, const Row &row)
{
    transaction.run(
        u"INSERT INTO codes (duel_id, user_id, problem, language, text, rev, edited_at, shown_language, shown_text, "
        "shown_rev) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (duel_id, user_id, problem) DO UPDATE SET "
        "language = excluded.language, text = excluded.text, rev = excluded.rev, edited_at = excluded.edited_at, "
        "shown_language = excluded.shown_language, shown_text = excluded.shown_text, shown_rev = excluded.shown_rev"_s,
        {row.key.duel.value(), row.key.user.value(), row.key.problem, columns::wholeText(row.latest.language),
         columns::wholeText(row.latest.text), row.latest.rev, columns::fromTime(row.editedAt),
         columns::wholeText(row.shown.language), columns::wholeText(row.shown.text), row.shown.rev});
}

std::optional<Row> find(Transaction &transaction, const Key &key)
{
    return transaction.one(select + u"WHERE c.duel_id = ? AND c.user_id = ? AND c.problem = ?"_s,
                           {key.duel.value(), key.user.value(), key.problem}, rowFrom);
}

QList<Row> ofPlayer(Transaction &transaction, const DuelId &duel, const UserId &user)
{
    return transaction.list(select + u"WHERE c.duel_id = ? AND c.user_id = ? ORDER BY c.problem"_s,
                            {duel.value(), user.value()}, rowFrom);
}

QList<Row> unshown(Transaction &transaction)
{
    return transaction.list(select + u"JOIN duels d ON d.duel_id = c.duel_id WHERE d.state = 'running' AND "
                                     "(c.shown_text <> c.text OR c.shown_language <> c.language)"_s,
                            {}, rowFrom);
}

} // namespace duello::codetable
