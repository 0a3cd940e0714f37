// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/playercard.h"

#include "ui/duel/submissiondots.h"

#include <QHBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

PlayerCard::PlayerCard(const Theme &theme, Side side, QWidget *parent) : Page(parent), m_theme(theme), m_side(side)
{
    const bool you = side == Side::You;
    const Role role = you ? Role::You : Role::Rival;
    setObjectName(you ? "youCard"_L1 : "rivalCard"_L1);
    m_name = new Label(theme, TextSize::Large, role, QFont::DemiBold, Label::Overflow::Elide, this);
    m_name->setObjectName(you ? "youName"_L1 : "rivalName"_L1);
    m_name->setTextFormat(Qt::PlainText);
    m_presence = new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Elide, this);
    m_presence->setObjectName(you ? "youPresence"_L1 : "rivalPresence"_L1);
    m_score = new Label(theme, TextSize::Title, role, QFont::DemiBold, Label::Overflow::Elide, this);
    m_score->setObjectName(you ? "youScore"_L1 : "rivalScore"_L1);
    m_score->setFont(Theme::figures(TextSize::Title, QFont::DemiBold));
    m_dots = new SubmissionDots(theme, role, you ? Qt::AlignLeft : Qt::AlignRight, this);
    m_dots->setObjectName(you ? "youDots"_L1 : "rivalDots"_L1);
    const Qt::Alignment outer = (you ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    m_name->setAlignment(outer);
    m_presence->setAlignment(outer);
    m_presence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_score->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    auto *under = new QHBoxLayout;
    under->setSpacing(grid::s);
    under->addWidget(you ? static_cast<QWidget *>(m_presence) : m_dots);
    under->addWidget(you ? static_cast<QWidget *>(m_dots) : m_presence);
    auto *text = new QVBoxLayout;
    text->setSpacing(2);
    text->addStretch();
    text->addWidget(m_name);
    text->addLayout(under);
    text->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::l, grid::xs, grid::l, grid::xs);
    row->setSpacing(grid::m);
    row->setDirection(you ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft);
    row->addLayout(text, 1);
    row->addWidget(m_score);
    fill();
}

void PlayerCard::showSeat(const Seat *seat, int problems)
{
    m_seat = seat ? std::optional(*seat) : std::nullopt;
    m_problems = problems;
    fill();
}

void PlayerCard::showRows(const QList<Row> &oldestFirst)
{
    m_dots->setRows(oldestFirst);
}

void PlayerCard::retranslate()
{
    fill();
}

void PlayerCard::fill()
{
    const bool you = m_side == Side::You;
    m_dots->setAccessibleName(you ? tr("Your submissions") : tr("Your rival's submissions"));
    if (!m_seat) {
        m_name->setText(you ? tr("You") : tr("The clock"));
        m_presence->setText(you ? QString() : tr("is your only rival"));
        m_score->clear();
        return;
    }
    m_name->setText(m_seat->name.isEmpty() ? (you ? tr("You") : tr("Your rival")) : m_seat->name);
    m_presence->setText(you ? tr("you") : m_seat->present ? tr("here") : tr("away"));
    m_presence->setRole(!you && m_seat->present ? Role::Good : Role::Muted);
    m_score->setText(u"%1/%2"_s.arg(m_seat->score).arg(m_problems));
    m_score->setAccessibleName(tr("%1 of %2 problems solved").arg(m_seat->score).arg(m_problems));
}

} // namespace duello
