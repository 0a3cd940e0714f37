// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/timeline.h"

#include "ui/models/submissiontext.h"
#include "ui/models/timetext.h"
#include "ui/style/outlines.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qreal dotRadius = 8;
constexpr qreal laneDistance = 34;
constexpr int nameWidth = 120;

/// A round step that cuts `span` into three to six parts.
std::chrono::minutes stepFor(std::chrono::milliseconds span)
{
    constexpr std::array steps{1min, 2min, 5min, 10min, 15min, 30min, 60min};
    const auto found = std::ranges::find_if(steps, [span](std::chrono::minutes step) { return span <= step * 6; });
    return found == steps.end() ? steps.back() : *found;
}

} // namespace

Timeline::Timeline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(u"resultTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize Timeline::sizeHint() const
{
    return {640, 160};
}

void Timeline::setRecord(const DuelRecord &record)
{
    m_record = record;
    setAccessibleName(tr("Time line"));
    setAccessibleDescription(summary());
    update();
}

QRectF Timeline::track() const
{
    return QRectF(rect()).adjusted(nameWidth + grid::l, 0, -36, 0);
}

std::chrono::milliseconds Timeline::span() const
{
    const std::chrono::milliseconds length = m_record.duel.settings.length;
    const auto happened = std::clamp<std::chrono::milliseconds>(timeTaken(m_record), 1min, length);
    const std::chrono::milliseconds step = stepFor(happened);
    return std::min(length, (happened / step + 1) * step);
}

qreal Timeline::positionOf(std::chrono::milliseconds time) const
{
    const qreal share = std::clamp(qreal(time.count()) / qreal(span().count()), 0.0, 1.0);
    return track().left() + share * track().width();
}

QList<Timeline::Dot> Timeline::dots(bool yours) const
{
    QList<Dot> dots;
    const qreal y = track().center().y() + (yours ? -laneDistance : laneDistance);
    for (const Submission &submission : m_record.submissions) {
        if ((submission.user == m_record.you) != yours || !m_record.duel.startsAt)
            continue;
        dots.append({QPointF(positionOf(submission.receivedAt - *m_record.duel.startsAt), y), &submission});
    }
    return dots;
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxis(&painter);
    drawNames(&painter);
    if (m_record.duel.settings.seats == 1)
        drawClock(&painter);
    else
        drawDots(&painter, false);
    drawDots(&painter, true);
}

void Timeline::drawAxis(QPainter *painter) const
{
    const QRectF line = track();
    const qreal y = line.center().y();
    painter->setFont(Theme::figures(TextSize::Small));
    const std::chrono::milliseconds step = stepFor(span());
    for (std::chrono::milliseconds time{0}; time <= span(); time += step) {
        const qreal x = positionOf(time);
        painter->setPen(QPen(m_theme.color(Role::Border), 1));
        painter->drawLine(QPointF(x, 12), QPointF(x, height() - 26));
        painter->setPen(m_theme.color(Role::Muted));
        painter->drawText(QRectF(x - 40, height() - 20, 80, 16), Qt::AlignCenter, clockText(time));
    }
    painter->setPen(QPen(m_theme.color(Role::Border), 1));
    painter->drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
}

void Timeline::drawNames(QPainter *painter) const
{
    const Seat *rival = rivalOf(m_record);
    const qreal y = track().center().y();
    const QFont font = Theme::font(TextSize::Normal, QFont::DemiBold);
    painter->setFont(font);
    const auto name = [&](qreal center, Role role, const QString &text) {
        painter->setPen(m_theme.color(role));
        painter->drawText(QRectF(grid::l, center - 10, nameWidth - grid::s, 20), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, nameWidth - grid::s));
    };
    name(y - laneDistance, Role::You, tr("You"));
    name(y + laneDistance, Role::Rival, rival ? rival->name : tr("Clock"));
}

void Timeline::drawClock(QPainter *painter) const
{
    const qreal y = track().center().y() + laneDistance;
    const QRectF whole(track().left(), y - 4, track().width(), 8);
    outlines::panel(painter, whole, m_theme.color(Role::Raised), {}, 4);
    QRectF used = whole;
    used.setRight(std::max(positionOf(timeTaken(m_record)), whole.left() + 8));
    outlines::panel(painter, used, m_theme.color(Role::Rival), {}, 4);
}

void Timeline::drawDots(QPainter *painter, bool yours) const
{
    const Role side = yours ? Role::You : Role::Rival;
    const QFont font = Theme::figures(TextSize::Small, QFont::DemiBold);
    painter->setFont(font);
    qreal belowEnd = -1;
    qreal aboveEnd = -1;
    for (const Dot &dot : dots(yours)) {
        const bool accepted = dot.submission->verdict == Verdict::Accepted;
        painter->setPen(QPen(m_theme.color(side), 2));
        painter->setBrush(m_theme.color(accepted ? side : Role::Surface));
        painter->drawEllipse(dot.center, dotRadius, dotRadius);
        if (accepted) {
            outlines::checkMark(painter, QRectF(dot.center.x() - 8, dot.center.y() - 8, 16, 16),
                                m_theme.color(Role::Surface));
        }
        QString code = dot.submission->verdict ? verdictCode(*dot.submission->verdict) : u"?"_s;
        if (m_record.duel.problems.size() > 1)
            code.prepend(dot.submission->problem + u' ');
        const qreal width = QFontMetricsF(font).horizontalAdvance(code);
        QRectF label(dot.center.x() - width / 2 - 1, dot.center.y() + dotRadius + 1, width + 2, 14);
        qreal *end = &belowEnd;
        if (label.left() < belowEnd + 4) {
            label.moveBottom(dot.center.y() - dotRadius - 1);
            end = &aboveEnd;
            if (label.left() < aboveEnd + 4)
                continue; // crowded: the tool tip still says it
        }
        painter->fillRect(label, m_theme.color(Role::Surface)); // the grid stays behind the letters
        painter->setPen(m_theme.color(side));
        painter->drawText(label, Qt::AlignCenter, code);
        *end = label.right();
    }
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString tip = tipAt(help->pos());
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), tip, this);
    return true;
}

QString Timeline::tipAt(const QPoint &point) const
{
    for (const bool yours : {true, false}) {
        for (const Dot &dot : dots(yours)) {
            if (QLineF(dot.center, point).length() > dotRadius + 2)
                continue;
            const auto time = dot.submission->receivedAt - *m_record.duel.startsAt;
            const QString words = dot.submission->verdict ? verdictText(*dot.submission->verdict, dot.submission->test)
                                                          : tr("No verdict");
            return u"%1  %2  %3"_s.arg(clockText(time), words, dot.submission->language);
        }
    }
    if (const Seat *rival = rivalOf(m_record); rival && point.x() < track().left())
        return rival->name; // its column may cut it
    return {};
}

QString Timeline::summary() const
{
    QStringList parts;
    for (const Dot &dot : dots(true)) {
        const QString words =
            dot.submission->verdict ? verdictText(*dot.submission->verdict, dot.submission->test) : tr("No verdict");
        parts.append(u"%1 %2"_s.arg(clockText(dot.submission->receivedAt - *m_record.duel.startsAt), words));
    }
    return parts.join(u"; "_s);
}

} // namespace duello
