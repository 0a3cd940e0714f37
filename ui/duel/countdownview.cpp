// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/countdownview.h"

#include "net/rules/moves.h"

#include <QEvent>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int figureSize = 144;
constexpr int ringSize = 240;

} // namespace

CountdownView::CountdownView(const Theme &theme, const DuelModel &duel, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_duel(duel)
{
    setObjectName("countdownView"_L1);
    m_timer.setInterval(33ms);
    connect(&m_timer, &QTimer::timeout, this, &CountdownView::refresh);
    connect(&duel, &DuelModel::duelChanged, this, &CountdownView::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void CountdownView::refresh()
{
    const auto &duel = m_duel.duel();
    const bool counting = duel && duel->state == DuelState::Countdown;
    if (counting && !m_timer.isActive())
        m_timer.start();
    else if (!counting)
        m_timer.stop();
    const auto left = counting ? m_duel.remaining().value_or(0ms) : 0ms;
    m_figure = left > 0ms ? QString::number(std::chrono::ceil<std::chrono::seconds>(left).count()) : QString();
    m_words = counting ? (left > 0ms ? tr("Get ready") : tr("Here it comes")) : tr("Waiting for the start");
    const QString said = m_figure.isEmpty() ? m_words : m_figure;
    if (accessibleName() != said)
        setAccessibleName(said);
    update();
}

void CountdownView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(rect().center().x() - ringSize / 2.0, rect().center().y() - ringSize / 2.0 - grid::xl, ringSize,
                      ringSize);
    // Two arcs, yours and your rival's, that shrink towards each other.
    const double share = std::clamp(
        m_duel.remaining().value_or(0ms) / std::chrono::duration<double, std::milli>(rules::countdown), 0.0, 1.0);
    const int span = int(180 * 16 * share);
    painter.setPen(QPen(m_theme.color(Role::Border), 6));
    painter.drawEllipse(ring);
    for (const auto &[role, sign] : {std::pair(Role::You, 1), std::pair(Role::Rival, -1)}) {
        painter.setPen(QPen(m_theme.color(role), 6, Qt::SolidLine, Qt::RoundCap));
        if (span > 0)
            painter.drawArc(ring, 270 * 16, -sign * span);
    }
    QFont figure = Theme::figures(TextSize::Display, QFont::Bold);
    figure.setPixelSize(figureSize);
    painter.setFont(figure);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(ring, Qt::AlignCenter, m_figure);
    painter.setFont(Theme::font(TextSize::Title, QFont::DemiBold));
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(QRectF(0, ring.bottom() + grid::xl, width(), 32), Qt::AlignCenter, m_words);
    drawNames(painter, ring);
}

/// You at the left, your rival at the right, as they will be in the bar above.
void CountdownView::drawNames(QPainter &painter, const QRectF &ring) const
{
    const QFont font = Theme::font(TextSize::Title, QFont::DemiBold);
    painter.setFont(font);
    const auto name = [&](Role role, Qt::Alignment side, const QRectF &place, const QString &text) {
        painter.setPen(m_theme.color(role));
        painter.drawText(place, int(side | Qt::AlignVCenter),
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, int(place.width())));
    };
    const qreal gap = grid::xxl;
    const QRectF left(grid::l, ring.top(), ring.left() - gap - grid::l, ring.height());
    const QRectF right(ring.right() + gap, ring.top(), width() - ring.right() - gap - grid::l, ring.height());
    if (const Seat *mine = m_duel.mySeat())
        name(Role::You, Qt::AlignRight, left, mine->name);
    if (const Seat *rival = m_duel.rivalSeat())
        name(Role::Rival, Qt::AlignLeft, right, rival->name);
}

void CountdownView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace duello
