// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Duels between two users over the routes (product D4, D8, D11, D12; protocol section 3).
#include "net/rules/duelrules.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDuelRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void twoPlayersMeetGetReadyAndStart();
    void theProblemIsHiddenUntilTheStart();
    void noByteOfThePdfIsToldBeforeTheStart();
    void theEarlierAcceptedWinsWhenItsVerdictComesLater();
    void aHungJudgeEndsInATechnicalVerdict();
    void theDeadlineEndsTheDuelAndBothAreTold();
    void movesThatAreNotLegalAreRefusedWithAReason();
    void aGuestWhoLeavesFreesTheSeat();
    void anotherNameIsToldToBothPlayersOnce();
    void whoComesBackAfterTheDeadlineFindsTheDuelOver();
    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
    void theListShowsOwnDuelsAndThoseThatWait();
    void ownDuelsComePageByPage();
    void submissionsToSomeDuelsAreThoseAlone();
    void aDuelGoesOnAfterARestart();
    void unknownDuelsAreUnknownEverywhere();

private:
    static QStringList idsOf(const HttpResponse &list);
    QString create(HttpProbe &host, const QJsonObject &settings = {});
    QString running();
    HttpResponse move(HttpProbe &who, const QString &word) { return who.post(u"/api/duels/%1/%2"_s.arg(m_duel, word)); }
    QString state(HttpProbe &who) { return snapshot(who).value("state"_L1).toString(); }
    QJsonObject snapshot(HttpProbe &who) { return who.get(u"/api/duels/"_s + m_duel).json; }
    QString submit(HttpProbe &who, const QString &solution);

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_alice;
    std::unique_ptr<HttpProbe> m_bob;
    QString m_aliceToken;
    QString m_bobToken;
    QString m_duel;
};

void TestDuelRoutes::init()
{
    m_server = std::make_unique<TestServer>();
    m_aliceToken = m_server->newSession(u"Alice"_s);
    m_bobToken = m_server->newSession(u"Bob"_s);
    m_alice = std::make_unique<HttpProbe>(m_server->port());
    m_bob = std::make_unique<HttpProbe>(m_server->port());
    m_alice->setToken(m_aliceToken);
    m_bob->setToken(m_bobToken);
}

QStringList TestDuelRoutes::idsOf(const HttpResponse &list)
{
    QStringList found;
    const QJsonArray duels = list.json.value("duels"_L1).toArray();
    for (const QJsonValue &duel : duels)
        found.append(duel.toObject().value("duel_id"_L1).toString());
    return found;
}

QString TestDuelRoutes::create(HttpProbe &host, const QJsonObject &settings)
{
    QJsonObject body{{u"minutes"_s, 30}, {u"seats"_s, 2}, {u"problems"_s, QJsonArray{u"sumofline"_s}}};
    for (auto it = settings.begin(); it != settings.end(); ++it)
        body.insert(it.key(), it.value());
    const HttpResponse answer = host.post(u"/api/duels"_s, body);
    m_duel = answer.json.value("duel_id"_L1).toString();
    return m_duel;
}

QString TestDuelRoutes::running()
{
    create(*m_alice);
    move(*m_bob, u"join"_s);
    move(*m_bob, u"ready"_s);
    move(*m_alice, u"ready"_s);
    m_server->clock.advance(rules::countdown);
    return QTest::qWaitFor([this] { return state(*m_alice) == "running"_L1; }, 5s) ? m_duel : QString();
}

QString TestDuelRoutes::submit(HttpProbe &who, const QString &solution)
{
    return who.post(u"/api/duels/%1/submit"_s.arg(m_duel), {{u"solution"_s, solution}, {u"language"_s, u"Python"_s}})
        .json.value("submission_id"_L1)
        .toString();
}

