// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a judge's words make of a submission (promises P11 and P15).
#include "net/server/judgequeue/judging.h"

#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

const SubmissionId id(u"s"_s);

Submission fresh()
{
    return {.id = id, .rev = 1};
}

JudgeProgress progress(int test, int attempt = 1, SubmissionState state = SubmissionState::Running)
{
    return {id, attempt, state, test, 10};
}

JudgeResult result(Verdict verdict, int attempt = 1)
{
    JudgeResult said;
    said.submission = id;
    said.attempt = attempt;
    said.verdict = verdict;
    return said;
}

} // namespace

class TestJudging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepIsNewsOnce();
    void aLatePassAfterTheVerdictChangesNothing();
    void onlyTheFirstVerdictOfAnAttemptCounts();
    void anotherAttemptsWordsDoNotCount();
    void whateverTheJudgeSaysARowNeverGoesBack();
};

void TestJudging::eachStepIsNewsOnce()
{
    const auto compiling = judging::progressed(fresh(), progress(0, 1, SubmissionState::Compiling));
    QVERIFY(compiling);
    QCOMPARE(compiling->rev, 2);
    QVERIFY(!judging::progressed(*compiling, progress(0, 1, SubmissionState::Compiling)));
    const auto running = judging::progressed(*compiling, progress(2));
    QVERIFY(running);
    QCOMPARE(statusWords(*running), u"Test #2 passed"_s);
    QVERIFY(!judging::progressed(*running, progress(1)));
}

void TestJudging::aLatePassAfterTheVerdictChangesNothing()
{
    const auto done = judging::finished(fresh(), result(Verdict::Accepted));
    QVERIFY(done);
    QCOMPARE(done->state, SubmissionState::Done);
    QVERIFY(!judging::progressed(*done, progress(9)));
}

void TestJudging::onlyTheFirstVerdictOfAnAttemptCounts()
{
    const auto done = judging::finished(fresh(), result(Verdict::Accepted));
    QVERIFY(!judging::finished(*done, result(Verdict::WrongAnswer)));
}

void TestJudging::anotherAttemptsWordsDoNotCount()
{
    const Submission again = judging::requeued(*judging::progressed(fresh(), progress(5)));
    QCOMPARE(again.attempt, 2);
    QCOMPARE(again.state, SubmissionState::Queued);
    QCOMPARE(again.test, 0);
    QVERIFY(!judging::progressed(again, progress(6, 1)));
    QVERIFY(!judging::finished(again, result(Verdict::Accepted, 1)));
    QVERIFY(judging::finished(again, result(Verdict::Accepted, 2)));
}

void TestJudging::whateverTheJudgeSaysARowNeverGoesBack()
{
    const bool holds = rc::check([] {
        Submission submission = fresh();
        const int steps = *rc::gen::inRange(1, 30);
        for (int i = 0; i < steps; ++i) {
            const int attempt = *rc::gen::inRange(1, 4);
            const int what = *rc::gen::inRange(0, 10);
            std::optional<Submission> after;
            if (what == 0)
                after = judging::requeued(submission);
            else if (what == 1)
                after = judging::finished(submission, result(Verdict::WrongAnswer, attempt));
            else
                after = judging::progressed(submission, progress(*rc::gen::inRange(0, 11), attempt));
            if (!after)
                continue;
            RC_ASSERT(isOlder(submission, *after));
            RC_ASSERT(after->attempt > submission.attempt || !submission.verdict);
            RC_ASSERT(after->attempt > submission.attempt || after->test >= submission.test || after->verdict);
            RC_ASSERT((after->state == SubmissionState::Done) == after->verdict.has_value());
            submission = *after;
        }
    });
    QVERIFY(holds);
}

QTEST_APPLESS_MAIN(TestJudging)
#include "tst_judging.moc"
