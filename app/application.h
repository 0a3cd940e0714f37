// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root: the only place that knows everything. Owns all, built in order, destroyed in reverse.
//
//   window thread   window, models, controllers, two ends:
//                     home    -- loopback --------------->   server thread   server, database  <-- LAN door -- guests
//                     guest   -- TLS, pinned ------------>   another machine's server, while we are a guest there
//   judge threads   one judge for the server's queue, one for the player's own runs on samples
//
// One of the two ends has the stage: the duel that the window shows is its.
#pragma once

#include "app/awayfile.h"
#include "app/duelarchive.h"
#include "app/firstwindow.h"
#include "app/guest.h"
#include "app/historyexporter.h"
#include "app/hostcontroller.h"
#include "app/hostedserver.h"
#include "app/hostfinder.h"
#include "app/judgethread.h"
#include "app/lobbycontroller.h"
#include "app/login.h"
#include "app/options.h"
#include "app/player.h"
#include "app/preferencesstore.h"
#include "app/samplesrunner.h"
#include "localjudge/packages/packagelibrary.h"
#include "ui/dialogs.h"
#include "ui/duel/duelpage.h"
#include "ui/editor/draftstore.h"
#include "ui/mainwindow.h"
#include "ui/models/duelmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/hostingmodel.h"
#include "ui/models/lobbymodel.h"
#include "ui/models/opponentmodel.h"
#include "ui/models/problemmodel.h"
#include "ui/models/submissionmodel.h"

#include <QLockFile>
#include <QTimer>

namespace duello {

class Application final : public QObject
{
    Q_OBJECT

public:
    /// `dialogs` outlives it: the seam where tests answer questions.
    Application(const Options &options, Dialogs &dialogs);
    ~Application() override;

    /// Takes the data folder and shows the window; server, judge and login follow behind it. FileUnusable with a
    /// sentence for the player when the folder cannot be had; then nothing is shown.
    Result<void> start();

    MainWindow &window() { return *m_window; }
    const SubmissionModel &submissions() const { return m_submissions; }
    const DuelModel &duel() const { return m_duel; }
    const HostingModel &hosting() const { return m_hosting; }
    const LobbyModel &lobby() const { return m_lobby; }

    /// What the window asks for, for whoever drives it without a mouse.
    void host(const CreateDuelRequest &request);
    void stopHosting();
    void setBrowsing(bool browsing);
    void joinFound(int row);
    void join(const Invite &invite);
    void move(QStringView word, const QJsonObject &body = {});
    /// As a second start with this link does: to the front, and to that duel. An empty one: only to the front.
    void open(const SecondStart &start);

Q_SIGNALS:
    /// What the window says went wrong.
    void failed(const duello::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// How long the last verdict stays in sight before the result page takes its place.
    static constexpr std::chrono::milliseconds lastLook{900};

    void startJudgeAndServer();
    void login(int port);
    QString playerName() const;
    void play(const Identity &identity, const QUrl &server);
    void connectPlayer(Player &player);
    void connectHome();
    void arrive(const Arrival &arrival);
    void takeStage(Player &player, const QList<LanguageInfo> &languages);
    Player &onStage();
    void whenPlaying(const std::function<void()> &wish);
    void returnTo(const DuelId &id);
    void leaveDuel();
    void showReturnable();
    std::optional<Returnable> returnable() const;
    QList<ProblemId> seenProblems() const;
    void whenPastIsKnown(const std::function<void()> &wish);
    void leaveSeat();
    void leaveFromAfar(const DuelId &id);
    void noteAway(const std::optional<Duel> &duel);
    void followHost(const ConnectionStatus &status);
    void follow(const QString &link);
    void hostFound(const Invite &place);
    void showKept(const DuelRecord &record);
    void connectWindow();
    void connectLobby();
    void connectDuelPage(DuelPage *page);
    void practise(const CreateDuelRequest &request);
    /// Not only at the end, since the program may be killed: the first of a row of changes at once, the others when
    /// they pause, as a splitter that is dragged is many.
    void saveDuelLayout();
    void showResult(const DuelId &id);
    void fail(const Error &error);

    const Options m_options;
    const SystemClock m_clock;
    std::mt19937 m_chance;
    QLockFile m_lock;
    QLockFile m_serverLock; ///< as a server without a window takes it
    PreferencesStore m_preferences;
    PackageLibrary m_library;
    CredentialStore m_credentials;
    DraftStore m_drafts;

    ProblemModel m_problems;
    HistoryModel m_history;
    DuelModel m_duel;
    SubmissionModel m_submissions;
    OpponentModel m_opponent;
    LobbyModel m_lobby;
    HostingModel m_hosting;

    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    HistoryExporter m_exporter;
    QTimer m_layoutTimer;
    QTimer m_begin; ///< of judge and server

    std::unique_ptr<JudgeThread> m_serverJudge;
    std::unique_ptr<JudgeThread> m_samplesJudge;
    std::unique_ptr<SamplesRunner> m_samples;
    std::unique_ptr<HostedServer> m_server;
    std::unique_ptr<Login> m_login;
    std::unique_ptr<Player> m_player;
    std::unique_ptr<HostController> m_host;
    std::function<void()> m_whenPlaying; ///< what the player wanted before there was a server

    const DuelArchive m_archive;
    const AwayFile m_awayFile;
    std::optional<AwayFile::Note> m_away; ///< the duel on another machine that is not over
    std::optional<Returnable> m_atHome;   ///< the one of our own server that is not over, when it was last asked
    LobbyController m_lobbyController;
    HostFinder m_hostFinder;
    std::unique_ptr<Guest> m_guest;
    FirstWindow m_firstWindow;
};

} // namespace duello
