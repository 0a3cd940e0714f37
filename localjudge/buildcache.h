// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace duello {

/// What builds made, kept on disk under a key of all that went into them: sources, command, toolchain. An entry is
/// whole or absent, whoever else uses the same folder and whatever interrupts this; a cache that cannot be written only
/// costs time.
class BuildCache
{
public:
    /// When there are more, those go that were not used for the longest time.
    static constexpr int mostEntries = 300;

    /// Made when it is not there. An empty `folder`: no cache.
    explicit BuildCache(const QString &folder);

    static QByteArray keyOf(const QStringList &texts, const QList<QByteArray> &contents);

    /// Folder of the files kept under `key`; nothing when there are none. It may be taken away before it is used.
    std::optional<QString> find(const QByteArray &key) const;
    /// Keeps the plain files of `folder` and returns where; nothing when that failed.
    std::optional<QString> keep(const QByteArray &key, const QString &folder) const;

    /// Puts the plain files of `source` into `target`, as further names of the same files where that is possible. False
    /// when it could not be done whole.
    static bool link(const QString &source, const QString &target);

private:
    void removeOldest() const;

    QString m_folder;
};

} // namespace duello
