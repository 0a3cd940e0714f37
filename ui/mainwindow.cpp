// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/closingquestion.h"
#include "ui/controls/banner.h"
#include "ui/dialogs.h"
#include "ui/duel/duelpage.h"
#include "ui/errortext.h"
#include "ui/home/historypage.h"
#include "ui/home/homepage.h"
#include "ui/home/problemchooser.h"
#include "ui/home/problemspage.h"
#include "ui/home/resultpage.h"
#include "ui/home/roompages.h"
#include "ui/home/settingspage.h"
#include "ui/models/duelmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/hostingmodel.h"
#include "ui/models/lobbymodel.h"
#include "ui/models/problemmodel.h"

#include <QCloseEvent>
#include <QDir>
#include <QIcon>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;
using Place = NavigationRail::Place;

namespace {

constexpr QSize usualSize(1280, 720);
constexpr QSize smallest(960, 600);

} // namespace

MainWindow::MainWindow(const Models &models, const WindowServices &services, const Preferences &preferences)
    : m_models(models)
    , m_services(services)
    , m_preferences(preferences)
    , m_chooser([this] { return makeChooser(); })
    , m_problems([this] { return makeProblems(); })
    , m_history([this] { return makeHistory(); })
    , m_duel([this] { return makeDuel(); })
    , m_result([this] { return makeResult(); })
    , m_settings([this] { return makeSettings(); })
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Duello"_s);
    setWindowIcon(QIcon(u":/icons/duello.svg"_s));
    setMinimumSize(smallest);
    resize(usualSize);
    apply(); // before the first page, so that its first words are right
    makeFrame();
    makeRooms();
    m_home = makeHome();
    showHome();
}

MainWindow::~MainWindow()
{
    delete m_duel.made(); // before the popups of its editor, which are children of the window
}

void MainWindow::makeFrame()
{
    m_rail = new NavigationRail(m_services.theme);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"pages"_s);
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_stack);
    m_banner = new Banner(m_services.theme, body);
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(body, 1);
    setCentralWidget(center);
    connect(m_rail, &NavigationRail::placeRequested, this, &MainWindow::go);
}

void MainWindow::prepareDuel()
{
    QTimer::singleShot(0, this, [this] {
        m_duel.get();
        QTimer::singleShot(0, m_duel.made(), &DuelPage::loadEditor);
    });
}

void MainWindow::turnTo(QWidget &page, Place place)
{
    m_rail->setPlace(place);
    m_rail->setVisible(&page != m_duel.made());
    centralWidget()->layout()->activate(); // else the first picture of the page leaves room for a rail that is gone
    m_stack->setCurrentWidget(&page);
    Q_EMIT lobbySeen(&page == m_home || m_rooms->isJoinShown());
}

void MainWindow::go(Place place)
{
    switch (place) {
    case Place::Play:
        return showHome();
    case Place::Problems:
        return showProblems();
    case Place::History:
        return showHistory();
    case Place::Settings:
        return showSettings();
    }
}

void MainWindow::showHome()
{
    turnTo(*m_home, Place::Play);
}

void MainWindow::showChooser()
{
    turnTo(m_chooser.get(), Place::Play);
}

void MainWindow::showProblems()
{
    turnTo(m_problems.get(), Place::Problems);
}

void MainWindow::showHistory()
{
    turnTo(m_history.get(), Place::History);
}

void MainWindow::showSettings()
{
    turnTo(m_settings.get(), Place::Settings);
}

void MainWindow::showHost()
{
    turnTo(m_rooms->host(), Place::Play);
}

void MainWindow::showJoin()
{
    turnTo(m_rooms->join(), Place::Play);
}

void MainWindow::showDuel()
{
    const auto &duel = m_models.duel.duel();
    const bool waits = duel && duel->settings.seats > 1 && duel->state < DuelState::Countdown;
    turnTo(waits ? m_rooms->waiting() : m_duel.get(), Place::Play);
}

bool MainWindow::isDuelShown() const
{
    return m_rooms->isWaitingShown() || (m_duel.made() && m_stack->currentWidget() == m_duel.made());
}

