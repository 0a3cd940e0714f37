// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/invite.h"
#include "net/protocol/snapshot.h"
#include "ui/controls/pageondemand.h"
#include "ui/preferences.h"

#include <QJsonObject>
#include <QObject>

class QStackedWidget;

namespace duello {

class Dialogs;
class DuelModel;
class HostingModel;
class HostPage;
class JoinPage;
class LobbyModel;
class ProblemModel;
class Theme;
class WaitingPage;

/// What the pages below show and work with; all outlive them.
struct RoomParts
{
    const ProblemModel &problems;
    const DuelModel &duel;
    LobbyModel &lobby;
    const HostingModel &hosting;
    Dialogs &dialogs;
    const Theme &theme;
    DuelWish wish; ///< what the host page begins with
};

/// The way of two players into one duel: host or join, then wait for each other. Makes each page when it is first
/// asked for and puts it on the stack.
class RoomPages final : public QObject
{
    Q_OBJECT

public:
    RoomPages(const RoomParts &parts, QStackedWidget &stack, QObject *parent = nullptr);

    QWidget &host();
    /// With the rules of a duel before.
    QWidget &hostAs(const DuelSettings &rules);
    QWidget &join();
    QWidget &waiting();
    bool isJoinShown() const;
    bool isWaitingShown() const;
    /// Something went wrong: what was on its way is not any more.
    void stopWaiting();

Q_SIGNALS:
    void hostRequested(const duello::CreateDuelRequest &request);
    void wishChanged(const duello::DuelWish &wish);
    void joinRequested(const duello::Invite &invite);
    void joinFoundRequested(int row);
    void moveRequested(const QString &move, const QJsonObject &body);
    /// `host`: the room is ours and closes.
    void leaveRequested(bool host);
    void homeRequested();

private:
    HostPage *makeHost();
    JoinPage *makeJoin();
    WaitingPage *makeWaiting();

    RoomParts m_parts;
    QStackedWidget &m_stack;
    PageOnDemand<HostPage> m_host;
    PageOnDemand<JoinPage> m_join;
    PageOnDemand<WaitingPage> m_waiting;
};

} // namespace duello
