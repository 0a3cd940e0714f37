// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/playersbar.h"

#include "ui/duel/connectionbadge.h"
#include "ui/duel/connectionpanel.h"
#include "ui/duel/duelclock.h"
#include "ui/duel/playercard.h"
#include "ui/models/opponentmodel.h"
#include "ui/models/seattext.h"
#include "ui/models/submissionmodel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int barHeight = 68;
constexpr int edge = 3;

} // namespace

PlayersBar::PlayersBar(const Theme &theme, const PlayersBarModels &models, const QList<QWidget *> &actions,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_duel(models.duel)
    , m_submissions(models.submissions)
    , m_opponent(models.opponent)
    , m_you(new PlayerCard(theme, PlayerCard::Side::You, this))
    , m_rival(new PlayerCard(theme, PlayerCard::Side::Rival, this))
    , m_middle(new QWidget(this))
{
    setObjectName("playersBar"_L1);
    setFixedHeight(barHeight);
    for (PlayerCard *card : {m_you, m_rival}) { // hidden, they keep the clock in the middle
        QSizePolicy keeping = card->sizePolicy();
        keeping.setRetainSizeWhenHidden(true);
        keeping.setHorizontalPolicy(QSizePolicy::Expanding);
        card->setSizePolicy(keeping);
    }
    makeMiddle();
    layOut(actions);

    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &PlayersBar::showSeats);
    connect(&m_duel, &DuelModel::duelChanged, this, &PlayersBar::showSeats);
    connect(&m_duel, &DuelModel::connectionChanged, this, &PlayersBar::showSeats);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_submissions, change, this, &PlayersBar::showRows);
    connect(&m_submissions, &QAbstractItemModel::dataChanged, this, &PlayersBar::showRows);
    connect(&m_submissions, &QAbstractItemModel::rowsMoved, this, &PlayersBar::showRows);
    connect(&m_submissions, &QAbstractItemModel::modelReset, this, &PlayersBar::showRows);
    connect(&m_opponent, &OpponentModel::changed, this, &PlayersBar::showRows);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    showSeats();
    showRows();
}

void PlayersBar::makeMiddle()
{
    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 2, 0, grid::xs + edge);
    middle->setSpacing(0);
    middle->addWidget(new DuelClock(m_theme, m_duel, m_middle), 1);
    auto *badge = new ConnectionBadge(m_theme, m_duel, m_middle);
    middle->addWidget(badge, 0, Qt::AlignHCenter);
    auto *panel = new ConnectionPanel(m_theme, m_duel, this);
    connect(badge, &ConnectionBadge::clicked, panel, [badge, panel] { panel->openUnder(*badge); });
}

/// The clock stays in the very middle: both sides get the same room, the actions included.
void PlayersBar::layOut(const QList<QWidget *> &actions)
{
    auto *right = new QHBoxLayout;
    right->setContentsMargins(0, 0, grid::m, edge);
    right->setSpacing(grid::xs);
    right->addWidget(m_rival, 1);
    int taken = grid::m;
    for (QWidget *action : actions) { // a hidden one keeps its place
        QSizePolicy keeping = action->sizePolicy();
        keeping.setRetainSizeWhenHidden(true);
        action->setSizePolicy(keeping);
        right->addWidget(action);
        taken += action->sizeHint().width() + grid::xs;
    }
    auto *balance = new QWidget(this);
    balance->setFixedWidth(taken);
    auto *left = new QHBoxLayout;
    left->setContentsMargins(0, 0, 0, edge);
    left->setSpacing(0);
    left->addWidget(m_you, 1);
    left->addWidget(balance);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_middle);
    row->addLayout(right, 1);
}

void PlayersBar::setPlayersVisible(bool visible)
{
    m_you->setVisible(visible);
    m_rival->setVisible(visible);
}

void PlayersBar::showSeats()
{
    const Timestamp now = m_duel.serverNow();
    bool ticking = false;
    const auto show = [&](PlayerCard &card, const Seat *seat) {
        if (!seat)
            return card.showNobody();
        card.showSeat(*m_duel.duel(), *seat, now, !m_duel.isOffline());
        ticking |= m_duel.duel()->state == DuelState::Running && isTicking(*seat, now);
    };
    show(*m_you, m_duel.mySeat());
    show(*m_rival, m_duel.rivalSeat());
    if (ticking != m_tick.isActive())
        ticking ? m_tick.start() : m_tick.stop();
}

void PlayersBar::showRows()
{
    QList<Row> mine;
    const QList<Row> &newestFirst = m_submissions.rows();
    std::copy(newestFirst.crbegin(), newestFirst.crend(), std::back_inserter(mine));
    QList<Row> theirs;
    for (const Submission &submission : m_opponent.submissions()) {
        theirs.append({.id = rowIdOf(submission),
                       .delivery = Delivery::Delivered,
                       .retryAt = {},
                       .failure = {},
                       .createdAt = submission.receivedAt,
                       .submission = submission});
    }
    m_you->showRows(mine);
    m_rival->showRows(theirs);
}

void PlayersBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Surface));
    const int bottom = height() - edge;
    const QRect middle = m_middle->geometry();
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Role::Border));
    painter.fillRect(QRect(0, bottom, middle.left(), edge), m_theme.color(Role::You));
    painter.fillRect(QRect(middle.right() + 1, bottom, width() - middle.right(), edge), m_theme.color(Role::Rival));
}

} // namespace duello
