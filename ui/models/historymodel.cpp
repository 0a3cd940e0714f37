// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historymodel.h"

#include "ui/models/outcometext.h"

#include <algorithm>
#include <utility>

namespace duello {

namespace {

constexpr auto newestFirst = std::ranges::greater{};

} // namespace

void HistoryModel::setRecords(const QList<DuelRecord> &records)
{
    beginResetModel();
    m_records = records;
    std::ranges::stable_sort(m_records, newestFirst, startOf);
    m_starts.clear();
    for (const DuelRecord &record : std::as_const(m_records))
        m_starts.insert(record.duel.id, startOf(record));
    endResetModel();
}

void HistoryModel::putAll(const QList<DuelRecord> &records)
{
    QList<DuelRecord> fresh;
    for (const DuelRecord &record : records) {
        if (!replace(record))
            fresh.append(record);
    }
    std::ranges::stable_sort(fresh, newestFirst, startOf);
    insert(fresh);
}

/// False when there is none with its id.
bool HistoryModel::replace(const DuelRecord &record)
{
    const QModelIndex known = indexOf(record.duel.id);
    if (!known.isValid())
        return false;
    const int row = known.row();
    if (m_starts.value(record.duel.id) == startOf(record)) {
        m_records[row] = record;
        Q_EMIT dataChanged(known, known);
        return true;
    }
    beginRemoveRows({}, row, row); // its place is another one now
    m_records.removeAt(row);
    m_starts.remove(record.duel.id);
    endRemoveRows();
    return false;
}

/// `fresh` is in order. What has no row of before between it goes in together.
void HistoryModel::insert(const QList<DuelRecord> &fresh)
{
    for (auto first = fresh.begin(); first != fresh.end();) {
        const auto place = std::ranges::upper_bound(m_records, startOf(*first), newestFirst, startOf);
        const auto last = place == m_records.end()
                              ? fresh.end()
                              : std::find_if(first + 1, fresh.end(), [start = startOf(*place)](const DuelRecord &one) {
                                    return startOf(one) <= start;
                                });
        insertRun(int(place - m_records.begin()), QList<DuelRecord>(first, last));
        first = last;
    }
}

void HistoryModel::insertRun(int row, const QList<DuelRecord> &run)
{
    beginInsertRows({}, row, row + int(run.size()) - 1);
    m_records.insert(row, run.size(), DuelRecord{});
    std::ranges::copy(run, m_records.begin() + row);
    for (const DuelRecord &record : run)
        m_starts.insert(record.duel.id, startOf(record));
    endInsertRows();
}

void HistoryModel::setExtent(Extent extent)
{
    if (std::exchange(m_extent, extent) != extent)
        Q_EMIT extentChanged();
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
    const auto start = m_starts.constFind(id);
    if (start == m_starts.constEnd())
        return {};
    const auto same = std::ranges::equal_range(m_records, *start, newestFirst, startOf);
    const auto found = std::ranges::find(same, id, [](const DuelRecord &record) { return record.duel.id; });
    return index(static_cast<int>(found - m_records.begin()));
}

const DuelRecord *HistoryModel::record(const DuelId &id) const
{
    const QModelIndex found = indexOf(id);
    return found.isValid() ? &m_records.at(found.row()) : nullptr;
}

QString HistoryModel::titleOf(const DuelRecord &record) const
{
    const QList<DuelProblem> &problems = record.duel.problems;
    if (problems.isEmpty())
        return {};
    const QString first = localizedText(problems.first().title, m_language);
    return problems.size() == 1 ? first : tr("%1 and %n more", nullptr, int(problems.size()) - 1).arg(first);
}

} // namespace duello
