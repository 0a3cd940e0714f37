// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/row.h"

#include <QAbstractListModel>

namespace duello {

/// The submissions of a duel, changed by row operations alone, so that a view keeps its selection and its place.
class SubmissionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, ///< the whole `Row`
        IdRole,                 ///< `RowId`
        TimeRole,               ///< QDateTime of the click
        LanguageRole,
        DeliveryRole, ///< int of `Delivery`
        StatusRole,   ///< a few words
        VerdictRole,  ///< the code ("WA"); empty until there is one
        ProgressRole, ///< tests passed, 0 to 1
        FailureRole,  ///< the code of `Error` as on the wire; empty when nothing failed
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    /// Applies the operations in their order. They must fit the list, as those of the reconciler do.
    void apply(const QList<RowOp> &operations);
    void clear();

    const QList<Row> &rows() const { return m_rows; }
    /// Null when there is none of that name. Valid until the next change.
    const Row *find(const RowId &id) const;
    /// Invalid when there is none of that name.
    QModelIndex indexOf(const RowId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void applyOne(const InsertRow &insert);
    void applyOne(const UpdateRow &update);
    void applyOne(const MoveRow &move);
    void applyOne(const RemoveRow &remove);
    /// Where it is; -1 when nowhere.
    int placeOf(const RowId &id) const;
    /// Where an insertion before `id` goes: the end for an empty one.
    int placeBefore(const RowId &id) const;

    QList<Row> m_rows;
};

/// Tests passed, 0 to 1: all of them when accepted, up to the failing one otherwise.
double progressOf(const Submission &submission);

} // namespace duello

Q_DECLARE_METATYPE(duello::Row)
