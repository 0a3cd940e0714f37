// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/emptystate.h"

#include "ui/controls/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 440;

} // namespace

EmptyState::EmptyState(const Theme &theme, QAnyStringView icon, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon.toString())
    , m_picture(new QLabel)
    , m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_text(new Label(theme, TextSize::Normal, Role::Muted))
    , m_action(new QPushButton)
{
    connect(&theme, &Theme::changed, this, &EmptyState::drawPicture);
    drawPicture();
    m_action->setObjectName(u"emptyStateAction"_s);
    for (QLabel *label : {static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_text), m_picture})
        label->setAlignment(Qt::AlignCenter);

    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::s);
    column->addStretch();
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(grid::s);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setIcon(QAnyStringView icon)
{
    m_icon = icon.toString();
    drawPicture();
}

void EmptyState::drawPicture()
{
    m_picture->setPixmap(m_theme.icon(m_icon, Role::Muted).pixmap(QSize(40, 40), devicePixelRatio()));
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace duello
