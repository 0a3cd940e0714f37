// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/home/invitecard.h"

#include "net/protocol/invite.h"
#include "ui/controls/card.h"
#include "ui/controls/label.h"
#include "ui/errortext.h"
#include "ui/home/qrcode.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto copiedTime = 1500ms;
constexpr qsizetype shownPlaces = 3;

} // namespace

InviteCard::InviteCard(const HostingModel &hosting, const Theme &theme, QWidget *parent)
    : Page(parent)
    , m_hosting(hosting)
    , m_theme(theme)
    , m_title(new Label(theme, TextSize::Normal, Role::Text, QFont::DemiBold))
    , m_codeName(new Label(theme, TextSize::Small, Role::Muted))
    , m_code(new Label(theme, TextSize::Display, Role::Text, QFont::Bold))
    , m_copyCode(new QPushButton)
    , m_placeName(new Label(theme, TextSize::Small, Role::Muted))
    , m_places(new Label(theme, TextSize::Normal))
    , m_linkName(new Label(theme, TextSize::Small, Role::Muted))
    , m_link(new QLineEdit)
    , m_copyLink(new QPushButton)
    , m_trouble(new Label(theme, TextSize::Small, Role::Warning))
    , m_picture(new QrCode)
{
    setObjectName(u"inviteCard"_s);
    auto *card = new Card(theme);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(grid::l, grid::l, grid::l, grid::l);
    row->setSpacing(grid::xl);
    row->addWidget(makeWords(), 1);
    row->addWidget(m_picture, 0, Qt::AlignVCenter);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(card);
    connect(&hosting, &HostingModel::changed, this, &InviteCard::refresh);
    connect(m_copyCode, &QPushButton::clicked, this, [this] { copy(m_copyCode, m_hosting.state().code); });
    connect(m_copyLink, &QPushButton::clicked, this, [this] { copy(m_copyLink, m_hosting.state().invite); });
    retranslate();
}

QWidget *InviteCard::makeWords()
{
    m_code->setObjectName(u"joinCodeLabel"_s);
    QFont letters = Theme::codeFont(int(TextSize::Display));
    letters.setWeight(QFont::Bold);
    letters.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    m_code->setFont(letters);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyCode->setObjectName(u"copyCodeButton"_s);
    m_places->setObjectName(u"inviteAddresses"_s);
    m_places->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_link->setObjectName(u"inviteLink"_s);
    m_link->setReadOnly(true);
    m_copyLink->setObjectName(u"copyInviteButton"_s);
    m_trouble->setObjectName(u"hostingTrouble"_s);
    for (QPushButton *button : {m_copyCode, m_copyLink})
        button->setIcon(m_theme.icon(u"copy"));
    auto *words = new QWidget;
    auto *parts = new QGridLayout(words);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setHorizontalSpacing(grid::s);
    parts->setVerticalSpacing(2);
    parts->setColumnStretch(0, 1);
    parts->addWidget(m_title, 0, 0, 1, 2);
    parts->setRowMinimumHeight(1, grid::s);
    parts->addWidget(m_codeName, 2, 0, 1, 2);
    parts->addWidget(m_code, 3, 0);
    parts->addWidget(m_copyCode, 3, 1);
    parts->addWidget(m_placeName, 4, 0, 1, 2);
    parts->addWidget(m_places, 5, 0, 1, 2);
    parts->setRowMinimumHeight(6, grid::xs);
    parts->addWidget(m_linkName, 7, 0, 1, 2);
    parts->addWidget(m_link, 8, 0);
    parts->addWidget(m_copyLink, 8, 1);
    parts->addWidget(m_trouble, 9, 0, 1, 2);
    return words;
}

void InviteCard::copy(QPushButton *button, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    button->setIcon(m_theme.icon(u"check", Role::Good));
    QTimer::singleShot(copiedTime, button, [this, button] { button->setIcon(m_theme.icon(u"copy")); });
}

/// What may keep a friend out, and what helps; empty when nothing is known to.
QString InviteCard::advice() const
{
    const HostingState &state = m_hosting.state();
    if (state.trouble && state.trouble->code == ErrorCode::HostUnreachable)
        return tr("This computer does not get in by its own address, so a friend will not either. Allow TCP port %1 in "
                  "its firewall, for example with “sudo ufw allow %1/tcp” or “sudo firewall-cmd --add-port=%1/tcp”.")
            .arg(state.port);
    if (state.trouble) {
        const ErrorText text = errorText(*state.trouble);
        return text.happened + u". "_s + text.advice;
    }
    if (state.on && state.wantedPort != 0 && state.wantedPort != state.port)
        return tr("Port %1 is taken by another program, so the room is at port %2.")
            .arg(state.wantedPort)
            .arg(state.port);
    return {};
}

void InviteCard::refresh()
{
    const HostingState &state = m_hosting.state();
    m_code->setText(state.code);
    m_code->setAccessibleName(
        tr("Code %1").arg(QStringList(state.code.split(QString(), Qt::SkipEmptyParts)).join(u' ')));
    QStringList places;
    for (const QString &address : state.addresses.first(std::min(shownPlaces, state.addresses.size())))
        places.append(placeText(address, state.port));
    m_places->setText(places.join(u"   "_s));
    m_link->setText(state.invite);
    m_link->setCursorPosition(0);
    m_picture->setText(state.invite);
    m_trouble->setText(advice());
    m_trouble->setVisible(!m_trouble->text().isEmpty());
    for (QPushButton *button : {m_copyCode, m_copyLink})
        button->setEnabled(state.on);
}

void InviteCard::retranslate()
{
    m_title->setText(tr("Invite a friend"));
    m_codeName->setText(tr("Code"));
    m_placeName->setText(tr("Address"));
    m_linkName->setText(tr("Link, which needs no code"));
    m_link->setAccessibleName(tr("Link of the invitation"));
    m_copyCode->setText(tr("Copy"));
    m_copyCode->setAccessibleName(tr("Copy the code"));
    m_copyLink->setText(tr("Copy"));
    m_copyLink->setAccessibleName(tr("Copy the link"));
    m_picture->setAccessibleName(tr("The link as a QR code"));
    refresh();
}

} // namespace duello