void TestDuelRoutes::twoPlayersMeetGetReadyAndStart()
{
    QVERIFY(!create(*m_alice).isEmpty());
    QCOMPARE(state(*m_bob), u"open"_s);
    StreamProbe alice(m_server->port(), QString(), m_aliceToken);
    alice.hello();
    QCOMPARE(move(*m_bob, u"join"_s).json.value("state"_L1).toString(), u"seated"_s);
    QCOMPARE(move(*m_bob, u"ready"_s).json.value("state"_L1).toString(), u"ready"_s);
    QCOMPARE(move(*m_bob, u"unready"_s).json.value("state"_L1).toString(), u"seated"_s);
    move(*m_bob, u"ready"_s);
    const HttpResponse counting = move(*m_alice, u"ready"_s);
    QCOMPARE(counting.json.value("state"_L1).toString(), u"countdown"_s);
    QVERIFY(counting.json.value("starts_at"_L1).isString());
    m_server->clock.advance(rules::countdown);
    QVERIFY(alice.waitForEvent([](const Event &event) {
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && body->duel.state == DuelState::Running && body->duel.seats.first().name == "Alice"_L1 &&
               body->duel.seats.last().name == "Bob"_L1 && !body->duel.problems.first().id.isEmpty();
    }));
    QCOMPARE(state(*m_bob), u"running"_s);
}

void TestDuelRoutes::theProblemIsHiddenUntilTheStart()
{
    const HttpResponse created =
        m_alice->post(u"/api/duels"_s, {{u"seats"_s, 1}, {u"problems"_s, QJsonArray{u"sumofline"_s}}});
    QCOMPARE(created.status, 201);
    m_duel = created.json.value("duel_id"_L1).toString();
    QCOMPARE(created.headers.value("location"), "/api/duels/" + m_duel.toLatin1());
    QVERIFY(!created.body.contains("sumofline"));
    const QString path = u"/api/duels/%1/problems/A"_s.arg(m_duel);
    const HttpResponse early = m_alice->get(path);
    QCOMPARE(early.status, 409);
    QCOMPARE(early.code(), u"duel_not_started"_s);
    m_server->clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(m_alice->get(path).status, 200, 5s);
    const QJsonObject problem = m_alice->get(path).json;
    QCOMPARE(problem.value("problem_id"_L1).toString(), u"sumofline"_s);
    QCOMPARE(problem.value("samples"_L1).toArray().size(), 1);
    QCOMPARE(m_alice->get(u"/api/duels/%1/problems/B"_s.arg(m_duel)).code(), u"unknown_problem"_s);
    QCOMPARE(m_bob->get(path).status, 403);
}

void TestDuelRoutes::noByteOfThePdfIsToldBeforeTheStart()
{
    create(*m_alice);
    move(*m_bob, u"join"_s);
    const QString problem = u"/api/duels/%1/problems/A"_s.arg(m_duel);
    const QString path = problem + u"/pdf/en"_s;
    for (HttpProbe *player : {m_alice.get(), m_bob.get()}) {
        const HttpResponse early = player->get(path);
        QCOMPARE(early.status, 409);
        QCOMPARE(early.code(), u"duel_not_started"_s);
        QVERIFY(!early.body.contains("%PDF") && !early.body.contains("sum"));
    }
    move(*m_bob, u"ready"_s);
    move(*m_alice, u"ready"_s);
    QCOMPARE(m_alice->get(path).status, 409); // it counts down
    m_server->clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(m_alice->get(path).status, 200, 5s);
    const HttpResponse pdf = m_bob->get(path);
    QCOMPARE(pdf.body, "%PDF-1.7 Print the sum."_ba);
    QCOMPARE(pdf.headers.value("content-type"), "application/pdf"_ba);
    QCOMPARE(m_bob->get(problem).json.value("pdfs"_L1).toArray(), QJsonArray{u"en"_s});
    QCOMPARE(m_alice->get(problem + u"/pdf/ru"_s).status, 404);
    QCOMPARE(m_alice->get(u"/api/duels/%1/problems/B/pdf/en"_s.arg(m_duel)).code(), u"unknown_problem"_s);
    HttpProbe stranger(m_server->port());
    QCOMPARE(stranger.get(path).status, 401);
    stranger.setToken(m_server->newSession(u"Eve"_s));
    QCOMPARE(stranger.get(path).status, 403);
}

