// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/level.h"

#include <QCoreApplication>
#include <QPainter>

namespace duello {

namespace {

constexpr int levels = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::Level)
};

} // namespace

QString levelWord(int level)
{
    switch (level) {
    case 1:
        return Words::tr("Easy");
    case 2:
        return Words::tr("Medium");
    case 3:
        return Words::tr("Hard");
    default:
        return Words::tr("Very hard");
    }
}

int drawLevelDots(QPainter *painter, const QRect &rect, const Theme &theme, int level)
{
    constexpr qreal diameter = 7;
    constexpr qreal step = 11;
    constexpr qreal width = step * (levels - 1) + diameter;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    for (int i = 0; i < levels; ++i) {
        painter->setBrush(theme.color(i < level ? Role::You : Role::Border));
        painter->drawEllipse(
            QRectF(rect.x() + rect.width() - width + i * step, rect.center().y() - diameter / 2, diameter, diameter));
    }
    painter->restore();
    return static_cast<int>(width);
}

} // namespace duello
