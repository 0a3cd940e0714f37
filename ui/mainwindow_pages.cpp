// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the window that makes its pages and ties what they ask for to what the window asks for.
#include "ui/mainwindow.h"

#include "ui/duel/duelpage.h"
#include "ui/home/historypage.h"
#include "ui/home/homepage.h"
#include "ui/home/problemchooser.h"
#include "ui/home/problemspage.h"
#include "ui/home/resultpage.h"
#include "ui/home/roompages.h"
#include "ui/home/settingspage.h"
#include "ui/models/duelmodel.h"
#include "ui/models/historymodel.h"

#include <QStackedWidget>

namespace duello {

template <class Page> Page *MainWindow::added(Page *page)
{
    m_stack->addWidget(page);
    return page;
}

HomePage *MainWindow::makeHome()
{
    auto *page = added(new HomePage(m_models.history, m_models.lobby, m_services.theme));
    connect(page, &HomePage::hostRequested, this, &MainWindow::showHost);
    connect(page, &HomePage::joinRequested, this, &MainWindow::showJoin);
    connect(page, &HomePage::roomChosen, this, &MainWindow::joinFoundRequested);
    connect(page, &HomePage::leaveRequested, this, &MainWindow::leaveRequested);
    connect(page, &HomePage::practiseRequested, this, &MainWindow::showChooser);
    connect(page, &HomePage::returnRequested, this, &MainWindow::returnRequested);
    connect(page, &HomePage::resultRequested, this, &MainWindow::openResult);
    connect(page, &HomePage::historyRequested, this, &MainWindow::showHistory);
    return page;
}

void MainWindow::makeRooms()
{
    m_rooms = new RoomPages({.problems = m_models.problems,
                             .duel = m_models.duel,
                             .lobby = m_models.lobby,
                             .hosting = m_models.hosting,
                             .dialogs = m_services.dialogs,
                             .theme = m_services.theme,
                             .wish = m_preferences.room},
                            *m_stack, this);
    connect(m_rooms, &RoomPages::hostRequested, this, &MainWindow::hostRequested);
    connect(m_rooms, &RoomPages::wishChanged, this, [this](const DuelWish &wish) {
        Preferences now = m_preferences;
        now.room = wish;
        change(now);
    });
    connect(m_rooms, &RoomPages::joinRequested, this, &MainWindow::joinRequested);
    connect(m_rooms, &RoomPages::joinFoundRequested, this, &MainWindow::joinFoundRequested);
    connect(m_rooms, &RoomPages::moveRequested, this, &MainWindow::moveRequested);
    connect(m_rooms, &RoomPages::leaveRequested, this, [this](bool host) {
        showHome(); // first: that the room closes is no news then
        Q_EMIT host ? stopHostingRequested() : leaveSeatRequested();
    });
    connect(m_rooms, &RoomPages::homeRequested, this, &MainWindow::showHome);
    connect(&m_models.duel, &DuelModel::duelChanged, this, &MainWindow::followDuel);
}

ProblemChooser *MainWindow::makeChooser()
{
    auto *page = added(new ProblemChooser(m_models.problems, m_services.theme, m_services.chance));
    page->setWish(m_preferences.practice);
    connect(page, &ProblemChooser::practiseRequested, this, &MainWindow::practiseRequested);
    connect(page, &ProblemChooser::backRequested, this, &MainWindow::showHome);
    connect(page, &ProblemChooser::wishChanged, this, [this](const DuelWish &wish) {
        Preferences now = m_preferences;
        now.practice = wish;
        change(now);
    });
    return page;
}

ProblemsPage *MainWindow::makeProblems()
{
    auto *page = added(new ProblemsPage(m_models.problems, m_services.theme));
    connect(page, &ProblemsPage::problemRequested, this, &MainWindow::problemRequested);
    connect(page, &ProblemsPage::pdfRequested, this, &MainWindow::problemPdfRequested);
    connect(page, &ProblemsPage::practiseRequested, this, [this](const ProblemId &id) {
        m_chooser.get().setProblem(id);
        showChooser();
    });
    return page;
}

HistoryPage *MainWindow::makeHistory()
{
    auto *page = added(new HistoryPage(m_models.history, m_services.dialogs, m_services.clock, m_services.theme));
    connect(page, &HistoryPage::detailsRequested, this, &MainWindow::historyDetailsRequested);
    connect(page, &HistoryPage::againRequested, this, &MainWindow::playAgain);
    connect(page, &HistoryPage::resultRequested, this, &MainWindow::openResult);
    connect(page, &HistoryPage::practiseRequested, this, &MainWindow::showChooser);
    connect(page, &HistoryPage::exportRequested, this, &MainWindow::exportRequested);
    return page;
}

DuelPage *MainWindow::makeDuel()
{
    auto *page = added(new DuelPage({m_models.duel, m_models.submissions, m_models.opponent, m_services.drafts,
                                     m_services.dialogs, m_services.theme}));
    connect(page, &DuelPage::moveRequested, this, &MainWindow::moveRequested);
    page->setEditorOptions({m_preferences.editorFontSize, m_preferences.viMode});
    Q_EMIT duelPageMade(page);
    return page;
}

ResultPage *MainWindow::makeResult()
{
    auto *page = added(new ResultPage(m_models.duel, m_services.theme));
    connect(page, &ResultPage::moveRequested, this, [this](const QString &move) { Q_EMIT moveRequested(move, {}); });
    connect(page, &ResultPage::againRequested, this, &MainWindow::playAgain);
    connect(page, &ResultPage::anotherProblemRequested, this, &MainWindow::showChooser);
    connect(page, &ResultPage::reviewRequested, this, [this](const DuelId &id) {
        m_history.get().setCurrent(id);
        showHistory();
    });
    connect(page, &ResultPage::homeRequested, this, &MainWindow::showHome);
    connect(page, &ResultPage::submissionsRequested, this, &MainWindow::submissionsRequested);
    connect(&m_models.history, &QAbstractItemModel::dataChanged, this, &MainWindow::refreshResult);
    connect(&m_models.history, &QAbstractItemModel::modelReset, this, &MainWindow::refreshResult);
    return page;
}

SettingsPage *MainWindow::makeSettings()
{
    auto *page = added(new SettingsPage(m_services.theme));
    page->setPreferences(m_preferences);
    page->setJudgeStatus(m_judgeTier, m_languages);
    page->setLanguagesMistakes(m_languagesMistakes);
    page->setDataFolder(m_dataFolder);
    connect(page, &SettingsPage::preferencesChanged, this, &MainWindow::change);
    connect(page, &SettingsPage::dataFolderRequested, this, &MainWindow::dataFolderRequested);
    return page;
}

} // namespace duello
