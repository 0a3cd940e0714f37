// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/drawbutton.h"

#include "ui/dialogs.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace duello {

using namespace Qt::StringLiterals;

DrawButton::DrawButton(const Theme &theme, const DuelModel &duel, Dialogs &dialogs, QWidget *parent)
    : Page(parent), m_theme(theme), m_duel(duel), m_dialogs(dialogs), m_button(new QToolButton(this))
{
    m_button->setObjectName("drawButton"_L1);
    m_button->setAutoRaise(true);
    QSizePolicy keeping = m_button->sizePolicy();
    keeping.setRetainSizeWhenHidden(true);
    m_button->setSizePolicy(keeping);
    setFocusProxy(m_button);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    connect(&duel, &DuelModel::duelChanged, this, &DrawButton::refresh);
    connect(m_button, &QToolButton::clicked, this, &DrawButton::press);
    refresh();
}

void DrawButton::press()
{
    const Seat *mine = m_duel.mySeat();
    const Seat *rival = m_duel.rivalSeat();
    if (!mine || !rival)
        return;
    if (mine->offersDraw) {
        Q_EMIT moveRequested(u"undraw"_s);
        return;
    }
    if (rival->offersDraw) {
        Q_EMIT moveRequested(u"draw"_s);
        return;
    }
    const Question question{u"drawDialog"_s, tr("Offer a draw?"),
                            tr("The duel goes on until %1 accepts. You can take the offer back.").arg(rival->name),
                            tr("Offer a draw")};
    m_dialogs.ask(this, question, [this](bool yes) {
        if (yes)
            Q_EMIT moveRequested(u"draw"_s);
    });
}

void DrawButton::refresh()
{
    const Seat *mine = m_duel.mySeat();
    const Seat *rival = m_duel.rivalSeat();
    const bool possible = mine && rival && m_duel.duel()->state == DuelState::Running;
    m_button->setVisible(possible);
    if (!possible)
        return;
    m_button->setIcon(mine->offersDraw || rival->offersDraw ? m_theme.icon(u"draw", Role::Information)
                                                            : m_theme.icon(u"draw"));
    m_button->setToolTip(mine->offersDraw    ? tr("Take the offer of a draw back")
                         : rival->offersDraw ? tr("Accept the draw")
                                             : tr("Offer a draw"));
    m_button->setAccessibleName(m_button->toolTip());
}

void DrawButton::retranslate()
{
    refresh();
}

} // namespace duello
