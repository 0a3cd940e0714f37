// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/tokentable.h"

#include "net/server/database/columns.h"

#include <QCryptographicHash>

namespace duello::tokentable {

using namespace Qt::StringLiterals;

namespace {

// A token is 256 random bits: a plain hash cannot be reversed by guessing, so no salt and no slow hash.
QString hashed(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

void insert(Transaction &transaction, const QString &token, const UserId &user, Timestamp now)
{
    transaction.run(u"INSERT INTO tokens (token_hash, user_id, created_at) VALUES (?, ?, ?)"_s,
                    {hashed(token), user.value(), columns::fromTime(now)});
}

std::optional<UserId> user(Transaction &transaction, const QString &token)
{
    return transaction.one(u"SELECT user_id FROM tokens WHERE token_hash = ?"_s, {hashed(token)},
                           [](const QSqlQuery &row) { return UserId(row.value(0).toString()); });
}

} // namespace duello::tokentable
