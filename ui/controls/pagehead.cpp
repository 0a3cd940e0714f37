// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/controls/pagehead.h"

#include <QVBoxLayout>

namespace duello {

PageHead::PageHead(const Theme &theme, const QString &backName, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_subheading(new Label(theme, TextSize::Normal, Role::Muted))
{
    m_back->setObjectName(backName);
    m_back->setAutoRaise(true);
    m_back->setIcon(theme.icon(u"back"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_heading);
    words->addWidget(m_subheading);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::m);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_back, &QToolButton::clicked, this, &PageHead::backRequested);
}

void PageHead::setTexts(const QString &heading, const QString &subheading)
{
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_heading->setText(heading);
    m_subheading->setText(subheading);
}

} // namespace duello
