// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/windowplayer.h"

#include "ui/editor/codeeditor.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QListView>

#include <algorithm>

namespace duello::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 30s;
constexpr auto wake = 500ms;

Options optionsFor(const QString &dataFolder, const QString &problemsFolder)
{
    Options options;
    options.dataDirectory = dataFolder;
    options.problemsDirectory = problemsFolder;
    options.boxProgram = QStringLiteral(DUELLO_BIN_DIR "/duello-box");
    options.port = 0;
    return options;
}

} // namespace

WindowPlayer::WindowPlayer(const QString &dataFolder, const QString &problemsFolder)
    : m_application(optionsFor(dataFolder, problemsFolder), m_dialogs), m_robot(m_application.window())
{
    if (const Result<void> started = m_application.start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
    window().activateWindow();
}

void WindowPlayer::beginDuel()
{
    until("the home page", [this] { return m_robot.click(u"practiseAction"_s); });
    until("the problems", [this] {
        auto *problems = m_robot.find<QListView>(u"problemList"_s);
        return problems && m_robot.clickItem(u"problemList"_s, problems->model()->index(0, 0).data().toString());
    });
    until("the start", [this] { return m_robot.click(u"chooserStart"_s); });
    awaitEditor();
    m_robot.choose(u"languageBox"_s, u"Python"_s);
}

void WindowPlayer::beginAgain()
{
    until("the result", [this] { return m_robot.click(u"resultAgain"_s); });
    awaitEditor();
}

void WindowPlayer::replaceCode(const QString &code)
{
    m_robot.key(u"codeEditor"_s, Qt::Key_A, Qt::ControlModifier);
    m_robot.type(u"codeEditor"_s, code);
}

int WindowPlayer::judged() const
{
    return int(std::ranges::count_if(m_application.submissions().rows(),
                                     [](const Row &row) { return row.submission.verdict.has_value(); }));
}

void WindowPlayer::until(const char *what, const std::function<bool()> &condition)
{
    QTimer awake;
    awake.start(wake);
    const QDeadlineTimer deadline(patience);
    while (!condition()) {
        if (deadline.hasExpired())
            qFatal("%s: not in time", what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void WindowPlayer::awaitEditor()
{
    until("the editor",
          [this] { return m_robot.isReady(u"submitButton"_s) && m_robot.find<CodeEditor>(u"codeEditor"_s)->isOpen(); });
}

} // namespace duello::bench
