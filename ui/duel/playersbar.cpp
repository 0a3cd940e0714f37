// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duel/playersbar.h"

#include "ui/duel/connectionbadge.h"
#include "ui/duel/connectionpanel.h"
#include "ui/duel/duelclock.h"
#include "ui/duel/playercard.h"
#include "ui/models/submissionmodel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 68;
constexpr int edge = 3;

} // namespace

PlayersBar::PlayersBar(const Theme &theme, const DuelModel &duel, const SubmissionModel &submissions, QWidget *wayOut,
                       QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_duel(duel)
    , m_submissions(submissions)
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
    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 2, 0, grid::xs + edge);
    middle->setSpacing(0);
    middle->addWidget(new DuelClock(theme, duel, m_middle), 1);
    auto *badge = new ConnectionBadge(theme, duel, m_middle);
    middle->addWidget(badge, 0, Qt::AlignHCenter);
    auto *panel = new ConnectionPanel(theme, duel, this);
    connect(badge, &ConnectionBadge::clicked, panel, [badge, panel] { panel->openUnder(*badge); });

    // The clock stays in the very middle: both sides get the same room, the way out included.
    auto *balance = new QWidget(this);
    balance->setFixedWidth(wayOut->sizeHint().width() + grid::m);
    auto *right = new QHBoxLayout;
    right->setContentsMargins(0, 0, grid::m, edge);
    right->setSpacing(0);
    right->addWidget(m_rival, 1);
    right->addWidget(wayOut);
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

    connect(&duel, &DuelModel::duelChanged, this, &PlayersBar::showSeats);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&submissions, change, this, &PlayersBar::showRows);
    connect(&submissions, &QAbstractItemModel::dataChanged, this, &PlayersBar::showRows);
    connect(&submissions, &QAbstractItemModel::rowsMoved, this, &PlayersBar::showRows);
    connect(&submissions, &QAbstractItemModel::modelReset, this, &PlayersBar::showRows);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    showSeats();
}

void PlayersBar::setPlayersVisible(bool visible)
{
    m_you->setVisible(visible);
    m_rival->setVisible(visible);
}

void PlayersBar::showSeats()
{
    const int problems = m_duel.duel() ? std::max(1, int(m_duel.duel()->problems.size())) : 1;
    m_you->showSeat(m_duel.mySeat(), problems);
    m_rival->showSeat(m_duel.rivalSeat(), problems);
    showRows();
}

void PlayersBar::showRows()
{
    QList<Row> mine;
    QList<Row> theirs;
    const QList<Row> &newestFirst = m_submissions.rows();
    for (auto row = newestFirst.crbegin(); row != newestFirst.crend(); ++row) {
        const UserId &author = row->submission.user;
        (author.isEmpty() || author == m_duel.me() ? mine : theirs).append(*row);
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
