// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/connectionbadge.h"

#include "ui/errortext.h"
#include "ui/models/submissiontext.h"
#include "ui/models/timetext.h"

#include <QEvent>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int badgeHeight = 20;
constexpr int dot = 7;

} // namespace

ConnectionBadge::ConnectionBadge(const Theme &theme, const DuelModel &duel, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_duel(duel)
{
    setObjectName("connectionBadge"_L1);
    setFont(Theme::figures(TextSize::Small, QFont::Medium));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionBadge::refresh);
    connect(&m_duel, &DuelModel::connectionChanged, this, &ConnectionBadge::refresh);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

QSize ConnectionBadge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + dot + grid::s + 2 * grid::s, badgeHeight};
}

void ConnectionBadge::refresh()
{
    const ConnectionStatus &status = m_duel.connection();
    switch (status.state) {
    case ConnectionState::Idle:
        m_text = tr("Not connected");
        m_role = Role::Muted;
        break;
    case ConnectionState::Connecting:
        m_text = tr("Connecting");
        m_role = Role::Information;
        break;
    case ConnectionState::CatchingUp:
        m_text = tr("Catching up");
        m_role = Role::Information;
        break;
    case ConnectionState::Live:
        m_text = tr("Live");
        m_role = Role::Good;
        break;
    case ConnectionState::Offline:
        m_text = offlineText();
        m_role = Role::Warning;
        break;
    }
    if (status.state == ConnectionState::Offline && !m_timer.isActive())
        m_timer.start();
    else if (status.state != ConnectionState::Offline)
        m_timer.stop();
    setToolTip(detail());
    setAccessibleName(tr("Connection: %1").arg(m_text));
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QString ConnectionBadge::offlineText() const
{
    const auto &since = m_duel.connection().since;
    if (!since)
        return tr("Offline");
    return tr("Offline for %1").arg(clockText(std::max(0ms, m_duel.clock().now() - *since)));
}

QString ConnectionBadge::detail() const
{
    const ConnectionStatus &status = m_duel.connection();
    if (status.state == ConnectionState::Live)
        return tr("What you see is up to date (%1)").arg(status.channel);
    if (status.state != ConnectionState::Offline)
        return {};
    QStringList lines;
    if (status.why)
        lines.append(errorText(status.why->code).happened);
    if (status.nextTry)
        lines.append(tr("Next try at %1").arg(timeText(*status.nextTry)));
    lines.append(tr("Your code is safe. What you submit is sent as soon as the connection is back."));
    return lines.join(u'\n');
}

void ConnectionBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.tint(m_role));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRectF lamp(grid::s, (rect().height() - dot) / 2.0, dot, dot);
    const bool live = m_duel.connection().state == ConnectionState::Live;
    painter.setPen(QPen(m_theme.color(m_role), 1.5));
    painter.setBrush(live ? m_theme.color(m_role) : QColor(Qt::transparent));
    painter.drawEllipse(lamp);
    painter.setPen(m_theme.color(m_role));
    painter.drawText(rect().adjusted(grid::s + dot + grid::s - 2, 0, -grid::xs, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     m_text);
}

void ConnectionBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace duello
