// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/row.h"
#include "ui/theme.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace duello {

/// Draws a row of the submission list:
///
///     (icon) Wrong answer on test 3       WA
///     14:02:31   C++   31 ms   8.9 MB
///     [#########----------------------------]   tests; hollow while the server does not have it
///
/// A failed row has room below for the reason and for its buttons.
class SubmissionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SubmissionDelegate(const Theme &theme, QObject *parent = nullptr);

    /// How far a new row has slid in, 0 to 1; rows that are not named are in place.
    void setEntrance(const RowId &row, qreal share);
    void endEntrance(const RowId &row);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter &painter, const QRect &line, const Row &row) const;
    void paintFacts(QPainter &painter, const QRect &line, const Row &row) const;
    void paintBar(QPainter &painter, const QRectF &bar, const Row &row) const;
    void paintReason(QPainter &painter, const QRect &lines, const Row &row) const;

    const Theme &m_theme;
    QHash<RowId, qreal> m_entrances;
};

} // namespace duello
