// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/controls/banner.h"
#include "ui/duel/duelpage.h"
#include "ui/errortext.h"
#include "ui/home/comingpage.h"
#include "ui/home/historypage.h"
#include "ui/home/homepage.h"
#include "ui/home/problemchooser.h"
#include "ui/home/problemspage.h"
#include "ui/home/resultpage.h"
#include "ui/home/settingspage.h"
#include "ui/models/historymodel.h"
#include "ui/models/problemmodel.h"

#include <QIcon>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace duello {

using namespace Qt::StringLiterals;
using Place = NavigationRail::Place;

namespace {

constexpr QSize usualSize(1280, 720);
constexpr QSize smallest(960, 600);

} // namespace

MainWindow::MainWindow(const Models &models, const WindowServices &services, const Preferences &preferences)
    : m_models(models), m_services(services), m_preferences(preferences)
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Duello"_s);
    setWindowIcon(QIcon(u":/icons/duello.svg"_s));
    setMinimumSize(smallest);
    resize(usualSize);
    apply(); // before the pages, so that their first words are right
    makePages();
    connectPages();
    apply(); // again, for the pages that take preferences
    m_settings->setPreferences(m_preferences);
    m_chooser->setLength(m_preferences.practiceLength);
    showHome();
}

MainWindow::~MainWindow()
{
    delete m_duel; // before the popups of its editor, which are children of the window
}

void MainWindow::makePages()
{
    Theme &theme = m_services.theme;
    m_rail = new NavigationRail(theme);
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"pages"_s);
    m_home = new HomePage(m_models.history, theme);
    m_coming = new ComingPage(theme);
    m_chooser = new ProblemChooser(m_models.problems, theme, m_services.chance);
    m_problems = new ProblemsPage(m_models.problems, theme);
    m_history = new HistoryPage(m_models.history, theme);
    m_duel = new DuelPage({m_models.duel, m_models.submissions, m_services.drafts, m_services.dialogs, theme});
    m_result = new ResultPage(theme);
    m_settings = new SettingsPage(theme);
    for (QWidget *page : std::initializer_list<QWidget *>{m_home, m_coming, m_chooser, m_problems, m_history, m_duel,
                                                          m_result, m_settings})
        m_stack->addWidget(page);

    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_stack);
    m_banner = new Banner(theme, body);
    auto *center = new QWidget;
    auto *row = new QHBoxLayout(center);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(body, 1);
    setCentralWidget(center);
}

void MainWindow::connectPages()
{
    connect(m_rail, &NavigationRail::placeRequested, this, &MainWindow::go);

    connect(m_home, &HomePage::hostRequested, this, [this] {
        m_coming->setWhat(ComingPage::What::Host);
        turnTo(m_coming, Place::Play);
    });
    connect(m_home, &HomePage::joinRequested, this, [this] {
        m_coming->setWhat(ComingPage::What::Join);
        turnTo(m_coming, Place::Play);
    });
    connect(m_home, &HomePage::practiseRequested, this, &MainWindow::showChooser);
    connect(m_home, &HomePage::returnRequested, this, &MainWindow::returnRequested);
    connect(m_home, &HomePage::resultRequested, this, &MainWindow::openResult);
    connect(m_home, &HomePage::historyRequested, this, &MainWindow::showHistory);
    connect(m_coming, &ComingPage::practiseRequested, this, &MainWindow::showChooser);
    connect(m_coming, &ComingPage::backRequested, this, &MainWindow::showHome);

    connect(m_chooser, &ProblemChooser::practiseRequested, this, &MainWindow::practiseRequested);
    connect(m_chooser, &ProblemChooser::backRequested, this, &MainWindow::showHome);
    connect(m_chooser, &ProblemChooser::lengthChanged, this, [this](std::chrono::minutes length) {
        Preferences now = m_preferences;
        now.practiceLength = length;
        change(now);
    });
    connect(m_problems, &ProblemsPage::problemRequested, this, &MainWindow::problemRequested);
    connect(m_problems, &ProblemsPage::practiseRequested, this, [this](const ProblemId &id) {
        m_chooser->setProblem(id);
        showChooser();
    });

    connect(m_history, &HistoryPage::detailsRequested, this, &MainWindow::historyDetailsRequested);
    connect(m_history, &HistoryPage::againRequested, this, &MainWindow::playAgain);
    connect(m_history, &HistoryPage::resultRequested, this, &MainWindow::openResult);
    connect(m_history, &HistoryPage::practiseRequested, this, &MainWindow::showChooser);
    connect(m_result, &ResultPage::againRequested, this, &MainWindow::playAgain);
    connect(m_result, &ResultPage::anotherProblemRequested, this, &MainWindow::showChooser);
    connect(m_result, &ResultPage::reviewRequested, this, [this](const DuelId &id) {
        m_history->setCurrent(id);
        showHistory();
    });
    connect(m_result, &ResultPage::homeRequested, this, &MainWindow::showHome);
    connect(m_result, &ResultPage::submissionsRequested, this, &MainWindow::submissionsRequested);
    connect(&m_models.history, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshResult);
    connect(&m_models.history, &QAbstractItemModel::modelReset, this, &MainWindow::refreshResult);

    connect(m_settings, &SettingsPage::preferencesChanged, this, &MainWindow::change);
    connect(m_settings, &SettingsPage::dataFolderRequested, this, &MainWindow::dataFolderRequested);
}

