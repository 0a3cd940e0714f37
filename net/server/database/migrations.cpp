// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/migrations.h"

#include "net/server/database/database.h"

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

// Times are milliseconds since 1970, UTC. An absent word is NULL, so that UNIQUE(user_id, client_temp_id) lets any
// number of submissions without a key stand beside each other.
QStringList firstVersion()
{
    return {
        u"CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
        u"CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"_s,
        u"CREATE TABLE users (user_id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at BIGINT NOT NULL)"_s,
        u"CREATE TABLE tokens (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users, "
        "created_at BIGINT NOT NULL)"_s,
        u"CREATE TABLE duels (duel_id TEXT PRIMARY KEY, state TEXT NOT NULL, format TEXT NOT NULL, "
        "minutes INTEGER NOT NULL, created_at BIGINT NOT NULL, starts_at BIGINT, deadline BIGINT, finished_at BIGINT, "
        "reason TEXT, winner TEXT REFERENCES users, deciding_submission TEXT, rev BIGINT NOT NULL, "
        "next_change BIGINT)"_s,
        u"CREATE INDEX duels_by_state ON duels (state, created_at)"_s,
        u"CREATE INDEX duels_by_next_change ON duels (next_change)"_s,
        u"CREATE TABLE seats (duel_id TEXT NOT NULL REFERENCES duels, seat INTEGER NOT NULL, "
        "user_id TEXT REFERENCES users, ready INTEGER NOT NULL, present INTEGER NOT NULL, score INTEGER NOT NULL, "
        "PRIMARY KEY (duel_id, seat))"_s,
        u"CREATE INDEX seats_by_user ON seats (user_id)"_s,
        u"CREATE TABLE duel_problems (duel_id TEXT NOT NULL REFERENCES duels, position INTEGER NOT NULL, "
        "label TEXT NOT NULL, problem_id TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (duel_id, position))"_s,
        u"CREATE TABLE submissions (submission_id TEXT PRIMARY KEY, seq BIGINT NOT NULL UNIQUE, "
        "user_id TEXT NOT NULL REFERENCES users, client_temp_id TEXT, duel_id TEXT NOT NULL REFERENCES duels, "
        "problem TEXT NOT NULL, language TEXT NOT NULL, solution TEXT NOT NULL, received_at BIGINT NOT NULL, "
        "attempt INTEGER NOT NULL, rev BIGINT NOT NULL, state TEXT NOT NULL, verdict TEXT, test INTEGER NOT NULL, "
        "tests INTEGER NOT NULL, cpu_ms BIGINT NOT NULL, memory BIGINT NOT NULL, compiler_output TEXT NOT NULL, "
        "UNIQUE (user_id, client_temp_id))"_s,
        u"CREATE INDEX submissions_by_duel ON submissions (duel_id, seq)"_s,
        u"CREATE INDEX submissions_by_state ON submissions (state, seq)"_s,
        u"CREATE TABLE outcomes (submission_id TEXT NOT NULL REFERENCES submissions, test INTEGER NOT NULL, "
        "verdict TEXT NOT NULL, cpu_ms BIGINT NOT NULL, wall_ms BIGINT NOT NULL, memory BIGINT NOT NULL, "
        "detail TEXT NOT NULL, PRIMARY KEY (submission_id, test))"_s,
        u"CREATE TABLE streams (user_id TEXT PRIMARY KEY REFERENCES users, head BIGINT NOT NULL, "
        "oldest BIGINT NOT NULL)"_s,
        u"CREATE TABLE events (user_id TEXT NOT NULL REFERENCES streams, event_id BIGINT NOT NULL, "
        "created_at BIGINT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (user_id, event_id))"_s,
    };
}

// What an outcome says, for a window to word; `detail` stays the English sentence.
QStringList remarksOfOutcomes()
{
    return {
        u"ALTER TABLE outcomes ADD COLUMN detail_kind TEXT"_s,
        u"ALTER TABLE outcomes ADD COLUMN detail_arguments TEXT"_s,
    };
}

// A duel that is begun again counts only what comes after. By number and not by time, which may be set back.
QStringList duelsBegunAgain()
{
    return {u"ALTER TABLE duels ADD COLUMN counts_after BIGINT NOT NULL DEFAULT 0"_s};
}

