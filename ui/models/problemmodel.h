// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/protocol/problem.h"

#include <QAbstractListModel>
#include <QSet>

namespace duello {

/// A folder of the library that cannot be read as a problem.
struct UnreadableProblem
{
    QString folder;
    Error error;

    friend bool operator==(const UnreadableProblem &, const UnreadableProblem &) = default;
};

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

    /// `unreadable` are no rows: they are told beside the list.
    void setProblems(const QList<ProblemSummary> &problems, const QList<UnreadableProblem> &unreadable = {});
    const QList<UnreadableProblem> &unreadable() const { return m_unreadable; }
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
    QList<UnreadableProblem> m_unreadable;
    QSet<ProblemId> m_solved;
    QString m_language = QStringLiteral("en");
};

} // namespace duello
