// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/controls/page.h"
#include "ui/models/duelmodel.h"
#include "ui/theme.h"

class QPushButton;

namespace duello {

class Dialogs;
class HostingModel;
class InviteCard;
class Label;
class SeatCard;

/// Before the duel: the two seats facing each other, the rules in a sentence, the invitation where it is ours to give,
/// Ready and Leave.
class WaitingPage final : public Page
{
    Q_OBJECT

public:
    WaitingPage(const DuelModel &duel, const HostingModel &hosting, Dialogs &dialogs, const Theme &theme,
                QWidget *parent = nullptr);

Q_SIGNALS:
    /// "ready", "unready"
    void moveRequested(const QString &move);
    /// For good; `host`: the room is ours and closes.
    void leaveRequested(bool host);
    /// The duel goes on in the background; home offers the way back.
    void homeRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeSeats();
    QWidget *makeButtons();
    void refresh();
    void askToLeave();
    bool isHost() const;
    void showHint();
    QString hint() const;

    const DuelModel &m_duel;
    const HostingModel &m_hosting;
    Dialogs &m_dialogs;
    const Theme &m_theme;
    Label *m_heading;
    Label *m_rules;
    SeatCard *m_you;
    SeatCard *m_rival;
    InviteCard *m_invite;
    Label *m_hint;
    QPushButton *m_ready;
    QPushButton *m_leave;
    QPushButton *m_home;
};

} // namespace duello