// Formats, penalties, presence, draws and rematches; what is chosen from; what a player is writing and what of it the
// other has been shown.
QStringList duelsOfTwoMachines()
{
    return {
        u"ALTER TABLE duels ADD COLUMN penalty TEXT NOT NULL DEFAULT 'none'"_s,
        u"ALTER TABLE duels ADD COLUMN visibility TEXT NOT NULL DEFAULT 'status'"_s,
        u"ALTER TABLE duels ADD COLUMN repaid BIGINT NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE duels ADD COLUMN rematch TEXT"_s,
        u"ALTER TABLE duels ADD COLUMN choice TEXT"_s,
        u"ALTER TABLE seats ADD COLUMN absent_since BIGINT"_s,
        u"ALTER TABLE seats ADD COLUMN has_left INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE seats ADD COLUMN penalty BIGINT NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE seats ADD COLUMN cooldown_until BIGINT"_s,
        u"ALTER TABLE seats ADD COLUMN offers_draw INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE seats ADD COLUMN wants_rematch INTEGER NOT NULL DEFAULT 0"_s,
        u"ALTER TABLE seats ADD COLUMN seen TEXT"_s,
        u"ALTER TABLE duel_problems ADD COLUMN points INTEGER NOT NULL DEFAULT 1"_s,
        u"ALTER TABLE duel_problems ADD COLUMN taken_by TEXT"_s,
        u"CREATE TABLE codes (duel_id TEXT NOT NULL REFERENCES duels, user_id TEXT NOT NULL REFERENCES users, "
        "problem TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL, rev BIGINT NOT NULL, "
        "edited_at BIGINT NOT NULL, shown_language TEXT NOT NULL, shown_text TEXT NOT NULL, "
        "shown_rev BIGINT NOT NULL, PRIMARY KEY (duel_id, user_id, problem))"_s,
    };
}

// A history is read in pages, the newest duel first. Whether a player has a seat in a duel is asked of the index alone:
// without the duel in it each question would walk through all seats of the player.
QStringList pagesOfDuels()
{
    return {
        u"CREATE INDEX duels_by_creation ON duels (created_at, duel_id)"_s,
        u"DROP INDEX seats_by_user"_s,
        u"CREATE INDEX seats_by_user ON seats (user_id, duel_id)"_s,
    };
}

QList<QStringList> versions()
{
    return {firstVersion(), remarksOfOutcomes(), duelsBegunAgain(), duelsOfTwoMachines(), pagesOfDuels()};
}

/// In the header of the file (SQLite's application_id): "Duel". Databases before version 4 have none.
constexpr int ourApplication = 0x4475656c;
constexpr int lastUnmarkedVersion = 3;

int numberOf(Transaction &transaction, const QString &pragma)
{
    return transaction.one(pragma, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); }).value_or(0);
}

QStringList tablesOf(Transaction &transaction)
{
    return transaction.list(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s, {},
                            [](const QSqlQuery &row) { return row.value(0).toString(); });
}

bool isOurs(Transaction &transaction)
{
    const int application = numberOf(transaction, u"PRAGMA application_id"_s);
    const int version = numberOf(transaction, u"PRAGMA user_version"_s);
    if (application != 0)
        return application == ourApplication;
    const QStringList tables = tablesOf(transaction);
    if (tables.isEmpty())
        return version == 0;
    const QStringList wanted{u"meta"_s,  u"counters"_s,    u"users"_s,   u"duels"_s,
                             u"seats"_s, u"submissions"_s, u"streams"_s, u"events"_s};
    return version >= 1 && version <= lastUnmarkedVersion &&
           std::ranges::all_of(wanted, [&tables](const QString &table) { return tables.contains(table); });
}

} // namespace

Result<void> checkOwner(Database &database)
{
    return database.read([](Transaction &transaction) -> Result<void> {
        if (isOurs(transaction) || transaction.error())
            return {};
        return failure(ErrorCode::StorageUnavailable, u"this is another program's database"_s);
    });
}

Result<void> migrate(Database &database)
{
    const QList<QStringList> steps = versions();
    return database.write([&steps](Transaction &transaction) -> Result<void> {
        const int version = numberOf(transaction, u"PRAGMA user_version"_s);
        if (version > steps.size()) {
            return failure(ErrorCode::StorageUnavailable,
                           u"the database was written by a newer Duello (schema %1)"_s.arg(version));
        }
        for (const QStringList &step : steps.mid(version)) {
            for (const QString &statement : step)
                transaction.run(statement);
        }
        if (version == steps.size())
            return {};
        transaction.run(u"PRAGMA user_version = %1"_s.arg(steps.size()));
        transaction.run(u"PRAGMA application_id = %1"_s.arg(ourApplication));
        return {};
    });
}

} // namespace duello
