// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/returncard.h"

#include "ui/controls/card.h"
#include "ui/controls/label.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

ReturnCard::ReturnCard(const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_text(new Label(theme, TextSize::Normal, Role::Muted, QFont::Normal, Label::Overflow::Elide))
    , m_leave(new QPushButton)
    , m_return(new QPushButton)
{
    setObjectName(u"returnCard"_s);
    m_leave->setObjectName(u"leaveReturnable"_s);
    m_return->setObjectName(u"returnToDuel"_s);
    m_return->setProperty("primary", true);
    m_return->setIcon(theme.icon(u"return"));
    auto *card = new Card(theme);
    card->setAccent(Role::You);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(grid::l, grid::m, grid::m, grid::m);
    row->setSpacing(grid::s);
    row->addLayout(words, 1);
    row->addWidget(m_leave);
    row->addWidget(m_return);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    hide();
    connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT returnRequested(m_returnable->duel.id); });
    connect(m_leave, &QPushButton::clicked, this, [this] { Q_EMIT leaveRequested(m_returnable->duel.id); });
    ReturnCard::retranslate();
}

void ReturnCard::setDuel(const std::optional<Returnable> &duel)
{
    m_returnable = duel;
    setVisible(duel.has_value());
    retranslate();
}

void ReturnCard::retranslate()
{
    if (!m_returnable)
        return;
    const Duel &duel = m_returnable->duel;
    const bool isRoom = duel.state < DuelState::Countdown;
    m_leave->setText(isRoom && m_returnable->isOurs ? tr("Close the room") : tr("Leave"));
    m_leave->setAccessibleName(isRoom ? m_leave->text() : tr("Leave the duel"));
    m_leave->setVisible(duel.settings.seats > 1); // against the clock nobody waits
    if (isRoom)
        sayRoom();
    else
        sayDuel();
    m_return->setAccessibleName(m_return->text());
}

void ReturnCard::sayRoom()
{
    QStringList names;
    for (const Seat &seat : std::as_const(m_returnable->duel.seats)) {
        if (!seat.name.isEmpty())
            names.append(seat.name);
    }
    m_title->setText(m_returnable->isOurs ? tr("Your room is open") : tr("Your seat in a room is kept"));
    m_text->setText(names.size() > 1 ? tr("In it: %1.").arg(QLocale().createSeparatedList(names))
                                     : tr("Nobody else has come yet."));
    m_return->setText(tr("Return to the room"));
}

void ReturnCard::sayDuel()
{
    const QList<DuelProblem> &problems = m_returnable->duel.problems;
    const QString title =
        problems.isEmpty() ? QString() : localizedText(problems.first().title, QLocale().name().left(2));
    m_title->setText(m_returnable->timeIsUp ? tr("Your duel is ending") : tr("Your duel goes on"));
    m_text->setText((m_returnable->timeIsUp ? tr("%1. Time is up; the last submissions are being judged.")
                                            : tr("%1. The clock runs and your code is as you left it."))
                        .arg(title));
    m_return->setText(tr("Return to your duel"));
}

} // namespace duello
