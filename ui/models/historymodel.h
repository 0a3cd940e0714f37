// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelrecord.h"

#include <QAbstractListModel>

namespace duello {

/// Past duels, the newest first. DisplayRole is the title of the first problem in the chosen language.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< DuelId
        RecordRole,            ///< DuelRecord
    };

    using QAbstractListModel::QAbstractListModel;

    void setRecords(QList<DuelRecord> records);
    /// Adds one, or replaces the one with its id.
    void put(const DuelRecord &record);
    /// Two-letter code; titles fall back to English.
    void setLanguage(const QString &language);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    QModelIndex indexOf(const DuelId &id) const;
    /// Null when there is none. Valid until the model changes.
    const DuelRecord *record(const DuelId &id) const;
    const QList<DuelRecord> &records() const { return m_records; }
    QString titleOf(const DuelRecord &record) const;

private:
    QList<DuelRecord> m_records;
    QString m_language = QStringLiteral("en");
};

} // namespace duello
