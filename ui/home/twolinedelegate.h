// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace duello {

/// A row of the lists of duels and problems; words that do not fit are cut, and told whole in a tool tip:
///
///     (mark)  Title                      upper side
///             facts                      lower side
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) final;

protected:
    /// `sideWidth` in pixels. `theme` outlives it.
    TwoLineDelegate(const Theme &theme, int sideWidth, QObject *parent);

    virtual QString title(const QModelIndex &index) const = 0;
    virtual QString facts(const QModelIndex &index) const = 0;
    virtual void paintMark(QPainter *painter, const QRect &place, const QModelIndex &index) const = 0;
    virtual void paintSide(QPainter *painter, const QRect &upper, const QRect &lower,
                           const QModelIndex &index) const = 0;

    /// Cut with an ellipsis where it does not fit.
    void paintText(QPainter *painter, const QRect &place, Qt::Alignment side, const QFont &font, Role role,
                   const QString &text) const;
    const Theme &theme() const { return m_theme; }

private:
    QRect words(const QRect &row) const;

    const Theme &m_theme;
    const int m_sideWidth;
};

} // namespace duello
