// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/historyfilter.h"

namespace duello {

HistoryFilter::HistoryFilter(HistoryModel &history, QObject *parent) : QSortFilterProxyModel(parent), m_history(history)
{
    setSourceModel(&history);
}

void HistoryFilter::setQuery(const HistoryQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateFilter();
}

QList<DuelRecord> HistoryFilter::records() const
{
    QList<DuelRecord> found;
    found.reserve(rowCount());
    for (int row = 0; row < rowCount(); ++row)
        found.append(m_history.records().at(mapToSource(index(row, 0)).row()));
    return found;
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return fits(m_query, m_history.records().at(row));
}

} // namespace duello
