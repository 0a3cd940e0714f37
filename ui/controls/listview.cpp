// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/listview.h"

#include "ui/style/outlines.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace duello {

ListView::ListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    viewport()->setAutoFillBackground(false);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        Q_EMIT spacePressed(currentIndex());
}

void ListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentIndexChanged(current);
}

void drawRowBackground(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QRectF body = QRectF(option.rect).adjusted(grid::xs, 1, -grid::xs, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        outlines::panel(painter, body, theme.color(Role::Raised), {}, grid::radius);
        const qreal inset = std::min(12.0, body.height() / 4);
        outlines::panel(painter, QRectF(body.left(), body.top() + inset, 3, body.height() - 2 * inset),
                        theme.color(Role::You), {}, 1.5);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        outlines::panel(painter, body, outlines::mix(theme.color(Role::Raised), theme.color(Role::Surface), 0.6F), {},
                        grid::radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        outlines::focusRing(painter, body, theme.color(Role::You), grid::radius);
}

} // namespace duello
