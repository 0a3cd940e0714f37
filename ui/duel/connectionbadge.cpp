// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/connectionbadge.h"

#include "ui/errortext.h"
#include "ui/models/connectiontext.h"
#include "ui/models/submissiontext.h"

#include <QEvent>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int badgeHeight = 20;
constexpr int dot = 7;

Role roleOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Idle:
        return Role::Muted;
    case ConnectionState::Connecting:
    case ConnectionState::CatchingUp:
        return Role::Information;
    case ConnectionState::Live:
        return Role::Good;
    case ConnectionState::Offline:
        break;
    }
    return Role::Warning;
}

} // namespace

ConnectionBadge::ConnectionBadge(const Theme &theme, const DuelModel &duel, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_duel(duel)
{
    setObjectName("connectionBadge"_L1);
    setFont(Theme::figures(TextSize::Small, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard to the editor
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionBadge::refresh);
    connect(&m_duel, &DuelModel::connectionChanged, this, &ConnectionBadge::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

QSize ConnectionBadge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + dot + grid::s + 2 * grid::s, badgeHeight};
}

void ConnectionBadge::refresh()
{
    const ConnectionStatus &status = m_duel.connection();
    const QString state = stateText(status, m_duel.clock().now());
    m_role = roleOf(status.state);
    setText(status.channel ? u"%1 · %2"_s.arg(state, channelText(*status.channel)) : state);
    if (status.state == ConnectionState::Offline && !m_timer.isActive())
        m_timer.start();
    else if (status.state != ConnectionState::Offline)
        m_timer.stop();
    setToolTip(detail());
    setAccessibleName(tr("Connection: %1").arg(text()));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QString ConnectionBadge::detail() const
{
    const ConnectionStatus &status = m_duel.connection();
    QStringList lines;
    if (status.state == ConnectionState::Live)
        lines.append(tr("What you see is up to date"));
    if (status.state == ConnectionState::Offline) {
        if (status.why)
            lines.append(errorText(*status.why).happened);
        if (status.nextTry)
            lines.append(tr("Next try at %1").arg(timeText(*status.nextTry)));
        lines.append(tr("Your code is safe. What you submit is sent as soon as the connection is back."));
    }
    lines.append(tr("Click for details"));
    return lines.join(u'\n');
}

void ConnectionBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(m_theme.color(marked ? m_role : Role::Border));
    painter.setBrush(m_theme.tint(m_role));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRectF lamp(grid::s, (rect().height() - dot) / 2.0, dot, dot);
    const bool live = m_duel.connection().state == ConnectionState::Live;
    painter.setPen(QPen(m_theme.color(m_role), 1.5));
    painter.setBrush(live ? m_theme.color(m_role) : QColor(Qt::transparent));
    painter.drawEllipse(lamp);
    painter.setPen(m_theme.color(m_role));
    painter.drawText(rect().adjusted(grid::s + dot + grid::s - 2, 0, -grid::xs, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
}

void ConnectionBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

void ConnectionBadge::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ConnectionBadge::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace duello
