// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root: the only place that knows everything. Owns all, built in order, destroyed in reverse.
//
//   window thread   window, models, controllers, client      -- loopback -->   server thread   server, database
//   judge threads   one judge for the server's queue, one for the player's own runs on samples
#pragma once

#include "app/hostedserver.h"
#include "app/judgethread.h"
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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void startJudgeAndServer();
    void login(int port);
    QString playerName() const;
    void play(const Identity &identity, const QUrl &server);
    void connectWindow();
    void connectDuelPage(DuelPage *page);
    void practise(const ProblemId &problem, std::chrono::minutes length);
    /// Not only at the end, since the program may be killed: the first of a row of changes at once, the others when
    /// they pause, as a splitter that is dragged is many.
    void saveDuelLayout();
    void showFinished(const Duel &duel, const QList<Submission> &submissions);
    void fail(const Error &error);

    const Options m_options;
    const SystemClock m_clock;
    std::mt19937 m_chance;
    QLockFile m_lock;
    PreferencesStore m_preferences;
    PackageLibrary m_library;
    CredentialStore m_credentials;
    DraftStore m_drafts;

    ProblemModel m_problems;
    HistoryModel m_history;
    DuelModel m_duel;
    SubmissionModel m_submissions;

    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_layoutTimer;
    QTimer m_begin; ///< of judge and server

    std::unique_ptr<JudgeThread> m_serverJudge;
    std::unique_ptr<JudgeThread> m_samplesJudge;
    std::unique_ptr<SamplesRunner> m_samples;
    std::unique_ptr<HostedServer> m_server;
    std::unique_ptr<Login> m_login;
    std::unique_ptr<Player> m_player;
    std::function<void()> m_whenPlaying; ///< what the player wanted before there was a server
};

} // namespace duello
