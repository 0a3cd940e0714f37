// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/historytext.h"

#include <QObject>

namespace duello {

/// Writes past duels to files, in a thread of the pool: ten thousand are a while.
class HistoryExporter final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `written` or `failed` follows. The file is whole, or as it was before.
    void write(const QList<DuelRecord> &records, const QString &path, HistoryFormat format);

Q_SIGNALS:
    void written(qsizetype duels, const QString &path);
    /// `reason`: in the system's words.
    void failed(const QString &path, const QString &reason);
};

} // namespace duello
