// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A window with a library, a past and a player in it, and nothing behind it.
#pragma once

#include "net/protocol/invite.h"
#include "ui/dialogs.h"
#include "ui/editor/draftstore.h"
#include "ui/mainwindow.h"
#include "ui/models/duelmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/hostingmodel.h"
#include "ui/models/lobbymodel.h"
#include "ui/models/opponentmodel.h"
#include "ui/models/problemmodel.h"
#include "ui/models/submissionmodel.h"

#include <QDir>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace duello::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const UserId me(u"u1"_s);

inline Timestamp at(std::chrono::milliseconds sinceMorning)
{
    using namespace std::chrono;
    return Timestamp(sys_days(2026y / November / 24d)) + 9h + sinceMorning;
}

inline QList<ProblemSummary> problems()
{
    const auto problem = [](const char *id, const QString &english, const QString &russian, int level,
                            QStringList topics) {
        return ProblemSummary{
            ProblemId(QLatin1StringView(id)), {{u"en"_s, english}, {u"ru"_s, russian}}, level, topics};
    };
    return {
        problem("sum-of-line", u"Sum of the Numbers in a Line"_s, u"Сумма чисел в строке"_s, 1, {u"input-output"_s}),
        problem("lookalike-codes", u"Lookalike Codes"_s, u"Похожие коды"_s, 1, {u"strings"_s, u"hashing"_s}),
        problem("laptops", u"Laptops and Switches"_s, u"Ноутбуки и коммутаторы"_s, 2,
                {u"graphs"_s, u"disjoint-sets"_s, u"counting"_s}),
        problem("enough-judges", u"Enough Judges"_s, u"Сколько нужно судей"_s, 2,
                {u"binary-search"_s, u"priority-queue"_s}),
        problem("commentator", u"Commentator"_s, u"Комментатор"_s, 3, {u"dynamic-programming"_s, u"data-structures"_s}),
        problem("long",
                u"An Unreasonably Long Title of a Problem That Some Author Found Funny at Three in the Morning"_s,
                u"Неразумно длинное название задачи, которое автору показалось смешным в три часа ночи"_s, 4,
                {u"dynamic-programming"_s, u"combinatorics"_s, u"number-theory"_s, u"shortest-paths"_s}),
    };
}

inline Submission submission(const char *id, const UserId &user, Timestamp time, Verdict verdict, int test = 0)
{
    Submission submission;
    submission.id = SubmissionId(QLatin1StringView(id));
    submission.user = user;
    submission.language = u"C++"_s;
    submission.receivedAt = time;
    submission.state = SubmissionState::Done;
    submission.verdict = verdict;
    submission.test = test;
    submission.tests = 12;
    return submission;
}

/// A duel of one seat, `began` after nine in the morning.
inline DuelRecord solo(const char *id, int problem, std::chrono::minutes began, std::chrono::minutes length)
{
    const ProblemSummary summary = problems().at(problem);
    DuelRecord record;
    record.you = me;
    record.duel.id = DuelId(QLatin1StringView(id));
    record.duel.state = DuelState::Finished;
    record.duel.settings = {DuelFormat::Race, length, 1};
    record.duel.seats = {{me, u"Ada"_s, true, true, 0}};
    record.duel.problems = {{u"A"_s, summary.id, summary.title}};
    record.duel.createdAt = at(began);
    record.duel.startsAt = at(began);
    return record;
}

inline DuelRecord solved()
{
    DuelRecord record = solo("d1", 0, 300min, 30min);
    record.submissions = {submission("s1", me, at(300min + 130s), Verdict::CompilationError),
                          submission("s2", me, at(300min + 245s), Verdict::WrongAnswer, 3),
                          submission("s3", me, at(300min + 400s), Verdict::Accepted)};
    record.duel.finishedAt = at(300min + 403s);
    record.duel.result = DuelResult{me, DuelReason::Solved, SubmissionId(u"s3"_s)};
    return record;
}

inline DuelRecord timeUp()
{
    DuelRecord record = solo("d2", 4, 200min, 60min);
    record.submissions = {submission("s4", me, at(200min + 22min), Verdict::TimeLimit, 9),
                          submission("s5", me, at(200min + 24min), Verdict::MemoryLimit, 9),
                          submission("s6", me, at(200min + 58min), Verdict::WrongAnswer, 11)};
    record.duel.finishedAt = at(260min);
    record.duel.result = DuelResult{std::nullopt, DuelReason::Deadline, {}};
    return record;
}

inline DuelRecord resigned()
{
    DuelRecord record = solo("d3", 5, 100min, 15min);
    record.duel.finishedAt = at(109min + 12s);
    record.duel.result = DuelResult{std::nullopt, DuelReason::Resigned, {}};
    return record;
}

inline DuelRecord lostToBob()
{
    const UserId bob(u"u2"_s);
    DuelRecord record = solo("d4", 2, 20min, 30min);
    record.duel.settings.seats = 2;
    record.duel.seats.append({bob, u"Bartholomew Featherstonehaugh"_s, true, true, 1});
    record.submissions = {submission("s7", bob, at(20min + 200s), Verdict::WrongAnswer, 2),
                          submission("s8", me, at(20min + 250s), Verdict::RuntimeError, 5),
                          submission("s9", bob, at(20min + 560s), Verdict::Accepted)};
    record.duel.finishedAt = at(20min + 560s);
    record.duel.result = DuelResult{bob, DuelReason::Solved, SubmissionId(u"s9"_s)};
    return record;
}

