// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/outcomemark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace duello {

using namespace std::chrono_literals;

namespace {

constexpr qreal reach = 30;  ///< of a blade, at rest
constexpr qreal travel = 44; ///< how far away it starts

/// The first `share` of a check mark around the origin.
QPainterPath checkPath(qreal share)
{
    const QPointF a(-11, 1);
    const QPointF b(-3, 9);
    const QPointF c(12, -9);
    constexpr qreal corner = 0.35;
    QPainterPath path(a);
    const qreal first = std::clamp(share / corner, 0.0, 1.0);
    path.lineTo(a + (b - a) * first);
    if (share > corner)
        path.lineTo(b + (c - b) * ((share - corner) / (1 - corner)));
    return path;
}

} // namespace

OutcomeMark::OutcomeMark(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(sizeHint());
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_progress = value.toReal();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize OutcomeMark::sizeHint() const
{
    return {200, 72};
}

void OutcomeMark::setOutcome(Outcome outcome)
{
    m_motion.stop();
    m_outcome = outcome;
    m_progress = 1;
    update();
}

void OutcomeMark::celebrate()
{
    const auto time = m_theme.motion(900ms);
    if (m_outcome != Outcome::Won || time == 0ms)
        return;
    m_motion.setDuration(static_cast<int>(time.count()));
    m_motion.start();
}

void OutcomeMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    const qreal closing = std::clamp(m_progress / 0.6, 0.0, 1.0);
    const qreal drawing = std::clamp((m_progress - 0.5) / 0.5, 0.0, 1.0);
    const qreal away = reach + travel * (1 - closing);
    painter.setOpacity(0.2 + 0.8 * closing);
    const auto blade = [&](qreal side, Role role, qreal width) {
        QPainterPath path(QPointF(side * (away - 14), -26));
        path.lineTo(side * (away + 12), 0);
        path.lineTo(side * (away - 14), 26);
        painter.setPen(QPen(m_theme.color(role), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    };
    const bool won = m_outcome == Outcome::Won;
    const bool calledOff = m_outcome == Outcome::CalledOff;
    blade(-1, calledOff ? Role::Muted : Role::You, won ? 8 : 6);
    blade(+1, calledOff ? Role::Muted : Role::Rival, m_outcome == Outcome::Lost ? 8 : 6);
    painter.setOpacity(1);
    painter.setPen(QPen(m_theme.color(won ? Role::Good : Role::Muted), 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (won && drawing > 0)
        painter.drawPath(checkPath(drawing));
    else if (!won)
        painter.drawPoint(0, 0);
}

} // namespace duello
