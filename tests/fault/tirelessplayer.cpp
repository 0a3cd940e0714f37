// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/tirelessplayer.h"

#include "ui/editor/codeeditor.h"

#include <algorithm>
#include <cstdio>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookAgain = 5ms;
constexpr std::chrono::milliseconds pace = 40ms;
constexpr std::chrono::milliseconds patience = 20s;
constexpr int fewestLines = 8;
constexpr int mostLines = 30;

const QString problemTitle = u"Sum of the numbers in a line"_s;
// Sums each value once: right on several tests, wrong on a later one, so that the duel goes on.
const QString wrongCode = u"print(sum(set(map(int, input().split()))))\n"_s;
const QString endlessCode = u"while True: pass\n"_s;

void tell(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

qint64 steadyTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool isDecided(const Row &row)
{
    return row.delivery == Delivery::Delivered && row.submission.verdict;
}

} // namespace

TirelessPlayer::TirelessPlayer(Application &application, const Orders &orders, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_robot(application.window())
    , m_orders(orders)
    , m_chance(orders.seed)
{
    m_look.setInterval(lookAgain);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (enterDuel())
            settleDown();
    });
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &TirelessPlayer::act);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { stop(u"the duel was not there in time"_s); });
    const SubmissionModel &rows = application.submissions();
    connect(&rows, &SubmissionModel::rowsInserted, this, &TirelessPlayer::tellRows);
    connect(&rows, &SubmissionModel::dataChanged, this, &TirelessPlayer::tellRows);
}

void TirelessPlayer::start()
{
    m_application.window().activateWindow();
    m_look.start();
    m_patience.start();
}

/// Takes the next step towards the duel. Whether it is entered.
bool TirelessPlayer::enterDuel()
{
    if (m_robot.isReady(u"submitButton"_s) && m_robot.find<CodeEditor>(u"codeEditor"_s)->isOpen())
        return true;
    if (!m_entered)
        m_entered = m_orders.begin ? beginDuel() : m_robot.click(u"returnToDuel"_s);
    return false;
}

bool TirelessPlayer::beginDuel()
{
    if (m_robot.isReady(u"practiseAction"_s))
        m_robot.click(u"practiseAction"_s);
    return m_robot.clickItem(u"problemList"_s, problemTitle) && m_robot.click(u"chooserStart"_s);
}

void TirelessPlayer::settleDown()
{
    m_look.stop();
    m_patience.stop();
    if (m_orders.begin)
        m_robot.choose(u"languageBox"_s, u"Python"_s);
    tell(u"text %1"_s.arg(QLatin1StringView(editorText().toUtf8().toBase64())));
    m_robot.key(u"codeEditor"_s, Qt::Key_End, Qt::ControlModifier);
    tellRows();
    m_pace.start();
}

void TirelessPlayer::act()
{
    switch (m_orders.task) {
    case Task::Type:
        return typeLine();
    case Task::Play:
        typeLine();
        if (--m_linesToSubmit > 0)
            return;
        m_linesToSubmit = std::uniform_int_distribution(fewestLines, mostLines)(m_chance);
        return submit();
    case Task::Submit:
        m_pace.stop();
        m_robot.type(u"codeEditor"_s, endlessCode);
        return submit();
    case Task::Watch:
        return tellSettled();
    }
}

void TirelessPlayer::typeLine()
{
    if (!editorText().contains(wrongCode))
        m_robot.type(u"codeEditor"_s, wrongCode);
    const QString line = u"# %1\n"_s.arg(m_orders.nextLine, 6, 10, QChar(u'0'));
    m_robot.type(u"codeEditor"_s, line);
    if (!editorText().endsWith(line))
        return stop(u"line %1 was typed and is not in the editor"_s.arg(m_orders.nextLine));
    tell(u"typed %1 %2"_s.arg(m_orders.nextLine++).arg(steadyTime()));
}

void TirelessPlayer::submit()
{
    const QList<Row> &rows = m_application.submissions().rows();
    const qsizetype before = rows.size();
    m_robot.key(u"codeEditor"_s, Qt::Key_Return, Qt::ControlModifier);
    if (rows.size() != before + 1)
        return stop(u"Ctrl+Return gave no row"_s);
    const auto newest = std::ranges::max_element(rows, {}, &Row::createdAt);
    tell(u"submitted %1 %2"_s.arg(newest->id.value()).arg(steadyTime()));
}

void TirelessPlayer::tellRows()
{
    const QList<Row> rows = m_application.submissions().rows();
    for (const Row &row : rows) {
        const Submission &shown = row.submission;
        const QString words = u"row %1 %2 %3 %4"_s.arg(
            row.id.value(), isPending(row) ? u"pending"_s : submissionStateName(shown.state),
            QString::number(shown.attempt), shown.verdict ? verdictCode(*shown.verdict) : u"-"_s);
        if (std::exchange(m_told[row.id], words) != words)
            tell(words);
    }
}

void TirelessPlayer::tellSettled()
{
    const QList<Row> rows = m_application.submissions().rows();
    if (rows.isEmpty() || !std::ranges::all_of(rows, isDecided))
        return;
    tell(u"settled %1"_s.arg(rows.size()));
    m_pace.stop();
    Q_EMIT finished(0);
}

void TirelessPlayer::stop(const QString &trouble)
{
    tell(u"trouble "_s + trouble);
    m_look.stop();
    m_pace.stop();
    Q_EMIT finished(1);
}

QString TirelessPlayer::editorText() const
{
    const auto *editor = m_robot.find<CodeEditor>(u"codeEditor"_s);
    return editor ? editor->text() : QString();
}

} // namespace duello
