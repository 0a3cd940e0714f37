// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/historymodel.h"
#include "ui/models/historyquery.h"

#include <QSortFilterProxyModel>

namespace duello {

/// Narrows a history to the duels that fit a query; their order stays.
class HistoryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `history` outlives it.
    explicit HistoryFilter(HistoryModel &history, QObject *parent = nullptr);

    void setQuery(const HistoryQuery &query);
    const HistoryQuery &query() const { return m_query; }
    /// Those that fit, the newest first.
    QList<DuelRecord> records() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const HistoryModel &m_history;
    HistoryQuery m_query;
};

} // namespace duello
