// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/playercard.h"

#include "ui/duel/submissiondots.h"
#include "ui/models/seattext.h"

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
    m_score = new Label(theme, TextSize::Large, Role::Muted, QFont::DemiBold, Label::Overflow::Wrap, this);
    m_score->setObjectName(you ? "youScore"_L1 : "rivalScore"_L1);
    m_score->setWordWrap(false);
    m_dots = new SubmissionDots(theme, role, you ? Qt::AlignLeft : Qt::AlignRight, this);
    m_dots->setObjectName(you ? "youDots"_L1 : "rivalDots"_L1);
    const Qt::Alignment outer = (you ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    m_name->setAlignment(outer);
    m_presence->setAlignment(outer);
    m_presence->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);

    // The score stands beside its name, however far the clock is.
    auto *head = new QHBoxLayout;
    head->setSpacing(grid::s);
    head->setDirection(you ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft);
    head->addWidget(m_name);
    head->addWidget(m_score);
    head->addStretch(1);
    auto *under = new QHBoxLayout;
    under->setSpacing(grid::s);
    under->addWidget(you ? static_cast<QWidget *>(m_presence) : m_dots);
    under->addWidget(you ? static_cast<QWidget *>(m_dots) : m_presence);
    auto *text = new QVBoxLayout(this);
    text->setContentsMargins(grid::l, grid::xs, grid::l, grid::xs);
    text->setSpacing(2);
    text->addStretch();
    text->addLayout(head);
    text->addLayout(under);
    text->addStretch();
    fill();
}

void PlayerCard::showSeat(const Duel &duel, const Seat &seat, Timestamp now, bool isKnown)
{
    m_duel = duel;
    m_seat = seat;
    m_now = now;
    m_isKnown = isKnown;
    fill();
}

void PlayerCard::showNobody()
{
    m_seat.reset();
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
        m_presence->setRole(Role::Muted);
        m_score->clear();
        return;
    }
    m_name->setText(m_seat->name.isEmpty() ? (you ? tr("You") : tr("Your rival")) : m_seat->name);
    fillPresence();
    m_score->setText(scoreText(m_duel, *m_seat));
    m_score->setAccessibleName(scoreSentence(m_duel, *m_seat));
    m_score->setToolTip(scoreSentence(m_duel, *m_seat));
}

void PlayerCard::fillPresence()
{
    const bool you = m_side == Side::You;
    if (!you && !m_isKnown) {
        m_presence->setText(unknownPresenceText());
        m_presence->setRole(Role::Muted);
        return;
    }
    m_presence->setText(you ? standingText(*m_seat, m_now) : presenceText(m_duel, *m_seat, m_now));
    const bool running = m_duel.state == DuelState::Running;
    const bool warns = running && (you ? isTicking(*m_seat, m_now) && m_seat->present : !m_seat->present);
    m_presence->setRole(warns                     ? Role::Warning
                        : m_seat->offersDraw      ? Role::Information
                        : !you && m_seat->present ? Role::Good
                                                  : Role::Muted);
}

} // namespace duello
