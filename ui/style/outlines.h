// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QPalette;
class QStyleOption;

namespace duello::outlines {

/// A filled rounded rectangle with a one-pixel border inside `rect`; invalid colours leave a part out.
void panel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius);
/// Two pixels in the accent colour, inside `rect`.
void focusRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius);
/// An open arrow head in the middle of `rect`.
void chevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);
void checkMark(QPainter *painter, const QRectF &rect, const QColor &color);

/// `share` of `over` on `under`, 0 to 1.
QColor mix(const QColor &over, const QColor &under, float share);

/// The body of a push button, by its state. `primary`: filled with the accent.
void button(QPainter *painter, const QStyleOption &option, bool primary);
/// What a flat push button has instead: a line under its words when hovered or focused.
void link(QPainter *painter, const QStyleOption &option);
/// The body of a tool button that lies flat until touched.
void toolButton(QPainter *painter, const QStyleOption &option);
/// The body of a field: line edit, spin box, combo box.
void field(QPainter *painter, const QStyleOption &option);
void checkBox(QPainter *painter, const QStyleOption &option);
void radioButton(QPainter *painter, const QStyleOption &option);

} // namespace duello::outlines
