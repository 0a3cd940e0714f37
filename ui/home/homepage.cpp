// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/homepage.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/controls/listview.h"
#include "ui/home/actioncard.h"
#include "ui/home/historydelegate.h"
#include "ui/home/lobbydelegate.h"
#include "ui/home/returncard.h"
#include "ui/models/historymodel.h"
#include "ui/models/lobbymodel.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 1040;

} // namespace

HomePage::HomePage(HistoryModel &history, LobbyModel &lobby, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_history(history)
    , m_lobby(lobby)
    , m_theme(theme)
    , m_title(new Label(theme, TextSize::Display, Role::Text, QFont::Bold))
    , m_subtitle(new Label(theme, TextSize::Large, Role::Muted))
    , m_host(new ActionCard(theme, u"host", Role::You))
    , m_join(new ActionCard(theme, u"join", Role::Rival))
    , m_practise(new ActionCard(theme, u"practise", Role::Good))
    , m_returnCard(new ReturnCard(theme))
    , m_resultsTitle(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_allResults(new QPushButton)
    , m_results(new ListView)
    , m_noResults(new EmptyState(theme, u"history"))
    , m_roomsTitle(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_rooms(new ListView)
    , m_noRooms(new EmptyState(theme, u"search"))
    , m_status(new Label(theme, TextSize::Small, Role::Muted, QFont::Normal, Label::Overflow::Elide))
{
    setObjectName(u"homePage"_s);
    m_host->setObjectName(u"hostAction"_s);
    m_join->setObjectName(u"joinAction"_s);
    m_practise->setObjectName(u"practiseAction"_s);
    m_status->setObjectName(u"homeStatus"_s);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(grid::l);
    for (ActionCard *card : {m_host, m_join, m_practise})
        actions->addWidget(card, 1);
    auto *inner = new QWidget;
    inner->setMaximumWidth(widest);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::l);
    column->addWidget(makeHeading());
    column->addLayout(actions);
    column->addWidget(m_returnCard);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(grid::l);
    lower->addWidget(makeResults(), 3);
    lower->addWidget(makeRooms(), 2);
    column->addLayout(lower, 1);
    column->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::l);
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);

    connect(m_host, &QAbstractButton::clicked, this, &HomePage::hostRequested);
    connect(m_join, &QAbstractButton::clicked, this, &HomePage::joinRequested);
    connect(m_practise, &QAbstractButton::clicked, this, &HomePage::practiseRequested);
    connect(m_returnCard, &ReturnCard::returnRequested, this, &HomePage::returnRequested);
    connect(m_returnCard, &ReturnCard::leaveRequested, this, &HomePage::leaveRequested);
    retranslate();
}

QWidget *HomePage::makeHeading()
{
    auto *heading = new QWidget;
    auto *column = new QVBoxLayout(heading);
    column->setContentsMargins(0, 0, 0, grid::xs);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    return heading;
}

QWidget *HomePage::makeResults()
{
    m_results->setObjectName(u"lastResults"_s);
    m_results->setModel(&m_history);
    m_results->setItemDelegate(new HistoryDelegate(m_theme, m_results));
    m_allResults->setObjectName(u"allResults"_s);
    m_allResults->setFlat(true);
    QSizePolicy keeping = m_allResults->sizePolicy(); // the list stays where it is when the link comes
    keeping.setRetainSizeWhenHidden(true);
    m_allResults->setSizePolicy(keeping);
    auto *card = new Card(m_theme);
    m_resultsStack = new QStackedLayout(card);
    m_resultsStack->setContentsMargins(1, grid::xs, 1, grid::xs);
    m_resultsStack->addWidget(m_results);
    m_resultsStack->addWidget(m_noResults);
    auto *head = new QHBoxLayout;
    head->addWidget(m_resultsTitle, 1);
    head->addWidget(m_allResults);
    auto *results = new QWidget;
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::xs);
    column->addLayout(head);
    column->addWidget(card, 1);

    const auto choose = [this] {
        const bool any = m_history.rowCount() > 0;
        m_resultsStack->setCurrentIndex(any ? 0 : 1);
        m_allResults->setVisible(any);
    };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_history, signal, this, choose);
    connect(&m_history, &QAbstractItemModel::modelReset, this, choose);
    choose();
    connect(m_allResults, &QPushButton::clicked, this, &HomePage::historyRequested);
    connect(m_noResults, &EmptyState::actionRequested, this, &HomePage::practiseRequested);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT resultRequested(index.data(HistoryModel::IdRole).value<DuelId>());
    };
    connect(m_results, &QListView::clicked, this, open);
    connect(m_results, &QListView::activated, this, open);
    return results;
}

