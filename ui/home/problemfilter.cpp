// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemfilter.h"

#include "net/rules/duelrules.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"

#include <algorithm>

namespace duello {

void ProblemFilter::setLevel(int level)
{
    m_level = level;
    invalidateFilter();
}

void ProblemFilter::setText(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ProblemFilter::setPicked(const std::optional<QList<ProblemId>> &picked)
{
    m_picked = picked;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {PickRole, Qt::AccessibleTextRole});
}

QVariant ProblemFilter::data(const QModelIndex &index, int role) const
{
    if (!m_picked || (role != PickRole && role != Qt::AccessibleTextRole))
        return QSortFilterProxyModel::data(index, role);
    const qsizetype place = m_picked->indexOf(index.data(ProblemModel::IdRole).value<ProblemId>());
    const QString label = place < 0 ? QString() : rules::placeholders(int(place) + 1).last().label;
    if (role == PickRole)
        return label;
    const QString text = QSortFilterProxyModel::data(index, role).toString();
    return label.isEmpty() ? text : tr("%1, picked as %2").arg(text, label);
}

bool ProblemFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_level != 0 && index.data(ProblemModel::LevelRole).toInt() != m_level)
        return false;
    const QStringList topics = index.data(ProblemModel::TopicsRole).toStringList();
    const QString all = index.data().toString() + u' ' + topics.join(u' ') + u' ' + topicsText(topics);
    return std::ranges::all_of(m_words,
                               [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace duello
