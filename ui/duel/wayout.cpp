// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/wayout.h"

#include "ui/dialogs.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace duello {

using namespace Qt::StringLiterals;

WayOut::WayOut(const Theme &theme, const DuelModel &duel, Dialogs &dialogs, QWidget *parent)
    : Page(parent), m_theme(theme), m_duel(duel), m_dialogs(dialogs), m_button(new QToolButton(this))
{
    auto *menu = new QMenu(this);
    menu->setObjectName("wayOutMenu"_L1);
    m_abort = menu->addAction(QString(), this, &WayOut::askToAbort);
    m_abort->setObjectName("abortAction"_L1);
    m_claimWin = menu->addAction(QString(), this, [this] { Q_EMIT claimRequested(Claim::Win); });
    m_claimWin->setObjectName("claimWinAction"_L1);
    m_claimDraw = menu->addAction(QString(), this, [this] { Q_EMIT claimRequested(Claim::Draw); });
    m_claimDraw->setObjectName("claimDrawAction"_L1);
    m_resign = menu->addAction(QString(), this, &WayOut::askToResign);
    m_resign->setObjectName("resignAction"_L1);
    menu->addSeparator();
    m_leave = menu->addAction(QString(), this, &WayOut::leaveRequested);
    m_leave->setObjectName("leaveAction"_L1);
    connect(menu, &QMenu::aboutToShow, this, &WayOut::offer);
    connect(&duel, &DuelModel::duelChanged, this, &WayOut::offer);
    m_button->setObjectName("wayOutButton"_L1);
    m_button->setAutoRaise(true);
    connect(m_button, &QToolButton::clicked, menu, [this, menu] {
        const QPoint corner = m_button->mapToGlobal(m_button->rect().bottomRight());
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
    setFocusProxy(m_button);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    WayOut::retranslate();
}

void WayOut::retranslate()
{
    m_abort->setText(tr("Call it off"));
    m_abort->setToolTip(tr("Nobody wins or loses; possible in the first two minutes"));
    m_claimWin->setText(tr("Claim the win"));
    m_claimDraw->setText(tr("Call it a draw"));
    offer();
}

void WayOut::offer()
{
    const bool running = m_duel.duel() && m_duel.duel()->state == DuelState::Running;
    const bool over = m_duel.duel() && isOver(m_duel.duel()->state);
    const bool alone = m_duel.duel() && m_duel.duel()->settings.seats == 1;
    m_abort->setVisible(m_duel.mayAbort());
    m_claimWin->setVisible(m_duel.mayClaim());
    m_claimDraw->setVisible(m_duel.mayClaim());
    m_resign->setVisible(running);
    m_resign->setText(alone ? tr("Give up") : tr("Resign"));
    m_button->setIcon(m_theme.icon(over ? u"back" : u"flag")); // nothing is left to give up
    m_button->setToolTip(over ? tr("Leave") : tr("Leave, resign or call it off"));
    m_button->setAccessibleName(m_button->toolTip());
    m_leave->setText(over ? tr("Leave") : tr("Leave for now; the duel goes on"));
}

void WayOut::askToAbort()
{
    const Question question{u"abortDialog"_s, tr("Call the duel off?"),
                            tr("It counts for nothing. Your code stays on this computer."), tr("Call it off"), true};
    m_dialogs.ask(this, question, [this](bool yes) {
        if (yes)
            Q_EMIT abortRequested();
    });
}

void WayOut::askToResign()
{
    const bool alone = m_duel.duel() && m_duel.duel()->settings.seats == 1;
    const Question question{u"resignDialog"_s, alone ? tr("Give up this problem?") : tr("Resign the duel?"),
                            alone ? tr("The clock wins. Your code stays on this computer.")
                                  : tr("Your rival wins. Your code stays on this computer."),
                            alone ? tr("Give up") : tr("Resign"), true};
    m_dialogs.ask(this, question, [this](bool yes) {
        if (yes)
            Q_EMIT resignRequested();
    });
}

} // namespace duello
