// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "ui/preferences.h"

namespace duello {

/// Preferences, and where things stand in the window, in an INI file. Unknown or broken entries count as absent.
class PreferencesStore
{
public:
    explicit PreferencesStore(QString file);

    Preferences load() const;
    /// FileUnusable with the file's name when it cannot be written.
    Result<void> save(const Preferences &preferences) const;

    /// Geometry and splitters, by the name of what they belong to; empty when never saved. Not worth an error.
    QByteArray layout(const QString &what) const;
    void saveLayout(const QString &what, const QByteArray &state) const;

private:
    QString m_file;
};

} // namespace duello
