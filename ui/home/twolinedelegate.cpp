// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/twolinedelegate.h"

#include "ui/controls/listview.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace duello {

namespace {

constexpr int rowHeight = 60;
constexpr int markWidth = 44;
constexpr int markSize = 20;

QFont titleFont()
{
    return Theme::font(TextSize::Normal, QFont::DemiBold);
}

QFont factsFont()
{
    return Theme::figures(TextSize::Small);
}

QRect inside(const QRect &row)
{
    return row.adjusted(grid::s, 0, -grid::l, 0);
}

QRect upperLine(const QRect &part)
{
    return {part.left(), part.top() + 10, part.width(), 20};
}

QRect lowerLine(const QRect &part)
{
    return {part.left(), part.top() + 31, part.width(), 16};
}

} // namespace

TwoLineDelegate::TwoLineDelegate(const Theme &theme, int sideWidth, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_sideWidth(sideWidth)
{
}

QRect TwoLineDelegate::words(const QRect &row) const
{
    return inside(row).adjusted(markWidth, 0, -m_sideWidth - grid::m, 0);
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, rowHeight};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawRowBackground(painter, option, m_theme);
    const QRect row = inside(option.rect);
    paintMark(painter, {row.left() + grid::m, row.center().y() - markSize / 2 + 1, markSize, markSize}, index);
    const QRect middle = words(option.rect);
    paintText(painter, upperLine(middle), Qt::AlignLeft, titleFont(), Role::Text, title(index));
    paintText(painter, lowerLine(middle), Qt::AlignLeft, factsFont(), Role::Muted, facts(index));
    const QRect side(row.right() - m_sideWidth + 1, row.top(), m_sideWidth, row.height());
    paintSide(painter, upperLine(side), lowerLine(side), index);
    painter->restore();
}

void TwoLineDelegate::paintText(QPainter *painter, const QRect &place, Qt::Alignment side, const QFont &font, Role role,
                                const QString &text) const
{
    painter->setFont(font);
    painter->setPen(m_theme.color(role));
    painter->drawText(place, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

bool TwoLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const int room = words(option.rect).width();
    const bool isCut = QFontMetrics(titleFont()).horizontalAdvance(title(index)) > room ||
                       QFontMetrics(factsFont()).horizontalAdvance(facts(index)) > room;
    if (isCut)
        QToolTip::showText(event->globalPos(), title(index) + u'\n' + facts(index), view->viewport(), option.rect);
    else
        QToolTip::hideText();
    return true;
}

} // namespace duello
