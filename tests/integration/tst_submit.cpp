// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Submitting over real sockets and a real database (product S1 to S3, protocol section 4).
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include "net/protocol/limits.h"

#include <QJsonArray>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonObject program{{u"solution"_s, u"print(sum(map(int, input().split())))"_s}, {u"language"_s, u"Python"_s}};

QJsonObject withKey(const QString &key, QJsonObject object = program)
{
    object.insert("client_temp_id"_L1, key);
    return object;
}

} // namespace

class TestSubmit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fiftyParallelPostsOfOneKeyAreOneSubmission();
    void aKeyWithOtherContentIsRefused();
    void aKnownKeyIsRecognisedAfterTheDeadline();
    void aNewKeyAfterTheEndIsRefused();
    void withoutAKeyEachPostIsASubmission();
    void theHeaderIsAnAliasOfTheField();
    void badSubmissionsAreRefusedWithACode_data();
    void badSubmissionsAreRefusedWithACode();
    void aLanguageThatTheHostAddedIsTaken();
    void theStartingDocumentsBodyIsTaken();
    void theAuthorReadsTheDetailsAndNobodyElse();
    void afterARestartTheUnfinishedAreJudgedOnceMore();
    void aResultOfTheAttemptBeforeChangesNothing();

private:
    QString submitPath() const { return u"/api/duels/"_s + m_duel + u"/submit"_s; }
    HttpResponse submit(const QJsonObject &body) { return m_probe->post(submitPath(), body); }
    QJsonArray submissions();

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_probe;
    QString m_token;
    QString m_duel;
};

void TestSubmit::init()
{
    m_server = std::make_unique<TestServer>();
    QCOMPARE(m_server->failure(), QString());
    m_token = m_server->newSession(u"Alice"_s);
    m_duel = m_server->runningDuel(m_token);
    QVERIFY(!m_duel.isEmpty());
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_probe->setToken(m_token);
}

QJsonArray TestSubmit::submissions()
{
    return m_probe->get(u"/api/duels/"_s + m_duel + u"/submissions"_s).json.value("submissions"_L1).toArray();
}

void TestSubmit::fiftyParallelPostsOfOneKeyAreOneSubmission()
{
    QList<QNetworkReply *> replies;
    for (int i = 0; i < 50; ++i)
        replies.append(m_probe->startPost(submitPath(), withKey(u"one"_s)));
    QSet<QByteArray> bodies;
    int replayed = 0;
    for (QNetworkReply *reply : std::as_const(replies)) {
        const HttpResponse answer = HttpProbe::finish(reply);
        QCOMPARE(answer.status, 201);
        bodies.insert(answer.body);
        replayed += answer.headers.value("idempotent-replayed") == "true" ? 1 : 0;
    }
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(replayed, 49);
    QCOMPARE(submissions().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
}

void TestSubmit::aKeyWithOtherContentIsRefused()
{
    QCOMPARE(submit(withKey(u"k"_s)).status, 201);
    QJsonObject other = program;
    other.insert("solution"_L1, u"print(6)"_s);
    const HttpResponse answer = submit(withKey(u"k"_s, other));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"client_temp_id_reused"_s);
    QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
    QCOMPARE(submissions().size(), 1);
}

void TestSubmit::aKnownKeyIsRecognisedAfterTheDeadline()
{
    m_server->judge.answersByItself = false;
    const HttpResponse first = submit(withKey(u"late"_s));
    QCOMPARE(first.status, 201);
    m_server->clock.advance(10h);
    const HttpResponse again = submit(withKey(u"late"_s));
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.headers.value("idempotent-replayed"), "true");
}

void TestSubmit::aNewKeyAfterTheEndIsRefused()
{
    m_server->clock.advance(10h);
    const HttpResponse answer = submit(withKey(u"new"_s));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"duel_finished"_s);
    QCOMPARE(submissions().size(), 0);
}

void TestSubmit::withoutAKeyEachPostIsASubmission()
{
    m_server->judge.answersByItself = false;
    const HttpResponse first = submit(program);
    const HttpResponse second = submit(program);
    QVERIFY(first.json.value("submission_id"_L1) != second.json.value("submission_id"_L1));
    QCOMPARE(submissions().size(), 2);
}

void TestSubmit::theHeaderIsAnAliasOfTheField()
{
    m_server->judge.answersByItself = false;
    const HttpResponse field = submit(withKey(u"alias"_s));
    const HttpResponse header = m_probe->post(submitPath(), program, {{"Idempotency-Key", "\"alias\""}});
    QCOMPARE(header.status, 201);
    QCOMPARE(header.body, field.body);
    QCOMPARE(m_probe->post(submitPath(), withKey(u"other"_s), {{"Idempotency-Key", "alias"}}).status, 400);
    QCOMPARE(m_probe->post(submitPath(), program, {{"Idempotency-Key", "\"\""}}).status, 400);
}