QWidget *HomePage::makeRooms()
{
    m_rooms->setObjectName(u"homeRooms"_s);
    m_rooms->setModel(&m_lobby);
    m_rooms->setItemDelegate(new LobbyDelegate(m_theme, m_rooms));
    auto *card = new Card(m_theme);
    auto *stack = new QStackedLayout(card);
    stack->setContentsMargins(1, grid::xs, 1, grid::xs);
    stack->addWidget(m_rooms);
    stack->addWidget(m_noRooms);
    m_roomsTitle->setMinimumHeight(m_allResults->sizeHint().height()); // in line with the title beside it
    auto *rooms = new QWidget;
    auto *column = new QVBoxLayout(rooms);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::xs);
    column->addWidget(m_roomsTitle);
    column->addWidget(card, 1);
    const auto choose = [this, stack] {
        stack->setCurrentIndex(m_lobby.rowCount() > 0 ? 0 : 1);
    };
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_lobby, signal, this, choose);
    connect(&m_lobby, &QAbstractItemModel::modelReset, this, choose);
    choose();
    const auto open = [this](const QModelIndex &index) {
        if (index.data(LobbyModel::JoinableRole).toBool())
            Q_EMIT roomChosen(index.row());
    };
    connect(m_rooms, &QAbstractItemView::clicked, this, open);
    connect(m_rooms, &QAbstractItemView::activated, this, open);
    return rooms;
}

void HomePage::setReturnable(const std::optional<Returnable> &duel)
{
    m_returnCard->setDuel(duel);
}

void HomePage::setServerStatus(const ConnectionStatus &status)
{
    m_server = status;
    m_wasLive |= status.state == ConnectionState::Live;
    m_startFailed = false;
    retranslate();
}

void HomePage::setStartFailed()
{
    m_startFailed = m_server.state == ConnectionState::Connecting && !m_wasLive;
    retranslate();
}

void HomePage::setJudgeStatus(const QString &, const QList<LanguageInfo> &languages)
{
    m_languages = languages;
    retranslate();
}

QString HomePage::statusText() const
{
    if (m_startFailed)
        return tr("The judge on this computer did not start");
    if (m_server.state == ConnectionState::Connecting || m_server.state == ConnectionState::CatchingUp)
        return tr("Starting the judge");
    if (m_server.state == ConnectionState::Offline)
        return tr("The judge on this computer does not answer; trying again");
    QStringList ready;
    for (const LanguageInfo &language : m_languages) {
        if (language.available)
            ready.append(language.name);
    }
    if (m_languages.isEmpty())
        return {};
    return ready.isEmpty() ? tr("No compiler was found: see Settings")
                           : tr("This computer judges %1").arg(QLocale().createSeparatedList(ready));
}

void HomePage::retranslate()
{
    m_title->setText(u"Duello"_s);
    m_subtitle->setText(tr("One problem, two players, the same second."));
    m_host->setTexts(tr("Host a duel"), tr("Open a room for a friend on the same network."));
    m_join->setTexts(tr("Join a duel"), tr("Enter a friend's room by its code or address."));
    m_practise->setTexts(tr("Practise offline"), tr("A problem against the clock, with nobody watching."));
    m_resultsTitle->setText(tr("Last results"));
    m_allResults->setText(tr("All history"));
    m_allResults->setAccessibleName(m_allResults->text());
    m_results->setAccessibleName(m_resultsTitle->text());
    m_noResults->setTexts(tr("No duels yet"), tr("Your results will appear here. The first one takes a few minutes."),
                          tr("Practise offline"));
    m_roomsTitle->setText(tr("Rooms on this network"));
    m_rooms->setAccessibleName(m_roomsTitle->text());
    m_noRooms->setTexts(tr("No open room"), tr("A room that somebody opens appears here."), {});
    m_status->setText(statusText());
}

} // namespace duello
