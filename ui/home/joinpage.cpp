// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/joinpage.h"

#include "ui/controls/card.h"
#include "ui/controls/emptystate.h"
#include "ui/controls/label.h"
#include "ui/controls/listview.h"
#include "ui/controls/pagehead.h"
#include "ui/home/lobbydelegate.h"
#include "ui/models/lobbymodel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 312;

} // namespace

JoinPage::JoinPage(LobbyModel &lobby, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_lobby(lobby)
    , m_theme(theme)
    , m_head(new PageHead(theme, u"joinBack"_s))
    , m_rooms(new ListView)
    , m_noRooms(new EmptyState(theme, u"search"))
    , m_title(new Label(theme, TextSize::Large, Role::Text, QFont::DemiBold))
    , m_facts(new Label(theme, TextSize::Normal, Role::Muted))
    , m_inviteName(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_invite(new QLineEdit)
    , m_codeName(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_code(new QLineEdit)
    , m_wrong(new Label(theme, TextSize::Small, Role::Warning))
    , m_join(new QPushButton)
{
    setObjectName(u"joinPage"_s);
    auto *body = new QHBoxLayout;
    body->setSpacing(grid::xl);
    body->addWidget(makeRooms(), 1);
    body->addWidget(makeSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::xxl, grid::xl, grid::xxl, grid::xl);
    column->setSpacing(grid::l);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    connectParts();
    retranslate();
    chooseLook();
}

QWidget *JoinPage::makeRooms()
{
    m_rooms->setObjectName(u"lobbyList"_s);
    m_rooms->setModel(&m_lobby);
    m_rooms->setItemDelegate(new LobbyDelegate(m_theme, m_rooms));
    auto *card = new Card(m_theme);
    m_stack = new QStackedLayout(card);
    m_stack->setContentsMargins(1, grid::xs, 1, grid::xs);
    m_stack->addWidget(m_rooms);
    m_stack->addWidget(m_noRooms);
    return card;
}

QWidget *JoinPage::makeSide()
{
    m_title->setObjectName(u"joinTitle"_s);
    m_invite->setObjectName(u"inviteEdit"_s);
    m_invite->setClearButtonEnabled(true);
    m_code->setObjectName(u"joinCodeEdit"_s);
    m_code->setMaxLength(16); // with spaces, as people write it down
    m_code->setFont(Theme::codeFont(int(TextSize::Large)));
    m_wrong->setObjectName(u"joinWrong"_s);
    m_join->setObjectName(u"joinButton"_s);
    m_join->setProperty("primary", true);
    m_join->setIcon(m_theme.icon(u"join"));
    m_join->setMinimumHeight(44);
    m_join->setFont(Theme::font(TextSize::Normal, QFont::DemiBold));
    m_wrong->setMinimumHeight(2 * m_wrong->fontMetrics().lineSpacing()); // words come and go, the button stays
    m_wrong->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *side = new Card(m_theme);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    column->setSpacing(grid::s);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_inviteName);
    column->addWidget(m_invite);
    column->addWidget(m_codeName);
    column->addWidget(m_code);
    column->addWidget(m_wrong);
    column->addStretch();
    column->addWidget(m_join);
    return side;
}

void JoinPage::connectParts()
{
    connect(m_head, &PageHead::backRequested, this, &JoinPage::backRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_lobby, signal, this, &JoinPage::chooseLook);
    connect(&m_lobby, &QAbstractItemModel::modelReset, this, &JoinPage::chooseLook);
    connect(&m_lobby, &QAbstractItemModel::dataChanged, this, &JoinPage::refresh);
    connect(&m_lobby, &LobbyModel::joiningChanged, this, &JoinPage::refresh);
    connect(m_rooms, &ListView::currentIndexChanged, this, &JoinPage::refresh);
    connect(m_rooms, &QAbstractItemView::clicked, this, [this] { m_invite->clear(); }); // what is chosen last counts
    connect(m_rooms, &QAbstractItemView::activated, this, &JoinPage::join);
    for (QLineEdit *field : {m_invite, m_code}) {
        connect(field, &QLineEdit::textChanged, this, &JoinPage::refresh);
        connect(field, &QLineEdit::returnPressed, this, &JoinPage::join);
    }
    connect(m_join, &QPushButton::clicked, this, &JoinPage::join);
}

bool JoinPage::isTyped() const
{
    return !m_invite->text().trimmed().isEmpty();
}

bool JoinPage::isLinkTyped() const
{
    return m_invite->text().contains("://"_L1);
}

Result<Invite> JoinPage::typed() const
{
    const QString text = m_invite->text().trimmed();
    return isLinkTyped() ? inviteFromLink(text) : inviteFromAddress(text, m_code->text());
}

void JoinPage::chooseLook()
{
    const bool any = m_lobby.rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_rooms->currentIndex().isValid())
        m_rooms->setCurrentIndex(m_lobby.index(0));
    refresh();
}

void JoinPage::refresh()
{
    const QModelIndex room = m_rooms->currentIndex();
    const bool joining = m_lobby.joining().has_value();
    m_code->setEnabled(isTyped() && !isLinkTyped()); // a link carries its code, and so does a room of the list
    m_wrong->clear();
    bool possible = false;
    if (isTyped()) {
        const Result<Invite> invite = typed();
        possible = invite.has_value();
        m_title->setText(tr("By invitation"));
        m_facts->setText(possible ? placeText(invite->host, invite->port) : QString());
        if (!possible)
            m_wrong->setText(isLinkTyped() ? tr("This is not a link of Duello: copy all of it.")
                                           : tr("An address such as 192.168.1.7, and the six characters of the code."));
    } else if (room.isValid()) {
        possible = room.data(LobbyModel::JoinableRole).toBool();
        m_title->setText(tr("%1's room").arg(room.data().toString()));
        m_facts->setText(room.data(LobbyModel::RulesRole).toString() + u'\n' +
                         room.data(LobbyModel::HostRole).toString());
        m_wrong->setText(room.data(LobbyModel::ReasonRole).toString());
    } else {
        m_title->setText(tr("No room chosen"));
        m_facts->setText(tr("Choose one of the list, or paste what your friend has sent."));
    }
    m_join->setEnabled(possible && !joining);
    m_join->setText(joining ? tr("Joining") : tr("Join"));
    m_join->setAccessibleName(m_join->text() + u' ' + m_title->text());
    if (joining)
        m_wrong->setText(tr("Knocking at %1").arg(*m_lobby.joining()));
}

void JoinPage::join()
{
    if (!m_join->isEnabled())
        return;
    if (isTyped())
        Q_EMIT joinRequested(*typed());
    else
        Q_EMIT joinFoundRequested(m_rooms->currentIndex().row());
}

void JoinPage::retranslate()
{
    m_head->setTexts(tr("Join a duel"), tr("The rooms that are open on this network."));
    m_rooms->setAccessibleName(tr("Rooms on this network"));
    m_noRooms->setTexts(tr("No open room yet"),
                        tr("Duello is looking. A room appears here as soon as somebody on this network opens one. "
                           "Networks that keep computers apart, as some guest networks do, hide it: then use a link."),
                        {});
    m_inviteName->setText(tr("Link or address"));
    m_invite->setPlaceholderText(u"duello://…"_s);
    m_invite->setAccessibleName(m_inviteName->text());
    m_codeName->setText(tr("Code"));
    m_code->setPlaceholderText(u"······"_s);
    m_code->setAccessibleName(m_codeName->text());
    refresh();
}

} // namespace duello
