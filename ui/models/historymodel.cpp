// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historymodel.h"

#include "ui/models/outcometext.h"

#include <algorithm>

namespace duello {

namespace {

Timestamp startOf(const DuelRecord &record)
{
    return record.duel.startsAt.value_or(record.duel.createdAt);
}

constexpr auto newestFirst = std::ranges::greater{};

} // namespace

void HistoryModel::setRecords(QList<DuelRecord> records)
{
    beginResetModel();
    m_records = std::move(records);
    std::ranges::stable_sort(m_records, newestFirst, startOf);
    endResetModel();
}

void HistoryModel::put(const DuelRecord &record)
{
    if (const QModelIndex known = indexOf(record.duel.id); known.isValid()) {
        m_records[known.row()] = record;
        Q_EMIT dataChanged(known, known);
        return;
    }
    const auto place = std::ranges::upper_bound(m_records, startOf(record), newestFirst, startOf);
    const int row = static_cast<int>(place - m_records.begin());
    beginInsertRows({}, row, row);
    m_records.insert(row, record);
    endInsertRows();
}

void HistoryModel::setLanguage(const QString &language)
{
    m_language = language;
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DuelRecord &record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(record);
    case Qt::AccessibleTextRole:
        return QString(titleOf(record) + u": " + outcomeSentence(record));
    case IdRole:
        return QVariant::fromValue(record.duel.id);
    case RecordRole:
        return QVariant::fromValue(record);
    default:
        return {};
    }
}

QModelIndex HistoryModel::indexOf(const DuelId &id) const
{
    const auto found = std::ranges::find(m_records, id, [](const DuelRecord &record) { return record.duel.id; });
    return found == m_records.end() ? QModelIndex() : index(static_cast<int>(found - m_records.begin()));
}

const DuelRecord *HistoryModel::record(const DuelId &id) const
{
    const QModelIndex found = indexOf(id);
    return found.isValid() ? &m_records.at(found.row()) : nullptr;
}

QString HistoryModel::titleOf(const DuelRecord &record) const
{
    if (record.duel.problems.isEmpty())
        return {};
    return localizedText(record.duel.problems.first().title, m_language);
}

} // namespace duello
