// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/invite.h"
#include "ui/controls/page.h"
#include "ui/theme.h"

class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace duello {

class EmptyState;
class Label;
class ListView;
class LobbyModel;
class PageHead;

/// The rooms on this network, and the way in for who has a link, or an address and a code. One button joins: the chosen
/// room, or, when something was typed, what was typed.
class JoinPage final : public Page
{
    Q_OBJECT

public:
    JoinPage(LobbyModel &lobby, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void joinRequested(const duello::Invite &invite);
    /// A row of the lobby.
    void joinFoundRequested(int row);
    void backRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeRooms();
    QWidget *makeSide();
    void connectParts();
    void chooseLook();
    void refresh();
    void join();
    bool isTyped() const;
    bool isLinkTyped() const;
    Result<Invite> typed() const;

    LobbyModel &m_lobby;
    const Theme &m_theme;
    PageHead *m_head;
    ListView *m_rooms;
    EmptyState *m_noRooms;
    QStackedLayout *m_stack = nullptr;
    Label *m_title;
    Label *m_facts;
    Label *m_inviteName;
    QLineEdit *m_invite;
    Label *m_codeName;
    QLineEdit *m_code;
    Label *m_wrong;
    QPushButton *m_join;
};

} // namespace duello
