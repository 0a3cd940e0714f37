// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/code.h"
#include "net/server/database/transaction.h"

namespace duello::codetable {

/// Whose code, and to which problem of which duel.
struct Key
{
    DuelId duel;
    UserId user;
    QString problem; ///< label

    friend auto operator<=>(const Key &, const Key &) = default;
};

/// What a player is writing: the last text, and the one that the other has been shown, each with its own count.
struct Row
{
    Key key;
    Code latest;
    Timestamp editedAt{};
    Code shown; ///< rev 0: nothing was

    /// Of the last text.
    int lines() const
    {
        const QString &text = latest.text;
        return int(text.count(u'\n')) + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
    }
};

void save(Transaction &transaction, const Row &row);
std::optional<Row> find(Transaction &transaction, const Key &key);
QList<Row> ofPlayer(Transaction &transaction, const DuelId &duel, const UserId &user);
/// Those of running duels whose last text is not the one that was shown.
QList<Row> unshown(Transaction &transaction);

} // namespace duello::codetable