/// From the waiting room to the duel, and back when somebody is not ready after all; home when the room is closed.
void MainWindow::followDuel()
{
    const auto &duel = m_models.duel.duel();
    if (!duel || !isDuelShown())
        return;
    if (!m_rooms->isWaitingShown()) {
        if (duel->state < DuelState::Countdown)
            showDuel();
        return;
    }
    if (!isOver(duel->state))
        return showDuel();
    showHome();
    m_banner->showMessage(Banner::Kind::Information, tr("The room is closed"),
                          tr("The other player has left it. Open another one, or join one."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const std::optional<Question> question = closingQuestion(m_models.duel, m_models.hosting);
    if (m_mayClose || !question)
        return QMainWindow::closeEvent(event);
    event->ignore();
    m_services.dialogs.ask(this, *question, [this](bool yes) {
        m_mayClose = yes;
        if (yes)
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::showResult(const DuelId &id)
{
    openResult(id);
    if (m_result.made())
        m_result.made()->celebrate();
}

void MainWindow::openResult(const DuelId &id)
{
    const DuelRecord *record = m_models.history.record(id);
    if (!record)
        return;
    m_result.get().setRecord(*record, m_models.history.titleOf(*record));
    turnTo(m_result.get(), Place::Play);
}

void MainWindow::refreshResult()
{
    if (m_result.made() && m_stack->currentWidget() == m_result.made())
        openResult(m_result.made()->duel());
}

void MainWindow::playAgain(const DuelId &id)
{
    const DuelRecord *record = m_models.history.record(id);
    if (!record)
        return;
    const Duel &duel = record->duel;
    if (duel.settings.seats > 1)
        return turnTo(m_rooms->hostAs(duel.settings), Place::Play);
    CreateDuelRequest request{.settings = duel.settings, .problems = {}, .choice = {}, .seen = {}};
    for (const DuelProblem &problem : duel.problems) {
        if (!problem.id.isEmpty()) // those that never opened are not known
            request.problems.append(problem.id);
    }
    if (request.problems.size() < duel.problems.size()) {
        request.problems.clear();
        request.choice.count = int(duel.problems.size());
    }
    Q_EMIT practiseRequested(request);
}

void MainWindow::setReturnable(const std::optional<Returnable> &duel)
{
    m_home->setReturnable(duel);
}

void MainWindow::setServerStatus(const ConnectionStatus &status)
{
    m_home->setServerStatus(status);
}

void MainWindow::setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages)
{
    m_judgeTier = tier;
    m_languages = languages;
    m_home->setJudgeStatus(tier, languages);
    if (m_settings.made())
        m_settings.made()->setJudgeStatus(tier, languages);
}

void MainWindow::setLanguagesMistakes(const QString &mistakes)
{
    m_languagesMistakes = mistakes;
    if (m_settings.made())
        m_settings.made()->setLanguagesMistakes(mistakes);
}

void MainWindow::setDataFolder(const QString &folder)
{
    m_dataFolder = folder;
    if (m_settings.made())
        m_settings.made()->setDataFolder(folder);
}

void MainWindow::setHistoryDetails(const DuelId &duel, const QList<SubmissionDetails> &details)
{
    if (m_history.made())
        m_history.made()->setCode(duel, details);
}

void MainWindow::showExported(qsizetype duels, const QString &path)
{
    m_banner->showMessage(Banner::Kind::Good, tr("%n duel(s) exported", nullptr, int(duels)),
                          QDir::toNativeSeparators(path));
}

void MainWindow::showNotExported(const QString &path, const QString &reason)
{
    m_banner->showMessage(Banner::Kind::Bad, tr("The history was not exported"),
                          tr("%1 cannot be written. Nothing is lost: check the free space and the rights of the "
                             "folder, or choose another one.")
                              .arg(QDir::toNativeSeparators(path)));
    m_banner->setDetail(reason);
}

void MainWindow::setProblem(const Problem &problem)
{
    if (m_problems.made())
        m_problems.made()->setProblem(problem);
}

void MainWindow::setProblemPdf(const ProblemId &problem, const QString &language, const Result<QByteArray> &pdf)
{
    if (m_problems.made())
        m_problems.made()->setPdf(problem, language, pdf);
}

void MainWindow::showError(const Error &error)
{
    m_error = error;
    const ErrorText text = errorText(error);
    m_banner->showMessage(Banner::Kind::Bad, text.happened, text.advice);
    m_banner->setDetail(error.detail);
    m_home->setStartFailed();
    m_rooms->stopWaiting();
}

void MainWindow::clearError(const Error &error)
{
    if (error == m_error)
        m_banner->hide();
}

void MainWindow::change(const Preferences &preferences)
{
    if (preferences == m_preferences)
        return;
    m_preferences = preferences;
    apply();
    Q_EMIT preferencesChanged(m_preferences);
}

void MainWindow::apply()
{
    m_services.theme.setMode(m_preferences.theme);
    m_services.theme.setReduceMotion(m_preferences.reduceMotion);
    m_translation.setLanguage(m_preferences.language);
    m_models.problems.setLanguage(m_translation.language());
    m_models.history.setLanguage(m_translation.language());
    m_models.lobby.retranslate();
    if (m_settings.made())
        m_settings.made()->setPreferences(m_preferences);
    if (m_duel.made())
        m_duel.made()->setEditorOptions({m_preferences.editorFontSize, m_preferences.viMode});
}

} // namespace duello
