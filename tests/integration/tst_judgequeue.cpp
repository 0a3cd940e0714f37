// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lease and attempt: whatever the judge does, a submission gets one verdict (promise P15).
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lease = 300ms;

bool isVerdict(const Event &event)
{
    const auto *body = std::get_if<SubmissionBody>(&event.body);
    return body && body->submission.verdict;
}

} // namespace

class TestJudgeQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aJudgeThatHangsBeyondItsLeaseIsReplacedByTheNextAttempt();
    void aZombiesVerdictIsRefused();
    void aZombiesWordsDoNotRenewTheLease();
    void eachWordRenewsTheLease();
    void aVerdictSaidTwiceIsToldOnce();
    void aJudgeErrorIsTriedAgainAndTheThirdOneStands();
    void theQueueGoesOnBehindAJudgeThatAlwaysHangs();

private:
    void submit(const QString &key);
    QJsonObject submission(qsizetype i = 0);
    bool waitForRequest(qsizetype count);
    ScriptedJudge &judge() { return m_server->judge; }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_probe;
    std::unique_ptr<StreamProbe> m_stream;
};

void TestJudgeQueue::init()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.trustUserId = true, .demo = true, .judgeLease = lease});
    QCOMPARE(m_server->failure(), QString());
    judge().answersByItself = false;
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_stream = std::make_unique<StreamProbe>(m_server->port(), u"user_id=1"_s);
    m_stream->hello();
}

void TestJudgeQueue::submit(const QString &key)
{
    const HttpResponse answer =
        m_probe->post(u"/api/duels/1/submit?user_id=1"_s,
                      {{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, key}});
    QCOMPARE(answer.status, 201);
}

QJsonObject TestJudgeQueue::submission(qsizetype i)
{
    return m_probe->get(u"/api/duels/1/submissions?user_id=1"_s)
        .json.value("submissions"_L1)
        .toArray()
        .at(i)
        .toObject();
}

bool TestJudgeQueue::waitForRequest(qsizetype count)
{
    return QTest::qWaitFor([&] { return judge().requests.size() >= count; }, 10s);
}

void TestJudgeQueue::aJudgeThatHangsBeyondItsLeaseIsReplacedByTheNextAttempt()
{
    submit(u"k"_s);
    QVERIFY(waitForRequest(2)); // the first one is never answered
    QCOMPARE(judge().requests[0].submission, judge().requests[1].submission);
    QCOMPARE(judge().requests[1].attempt, 2);
    QCOMPARE(judge().cancelled, QList{judge().requests[0].submission});
    QCOMPARE(submission().value("attempt"_L1).toInt(), 2);
    judge().finish(judge().requests[1], Verdict::Accepted);
    QVERIFY(m_stream->waitForEvent(status(u"Accepted"_s)));
}

void TestJudgeQueue::aZombiesVerdictIsRefused()
{
    submit(u"k"_s);
    QVERIFY(waitForRequest(2));
    judge().finish(judge().requests[0], Verdict::Accepted); // back from the dead
    judge().pass(judge().requests[1], 1);
    QVERIFY(m_stream->waitForEvent(status(u"Test #1 passed"_s)));
    QVERIFY(submission().value("verdict"_L1).isNull());
    judge().finish(judge().requests[1], Verdict::WrongAnswer, 5);
    judge().finish(judge().requests[0], Verdict::Accepted); // and again, after the verdict
    submit(u"next"_s); // what follows is told after all that the zombie could have caused
    QVERIFY(m_stream->waitForEvent([](const Event &event) {
        const auto *body = std::get_if<SubmissionBody>(&event.body);
        return body && body->submission.clientTempId == ClientTempId(u"next"_s);
    }));
    QCOMPARE(submission().value("verdict"_L1).toString(), u"Wrong Answer on test #5"_s);
    QCOMPARE(std::ranges::count_if(m_stream->events, isVerdict), 1);
}

void TestJudgeQueue::aZombiesWordsDoNotRenewTheLease()
{
    submit(u"k"_s);
    QVERIFY(waitForRequest(2));
    QTimer zombie;
    connect(&zombie, &QTimer::timeout, this, [this, test = 0]() mutable { judge().pass(judge().requests[0], ++test); });
    zombie.start(lease / 6);
    QVERIFY(waitForRequest(3));
    QCOMPARE(judge().requests[2].attempt, 3);
}

void TestJudgeQueue::eachWordRenewsTheLease()
{
    submit(u"k"_s);
    QVERIFY(waitForRequest(1));
    int test = 0;
    QTimer slow;
    connect(&slow, &QTimer::timeout, this, [this, &test] { judge().pass(judge().requests[0], ++test); });
    slow.start(lease / 6);
    QTRY_COMPARE_GE_WITH_TIMEOUT(test, 15, 10s); // more than two leases
    QCOMPARE(judge().requests.size(), 1);
}

void TestJudgeQueue::aVerdictSaidTwiceIsToldOnce()
{
    submit(u"k"_s);
    QVERIFY(waitForRequest(1));
    judge().finish(judge().requests[0], Verdict::WrongAnswer, 1);
    judge().finish(judge().requests[0], Verdict::Accepted);
    submit(u"next"_s);
    QVERIFY(waitForRequest(2));
    judge().finish(judge().requests[1], Verdict::WrongAnswer, 2);
    QVERIFY(m_stream->waitForEvent(status(u"Wrong Answer on test #2"_s)));
    QCOMPARE(std::ranges::count_if(m_stream->events, isVerdict), 2);
    QCOMPARE(submission().value("verdict"_L1).toString(), u"Wrong Answer on test #1"_s);
}

void TestJudgeQueue::aJudgeErrorIsTriedAgainAndTheThirdOneStands()
{
    submit(u"k"_s);
    for (qsizetype i = 0; i < 3; ++i) {
        QVERIFY(waitForRequest(i + 1));
        QCOMPARE(judge().requests[i].attempt, int(i) + 1);
        judge().finish(judge().requests[i], Verdict::JudgeError);
    }
    QVERIFY(m_stream->waitForEvent(status(u"Judge Error"_s)));
    QCOMPARE(std::ranges::count_if(m_stream->events, isVerdict), 1);
    QCOMPARE(submission().value("attempt"_L1).toInt(), 3);
    submit(u"next"_s); // whose failures are counted anew
    QVERIFY(waitForRequest(4));
    judge().finish(judge().requests[3], Verdict::JudgeError);
    QVERIFY(waitForRequest(5));
}

void TestJudgeQueue::theQueueGoesOnBehindAJudgeThatAlwaysHangs()
{
    submit(u"hangs"_s);
    submit(u"next"_s);
    QVERIFY(waitForRequest(4)); // three leases
    QVERIFY(judge().requests[3].submission != judge().requests[0].submission);
    QCOMPARE(submission().value("verdict"_L1).toString(), u"Judge Error"_s);
    judge().finish(judge().requests[3], Verdict::Accepted);
    QVERIFY(m_stream->waitForEvent(status(u"Accepted"_s)));
}

QTEST_GUILESS_MAIN(TestJudgeQueue)
#include "tst_judgequeue.moc"
