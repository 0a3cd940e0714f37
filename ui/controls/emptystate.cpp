// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/emptystate.h"

#include "ui/controls/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(const Theme &theme, QAnyStringView icon, QWidget *parent)
    : QWidget(parent), m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold)),
      m_text(new Label(theme, TextSize::Normal, Role::Muted)), m_action(new QPushButton)
{
    auto *picture = new QLabel;
    const QIcon drawing = theme.icon(icon, Role::Muted);
    const auto draw = [picture, drawing] { picture->setPixmap(drawing.pixmap(QSize(40, 40), picture->devicePixelRatio())); };
    connect(&theme, &Theme::changed, picture, draw);
    draw();
    m_action->setObjectName(u"emptyStateAction"_s);
    for (QLabel *label : {static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_text), picture})
        label->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(420);
    m_text->setMinimumWidth(200);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xl, grid::xl, grid::xl, grid::xl);
    column->setSpacing(grid::s);
    column->addStretch();
    column->addWidget(picture);
    column->addWidget(m_title);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(grid::s);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace duello
