// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/accountname.h"
#include "localjudge/localjudge.h"
#include "net/protocol/playername.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QSysInfo>
#include <QUrl>
#include <QtConcurrentRun>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// After this long without another one a change of the layout was the last of its row.
constexpr std::chrono::milliseconds layoutPause = 250ms;
// So long the judge waits for the window to be painted, which may be minimised.
constexpr std::chrono::milliseconds longestUnseen = 1s;

ServerOptions serverOptions(const Options &options)
{
    ServerOptions server;
    server.port = 0; // nobody types it; the usual port is for those who come from elsewhere
    server.databaseFile = options.dataDirectory + "/server.sqlite"_L1;
    server.name = QSysInfo::machineHostName();
    return server;
}

QList<UnreadableProblem> unreadableProblems(const PackageLibrary &library)
{
    QList<UnreadableProblem> unreadable;
    for (const BrokenPackage &package : library.broken())
        unreadable.append({QDir::toNativeSeparators(package.folder), package.error});
    return unreadable;
}

} // namespace

Application::Application(const Options &options, Dialogs &dialogs)
    : m_options(options)
    , m_chance(std::random_device{}())
    , m_lock(options.dataDirectory + "/lock"_L1)
    , m_serverLock(serverOptions(options).databaseFile + ".lock"_L1)
    , m_preferences(preferencesFile(options))
    , m_library({options.problemsDirectory})
    , m_credentials(options.dataDirectory + "/servers"_L1)
    , m_drafts(options.dataDirectory + "/drafts"_L1)
    , m_duel(m_clock)
    , m_archive(options.dataDirectory + "/elsewhere"_L1)
    , m_awayFile(options.dataDirectory)
    , m_lobbyController(
          m_lobby, m_credentials, m_clock, [this] { return playerName(); }, options.beaconPort)
    , m_hostFinder(m_clock, options.beaconPort)
{
    const Preferences preferences = m_preferences.load();
    m_theme.setMode(preferences.theme);
    m_theme.setReduceMotion(preferences.reduceMotion);
    m_problems.setProblems(m_library.problems(), unreadableProblems(m_library));
    m_window = std::make_unique<MainWindow>(
        Models{.problems = m_problems,
               .history = m_history,
               .duel = m_duel,
               .submissions = m_submissions,
               .opponent = m_opponent,
               .lobby = m_lobby,
               .hosting = m_hosting},
        WindowServices{.theme = m_theme, .dialogs = dialogs, .drafts = m_drafts, .chance = m_chance, .clock = m_clock},
        preferences);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(layoutPause);
    connect(&m_layoutTimer, &QTimer::timeout, this, &Application::saveDuelLayout);
    connectWindow();
    connectLobby();
}

Application::~Application()
{
    if (m_lock.isLocked()) { // else the folder is another program's
        m_preferences.saveLayout(u"window"_s, m_window->saveGeometry());
        saveDuelLayout();
    }
    m_drafts.flush();
}

Result<void> Application::start()
{
    const auto unusable = failure(
        ErrorCode::FileUnusable,
        tr("No file can be written in %1. Check its rights and the free space, or choose another folder with --data.")
            .arg(m_options.dataDirectory));
    if (!QDir().mkpath(m_options.dataDirectory))
        return unusable;
    m_lock.setStaleLockTime(0); // only the death of its owner frees it, however long it lives
    if (!m_lock.tryLock()) {
        if (m_lock.error() == QLockFile::LockFailedError)
            return failure(ErrorCode::FileUnusable,
                           tr("Duello is running already and keeps its files in %1. Use its window, or choose another "
                              "folder with --data.")
                               .arg(m_options.dataDirectory));
        return unusable;
    }
    m_serverLock.setStaleLockTime(0);
    if (!m_serverLock.tryLock() && m_serverLock.error() == QLockFile::LockFailedError)
        return failure(
            ErrorCode::FileUnusable,
            tr("A Duello server without a window works on the files in %1. Stop it, or choose another folder "
               "with --data.")
                .arg(m_options.dataDirectory));
    m_firstWindow.listen(m_options.dataDirectory);
    m_window->restoreGeometry(m_preferences.layout(u"window"_s));
    m_window->setDataFolder(m_options.dataDirectory);
    m_window->setServerStatus({.state = ConnectionState::Connecting});
    m_window->showHome();
    // The window is there first; the judge needs a moment to look at the sandbox and the compilers.
    m_window->installEventFilter(this);
    m_begin.setSingleShot(true);
    m_begin.callOnTimeout(this, &Application::startJudgeAndServer);
    m_begin.start(longestUnseen);
    m_window->show();
    if (m_library.problems().isEmpty())
        fail({ErrorCode::LibraryEmpty, QDir::toNativeSeparators(m_options.problemsDirectory)});
    m_away = m_awayFile.read();
    showReturnable();
    if (!m_options.link.isEmpty())
        follow(m_options.link);
    return {};
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        m_begin.start(0); // when the painted frame is on the screen
    }
    return QObject::eventFilter(watched, event);
}

