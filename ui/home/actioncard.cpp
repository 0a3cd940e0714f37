// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/actioncard.h"

#include "ui/style/outlines.h"

#include <QPainter>
#include <QStyleOption>

namespace duello {

ActionCard::ActionCard(const Theme &theme, QAnyStringView picture, Role role, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_picture(picture.toString()), m_role(role)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumSize(180, 148);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ActionCard::setTexts(const QString &name, const QString &line)
{
    setText(name);
    m_line = line;
    setAccessibleName(name);
    setAccessibleDescription(line);
    update();
}

QSize ActionCard::sizeHint() const
{
    return {260, 156};
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    const bool hover = underMouse() && isEnabled();
    const QColor accent = m_theme.color(m_role);
    const QColor fill = isDown() ? m_theme.color(Role::Raised) : m_theme.color(Role::Surface);
    outlines::panel(&painter, rect(), fill, hover ? accent : m_theme.color(Role::Border), grid::radius + 2);

    const QRect body = rect().adjusted(20, 20, -20, -16);
    const QRect badge(body.left(), body.top(), 40, 40);
    outlines::panel(&painter, badge, m_theme.tint(m_role), {}, 10);
    m_theme.icon(m_picture, m_role).paint(&painter, badge.adjusted(8, 8, -8, -8));

    painter.setPen(m_theme.color(Role::Text));
    painter.setFont(Theme::font(TextSize::Large, QFont::DemiBold));
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideRight, body.width());
    painter.drawText(QRect(body.left(), badge.bottom() + 12, body.width(), 24), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setPen(m_theme.color(Role::Muted));
    painter.setFont(Theme::font(TextSize::Normal));
    painter.drawText(QRect(body.left(), badge.bottom() + 38, body.width(), body.bottom() - badge.bottom() - 38),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_line);
    if (hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        outlines::focusRing(&painter, rect(), m_theme.color(Role::You), grid::radius + 2);
}

} // namespace duello
