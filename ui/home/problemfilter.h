// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/ids.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace duello {

/// Narrows a ProblemModel to a level and to words that its title or its topics contain, and marks those that are
/// picked.
class ProblemFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        PickRole = Qt::UserRole + 100, ///< QString: the label of a picked one ("A"), empty: none; invalid: no picking
    };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// 0: every level.
    void setLevel(int level);
    void setText(const QString &text);
    /// In the order of their labels. Nothing: problems are not picked.
    void setPicked(const std::optional<QList<ProblemId>> &picked);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    int m_level = 0;
    QStringList m_words;
    std::optional<QList<ProblemId>> m_picked;
};

} // namespace duello