void Application::startJudgeAndServer()
{
    auto serverJudge = std::make_unique<LocalJudge>(m_options.boxProgram, m_library);
    m_window->setJudgeStatus(serverJudge->tier(), serverJudge->languages());
    m_window->setLanguagesMistakes(serverJudge->languageTable().userFile().error_or(Error{}).detail);
    if (!serverJudge->availability())
        fail(serverJudge->availability().error());
    m_duel.setLanguages(serverJudge->languages());
    m_serverJudge = std::make_unique<JudgeThread>(std::move(serverJudge), u"judge"_s);
    m_samplesJudge =
        std::make_unique<JudgeThread>(std::make_unique<LocalJudge>(m_options.boxProgram, m_library), u"samples"_s);
    m_samples = std::make_unique<SamplesRunner>(*m_samplesJudge);
    connect(m_samples.get(), &SamplesRunner::progressed, this, [this](const JudgeProgress &progress) {
        if (DuelPage *page = m_window->duelPage())
            page->showRunProgress(progress);
    });
    connect(m_samples.get(), &SamplesRunner::finished, this, [this](const JudgeResult &result) {
        if (DuelPage *page = m_window->duelPage())
            page->showRunResult(result);
    });

    m_server = std::make_unique<HostedServer>(serverOptions(m_options), m_library, m_serverJudge->judge(), m_clock);
    connect(m_server.get(), &HostedServer::started, this, &Application::login);
    connect(m_server.get(), &HostedServer::failed, this, &Application::fail);
    m_server->start();
}

void Application::login(int port)
{
    QUrl server;
    server.setScheme(u"http"_s);
    server.setHost(u"127.0.0.1"_s);
    server.setPort(port);
    m_login = std::make_unique<Login>(server, playerName(), QString(), m_credentials);
    connect(m_login.get(), &Login::succeeded, this,
            [this, server](const Identity &identity) { play(identity, server); });
    connect(m_login.get(), &Login::failed, this, &Application::fail);
    m_login->start();
}

QString Application::playerName() const
{
    const QString chosen = printableName(m_window->preferences().playerName);
    if (!chosen.isEmpty())
        return chosen;
    const QString account = accountName();
    return account.isEmpty() ? tr("Player") : account;
}

void Application::play(const Identity &identity, const QUrl &server)
{
    m_player = std::make_unique<Player>(server, identity,
                                        m_credentials.outboxFolder(identity.epoch, identity.credentials.user),
                                        PlayerModels{.duel = m_duel,
                                                     .submissions = m_submissions,
                                                     .opponent = m_opponent,
                                                     .history = m_history,
                                                     .problems = m_problems},
                                        m_clock, quint32(m_chance()));
    m_history.setRecords({}); // of another player
    QtConcurrent::run([archive = m_archive] {
        return archive.records();
    }).then(&m_player->history, [this](const QList<DuelRecord> &records) { m_player->history.putElsewhere(records); });
    connectPlayer(*m_player);
    connectHome();
    m_host = std::make_unique<HostController>(
        HostingParts{.server = *m_server, .home = *m_player, .duel = m_duel, .model = m_hosting}, identity,
        m_options.dataDirectory, quint16(m_options.port), m_options.beaconPort);
    connect(m_host.get(), &HostController::failed, this, &Application::fail);
    m_lobbyController.setOwnHost(identity.epoch);
    if (!m_guest)
        takeStage(*m_player, m_serverJudge->judge().languages());
    m_host->resume();
    m_window->setServerStatus({.state = ConnectionState::Live});
    m_player->history.load();
    if (m_whenPlaying)
        std::exchange(m_whenPlaying, {})();
    m_window->prepareDuel();
}

