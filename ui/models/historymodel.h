// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/duelrecord.h"

#include <QAbstractListModel>

namespace duello {

/// Past duels, the newest first. DisplayRole is the title of the problem in the chosen language; of several, that of
/// the first and how many more there are.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< DuelId
        RecordRole,            ///< DuelRecord
    };

    enum class Extent {
        Reading, ///< more is coming
        Whole,
        Partial, ///< the rest could not be read
    };

    using QAbstractListModel::QAbstractListModel;

    void setRecords(const QList<DuelRecord> &records);
    /// Adds one, or replaces the one with its id.
    void put(const DuelRecord &record) { putAll({record}); }
    /// The same for many, each id once. Neighbours are inserted together: cheap for a page of the past.
    void putAll(const QList<DuelRecord> &records);
    /// Whether these are all.
    void setExtent(Extent extent);
    Extent extent() const { return m_extent; }
    /// Two-letter code; titles fall back to English.
    void setLanguage(const QString &language);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Does not look at every row.
    QModelIndex indexOf(const DuelId &id) const;
    /// Null when there is none. Valid until the model changes.
    const DuelRecord *record(const DuelId &id) const;
    const QList<DuelRecord> &records() const { return m_records; }
    QString titleOf(const DuelRecord &record) const;

Q_SIGNALS:
    void extentChanged();

private:
    bool replace(const DuelRecord &record);
    void insert(const QList<DuelRecord> &fresh);
    void insertRun(int row, const QList<DuelRecord> &run);

    QList<DuelRecord> m_records;
    Extent m_extent = Extent::Whole;
    QHash<DuelId, Timestamp> m_starts; ///< of each: its place is near
    QString m_language = QStringLiteral("en");
};

} // namespace duello
