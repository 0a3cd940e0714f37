// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/problem.h"

#include <QAbstractListModel>
#include <QSet>

namespace duello {

/// The problems of the library, in the order they were given. DisplayRole is the title in the chosen language.
class ProblemModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< ProblemId
        LevelRole,             ///< int, 1 to 4
        TopicsRole,            ///< QStringList
        SolvedRole,            ///< bool
    };

    using QAbstractListModel::QAbstractListModel;

    void setProblems(const QList<ProblemSummary> &problems);
    void setSolved(const QSet<ProblemId> &solved);
    /// Two-letter code; titles fall back to English.
    void setLanguage(const QString &language);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Invalid when there is none.
    QModelIndex indexOf(const ProblemId &id) const;
    QList<ProblemId> ids() const;

private:
    QString accessibleText(const ProblemSummary &problem) const;
    void everythingChanged();

    QList<ProblemSummary> m_problems;
    QSet<ProblemId> m_solved;
    QString m_language = QStringLiteral("en");
};

} // namespace duello