void Application::connectPlayer(Player &player)
{
    DuelController &duels = player.duels;
    connect(&duels, &DuelController::entered, m_window.get(), &MainWindow::showDuel);
    connect(&duels, &DuelController::detailsLoaded, this, [this](const SubmissionDetails &details) {
        if (DuelPage *page = m_window->duelPage())
            page->showDetails(details);
    });
    connect(&duels, &DuelController::statementPdfLoaded, this,
            [this](const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf) {
                if (DuelPage *page = m_window->duelPage())
                    page->showStatementPdf(problem, language, pdf);
            });
    connect(&duels, &DuelController::failed, this, &Application::fail);
    player.client.pinChannel(m_window->preferences().channel);
    connect(&player.profile, &ProfileController::failed, this, &Application::fail);
    connect(&player.profile, &ProfileController::recovered, m_window.get(), &MainWindow::clearError);
    connect(&player.client, &DuelClient::connectionChanged, &player.profile,
            [profile = &player.profile](const ConnectionStatus &status) {
                if (status.state == ConnectionState::Live)
                    profile->sendAgain();
            });
    player.profile.setName(playerName()); // chosen while this computer was away, or during the login
}

void Application::connectHome()
{
    connect(&m_player->client, &DuelClient::connectionChanged, m_window.get(), &MainWindow::setServerStatus);
    connect(&m_player->duels, &DuelController::finished, this,
            [this](const Duel &duel, const QList<Submission> &submissions) {
                QTimer::singleShot(m_theme.motion(lastLook), &m_player->history,
                                   [this, duel, submissions] { m_player->history.add(duel, submissions); });
            });
    HistoryController &history = m_player->history;
    connect(&history, &HistoryController::unfinishedFound, this,
            [this](const std::optional<Duel> &duel, bool timeIsUp) {
                m_atHome = duel ? std::optional(Returnable{.duel = *duel, .timeIsUp = timeIsUp}) : std::nullopt;
                showReturnable();
            });
    connect(&history, &HistoryController::detailsLoaded, m_window.get(), &MainWindow::setHistoryDetails);
    connect(&history, &HistoryController::failed, this, &Application::fail);
    connect(&history, &HistoryController::added, m_window.get(), [this](const DuelId &id) {
        if (const DuelRecord *record = m_history.record(id); record && record->isComplete)
            m_player->history.load(); // another duel may still be on
        showResult(id);
    });
}

void Application::showResult(const DuelId &id)
{
    if (!m_window->isDuelShown())
        return;
    m_window->showResult(id);
    if (m_duel.duel() && m_duel.duel()->settings.seats == 1)
        onStage()
            .duels.leave(); // out of sight, or the page would be seen without its duel; the other may want a rematch
}

