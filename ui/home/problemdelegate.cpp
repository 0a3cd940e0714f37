// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/problemdelegate.h"

#include "ui/home/level.h"
#include "ui/home/problemfilter.h"
#include "ui/home/topics.h"
#include "ui/models/problemmodel.h"

#include <QPainter>

namespace duello {

namespace {

constexpr int levelWidth = 92;

} // namespace

ProblemDelegate::ProblemDelegate(const Theme &theme, QObject *parent) : TwoLineDelegate(theme, levelWidth, parent) {}

QString ProblemDelegate::title(const QModelIndex &index) const
{
    return index.data().toString();
}

QString ProblemDelegate::facts(const QModelIndex &index) const
{
    return topicsText(index.data(ProblemModel::TopicsRole).toStringList());
}

void ProblemDelegate::paintMark(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    const QVariant pick = index.data(ProblemFilter::PickRole);
    if (pick.isValid() && !pick.toString().isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().color(Role::You));
        painter->drawEllipse(place);
        painter->setFont(Theme::font(TextSize::Normal, QFont::Bold));
        painter->setPen(theme().color(Role::Surface));
        painter->drawText(place, Qt::AlignCenter, pick.toString());
    } else if (index.data(ProblemModel::SolvedRole)
                   .toBool()) { // where nothing is picked an empty sign beside the others would ask to be clicked
        theme().icon(u"check", Role::Good).paint(painter, place);
    } else if (pick.isValid()) {
        painter->setPen(QPen(theme().color(Role::Muted), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(place).adjusted(1, 1, -1, -1));
    }
}

void ProblemDelegate::paintSide(QPainter *painter, const QRect &upper, const QRect &lower,
                                const QModelIndex &index) const
{
    const int level = index.data(ProblemModel::LevelRole).toInt();
    drawLevelDots(painter, upper, theme(), level);
    paintText(painter, lower, Qt::AlignRight, Theme::font(TextSize::Small), Role::Muted, levelWord(level));
}

} // namespace duello