void MainWindow::turnTo(QWidget *page, Place place)
{
    m_rail->setPlace(place);
    m_rail->setVisible(page != m_duel);
    centralWidget()->layout()->activate(); // else the first picture of the page leaves room for a rail that is gone
    m_stack->setCurrentWidget(page);
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
    turnTo(m_home, Place::Play);
}

void MainWindow::showChooser()
{
    turnTo(m_chooser, Place::Play);
}

void MainWindow::showProblems()
{
    turnTo(m_problems, Place::Problems);
}

void MainWindow::showHistory()
{
    turnTo(m_history, Place::History);
}

void MainWindow::showSettings()
{
    turnTo(m_settings, Place::Settings);
}

void MainWindow::showDuel()
{
    turnTo(m_duel, Place::Play);
}

bool MainWindow::isDuelShown() const
{
    return m_stack->currentWidget() == m_duel;
}

void MainWindow::showResult(const DuelId &id)
{
    openResult(id);
    m_result->celebrate();
}

void MainWindow::openResult(const DuelId &id)
{
    const DuelRecord *record = m_models.history.record(id);
    if (!record)
        return;
    m_result->setRecord(*record, m_models.history.titleOf(*record));
    turnTo(m_result, Place::Play);
}

void MainWindow::refreshResult()
{
    if (m_stack->currentWidget() == m_result)
        openResult(m_result->duel());
}

void MainWindow::playAgain(const DuelId &id)
{
    const DuelRecord *record = m_models.history.record(id);
    if (!record)
        return;
    if (record->duel.settings.seats > 1)
        Q_EMIT rematchRequested(id);
    else if (!record->duel.problems.isEmpty())
        Q_EMIT practiseRequested(record->duel.problems.first().id, record->duel.settings.length);
}

void MainWindow::setReturnableDuel(const std::optional<Duel> &duel, bool timeIsUp)
{
    m_home->setReturnableDuel(duel, timeIsUp);
}

void MainWindow::setServerStatus(const ConnectionStatus &status)
{
    m_home->setServerStatus(status);
}

void MainWindow::setJudgeStatus(const QString &tier, const QList<LanguageInfo> &languages)
{
    m_home->setJudgeStatus(tier, languages);
    m_settings->setJudgeStatus(tier, languages);
}

void MainWindow::setDataFolder(const QString &folder)
{
    m_settings->setDataFolder(folder);
}

void MainWindow::setHistoryDetails(const DuelId &duel, const QList<SubmissionDetails> &details)
{
    m_history->setCode(duel, details);
}

void MainWindow::setProblem(const Problem &problem)
{
    m_problems->setProblem(problem);
}

void MainWindow::showError(const Error &error)
{
    m_error = error;
    const ErrorText text = errorText(error.code);
    m_banner->showMessage(Banner::Kind::Bad, text.happened, text.advice);
    m_banner->setDetail(error.detail);
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
    m_settings->setPreferences(m_preferences);
    Q_EMIT preferencesChanged(m_preferences);
}

void MainWindow::apply()
{
    m_services.theme.setMode(m_preferences.theme);
    m_services.theme.setReduceMotion(m_preferences.reduceMotion);
    m_translation.setLanguage(m_preferences.language);
    m_models.problems.setLanguage(m_translation.language());
    m_models.history.setLanguage(m_translation.language());
    if (m_duel)
        m_duel->setEditorOptions({m_preferences.editorFontSize, m_preferences.viMode});
}

} // namespace duello
