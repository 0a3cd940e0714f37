// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a restored backup is noticed. Beside the database lies a small file that says which epoch it is, in which file it
// lies, and how many events it has ever had; it is written after each commit and before its events are pushed. So what
// anyone was told is never beyond the mark, and a database that is behind its mark has lost something that somebody was
// told. The file is not synced at each commit: a mark that is older than the database says nothing and does no harm.
#pragma once

#include "net/protocol/error.h"

#include <QFile>

#include <memory>

namespace duello {

class HighWaterMark
{
public:
    /// Where a database has come to.
    struct Position
    {
        QString epoch;
        qint64 events = 0; ///< that there have ever been
    };

    /// A database in memory has no mark.
    static Result<std::unique_ptr<HighWaterMark>> open(const QString &databaseFile);

    /// Whether the database that is found at `position` is the one that was left here: not an older copy of it, not one
    /// from elsewhere.
    bool agreesWith(const Position &position) const;
    /// From now on the database is at least there.
    void set(const Position &position);

private:
    explicit HighWaterMark(const QString &databaseFile);

    const QString m_databaseFile;
    QFile m_file;
    bool m_exists = false; ///< on disk, so that an overwritten one is never an empty one
};

} // namespace duello
