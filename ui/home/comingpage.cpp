// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/comingpage.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

ComingPage::ComingPage(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_state(new EmptyState(theme, u"host"))
    , m_back(new QToolButton)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
{
    setObjectName(u"comingPage"_s);
    m_back->setObjectName(u"comingBack"_s);
    m_back->setAutoRaise(true);
    m_back->setIcon(theme.icon(u"back"));
    auto *card = new Card(theme);
    auto *inside = new QVBoxLayout(card);
    inside->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::s);
    head->addWidget(m_back);
    head->addWidget(m_heading, 1);
    column->addLayout(head);
    column->addWidget(card, 1);
    connect(m_back, &QToolButton::clicked, this, &ComingPage::backRequested);
    connect(m_state, &EmptyState::actionRequested, this, &ComingPage::practiseRequested);
    retranslate();
}

void ComingPage::setWhat(What what)
{
    m_what = what;
    m_state->setIcon(what == What::Host ? u"host"_s : u"join"_s);
    retranslate();
}

void ComingPage::retranslate()
{
    m_back->setToolTip(tr("Back"));
    m_back->setAccessibleName(tr("Back"));
    m_heading->setText(m_what == What::Host ? tr("Host a duel") : tr("Join a duel"));
    const QString text =
        tr("Duels between two computers come with the next version. Until then you can practise offline: the "
           "same problems, the same judge, against the clock.");
    m_state->setTexts(m_what == What::Host ? tr("Hosting comes with the next version")
                                           : tr("Joining comes with the next version"),
                      text, tr("Practise offline"));
}

} // namespace duello
