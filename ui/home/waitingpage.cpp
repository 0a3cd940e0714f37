// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/waitingpage.h"

#include "ui/controls/label.h"
#include "ui/dialogs.h"
#include "ui/home/invitecard.h"
#include "ui/home/outcomemark.h"
#include "ui/home/seatcard.h"
#include "ui/models/hostingmodel.h"
#include "ui/models/rulestext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 880;

} // namespace

WaitingPage::WaitingPage(const DuelModel &duel, const HostingModel &hosting, Dialogs &dialogs, const Theme &theme,
                         QWidget *parent)
    : Page(parent)
    , m_duel(duel)
    , m_hosting(hosting)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_heading(new Label(theme, TextSize::Title, Role::Text, QFont::Bold))
    , m_rules(new Label(theme, TextSize::Normal, Role::Muted))
    , m_you(new SeatCard(theme, SeatCard::Side::You))
    , m_rival(new SeatCard(theme, SeatCard::Side::Rival))
    , m_invite(new InviteCard(hosting, theme))
    , m_hint(new Label(theme, TextSize::Normal, Role::Muted))
    , m_ready(new QPushButton)
    , m_leave(new QPushButton)
    , m_home(new QPushButton)
{
    setObjectName(u"waitingPage"_s);
    m_rules->setObjectName(u"waitingRules"_s);
    m_hint->setObjectName(u"waitingHint"_s);
    m_hint->setMinimumHeight(QFontMetrics(Theme::font(TextSize::Large)).lineSpacing()); // louder, it moves nothing
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::l);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_heading);
    head->addWidget(m_rules);
    column->addLayout(head);
    column->addStretch(1);
    column->addWidget(makeSeats());
    column->addWidget(m_invite);
    column->addStretch(2);
    column->addWidget(m_hint);
    column->addWidget(makeButtons());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);

    connect(&duel, &DuelModel::duelChanged, this, &WaitingPage::refresh);
    connect(&duel, &DuelModel::connectionChanged, this, &WaitingPage::refresh);
    connect(&hosting, &HostingModel::changed, this, &WaitingPage::refresh);
    connect(m_ready, &QPushButton::clicked, this, [this] {
        const Seat *mine = m_duel.mySeat();
        Q_EMIT moveRequested(mine && mine->ready ? u"unready"_s : u"ready"_s);
    });
    connect(m_leave, &QPushButton::clicked, this, &WaitingPage::askToLeave);
    connect(m_home, &QPushButton::clicked, this, &WaitingPage::homeRequested);
    retranslate();
}

QWidget *WaitingPage::makeSeats()
{
    auto *between = new OutcomeMark(m_theme); // our two blades, not yet crossed
    between->setOutcome(Outcome::Draw);
    between->setFixedWidth(112);
    auto *seats = new QWidget;
    auto *row = new QHBoxLayout(seats);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::s);
    row->addWidget(m_you, 1);
    row->addWidget(between, 0, Qt::AlignVCenter);
    row->addWidget(m_rival, 1);
    return seats;
}

QWidget *WaitingPage::makeButtons()
{
    m_ready->setObjectName(u"readyButton"_s);
    m_ready->setMinimumSize(200, 44);
    m_ready->setFont(Theme::font(TextSize::Normal, QFont::DemiBold));
    m_ready->setIcon(m_theme.icon(u"check"));
    m_leave->setObjectName(u"leaveButton"_s);
    m_leave->setMinimumHeight(44);
    m_leave->setIcon(m_theme.icon(u"cross"));
    m_home->setObjectName(u"waitingHome"_s);
    m_home->setMinimumHeight(44);
    m_home->setIcon(m_theme.icon(u"home"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::s);
    row->addWidget(m_ready);
    row->addStretch();
    row->addWidget(m_home);
    row->addWidget(m_leave);
    return buttons;
}

bool WaitingPage::isHost() const
{
    const auto &duel = m_duel.duel();
    return m_hosting.state().on && duel && !duel->seats.isEmpty() && duel->seats.first().user == m_duel.me();
}

QString WaitingPage::hint() const
{
    const Seat *mine = m_duel.mySeat();
    const Seat *rival = m_duel.rivalSeat();
    if (m_duel.isOffline())
        return tr("No connection to the room. Duello goes on trying; nothing is lost.");
    if (!rival)
        return tr(
            "A room appears in your friend's list at once. The problem is shown to both of you at the same moment.");
    if (mine && mine->ready)
        return tr("Waiting for %1. It begins by itself when both are ready.").arg(rival->name);
    if (rival->ready)
        return tr("Waiting for you. %1 is ready, and it begins when you are.").arg(rival->name);
    return tr("When both of you are ready, five seconds are counted down and the duel begins.");
}

/// Who is waited for is said in their colour, and louder than the rest.
void WaitingPage::showHint()
{
    const Seat *mine = m_duel.mySeat();
    const Seat *rival = m_duel.rivalSeat();
    const bool forOne = mine && rival && mine->ready != rival->ready && !m_duel.isOffline();
    m_hint->setRole(!forOne ? Role::Muted : mine->ready ? Role::Rival : Role::You);
    m_hint->setFont(forOne ? Theme::font(TextSize::Large, QFont::DemiBold) : Theme::font(TextSize::Normal));
    m_hint->setText(hint());
}

void WaitingPage::refresh()
{
    const auto &duel = m_duel.duel();
    const Seat *mine = m_duel.mySeat();
    const Seat *rival = m_duel.rivalSeat();
    const bool host = isHost();
    m_rules->setText(duel ? rulesText(duel->settings, int(duel->problems.size())) : QString());
    m_you->showSeat(mine, tr("You come in"), true);
    m_rival->showSeat(rival, host ? tr("waiting for a friend") : tr("waiting for the host"), !m_duel.isOffline());
    m_invite->setVisible(host);
    showHint();
    const bool ready = mine && mine->ready;
    m_ready->setEnabled(mine && rival);
    m_ready->setText(ready ? tr("Not ready after all") : tr("Ready"));
    m_ready->setAccessibleName(m_ready->text());
    if (m_ready->property("primary").toBool() == ready) {
        m_ready->setProperty("primary", !ready);
        m_ready->update();
    }
    m_leave->setText(host ? tr("Close the room") : tr("Leave"));
    m_leave->setAccessibleName(m_leave->text());
}

void WaitingPage::askToLeave()
{
    if (!m_duel.rivalSeat()) {
        Q_EMIT leaveRequested(isHost()); // nobody would miss it
        return;
    }
    const bool host = isHost();
    const Question question{
        u"leaveDialog"_s, host ? tr("Close the room?") : tr("Leave the room?"),
        host ? tr("%1 is sent home. You can open another room at any time.").arg(m_duel.rivalSeat()->name)
             : tr("Your seat is free then. You can come in again while it is."),
        host ? tr("Close the room") : tr("Leave"), true};
    m_dialogs.ask(this, question, [this](bool yes) {
        if (yes)
            Q_EMIT leaveRequested(isHost());
    });
}

void WaitingPage::retranslate()
{
    m_heading->setText(tr("Waiting room"));
    m_home->setText(tr("Home"));
    m_home->setAccessibleName(m_home->text());
    m_home->setToolTip(tr("The room stays open; the way back is on the home page"));
    refresh();
}

} // namespace duello
