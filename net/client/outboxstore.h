// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/outbox.h"

#include <QStringList>

namespace duello {

/// The outbox on disk: a folder with one JSON file an entry. Written and read in the caller's thread.
class OutboxStore
{
public:
    struct Content
    {
        QList<OutboxEntry> entries;
        /// Files that could not be understood; each was renamed to "….unreadable" and is kept.
        QStringList unreadable;
    };

    explicit OutboxStore(QString folder) : m_folder(std::move(folder)) {}

    Content load() const;
    /// On disk, whatever happens to the program or the machine, when it returns without an error.
    Result<void> save(const OutboxEntry &entry) const;
    Result<void> remove(const ClientTempId &key) const;

private:
    QString pathOf(const ClientTempId &key) const;

    QString m_folder;
};

} // namespace duello
