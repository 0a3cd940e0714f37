// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one window: a rail of places at the left, a page, and over it what went wrong. It shows models and emits
// intents; it asks nothing of the network and keeps nothing on disk. Home is there at once, every other page is made
// when it is first visited; what a page must know is kept here until then.
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/error.h"
#include "net/protocol/invite.h"
#include "net/protocol/language.h"
#include "net/protocol/snapshot.h"
#include "net/sync/connection.h"
#include "net/sync/row.h"
#include "ui/controls/navigationrail.h"
#include "ui/controls/pageondemand.h"
#include "ui/home/returncard.h"
#include "ui/models/historytext.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/translation.h"

#include <QJsonObject>
#include <QMainWindow>

#include <random>

class QStackedWidget;

namespace duello {

class Banner;
class Dialogs;
class DraftStore;
class DuelModel;
class DuelPage;
class HistoryModel;
class HistoryPage;
class HomePage;
class HostingModel;
class LobbyModel;
class OpponentModel;
class ProblemChooser;
class ProblemModel;
class ProblemsPage;
class ResultPage;
class RoomPages;
class SettingsPage;
class SubmissionModel;

/// What the window shows; all outlive it.
struct Models
{
    ProblemModel &problems;
    HistoryModel &history;
    DuelModel &duel;
    SubmissionModel &submissions;
    OpponentModel &opponent;
    LobbyModel &lobby;
    HostingModel &hosting;
};

/// What it works with; all outlive it.
struct WindowServices
{
    Theme &theme;
    Dialogs &dialogs;
    DraftStore &drafts;
    std::mt19937 &chance; ///< for "Surprise me"
    const Clock &clock;
};

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Models &models, const WindowServices &services, const Preferences &preferences);
    ~MainWindow() override;

    void showHome();
    void showProblems();
    void showChooser();
    void showHost();
    void showJoin();
    void showHistory();
    void showSettings();
    /// The duel of the duel model: the waiting room before it begins, then with the whole window to itself.
    void showDuel();
    bool isDuelShown() const;
    /// Makes the duel page and loads its editor, a piece at each idle moment, so that the first duel need not wait.
    void prepareDuel();
    /// Null until it is made; then duelPageMade() has told of it.
    DuelPage *duelPage() const { return m_duel.made(); }
    /// The result of a duel that is in the history model, with the good moment when it was won.
    void showResult(const DuelId &id);

    void setReturnable(const std::optional<Returnable> &duel);
    void setServerStatus(const ConnectionStatus &status);
    void setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages);
    /// What is wrong with the player's own file of languages, for Settings; empty when nothing is.
    void setLanguagesMistakes(const QString &mistakes);
    void setDataFolder(const QString &folder);
    /// The answer to historyDetailsRequested().
    void setHistoryDetails(const DuelId &duel, const QList<SubmissionDetails> &details);
    /// The answers to exportRequested(); `reason`: in the system's words.
    void showExported(qsizetype duels, const QString &path);
    void showNotExported(const QString &path, const QString &reason);
    /// The answer to problemRequested().
    void setProblem(const Problem &problem);
    /// The answer to problemPdfRequested().
    void setProblemPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf);

    /// Over the page, until closed or replaced.
    void showError(const Error &error);
    /// It is not so any more: takes it off, if it is still what is said.
    void clearError(const Error &error);

    const Preferences &preferences() const { return m_preferences; }

Q_SIGNALS:
    /// Before it is shown: the moment to connect it.
    void duelPageMade(duello::DuelPage *page);
    void practiseRequested(const duello::CreateDuelRequest &request);
    void hostRequested(const duello::CreateDuelRequest &request);
    /// Shuts the door to other computers; a duel that has not begun is called off.
    void stopHostingRequested();
    void joinRequested(const duello::Invite &invite);
    /// A row of the lobby.
    void joinFoundRequested(int row);
    /// The list of rooms is looked at, or not any more.
    void lobbySeen(bool visible);
    /// In the duel of the duel model: "ready", "resign", "claim", ...; the body is what the move needs besides.
    void moveRequested(const QString &move, const QJsonObject &body);
    /// Gives up our seat before the start.
    void leaveSeatRequested();
    void returnRequested(const duello::DuelId &duel);
    /// Of the duel that home offers to return to.
    void leaveRequested(const duello::DuelId &duel);
    /// Those of a past duel whose record is not complete.
    void submissionsRequested(const duello::DuelId &duel);
    void historyDetailsRequested(const duello::DuelId &duel);
    /// Past duels are to be written to a file; showExported() or showNotExported() answers.
    void exportRequested(const QList<duello::DuelRecord> &records, const QString &path, duello::HistoryFormat format);
    void problemRequested(const duello::ProblemId &problem);
    void problemPdfRequested(const duello::ProblemId &problem, const QString &language);
    void dataFolderRequested();
    void preferencesChanged(const duello::Preferences &preferences);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeFrame();
    void makeRooms();
    template <class Page> Page *added(Page *page);
    HomePage *makeHome();
    ProblemChooser *makeChooser();
    ProblemsPage *makeProblems();
    HistoryPage *makeHistory();
    DuelPage *makeDuel();
    ResultPage *makeResult();
    SettingsPage *makeSettings();
    void turnTo(QWidget &page, NavigationRail::Place place);
    void go(NavigationRail::Place place);
    void openResult(const DuelId &id);
    void refreshResult();
    void playAgain(const DuelId &id);
    void followDuel();
    void change(const Preferences &preferences);
    void apply();

    Models m_models;
    WindowServices m_services;
    Preferences m_preferences;
    QString m_judgeTier;
    QList<LanguageInfo> m_languages;
    QString m_languagesMistakes;
    QString m_dataFolder;
    Translation m_translation;
    NavigationRail *m_rail;
    Banner *m_banner;
    Error m_error; ///< what the banner says, or said
    QStackedWidget *m_stack;
    HomePage *m_home;
    bool m_mayClose = false; ///< the player has been asked
    RoomPages *m_rooms;
    PageOnDemand<ProblemChooser> m_chooser;
    PageOnDemand<ProblemsPage> m_problems;
    PageOnDemand<HistoryPage> m_history;
    PageOnDemand<DuelPage> m_duel;
    PageOnDemand<ResultPage> m_result;
    PageOnDemand<SettingsPage> m_settings;
};

} // namespace duello
