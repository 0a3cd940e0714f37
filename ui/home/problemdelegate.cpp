// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemdelegate.h"

#include "ui/controls/listview.h"
#include "ui/home/level.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"

#include <QPainter>

namespace duello {

namespace {

constexpr int rowHeight = 60;
constexpr int markWidth = 44;
constexpr int levelWidth = 92;

} // namespace

ProblemDelegate::ProblemDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {240, rowHeight};
}

void ProblemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawRowBackground(painter, option, m_theme);
    const QRect row = option.rect.adjusted(grid::s, 0, -grid::l, 0);
    const bool solved = index.data(ProblemModel::SolvedRole).toBool();
    const int level = index.data(ProblemModel::LevelRole).toInt();

    const QRect mark(row.left() + 12, row.center().y() - 9, 20, 20);
    if (solved) {
        m_theme.icon(u"check", Role::Good).paint(painter, mark);
    } else {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Role::Border), 2));
        painter->drawEllipse(mark.adjusted(4, 4, -4, -4));
    }

    const QRect words = row.adjusted(markWidth, 0, -levelWidth - grid::m, 0);
    const QFont title = Theme::font(TextSize::Normal, QFont::DemiBold);
    const QFont small = Theme::font(TextSize::Small);
    const auto text = [&](const QFont &font, Role role, const QRect &rect, Qt::Alignment side, const QString &value) {
        painter->setFont(font);
        painter->setPen(m_theme.color(role));
        painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(value, Qt::ElideRight, rect.width()));
    };
    text(title, Role::Text, QRect(words.left(), row.top() + 10, words.width(), 20), Qt::AlignLeft,
         index.data().toString());
    text(small, Role::Muted, QRect(words.left(), row.top() + 31, words.width(), 16), Qt::AlignLeft,
         topicsText(index.data(ProblemModel::TopicsRole).toStringList()));

    const QRect side(row.right() - levelWidth, row.top() + 10, levelWidth, 20);
    drawLevelDots(painter, side, m_theme, level);
    text(small, Role::Muted, QRect(side.left(), row.top() + 31, side.width() + 1, 16), Qt::AlignRight,
         levelWord(level));
    painter->restore();
}

} // namespace duello