void TestDuelRoutes::theEarlierAcceptedWinsWhenItsVerdictComesLater()
{
    QVERIFY(!running().isEmpty());
    m_server->judge.answersByItself = false;
    const QString first = submit(*m_alice, u"slow to judge"_s);
    m_server->clock.advance(1ms);
    submit(*m_bob, u"quick to judge"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
    m_server->judge.finish(m_server->judge.requests[0], Verdict::Accepted);
    QTRY_COMPARE_WITH_TIMEOUT(state(*m_bob), u"finished"_s, 5s);
    const QJsonObject result = snapshot(*m_bob).value("result"_L1).toObject();
    QCOMPARE(result.value("submission_id"_L1).toString(), first);
    QCOMPARE(result.value("reason"_L1).toString(), u"solved"_s);
    QCOMPARE(m_bob->post(u"/api/duels/%1/submit"_s.arg(m_duel), {{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}})
                 .code(),
             u"duel_finished"_s);
}

void TestDuelRoutes::aHungJudgeEndsInATechnicalVerdict()
{
    QVERIFY(!running().isEmpty());
    m_server->judge.answersByItself = false;
    submit(*m_alice, u"x"_s);
    m_server->clock.advance(30min);
    QCOMPARE(state(*m_alice), u"running"_s); // the judge has what was received in time
    m_server->clock.advance(rules::verdictPatience);
    QTRY_COMPARE_WITH_TIMEOUT(state(*m_alice), u"finished"_s, 5s);
    QCOMPARE(snapshot(*m_alice).value("result"_L1).toObject().value("reason"_L1).toString(), u"technical"_s);
}

void TestDuelRoutes::theDeadlineEndsTheDuelAndBothAreTold()
{
    QVERIFY(!running().isEmpty());
    StreamProbe alice(m_server->port(), QString(), m_aliceToken);
    StreamProbe bob(m_server->port(), QString(), m_bobToken);
    alice.hello();
    bob.hello();
    m_server->clock.jump(30min); // the streams do not grow older by it
    const auto isOver = [](const Event &event) {
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && body->duel.result && body->duel.result->reason == DuelReason::Deadline &&
               !body->duel.result->winner;
    };
    QVERIFY(alice.waitForEvent(isOver));
    QVERIFY(bob.waitForEvent(isOver));
}

void TestDuelRoutes::movesThatAreNotLegalAreRefusedWithAReason()
{
    create(*m_alice);
    for (const QString &word :
         {u"resign"_s, u"draw"_s, u"undraw"_s, u"return"_s, u"rematch"_s, u"unrematch"_s, u"join"_s}) {
        const HttpResponse answer = move(*m_alice, word);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"illegal_move"_s);
        QVERIFY(!answer.json.value("detail"_L1).toString().isEmpty());
    }
    for (const QString &word : {u"ready"_s, u"abort"_s, u"resign"_s, u"leave"_s})
        QCOMPARE(move(*m_bob, word).status, 403);
    QCOMPARE(move(*m_alice, u"abort"_s).json.value("state"_L1).toString(), u"aborted"_s);
    QCOMPARE(move(*m_alice, u"leave"_s).status, 409);
    QCOMPARE(move(*m_alice, u"dance"_s).status, 404);
}

void TestDuelRoutes::aGuestWhoLeavesFreesTheSeat()
{
    create(*m_alice);
    move(*m_bob, u"join"_s);
    StreamProbe bob(m_server->port(), QString(), m_bobToken);
    bob.hello();
    QCOMPARE(move(*m_bob, u"leave"_s).json.value("state"_L1).toString(), u"open"_s);
    QVERIFY(bob.waitForEvent([](const Event &event) { // who leaves is told as well
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && body->duel.state == DuelState::Open;
    }));
    QCOMPARE(move(*m_bob, u"join"_s).status, 200);
    QCOMPARE(move(*m_alice, u"leave"_s).json.value("state"_L1).toString(), u"aborted"_s);
}

