// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemfilter.h"

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