void Application::connectWindow()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::duelPageMade, this, &Application::connectDuelPage);
    connect(window, &MainWindow::practiseRequested, this, &Application::practise);
    connect(window, &MainWindow::returnRequested, this, &Application::returnTo);
    connect(window, &MainWindow::historyDetailsRequested, this, [this](const DuelId &id) {
        if (const auto kept = m_archive.details(id))
            m_window->setHistoryDetails(id, *kept);
        else
            m_player->history.loadDetails(id);
    });
    connect(window, &MainWindow::submissionsRequested, this, [this](const DuelId &id) {
        if (const DuelRecord *record = m_history.record(id))
            m_player->history.add(record->duel, record->submissions);
    });
    connect(window, &MainWindow::problemRequested, this, [this](const ProblemId &id) {
        const Result<Problem> problem = m_library.problem(id);
        if (problem)
            m_window->setProblem(*problem);
        else
            fail(problem.error());
    });
    connect(window, &MainWindow::exportRequested, &m_exporter, &HistoryExporter::write);
    connect(&m_exporter, &HistoryExporter::written, window, &MainWindow::showExported);
    connect(&m_exporter, &HistoryExporter::failed, window, &MainWindow::showNotExported);
    connect(window, &MainWindow::problemPdfRequested, this, [this](const ProblemId &id, const QString &language) {
        m_window->setProblemPdf(id, language, m_library.statementPdf(id, language));
    });
    connect(window, &MainWindow::dataFolderRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_options.dataDirectory)); });
    connect(window, &MainWindow::preferencesChanged, this, [this](const Preferences &preferences) {
        const Result<void> saved = m_preferences.save(preferences);
        if (!saved)
            fail(saved.error());
        for (Player *player : {m_player.get(), m_guest ? &m_guest->player : nullptr}) {
            if (!player)
                continue;
            player->profile.setName(playerName());
            player->client.pinChannel(preferences.channel);
        }
    });
    connect(&m_drafts, &DraftStore::failed, this, &Application::fail);
    connect(&m_drafts, &DraftStore::recovered, window, &MainWindow::clearError);
    connect(&m_drafts, &DraftStore::setAside, this,
            [this](const QString &file) { fail({ErrorCode::FileUnusable, file}); });
}

void Application::connectDuelPage(DuelPage *page)
{
    page->restoreLayoutState(m_preferences.layout(u"duel"_s));
    connect(page, &DuelPage::layoutStateChanged, this, [this] {
        if (!m_layoutTimer.isActive())
            saveDuelLayout();
        m_layoutTimer.start();
    });
    connect(page, &DuelPage::submitRequested, this,
            [this](const QString &label, const QString &language, const QString &source) {
                onStage().duels.submit(label, language, source);
            });
    connect(page, &DuelPage::retryRequested, this, [this](const RowId &row) { onStage().client.retry(row); });
    connect(page, &DuelPage::discardRequested, this, [this](const RowId &row) { onStage().client.discard(row); });
    connect(page, &DuelPage::detailsRequested, this, [this](const RowId &row) { onStage().duels.loadDetails(row); });
    connect(page, &DuelPage::statementPdfRequested, this,
            [this](const QString &label, const ProblemId &problem, const QString &language) {
                onStage().duels.loadStatementPdf(label, problem, language);
            });
    connect(page, &DuelPage::runRequested, this,
            [this](const QString &label, const QString &language, const QString &source, const QList<Sample> &samples) {
                if (const Problem *problem = m_duel.problem(label))
                    m_samples->run(problem->summary.id, language, source, samples);
            });
    connect(page, &DuelPage::cancelRunRequested, this, [this] { m_samples->cancel(); });
    connect(page, &DuelPage::codeWritten, this,
            [this](const QString &label, const QString &language, const QString &text) {
                onStage().duels.tellCode(label, language, text);
            });
    connect(page, &DuelPage::leaveRequested, this, &Application::leaveDuel);
}

void Application::whenPlaying(const std::function<void()> &wish)
{
    if (m_player)
        wish();
    else
        m_whenPlaying = wish;
}

void Application::practise(const CreateDuelRequest &request)
{
    whenPlaying([this, request] {
        takeStage(*m_player, m_serverJudge->judge().languages());
        if (!request.problems.isEmpty())
            return m_player->duels.create(request);
        whenPastIsKnown([this, request] {
            CreateDuelRequest wish = request;
            wish.seen = seenProblems();
            m_player->duels.create(wish);
        });
    });
}

void Application::leaveDuel()
{
    m_window->showHome();
    if (m_guest && m_guest->player.duels.isOnStage() && m_away && m_duel.duel())
        m_away->duel = *m_duel.duel();
    onStage().duels.leave();
    if (m_player)
        m_player->history.load(); // which duels are on is the server's to say
    showReturnable();
}

void Application::saveDuelLayout()
{
    if (const DuelPage *page = m_window->duelPage())
        m_preferences.saveLayout(u"duel"_s, page->layoutState());
}

void Application::fail(const Error &error)
{
    m_window->showError(error);
    Q_EMIT failed(error);
}

} // namespace duello