void TestDuelRoutes::anotherNameIsToldToBothPlayersOnce()
{
    QVERIFY(!running().isEmpty());
    StreamProbe alice(m_server->port(), QString(), m_aliceToken);
    StreamProbe bob(m_server->port(), QString(), m_bobToken);
    const auto named = [](const QString &name) {
        return [name](const Event &event) {
            const auto *body = std::get_if<DuelBody>(&event.body);
            return body && body->duel.seats.last().name == name;
        };
    };
    alice.hello();
    bob.hello();
    const auto presence = [](const Event &event) {
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && body->duel.seats.first().present && body->duel.seats.last().present;
    };
    QVERIFY(bob.waitForEvent(presence));
    const qint64 rev = snapshot(*m_bob).value("rev"_L1).toInteger();
    for (int time = 0; time < 2; ++time) // the same name again is no change
        QCOMPARE(m_bob->put(u"/api/users/me"_s, R"({"name": "Robert"})").status, 200);
    QVERIFY(alice.waitForEvent(named(u"Robert"_s)));
    QVERIFY(bob.waitForEvent(named(u"Robert"_s)));
    const QJsonObject after = snapshot(*m_alice);
    QCOMPARE(after.value("seats"_L1).toArray().last().toObject().value("name"_L1).toString(), u"Robert"_s);
    QCOMPARE(after.value("rev"_L1).toInteger(), rev + 1);
}

// Who arrives marks a seat, and that must not put off the end that is due.
void TestDuelRoutes::whoComesBackAfterTheDeadlineFindsTheDuelOver()
{
    QVERIFY(!running().isEmpty());
    m_server->clock.advance(31min);
    StreamProbe alice(m_server->port(), QString(), m_aliceToken); // here before the server looks at the clock
    alice.hello();
    QTRY_COMPARE_WITH_TIMEOUT(state(*m_alice), u"finished"_s, 5s);
}

void TestDuelRoutes::badSettingsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("no problem") << QByteArray(R"({"choice":{"count":0}})") << u"bad_request"_s;
    QTest::newRow("too many problems") << QByteArray(R"({"format":"lockout","choice":{"count":13}})")
                                       << u"bad_request"_s;
    QTest::newRow("a race of two") << QByteArray(R"({"choice":{"count":2}})") << u"bad_request"_s;
    QTest::newRow("an unknown penalty") << QByteArray(R"({"penalty":"shame"})") << u"bad_json"_s;
    QTest::newRow("an unknown visibility") << QByteArray(R"({"visibility":"all"})") << u"bad_json"_s;
    QTest::newRow("an unknown problem") << QByteArray(R"({"problems":["nowhere"]})") << u"unknown_problem"_s;
    QTest::newRow("two problems") << QByteArray(R"({"problems":["sumofline","sumofline"]})") << u"bad_request"_s;
    QTest::newRow("no time") << QByteArray(R"({"problems":["sumofline"],"minutes":0})") << u"bad_request"_s;
    QTest::newRow("too long") << QByteArray(R"({"problems":["sumofline"],"minutes":301})") << u"bad_request"_s;
    QTest::newRow("three seats") << QByteArray(R"({"problems":["sumofline"],"seats":3})") << u"bad_request"_s;
    QTest::newRow("an unknown format") << QByteArray(R"({"problems":["sumofline"],"format":"relay"})") << u"bad_json"_s;
    QTest::newRow("a word for a number") << QByteArray(R"({"problems":["sumofline"],"minutes":"x"})") << u"bad_json"_s;
}

void TestDuelRoutes::badSettingsAreRefused()
{
    QFETCH(QByteArray, body);
    const HttpResponse answer = m_alice->postBytes(u"/api/duels"_s, body);
    QVERIFY(answer.status == 400 || answer.status == 404);
    QTEST(answer.code(), "code");
}

void TestDuelRoutes::theListShowsOwnDuelsAndThoseThatWait()
{
    const QString waiting = create(*m_alice);
    const QString own = create(*m_alice, {{u"seats"_s, 1}});
    const auto ids = [](HttpProbe &who, const QString &query) {
        return idsOf(who.get(u"/api/duels"_s + query));
    };
    QCOMPARE(ids(*m_alice, {}), (QStringList{own, waiting}));
    QCOMPARE(ids(*m_bob, {}), QStringList{waiting});
    QCOMPARE(ids(*m_alice, u"?state=open"_s), QStringList{waiting});
    QCOMPARE(m_alice->get(u"/api/duels?state=nonsense"_s).status, 400);
}

