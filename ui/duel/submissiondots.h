// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sync/row.h"
#include "ui/theme.h"

#include <QWidget>

namespace duello {

/// A dot for each submission of one player, the oldest first: hollow while it waits, filling while its tests pass, a
/// tick or a cross when it is judged. The newest ones are shown where there is no room for all.
class SubmissionDots final : public QWidget
{
    Q_OBJECT

public:
    /// Dots lie at the left edge, or at the right one.
    SubmissionDots(const Theme &theme, Role player, Qt::AlignmentFlag side, QWidget *parent = nullptr);

    void setRows(const QList<Row> &oldestFirst);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDot(QPainter &painter, const QRectF &dot, const Row &row) const;

    const Theme &m_theme;
    Role m_player;
    Qt::AlignmentFlag m_side;
    QList<Row> m_rows;
};

} // namespace duello
