// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/duelclock.h"

#include "ui/models/timetext.h"

#include <QEvent>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lateFrom = 60s;
constexpr auto urgentFrom = 10s;
constexpr qreal beatSize = 0.12;
constexpr int signSize = 16;

/// Shown seconds are rounded up: "0:01" until it is over.
std::chrono::seconds shownSeconds(std::chrono::milliseconds remaining)
{
    return std::chrono::ceil<std::chrono::seconds>(remaining);
}

} // namespace

DuelClock::DuelClock(const Theme &theme, const DuelModel &duel, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_duel(duel)
{
    setObjectName("duelClock"_L1);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DuelClock::refresh);
    connect(&m_duel, &DuelModel::duelChanged, this, &DuelClock::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_beat.setStartValue(1.0);
    m_beat.setEndValue(0.0);
    m_beat.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_beat, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

QSize DuelClock::sizeHint() const
{
    const QFontMetrics metrics(Theme::figures(TextSize::Display, QFont::DemiBold));
    return {metrics.horizontalAdvance(u"0:00:00"_s) + 2 * (signSize + grid::s), 56};
}

void DuelClock::refresh()
{
    const auto remaining = m_duel.remaining();
    const QString before = m_text;
    m_text = remaining ? clockText(shownSeconds(*remaining)) : words();
    const bool running = remaining && m_duel.duel()->state == DuelState::Running;
    m_mood = !running || *remaining > lateFrom ? Mood::Calm : *remaining > urgentFrom ? Mood::Late : Mood::Urgent;
    if (remaining && *remaining > 0ms)
        m_timer.start(*remaining % 1s == 0ms ? 1s : *remaining % 1s + 1ms);
    if (m_text == before)
        return;
    setAccessibleName(running ? tr("%1 left").arg(m_text) : m_text);
    const auto beat = m_theme.motion(400ms);
    if (m_mood == Mood::Urgent && beat > 0ms) {
        m_beat.stop();
        m_beat.setDuration(int(beat.count()));
        m_beat.start();
    }
    update();
    Q_EMIT ticked();
}

QString DuelClock::words() const
{
    if (!m_duel.duel())
        return {};
    switch (m_duel.duel()->state) {
    case DuelState::Finished:
        return tr("Over");
    case DuelState::Aborted:
        return tr("Called off");
    default:
        return clockText(m_duel.duel()->settings.length);
    }
}

QColor DuelClock::color() const
{
    switch (m_mood) {
    case Mood::Calm:
        return m_theme.color(Role::Text);
    case Mood::Late:
        return m_theme.color(Role::Warning);
    case Mood::Urgent:
        return m_theme.color(Role::Bad);
    }
    Q_UNREACHABLE_RETURN({});
}

void DuelClock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWord = !m_text.isEmpty() && !m_text.front().isDigit();
    painter.setFont(Theme::figures(isWord ? TextSize::Large : TextSize::Display, QFont::DemiBold));
    painter.setPen(color());
    const QRect text = QFontMetrics(painter.font()).boundingRect(rect(), Qt::AlignCenter, m_text);
    if (m_beat.state() == QAbstractAnimation::Running) {
        const qreal scale = 1.0 + beatSize * m_beat.currentValue().toReal();
        painter.translate(rect().center());
        painter.scale(scale, scale);
        painter.translate(-rect().center());
    }
    painter.drawText(rect(), Qt::AlignCenter, m_text);
    if (m_mood != Mood::Calm) {
        const QRect sign(text.left() - signSize - grid::s, rect().center().y() - signSize / 2, signSize, signSize);
        m_theme.icon(u"clock", m_mood == Mood::Late ? Role::Warning : Role::Bad).paint(&painter, sign);
    }
}

void DuelClock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace duello