void TestSubmit::badSubmissionsAreRefusedWithACode_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("duel");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto solution = [](const QByteArray &text) {
        return QByteArray(R"({"language":"Python","solution":")" + text + R"("})");
    };
    const QByteArray tooLarge(limits::solution.count() + 1, 'x');
    QTest::newRow("unknown language") << QByteArray(R"({"language":"Cobol","solution":"x"})") << QString() << 400
                                      << u"unknown_language"_s;
    QTest::newRow("no toolchain") << QByteArray(R"({"language":"Java","solution":"x"})") << QString() << 400
                                  << u"language_unavailable"_s;
    QTest::newRow("empty") << solution("") << QString() << 400 << u"empty_solution"_s;
    QTest::newRow("blank") << solution("  \\n ") << QString() << 400 << u"empty_solution"_s;
    QTest::newRow("65 KiB") << solution(tooLarge) << QString() << 413 << u"solution_too_large"_s;
    QTest::newRow("1 MB") << solution(QByteArray(1'000'000, 'x')) << QString() << 413 << u"body_too_large"_s;
    QTest::newRow("broken JSON") << QByteArray(R"({"language":)") << QString() << 400 << u"bad_json"_s;
    QTest::newRow("no object") << QByteArray("[1]") << QString() << 400 << u"bad_json"_s;
    QTest::newRow("no field") << QByteArray(R"({"language":"Python"})") << QString() << 400 << u"bad_json"_s;
    QTest::newRow("empty key") << QByteArray(R"({"language":"Python","solution":"x","client_temp_id":""})") << QString()
                               << 400 << u"bad_json"_s;
    QTest::newRow("unknown duel") << solution("x") << u"999"_s << 404 << u"unknown_duel"_s;
    QTest::newRow("unknown problem") << QByteArray(R"({"language":"Python","solution":"x","problem":"Z"})") << QString()
                                     << 404 << u"unknown_problem"_s;
    QTest::newRow("key too long") << QByteArray(R"({"language":"Python","solution":"x","client_temp_id":")" +
                                                QByteArray(129, 'k') + R"("})")
                                  << QString() << 400 << u"bad_request"_s;
}

void TestSubmit::badSubmissionsAreRefusedWithACode()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, duel);
    const QString path = duel.isEmpty() ? submitPath() : u"/api/duels/"_s + duel + u"/submit"_s;
    const HttpResponse answer = m_probe->postBytes(path, body);
    QTEST(answer.status, "status");
    QTEST(answer.code(), "code");
    QVERIFY(!answer.json.value("detail"_L1).toString().isEmpty());
    QCOMPARE(submissions().size(), 0);
}

void TestSubmit::aLanguageThatTheHostAddedIsTaken()
{
    for (const QString &word : {u"Logo"_s, u" logo"_s}) {
        const HttpResponse answer = m_probe->post(submitPath(), {{u"solution"_s, u"wrong"_s}, {u"language"_s, word}});
        QCOMPARE(answer.status, 201);
        QCOMPARE(submissions().last().toObject().value("language"_L1).toString(), u"Logo"_s);
    }
}

void TestSubmit::theStartingDocumentsBodyIsTaken()
{
    const HttpResponse answer = m_probe->postBytes(
        submitPath(),
        "{\n    \"solution\": \"print(sum(map(int, input().split())))\",\n    \"language\": \"Python\",\n}");
    QCOMPARE(answer.status, 201);
    QVERIFY(!answer.json.value("submisson_id"_L1).toString().isEmpty());
    QCOMPARE(answer.json.value("submisson_id"_L1), answer.json.value("submission_id"_L1));
}

void TestSubmit::theAuthorReadsTheDetailsAndNobodyElse()
{
    const QString id = submit(withKey(u"k"_s)).json.value("submission_id"_L1).toString();
    const QString path = u"/api/duels/"_s + m_duel + u"/submissions/"_s + id;
    QTRY_COMPARE_WITH_TIMEOUT(m_probe->get(path).json.value("verdict"_L1).toString(), u"Accepted"_s, 5s);
    const QJsonObject details = m_probe->get(path).json;
    QCOMPARE(details.value("solution"_L1), program.value("solution"_L1));
    QCOMPARE(details.value("outcomes"_L1).toArray().size(), 1);

    HttpProbe eve(m_server->port());
    eve.setToken(m_server->newSession(u"Eve"_s));
    QCOMPARE(eve.get(path).status, 404);
    QCOMPARE(eve.post(submitPath(), program).status, 403);
    eve.setToken(u"nonsense"_s);
    QCOMPARE(eve.get(path).status, 401);
}

void TestSubmit::afterARestartTheUnfinishedAreJudgedOnceMore()
{
    m_server->judge.answersByItself = false;
    const QString epoch = m_probe->get(u"/api/server"_s).json.value("epoch"_L1).toString();
    QVERIFY(!epoch.isEmpty());
    submit(withKey(u"first"_s));
    submit(withKey(u"second"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
    m_server->judge.pass(m_server->judge.requests.first(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(submissions().first().toObject().value("status"_L1).toString(), u"Test #2 passed"_s, 5s);

    m_server->judge.requests.clear();
    m_server->judge.answersByItself = true;
    m_server->restart();
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_probe->setToken(m_token);
    QCOMPARE(m_probe->get(u"/api/server"_s).json.value("epoch"_L1).toString(), epoch);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 2, 5s);
    QCOMPARE(m_server->judge.requests.first().attempt, 2);
    QTRY_COMPARE_WITH_TIMEOUT(submissions().last().toObject().value("state"_L1).toString(), u"done"_s, 5s);
    QCOMPARE(submissions().first().toObject().value("attempt"_L1).toInt(), 2);
    QCOMPARE(submit(withKey(u"first"_s)).headers.value("idempotent-replayed"), "true");
    QCOMPARE(submissions().size(), 2);
}

void TestSubmit::aResultOfTheAttemptBeforeChangesNothing()
{
    m_server->judge.answersByItself = false;
    submit(withKey(u"k"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
    const JudgeRequest before = m_server->judge.requests.first();
    m_server->restart();
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_probe->setToken(m_token);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 2, 5s);

    m_server->judge.finish(before, Verdict::WrongAnswer, 1);
    m_server->judge.finish(m_server->judge.requests.last(), Verdict::Accepted);
    QTRY_COMPARE_WITH_TIMEOUT(submissions().first().toObject().value("state"_L1).toString(), u"done"_s, 5s);
    QCOMPARE(submissions().first().toObject().value("verdict"_L1).toString(), u"Accepted"_s);
}

QTEST_GUILESS_MAIN(TestSubmit)
#include "tst_submit.moc"
