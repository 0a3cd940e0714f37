// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/outlines.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace duello::outlines {

namespace {

constexpr qreal radius = 6;

bool showsFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void stroke(QPainter *painter, const QPainterPath &path, const QColor &color, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(path);
    painter->restore();
}

} // namespace

void panel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal corner)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? 0.5 : 0.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal corner)
{
    QPainterPath path;
    path.addRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner);
    stroke(painter, path, color, 2);
}

void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    constexpr qreal wide = 4;
    constexpr qreal tall = 2;
    QPainterPath path;
    path.moveTo(-wide, -tall);
    path.lineTo(0, tall);
    path.lineTo(wide, -tall);
    QTransform place = QTransform::fromTranslate(rect.center().x(), rect.center().y());
    place.rotate(direction == Qt::UpArrow      ? 180
                 : direction == Qt::LeftArrow  ? 90
                 : direction == Qt::RightArrow ? -90
                                               : 0);
    stroke(painter, place.map(path), color, 1.5);
}

void checkMark(QPainter *painter, const QRectF &rect, const QColor &color)
{
    QPainterPath path;
    path.moveTo(rect.left() + rect.width() * 0.25, rect.top() + rect.height() * 0.53);
    path.lineTo(rect.left() + rect.width() * 0.43, rect.top() + rect.height() * 0.70);
    path.lineTo(rect.left() + rect.width() * 0.76, rect.top() + rect.height() * 0.32);
    stroke(painter, path, color, 2);
}

QColor mix(const QColor &over, const QColor &under, float share)
{
    const auto blend = [share](float a, float b) {
        return a * share + b * (1 - share);
    };
    return QColor::fromRgbF(blend(over.redF(), under.redF()), blend(over.greenF(), under.greenF()),
                            blend(over.blueF(), under.blueF()));
}

void link(QPainter *painter, const QStyleOption &option)
{
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    if (!option.state.testFlag(QStyle::State_Enabled) || (!hover && !showsFocus(option)))
        return;
    const int line = showsFocus(option) ? 2 : 1;
    const int words = option.rect.center().y() + option.fontMetrics.height() / 2 + 2;
    painter->fillRect(QRect(option.rect.left(), words, option.rect.width(), line),
                      option.palette.color(QPalette::Highlight));
}

void button(QPainter *painter, const QStyleOption &option, bool primary)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state.testFlag(QStyle::State_Sunken);
    const bool chosen = option.state.testFlag(QStyle::State_On);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor ink = palette.color(QPalette::ButtonText);
    QColor fill;
    QColor border;
    if (!enabled) {
        fill = palette.color(QPalette::AlternateBase);
    } else if (primary) {
        fill = down ? mix(Qt::black, accent, 0.16F) : hover ? mix(Qt::white, accent, 0.10F) : accent;
    } else {
        const QColor base = palette.color(QPalette::Base);
        fill = down     ? mix(ink, base, 0.12F)
               : chosen ? mix(accent, base, 0.12F)
               : hover  ? palette.color(QPalette::AlternateBase)
                        : base;
        border = chosen ? accent : palette.color(QPalette::Mid);
    }
    panel(painter, option.rect, fill, border, radius);
    if (!showsFocus(option))
        return;
    if (primary && enabled)
        focusRing(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), palette.color(QPalette::HighlightedText),
                  radius - 2);
    else
        focusRing(painter, option.rect, accent, radius);
}

void toolButton(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option.state.testFlag(QStyle::State_Enabled) && option.state.testFlag(QStyle::State_MouseOver);
    if (down)
        panel(painter, option.rect, mix(palette.color(QPalette::ButtonText), palette.color(QPalette::Base), 0.12F), {},
              radius);
    else if (hover)
        panel(painter, option.rect, palette.color(QPalette::AlternateBase), {}, radius);
    if (showsFocus(option))
        focusRing(painter, option.rect, palette.color(QPalette::Highlight), radius);
}

void field(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QColor border = palette.color(QPalette::Mid);
    panel(painter, option.rect, palette.color(enabled ? QPalette::Base : QPalette::Window),
          hover ? mix(palette.color(QPalette::Text), border, 0.25F) : border, radius);
    if (option.state.testFlag(QStyle::State_HasFocus))
        focusRing(painter, option.rect, palette.color(QPalette::Highlight), radius);
}

void checkBox(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor accent = palette.color(QPalette::Highlight);
    const QRectF box = option.rect;
    if (on) {
        panel(painter, box, accent, {}, 4);
        checkMark(painter, box, palette.color(QPalette::HighlightedText));
    } else {
        const QColor border = mix(palette.color(QPalette::Text), palette.color(QPalette::Base), enabled ? 0.55F : 0.3F);
        panel(painter, box, palette.color(QPalette::Base), border, 4);
    }
}

void radioButton(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const QRectF box = option.rect;
    const qreal round = box.width() / 2;
    if (option.state.testFlag(QStyle::State_On)) {
        panel(painter, box, palette.color(QPalette::Highlight), {}, round);
        panel(painter, box.adjusted(5, 5, -5, -5), palette.color(QPalette::HighlightedText), {}, round - 5);
    } else {
        panel(painter, box, palette.color(QPalette::Base),
              mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.55F), round);
    }
}

} // namespace duello::outlines
