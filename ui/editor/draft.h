// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One draft on disk: a JSON file that is replaced whole or not at all.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/ids.h"

namespace duello {

/// Which text: each language of each problem of each duel has its own. Duels are numbered from 1 in every database, so
/// that it takes the epoch to tell one from another.
struct DraftKey
{
    QString epoch; ///< of the server's database
    DuelId duel;
    QString problem; ///< label
    QString language;

    friend bool operator==(const DraftKey &, const DraftKey &) = default;
};

inline size_t qHash(const DraftKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.epoch, key.duel, key.problem, key.language);
}

struct Draft
{
    DraftKey key;
    qint64 revision = 0; ///< grows with every write
    QString text;

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// Where a draft lies below `folder`. Ids come from outside: none can name a place elsewhere.
QString draftPath(const QString &folder, const DraftKey &key);

/// NotFound when there is no file; FileUnusable when it cannot be read, is damaged or holds another draft.
Result<Draft> readDraft(const QString &path, const DraftKey &key);

/// Replaces the file, waits until the disk has it and returns `path`. Where the file already holds this revision or a
/// newer one it is left as it is and the text is put beside it, under the name that is returned. FileUnusable when it
/// cannot be written.
Result<QString> writeDraft(const QString &path, const Draft &draft);

/// Renames a file to a free name beside it and returns that name; FileUnusable when it cannot.
Result<QString> setDraftAside(const QString &path);

} // namespace duello
