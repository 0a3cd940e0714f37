// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/label.h"

#include <QPainter>
#include <QStyle>

namespace duello {

Label::Label(const Theme &theme, TextSize size, Role role, QFont::Weight weight, Overflow overflow, QWidget *parent)
    : QLabel(parent), m_theme(theme), m_role(role), m_overflow(overflow)
{
    setFont(Theme::figures(size, weight));
    setTextFormat(Qt::PlainText);
    setWordWrap(overflow == Overflow::Wrap);
    setForegroundRole(QPalette::WindowText); // on sheets with the background role Base it would be Text
    connect(&theme, &Theme::changed, this, &Label::recolor);
    recolor();
}

void Label::setRole(Role role)
{
    m_role = role;
    recolor();
}

void Label::recolor()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(colors);
}

bool Label::isCut() const
{
    return m_overflow == Overflow::Elide && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_overflow == Overflow::Elide ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

void Label::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_overflow == Overflow::Elide)
        setToolTip(isCut() ? text() : QString());
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!isCut())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString cut = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(), cut,
                          QPalette::WindowText);
}

} // namespace duello
