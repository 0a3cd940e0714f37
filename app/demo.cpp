// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>

#include <algorithm>

namespace duello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize alone(1280, 720);
constexpr QSize sideBySide(1120, 700);

// Sums each value once: both samples agree, a secret test does not.
const QString wrongSum = u"print(sum(set(map(int, input().split()))))"_s;
const QString rightSum = u"print(sum(map(int, input().split())))"_s;
const QString sumTitle = u"Sum of the numbers in a line"_s;
const QString guess = u"# a guess\nprint(42)"_s;
const QString python = u"Python"_s;

bool startsAJudging(const QList<Row> &rows)
{
    return std::ranges::any_of(rows, [](const Row &row) {
        return row.submission.state == SubmissionState::Running && row.submission.test >= 2;
    });
}

} // namespace

Demo::Demo(Application &host, MakeGuest makeGuest, const QString &problems, const QString &folder, QObject *parent)
    : QObject(parent), m_makeGuest(std::move(makeGuest)), m_problems(problems), m_host(host), m_play(folder)
{
    connect(&m_play, &Play::finished, this, &Demo::finished);
    m_play.setStage({[this] {
        return &m_host.window();
    }});
    playAlone();
    playAtHome();
    m_play.setStage({[this] { return &m_host.window(); },
                     [this] {
                         return &m_guest->window();
                     }});
    openRoom();
    comeIn();
    fight();
    finishAndPlayAgain();
}

Demo::~Demo() = default;

void Demo::start()
{
    m_host.window().resize(alone);
    m_host.window().activateWindow(); // a virtual screen has no window manager that would; shortcuts need it
    m_play.start();
}

Demo::Condition Demo::hostSees(const QString &name)
{
    return [this, name] {
        return m_host.robot().find(name) != nullptr;
    };
}

Demo::Condition Demo::guestSees(const QString &name)
{
    return [this, name] {
        return m_guest && m_guest->robot().find(name) != nullptr;
    };
}

void Demo::playAlone()
{
    Robot &robot = m_host.robot();
    const auto ready = [&robot](const QString &name) {
        return [&robot, name] {
            return robot.isReady(name);
        };
    };
    const auto click = [&robot](const QString &name) {
        return [&robot, name] {
            return robot.click(name);
        };
    };
    const auto write = [this](const QString &code) {
        m_host.write(code);
        return true;
    };
    const auto written = [this] {
        return !m_host.isWriting();
    };
    const auto &rows = m_host.application().submissions();
    m_play.add({u"home"_s, ready(u"practiseAction"_s), Play::look, click(u"practiseAction"_s)});
    m_play.add({u"problems"_s, ready(u"problemList"_s), Play::look, [&robot] {
                    return robot.clickItem(u"problemList"_s, sumTitle);
                }});
    m_play.add({u"chosen"_s, ready(u"chooserStart"_s), Play::look, click(u"chooserStart"_s)});
    m_play.add({u"countdown"_s, hostSees(u"countdownView"_s), Play::glance, {}});
    m_play.add({u"statement"_s, ready(u"submitButton"_s), Play::look, [=, &robot] {
                    return robot.choose(u"languageBox"_s, python) && write(wrongSum);
                }});
    m_play.add({u"typed"_s, written, Play::look, click(u"runButton"_s)});
    m_play.add({u"samples-passed"_s, hostSees(u"sampleTable"_s), Play::look, click(u"submitButton"_s)});
    m_play.add({u"row-at-once"_s, [&rows] { return !rows.rows().isEmpty(); }, {}, {}});
    m_play.add({u"wrong-answer"_s, [this] { return m_host.hasVerdict(Verdict::WrongAnswer); }, Play::look,
                [=] {
                    return write(rightSum);
                }});
    m_play.add({u"corrected"_s, written, Play::look, [&robot] {
                    return robot.key(u"codeEditor"_s, Qt::Key_Return, Qt::ControlModifier);
                }});
    m_play.add({u"test-passed"_s, [&rows] { return startsAJudging(rows.rows()); }, {}, {}});
    m_play.add({u"accepted"_s, [this] { return m_host.hasVerdict(Verdict::Accepted); }, {}, {}});
    m_play.add({u"solved"_s, ready(u"resultReview"_s), Play::look, click(u"resultReview"_s)});
}

void Demo::playAtHome()
{
    Robot &robot = m_host.robot();
    const auto ready = [&robot](const QString &name) {
        return [&robot, name] {
            return robot.isReady(name);
        };
    };
    m_play.add({u"history"_s, hostSees(u"historyCode"_s), Play::look, [&robot] {
                    return robot.click(u"railSettings"_s);
                }});
    m_play.add({u"settings"_s, ready(u"themeChoice"_s), Play::look, [&robot] {
                    return robot.choose(u"themeChoice"_s, u"Dark"_s) && robot.choose(u"language"_s, u"Русский"_s) &&
                           robot.click(u"railPlay"_s);
                }});
    m_play.add({u"home-dark-russian"_s, ready(u"practiseAction"_s), Play::look, [&robot] {
                    return robot.click(u"railSettings"_s);
                }});
    m_play.add({u"settings-dark-russian"_s, ready(u"themeChoice"_s), Play::look, [this, &robot] {
                    // the theme first: its words follow the language
                    const bool back = robot.choose(u"themeChoice"_s, u"Светлая"_s) &&
                                      robot.choose(u"language"_s, u"English"_s) && robot.click(u"railPlay"_s);
                    bringGuest();
                    return back && m_guest;
                }});
}

