// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/language.h"
#include "net/sync/connection.h"
#include "ui/controls/page.h"
#include "ui/home/returncard.h"
#include "ui/theme.h"

#include <optional>

class QPushButton;
class QStackedLayout;

namespace duello {

class ActionCard;
class EmptyState;
class HistoryModel;
class Label;
class ListView;
class LobbyModel;

/// The first page: what to play, the duel to return to, the last results, the rooms on this network, and whether this
/// computer is ready to judge.
class HomePage final : public Page
{
    Q_OBJECT

public:
    HomePage(HistoryModel &history, LobbyModel &lobby, const Theme &theme, QWidget *parent = nullptr);

    void setReturnable(const std::optional<Returnable> &duel);
    void setServerStatus(const ConnectionStatus &status);
    /// Something went wrong: a judge that was still starting does not start. Until the next status; nothing once it was
    /// live.
    void setStartFailed();
    void setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages);

Q_SIGNALS:
    void hostRequested();
    void joinRequested();
    void practiseRequested();
    void returnRequested(const duello::DuelId &id);
    void leaveRequested(const duello::DuelId &id);
    /// A row of the lobby.
    void roomChosen(int row);
    void resultRequested(const duello::DuelId &id);
    void historyRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeHeading();
    QWidget *makeResults();
    QWidget *makeRooms();
    QString statusText() const;

    HistoryModel &m_history;
    LobbyModel &m_lobby;
    const Theme &m_theme;
    ConnectionStatus m_server;
    bool m_wasLive = false;
    bool m_startFailed = false;
    QList<LanguageInfo> m_languages;
    Label *m_title;
    Label *m_subtitle;
    ActionCard *m_host;
    ActionCard *m_join;
    ActionCard *m_practise;
    ReturnCard *m_returnCard;
    Label *m_resultsTitle;
    QPushButton *m_allResults;
    ListView *m_results;
    EmptyState *m_noResults;
    QStackedLayout *m_resultsStack;
    Label *m_roomsTitle;
    ListView *m_rooms;
    EmptyState *m_noRooms;
    Label *m_status;
};

} // namespace duello