inline QList<LanguageInfo> languages()
{
    return {{u"C++"_s, u"g++ 14.2.0"_s, true, {}},
            {u"Python"_s, u"Python 3.13.5"_s, true, {}},
            {u"Rust"_s, {}, false, {Remark::Kind::NotInstalled, {u"rustc"_s, u"rustc"_s}}}};
}

inline HostingState openDoor()
{
    return {.on = true,
            .addresses = {u"192.168.1.7"_s, u"fd00::7"_s},
            .port = 5001,
            .wantedPort = 5001,
            .code = u"K7QX2M"_s,
            .invite = inviteLink({u"192.168.1.7"_s, 5001, u"K7QX2M"_s, QByteArray(fingerprintLength, 'f')}),
            .reachesItself = true,
            .trouble = {}};
}

/// Ada's, with one free seat.
inline Duel room()
{
    Duel duel;
    duel.id = DuelId(u"d9"_s);
    duel.seats = {Seat{me, u"Ada"_s, false, true}, Seat{}};
    duel.problems = {DuelProblem{u"A"_s, {}, {}}};
    duel.createdAt = at(400min);
    return duel;
}

/// The same room with Boris in it.
inline Duel fullRoom(bool adaReady, bool borisReady)
{
    Duel duel = room();
    duel.state = adaReady || borisReady ? DuelState::Ready : DuelState::Seated;
    duel.seats[0].ready = adaReady;
    duel.seats[1] = Seat{UserId(u"u2"_s), u"Boris"_s, borisReady, true};
    return duel;
}

inline FoundDuel foundRoom(const QString &player, const QString &host, const DuelSettings &settings)
{
    FoundDuel duel;
    duel.hostId = host;
    duel.duel = DuelId(host);
    duel.hostName = host;
    duel.playerName = player;
    duel.addresses = {u"192.168.1.%1"_s.arg(player.size())};
    duel.port = 5001;
    duel.fingerprint = QByteArray(fingerprintLength, 'f');
    duel.code = u"K7QX2M"_s;
    duel.settings = settings;
    duel.version = u"0.1.0"_s;
    return duel;
}

/// Two to join, one that is full, one of another version.
inline QList<FoundDuel> foundRooms()
{
    FoundDuel full = foundRoom(u"Chen"_s, u"desk"_s, {});
    full.open = false;
    FoundDuel newer = foundRoom(u"Dana"_s, u"tower"_s, {});
    newer.protocol = routes::protocolVersion + 1;
    newer.version = u"0.9.0"_s;
    return {foundRoom(u"Boris"_s, u"boris-laptop"_s, {}),
            foundRoom(u"Bartholomew Featherstonehaugh the Unreasonable"_s, u"a-host-name-that-went-on-and-on"_s,
                      {.format = DuelFormat::Lockout,
                       .length = 60min,
                       .penalty = Penalty::Cooldown,
                       .visibility = Visibility::DelayedCode}),
            full, newer};
}

/// Answers every question with `accept`.
class AnsweringDialogs final : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void(bool)> answered) override
    {
        asked.append(question.name);
        answered(accept);
    }
    void inform(QWidget *, const Question &message) override { asked.append(message.name); }

    void saveAs(QWidget *, const FileQuestion &question, std::function<void(const QString &)> answered) override
    {
        asked.append(question.name);
        if (!file.isEmpty())
            answered(file);
    }

    bool accept = true;
    QString file; ///< where things are saved; empty: nowhere
    QStringList asked;
};

struct Shell
{
    explicit Shell(const Preferences &preferences = english())
        : window({problems, history, duel, submissions, opponent, lobby, hosting},
                 {theme, dialogs, drafts, chance, clock}, preferences)
    {
    }

    static Preferences english()
    {
        Preferences preferences;
        preferences.language = u"en"_s;
        preferences.theme = ThemeMode::Light;
        preferences.reduceMotion = true;
        preferences.playerName = u"Ada"_s;
        return preferences;
    }

    void fill()
    {
        problems.setProblems(test::problems());
        problems.setSolved({ProblemId(u"sum-of-line"_s)});
        history.setRecords({solved(), timeUp(), resigned(), lostToBob()});
        window.setJudgeStatus(u"namespaces"_s, languages());
        window.setDataFolder(u"/home/ada/.local/share/duello"_s);
    }

    /// A page is made by its first visit. Ends at home.
    void visitEveryPage()
    {
        window.showDuel();
        window.showChooser();
        window.showProblems();
        window.showHistory();
        window.showSettings();
        if (!history.records().isEmpty())
            window.showResult(history.records().first().duel.id);
        window.showHost();
        window.showJoin();
        openRoom();
        window.showDuel();
        window.showHome();
    }

    /// A room of ours with nobody else in it, at a door.
    void openRoom()
    {
        hosting.setState(test::openDoor());
        duel.setPlayer(me, u"k3f9"_s);
        duel.setConnection({.state = ConnectionState::Live, .channel = ChannelKind::WebSocket});
        duel.setDuel(test::room());
    }

    template <class T = QWidget> T *find(const char *name)
    {
        T *found = window.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("the window has no %s", name);
        return found;
    }

    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }

    Theme theme;
    AnsweringDialogs dialogs;
    std::mt19937 chance{7};
    ProblemModel problems;
    HistoryModel history;
    SystemClock clock;
    DuelModel duel{clock};
    SubmissionModel submissions;
    OpponentModel opponent;
    LobbyModel lobby;
    HostingModel hosting;
    QTemporaryDir folder;
    DraftStore drafts{folder.path()};
    MainWindow window;
};

} // namespace duello::test
