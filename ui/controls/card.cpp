// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/card.h"

#include "ui/style/outlines.h"

#include <QPainter>

namespace duello {

Card::Card(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Card::setAccent(Role role)
{
    m_accent = role;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = m_accent ? m_theme.tint(*m_accent) : m_theme.color(Role::Surface);
    const QColor border = m_accent ? outlines::mix(m_theme.color(*m_accent), fill, 0.5F) : m_theme.color(Role::Border);
    outlines::panel(&painter, rect(), fill, border, grid::radius);
}

} // namespace duello
