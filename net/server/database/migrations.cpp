// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/migrations.h"

#include "net/server/database/database.h"

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

QList<QStringList> versions()
{
    return {firstVersion(), remarksOfOutcomes(), duelsBegunAgain()};
}

} // namespace

Result<void> migrate(Database &database)
{
    const QList<QStringList> steps = versions();
    return database.write([&steps](Transaction &transaction) -> Result<void> {
        const int version =
            transaction.one(u"PRAGMA user_version"_s, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
                .value_or(0);
        if (version > steps.size()) {
            return failure(ErrorCode::StorageUnavailable,
                           u"the database was written by a newer Duello (schema %1)"_s.arg(version));
        }
        for (const QStringList &step : steps.mid(version)) {
            for (const QString &statement : step)
                transaction.run(statement);
        }
        transaction.run(u"PRAGMA user_version = %1"_s.arg(steps.size()));
        return {};
    });
}

} // namespace duello
