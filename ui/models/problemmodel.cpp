// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/problemmodel.h"

#include <algorithm>

namespace duello {

void ProblemModel::setProblems(const QList<ProblemSummary> &problems, const QList<UnreadableProblem> &unreadable)
{
    beginResetModel();
    m_unreadable = unreadable;
    m_problems = problems;
    endResetModel();
}

void ProblemModel::setSolved(const QSet<ProblemId> &solved)
{
    m_solved = solved;
    everythingChanged();
}

void ProblemModel::setLanguage(const QString &language)
{
    m_language = language;
    everythingChanged();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ProblemSummary &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return localizedText(problem.title, m_language);
    case Qt::AccessibleTextRole:
        return accessibleText(problem);
    case IdRole:
        return QVariant::fromValue(problem.id);
    case LevelRole:
        return problem.level;
    case TopicsRole:
        return problem.topics;
    case SolvedRole:
        return m_solved.contains(problem.id);
    default:
        return {};
    }
}

QModelIndex ProblemModel::indexOf(const ProblemId &id) const
{
    const auto found = std::ranges::find(m_problems, id, &ProblemSummary::id);
    return found == m_problems.end() ? QModelIndex() : index(static_cast<int>(found - m_problems.begin()));
}

QList<ProblemId> ProblemModel::ids() const
{
    QList<ProblemId> ids;
    for (const ProblemSummary &problem : m_problems)
        ids.append(problem.id);
    return ids;
}

QString ProblemModel::accessibleText(const ProblemSummary &problem) const
{
    const QString title = localizedText(problem.title, m_language);
    return m_solved.contains(problem.id) ? tr("%1, level %2, solved").arg(title).arg(problem.level)
                                         : tr("%1, level %2").arg(title).arg(problem.level);
}

void ProblemModel::everythingChanged()
{
    if (!m_problems.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace duello