void TestDuelRoutes::ownDuelsComePageByPage()
{
    QStringList made; // two at each moment, and somebody else's between them
    for (int i = 0; i < 4; ++i) {
        made.prepend(create(*m_alice, {{u"seats"_s, 1}}));
        create(*m_bob, {{u"seats"_s, 1 + i % 2}});
        m_server->clock.advance(i % 2 == 0 ? 0ms : 1ms);
    }
    const auto page = [this](const QString &query) {
        return m_alice->get(u"/api/duels?seat=mine"_s + query);
    };
    QStringList found;
    for (QStringList next = idsOf(page(u"&limit=3"_s)); !next.isEmpty();
         next = idsOf(page(u"&limit=3&before="_s + next.last()))) {
        QVERIFY(next.size() <= 3);
        found += next;
        QVERIFY2(found.size() <= made.size(), "a page gives what one before it gave");
    }
    QCOMPARE(found, made);
    QCOMPARE(idsOf(page({})), made);
    create(*m_alice, {{u"seats"_s, 1}}); // what is new comes before the first page and moves none
    QCOMPARE(idsOf(page(u"&limit=2&before="_s + made.at(1))), made.mid(2));

    QCOMPARE(page(u"&before=nonsense"_s).status, 404);
    QCOMPARE(page(u"&before="_s + m_duel).status, 200);
    QCOMPARE(m_bob->get(u"/api/duels?seat=mine&before="_s + m_duel).status, 404); // not one of Bob's
    for (const char *limit : {"0", "501", "-1", "x", "1.5"})
        QCOMPARE(page(u"&limit="_s + QLatin1StringView(limit)).status, 400);
}

void TestDuelRoutes::submissionsToSomeDuelsAreThoseAlone()
{
    QStringList duels;
    for (int i = 0; i < 3; ++i) {
        duels.append(create(*m_alice, {{u"seats"_s, 1}}));
        m_server->clock.advance(rules::countdown);
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_alice), u"running"_s, 5s);
        QVERIFY(!submit(*m_alice, u"hang"_s).isEmpty());
    }
    const auto ofWhich = [](HttpProbe &who, const QString &ids) {
        QStringList found;
        const QJsonArray sent = who.get(u"/api/submissions?duels="_s + ids).json.value("submissions"_L1).toArray();
        for (const QJsonValue &one : sent)
            found.append(one.toObject().value("duel_id"_L1).toString());
        return found;
    };
    QCOMPARE(ofWhich(*m_alice, duels.at(2) + u',' + duels.at(0)), (QStringList{duels.at(2), duels.at(0)}));
    QCOMPARE(ofWhich(*m_alice, {}).size(), 3);
    QVERIFY2(ofWhich(*m_bob, duels.join(u',')).isEmpty(), "they are Alice's");
    QVERIFY(ofWhich(*m_alice, u"nonsense"_s).isEmpty());
}

void TestDuelRoutes::aDuelGoesOnAfterARestart()
{
    QVERIFY(!running().isEmpty());
    m_server->clock.advance(10min);
    QCOMPARE(state(*m_alice), u"running"_s);
    m_server->stop();
    m_server->clock.advance(3h);
    m_server->restart();
    m_alice = std::make_unique<HttpProbe>(m_server->port());
    m_alice->setToken(m_aliceToken);
    m_bob = std::make_unique<HttpProbe>(m_server->port());
    m_bob->setToken(m_bobToken);
    QCOMPARE(state(*m_alice), u"running"_s);
    QCOMPARE(snapshot(*m_alice).value("repaid_ms"_L1).toInteger(), std::chrono::milliseconds(3h).count());
    m_server->clock.advance(20min); // what was left
    QTRY_COMPARE_WITH_TIMEOUT(state(*m_bob), u"finished"_s, 5s);
}

void TestDuelRoutes::unknownDuelsAreUnknownEverywhere()
{
    m_duel = u"999"_s;
    for (const QString &word : {u"join"_s, u"ready"_s, u"unready"_s, u"abort"_s, u"resign"_s, u"leave"_s, u"draw"_s})
        QCOMPARE(move(*m_alice, word).code(), u"unknown_duel"_s);
    for (const QString &path : {u""_s, u"/submissions"_s, u"/problems/A"_s})
        QCOMPARE(m_alice->get(u"/api/duels/999"_s + path).code(), u"unknown_duel"_s);
    QCOMPARE(m_alice->get(u"/api/duels/999/submissions/x"_s).status, 404);
}

QTEST_GUILESS_MAIN(TestDuelRoutes)
#include "tst_duelroutes.moc"
