// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A duel page with two players, a problem and a past, and nothing behind it.
#pragma once

#include "tests/gui/shellfixture.h"
#include "tests/support/fakeclock.h"
#include "ui/duel/duelpage.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/draftstore.h"
#include "ui/models/duelmodel.h"
#include "ui/models/submissionmodel.h"

#include <QLabel>
#include <QTemporaryDir>

namespace duello::test {

inline const UserId rival(u"u2"_s);

inline Problem sumOfLine()
{
    Problem problem;
    problem.summary = problems().first();
    problem.statement = {
        {u"en"_s, u"Every duel deserves a warm-up. The host types a line of numbers, both rivals see it at the same "
                  "moment, and whoever sends their sum first has the first laugh of the evening.\n\n"
                  "Nobody says how many numbers there are: they end where the line ends.\n\n"
                  "## Input\n\nThe only line holds from 1 to 50 000 integers, separated by single spaces. Each integer "
                  "`a` satisfies −10⁹ ≤ `a` ≤ 10⁹.\n\n"
                  "## Output\n\nPrint one integer: the **sum** of all numbers of the line.\n"_s},
        {u"ru"_s,
         u"Каждой дуэли нужна разминка. Ведущий вводит строку чисел, оба соперника видят её в один и тот же миг, "
         "и первым смеётся тот, кто раньше отправит сумму.\n\n"
         "Сколько чисел, никто не говорит: они кончаются вместе со строкой.\n\n"
         "## Ввод\n\nВ единственной строке от 1 до 50 000 целых чисел через пробел; для каждого "
         "−10⁹ ≤ `a` ≤ 10⁹.\n\n"
         "## Вывод\n\nВыведите одно целое число: сумму всех чисел строки.\n"_s}};
    problem.timeLimit = 1s;
    problem.samples = {{"1 2 3\n", "6\n"}, {"-5 10 -5 1000000000\n", "1000000000\n"}};
    return problem;
}

/// A row of mine, clicked so long after the start of the clock.
inline Row pending(const char *id, std::chrono::milliseconds clicked, Delivery delivery)
{
    Row row;
    row.id = RowId(QLatin1StringView(id));
    row.delivery = delivery;
    row.createdAt = FakeClock().now() + clicked;
    row.submission.clientTempId = ClientTempId(QLatin1StringView(id));
    row.submission.duel = DuelId(u"d1"_s);
    row.submission.problem = u"A"_s;
    row.submission.user = me;
    row.submission.language = u"C++"_s;
    return row;
}

inline Row running(const char *id, std::chrono::milliseconds clicked, SubmissionState state, int test, int tests)
{
    Row row = pending(id, clicked, Delivery::Delivered);
    row.submission.id = SubmissionId(QLatin1StringView(id));
    row.submission.receivedAt = row.createdAt;
    row.submission.state = state;
    row.submission.test = test;
    row.submission.tests = tests;
    return row;
}

inline Row judged(const char *id, std::chrono::milliseconds clicked, Verdict verdict, int test = 0)
{
    Row row = running(id, clicked, SubmissionState::Done, test, verdict == Verdict::CompilationError ? 0 : 12);
    row.submission.verdict = verdict;
    row.submission.cpuTime = 31ms;
    row.submission.memory = Bytes::fromKib(3584);
    return row;
}

inline Row retrying(const char *id, std::chrono::milliseconds clicked)
{
    Row row = pending(id, clicked, Delivery::Retrying);
    row.retryAt = row.createdAt + 8s;
    row.failure = Error{ErrorCode::Unreachable, {}};
    return row;
}

inline Row refused(const char *id, std::chrono::milliseconds clicked)
{
    Row row = pending(id, clicked, Delivery::Failed);
    row.failure = Error{ErrorCode::LanguageUnavailable, {}};
    return row;
}

/// A row in every state of its life, the newest first.
inline QList<Row> everyRow()
{
    return {pending("r1", 400s, Delivery::Queued),
            pending("r2", 390s, Delivery::Sending),
            retrying("r3", 380s),
            refused("r4", 370s),
            running("r5", 360s, SubmissionState::Queued, 0, 0),
            running("r6", 350s, SubmissionState::Compiling, 0, 0),
            running("r7", 340s, SubmissionState::Running, 7, 12),
            judged("r8", 330s, Verdict::Accepted),
            judged("r9", 320s, Verdict::WrongAnswer, 3),
            judged("r10", 310s, Verdict::TimeLimit, 12),
            judged("r11", 300s, Verdict::IdlenessLimit, 5),
            judged("r12", 290s, Verdict::MemoryLimit, 9),
            judged("r13", 280s, Verdict::OutputLimit, 1),
            judged("r14", 270s, Verdict::RuntimeError, 2),
            judged("r15", 260s, Verdict::CompilationError),
            judged("r16", 250s, Verdict::PresentationError, 4),
            judged("r17", 240s, Verdict::JudgeError),
            judged("r18", 230s, Verdict::WallTimeLimit, 6)};
}

struct DuelStage
{
    explicit DuelStage(QSize size = {1280, 720}) : page({duel, submissions, opponent, drafts, dialogs, theme})
    {
        theme.setReduceMotion(true);
        duel.setPlayer(me, u"k3f9"_s);
        duel.setLanguages(languages());
        duel.setConnection(ConnectionStatus{ConnectionState::Live, ChannelKind::WebSocket});
        page.resize(size);
    }

    Duel twoPlayers(DuelState state) const
    {
        Duel value;
        value.id = DuelId(u"d1"_s);
        value.state = state;
        value.seats = {Seat{me, u"Ada"_s, true, true, 0}, Seat{rival, u"Boris"_s, true, true, 0}};
        value.problems = {DuelProblem{u"A"_s, ProblemId(u"sum-of-line"_s), problems().first().title}};
        value.createdAt = clock.now();
        value.startsAt = clock.now() + 3s;
        value.deadline = clock.now() + 3s + 30min;
        return value;
    }

    /// To a duel that has been running for `since`.
    void begin(std::chrono::milliseconds since = 0ms)
    {
        duel.setDuel(twoPlayers(DuelState::Running));
        duel.setProblem(u"A"_s, sumOfLine());
        clock.advance(3s + since);
        duel.setServerOffset(1ms); // tells the page that time has passed
        duel.setServerOffset(0ms);
    }

    void show()
    {
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }

    template <class T = QWidget> T *find(const char *name)
    {
        T *found = page.findChild<T *>(QLatin1StringView(name));
        if (!found)
            qFatal("the duel page has no %s", name);
        return found;
    }

    void add(const Row &row)
    {
        const QList<Row> &rows = submissions.rows();
        submissions.apply({InsertRow{row, rows.isEmpty() ? RowId() : rows.first().id}});
    }

    CodeEditor *editor() { return find<CodeEditor>("codeEditor"); }
    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    QString status() { return find<QLabel>("statusWords")->text(); }

    /// As if typed over all that is there.
    void type(const QString &text)
    {
        QWidget *input = find("codeInput");
        QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(input, Qt::Key_Delete);
        for (const QChar c : text)
            c == u'\n' ? QTest::keyClick(input, Qt::Key_Return) : QTest::keyClick(input, c.toLatin1());
    }

    FakeClock clock;
    QTemporaryDir folder;
    Theme theme;
    AnsweringDialogs dialogs;
    DuelModel duel{clock};
    SubmissionModel submissions;
    OpponentModel opponent;
    DraftStore drafts{folder.path()};
    DuelPage page;
};

} // namespace duello::test