void Demo::bringGuest()
{
    m_guestApplication = m_makeGuest();
    if (!m_guestApplication)
        return;
    m_guest = std::make_unique<DemoPlayer>(*m_guestApplication);
    for (MainWindow *window : {&m_host.window(), &m_guest->window()})
        window->resize(sideBySide);
}

void Demo::openRoom()
{
    m_play.add({u"two-computers"_s, guestSees(u"hostAction"_s), Play::look, [this] {
                    return m_host.robot().click(u"hostAction"_s);
                }});
    m_play.add({u"rules"_s, hostSees(u"openRoomButton"_s), Play::look, [this] {
                    Robot &host = m_host.robot();
                    return host.click(u"hostVisibility4"_s) && host.click(u"hostLevel1"_s) &&
                           host.click(u"openRoomButton"_s);
                }});
    m_play.add({u"room"_s,
                [this] {
                    const auto *code = m_host.robot().find<QLabel>(u"joinCodeLabel"_s);
                    const auto *rooms = m_guest->robot().find<QListView>(u"homeRooms"_s);
                    return code && !code->text().isEmpty() && rooms && rooms->model()->rowCount() > 0;
                },
                Play::look,
                [this] {
                    return m_guest->robot().click(u"joinAction"_s);
                }});
}

void Demo::comeIn()
{
    m_play.add({u"found"_s, [this] { return m_guest->robot().isReady(u"joinButton"_s); }, Play::look,
                [this] {
                    return m_guest->robot().click(u"joinButton"_s);
                }});
    const auto bothMayBeReady = [this] {
        return m_host.robot().isReady(u"readyButton"_s) && m_guest->robot().isReady(u"readyButton"_s);
    };
    m_play.add({u"both-are-in"_s, bothMayBeReady, Play::look, [this] {
                    return m_guest->robot().click(u"readyButton"_s);
                }});
    m_play.add({u"guest-is-ready"_s,
                [this] {
                    const Seat *guest = m_host.application().duel().rivalSeat();
                    return guest && guest->ready;
                },
                Play::look,
                [this] {
                    return m_host.robot().click(u"readyButton"_s);
                }});
    m_play.add({u"countdown-of-both"_s,
                [this] { return hostSees(u"countdownView"_s)() && guestSees(u"countdownView"_s)(); },
                Play::glance,
                {}});
}

void Demo::fight()
{
    const auto bothMaySubmit = [this] {
        return m_host.robot().isReady(u"submitButton"_s) && m_guest->robot().isReady(u"submitButton"_s);
    };
    m_play.add({u"the-same-second"_s, bothMaySubmit, Play::look, [this] {
                    const bool chosen = m_host.robot().choose(u"languageBox"_s, python) &&
                                        m_guest->robot().choose(u"languageBox"_s, python);
                    m_host.write(solution());
                    m_guest->write(guess);
                    return chosen;
                }});
    m_play.add({u"both-write"_s, [this] { return !m_host.isWriting() && !m_guest->isWriting(); }, Play::look,
                [this] {
                    return m_guest->robot().click(u"submitButton"_s);
                }});
    m_play.add({u"a-wrong-answer-is-seen"_s,
                [this] {
                    const auto *seen = m_host.robot().find(u"rivalDots"_s);
                    return m_guest->hasVerdict(Verdict::WrongAnswer) && seen &&
                           seen->accessibleDescription().contains("Wrong answer"_L1);
                },
                Play::look,
                [this] {
                    return m_guest->robot().click(u"drawButton"_s);
                }});
    m_play.add({u"a-draw"_s, guestSees(u"noticeAccept"_s), Play::look, [this] {
                    return m_guest->robot().click(u"noticeAccept"_s);
                }});
    m_play.add({u"is-offered"_s, hostSees(u"declineDrawButton"_s), Play::look, [this] {
                    return m_host.robot().click(u"declineDrawButton"_s);
                }});
    m_play.add({u"and-declined"_s, [this] { return !hostSees(u"declineDrawButton"_s)(); }, Play::look,
                [this] {
                    return m_host.robot().click(u"submitButton"_s);
                }});
}

void Demo::finishAndPlayAgain()
{
    m_play.add({u"one-has-won"_s, [this] { return hostSees(u"rematchButton"_s)() && guestSees(u"rematchButton"_s)(); },
                Play::look,
                [this] {
                    return m_guest->robot().click(u"rematchButton"_s);
                }});
    m_play.add({u"a-rematch-is-wanted"_s,
                [this] {
                    const Seat *guest = m_host.application().duel().rivalSeat();
                    return guest && guest->wantsRematch;
                },
                Play::look,
                [this] {
                    return m_host.robot().click(u"rematchButton"_s);
                }});
    m_play.add(
        {u"the-next-duel"_s,
         [this] { return m_host.robot().isReady(u"readyButton"_s) && m_guest->robot().isReady(u"readyButton"_s); },
         Play::look,
         {}});
}

QString Demo::solution()
{
    const auto &duel = m_host.application().duel().duel();
    if (!duel || duel->problems.isEmpty())
        return {};
    const QDir accepted(u"%1/%2/submissions/accepted"_s.arg(m_problems, duel->problems.first().id.value()));
    const QStringList found = accepted.entryList({u"*.py"_s}, QDir::Files);
    QFile file(found.isEmpty() ? QString() : accepted.filePath(found.first()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression licence(u"\\A(# SPDX-[^\n]*\n)*"_s); // nobody types that in a duel
    return QString::fromUtf8(file.readAll()).remove(licence).trimmed();
}

} // namespace duello
