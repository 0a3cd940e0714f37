// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/submissiondots.h"

#include "ui/models/submissionmodel.h"
#include "ui/models/submissiontext.h"

#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int diameter = 14;
constexpr int step = diameter + 6;

} // namespace

SubmissionDots::SubmissionDots(const Theme &theme, Role player, Qt::AlignmentFlag side, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_player(player), m_side(side)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SubmissionDots::setRows(const QList<Row> &oldestFirst)
{
    if (m_rows == oldestFirst)
        return;
    m_rows = oldestFirst;
    QStringList words;
    for (const Row &row : std::as_const(m_rows))
        words.append(rowText(row));
    setToolTip(words.join(u'\n'));
    setAccessibleDescription(words.join(u"; "_s));
    update();
}

QSize SubmissionDots::sizeHint() const
{
    return {step * std::clamp(int(m_rows.size()), 1, 8), diameter + 2};
}

QSize SubmissionDots::minimumSizeHint() const
{
    return {step, diameter + 2};
}

void SubmissionDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qsizetype shown = std::min<qsizetype>(m_rows.size(), std::max(1, (width() + step - diameter) / step));
    const QList<Row> newest = m_rows.last(shown);
    const bool atLeft = m_side == Qt::AlignLeft;
    for (qsizetype i = 0; i < shown; ++i) {
        // The rival's side is the mirror of yours: the newest is always nearest to the clock.
        const qreal x = atLeft ? qreal(i * step) + 1 : width() - qreal(i * step) - diameter - 1;
        paintDot(painter, QRectF(x, (height() - diameter) / 2.0, diameter, diameter).adjusted(1, 1, -1, -1), newest[i]);
    }
}

void SubmissionDots::paintDot(QPainter &painter, const QRectF &dot, const Row &row) const
{
    const QColor color = m_theme.color(m_player);
    const bool pending = row.delivery != Delivery::Delivered;
    const bool accepted = row.submission.verdict == Verdict::Accepted;
    const bool rejected = row.submission.verdict && !accepted;
    QPen outline(rejected ? m_theme.color(Role::Muted) : color, 1.5);
    if (pending)
        outline.setDashPattern({1.6, 1.6});
    painter.setPen(outline);
    painter.setBrush(accepted ? color : QColor(Qt::transparent));
    painter.drawEllipse(dot);
    QPen sign(m_theme.color(accepted ? Role::OnAccent : Role::Muted), 1.6);
    sign.setCapStyle(Qt::RoundCap);
    painter.setPen(sign);
    const QPointF middle = dot.center();
    if (accepted) {
        painter.drawPolyline(
            QPolygonF{middle + QPointF(-2.8, 0.2), middle + QPointF(-0.8, 2.2), middle + QPointF(3, -2.2)});
    } else if (rejected) {
        painter.drawLine(middle + QPointF(-2, -2), middle + QPointF(2, 2));
        painter.drawLine(middle + QPointF(-2, 2), middle + QPointF(2, -2));
    } else if (const double progress = progressOf(row.submission); progress > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(dot.adjusted(2, 2, -2, -2), 90 * 16, -int(progress * 360 * 16));
    }
}

} // namespace duello
