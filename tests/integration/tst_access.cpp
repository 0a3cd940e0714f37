// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may do what (product S15, protocol section 2).
#include "net/server/attemptlimit.h"
#include "net/server/tickets.h"
#include "tests/support/rawpeer.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATokenEveryRouteIsClosed_data();
    void withoutATokenEveryRouteIsClosed();
    void anotherUsersTokenDoesNotName();
    void streamsNeedATokenToo();
    void aTicketOpensOneStreamOnce();
    void namesAreCheckedAndKept();
    void aPlayerTakesAnotherNameButNobodyElses();
    void theJoinCodeIsAskedAndGuessingIsSlow();
    void tokensAreNotInTheDatabase();
    void trustingBelievesTheUserId();
    void theDemosDuelTakesTheNextExample();
    void trustingIsForThisMachineOnly();
    void pagesOfOtherSitesAreRefused();
    void beyondLoopbackACodeIsNeeded();
    void aTakenPortIsPassedOver();
    void whatCannotBeListenedOnIsToldInWords();
    void healthAndMetricsNeedNoToken();
};

void TestAccess::withoutATokenEveryRouteIsClosed_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *method, const char *path) {
        QTest::addRow("%s %s", method, path) << QString::fromLatin1(method) << QString::fromLatin1(path);
    };
    row("GET", "/api/users/me");
    row("PUT", "/api/users/me");
    row("POST", "/api/tickets");
    row("POST", "/api/duels");
    row("GET", "/api/duels");
    row("GET", "/api/duels/1");
    row("GET", "/api/duels/1/problems/A");
    row("GET", "/api/duels/1/opponent");
    row("GET", "/api/duels/1/submissions");
    row("GET", "/api/duels/1/submissions/x");
    for (const char *move : {"join", "ready", "unready", "abort", "resign", "leave", "return", "draw", "undraw",
                             "claim", "rematch", "unrematch", "submit", "code"})
        row("POST", qPrintable(u"/api/duels/1/"_s + QLatin1StringView(move)));
}

void TestAccess::withoutATokenEveryRouteIsClosed()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    TestServer server;
    const QString alice = server.newSession(u"Alice"_s);
    server.runningDuel(alice);
    HttpProbe probe(server.port());
    const QJsonObject body{{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}};
    const auto ask = [&](const QString &query) {
        if (method == "PUT"_L1)
            return probe.put(path + query, R"({"name": "Eve"})");
        return method == "GET"_L1 ? probe.get(path + query) : probe.post(path + query, body);
    };
    for (const QString &query : {u""_s, u"?user_id=1"_s, u"?ticket=guess"_s}) {
        const HttpResponse nobody = ask(query);
        QCOMPARE(nobody.status, 401);
        QCOMPARE(nobody.code(), u"unauthorized"_s);
        QCOMPARE(nobody.headers.value("www-authenticate"), "Bearer");
    }
    probe.setToken(u"wrong"_s);
    QCOMPARE(ask({}).status, 401);
    probe.setToken(server.newSession(u"Eve"_s)); // user 2
    QCOMPARE(ask(u"?user_id=1"_s).status, 403);
}

void TestAccess::anotherUsersTokenDoesNotName()
{
    TestServer server;
    const QString alice = server.newSession(u"Alice"_s);
    HttpProbe probe(server.port());
    probe.setToken(alice);
    QCOMPARE(probe.get(u"/api/duels?user_id=1"_s).status, 200);
    QCOMPARE(probe.get(u"/api/duels?user_id=2"_s).status, 403);
}

void TestAccess::streamsNeedATokenToo()
{
    TestServer server;
    const QString alice = server.newSession(u"Alice"_s);
    for (const QString &query : {u""_s, u"user_id=1"_s, u"ticket=x"_s}) {
        StreamProbe stream(server.port(), query);
        QVERIFY(stream.waitForClose());
        QVERIFY(stream.frames.isEmpty());
    }
    StreamProbe wrong(server.port(), u"user_id=2"_s, alice);
    QVERIFY(wrong.waitForClose());
    StreamProbe right(server.port(), u"user_id=1"_s, alice);
    QVERIFY(!right.hello().head.epoch.isEmpty());
}

void TestAccess::aTicketOpensOneStreamOnce()
{
    TestServer server;
    HttpProbe probe(server.port());
    probe.setToken(server.newSession(u"Alice"_s));
    const QString ticket = probe.post(u"/api/tickets"_s).json.value("ticket"_L1).toString();
    QVERIFY(ticket.size() >= 40);
    StreamProbe first(server.port(), u"ticket="_s + ticket);
    QVERIFY(!first.hello().head.epoch.isEmpty());
    StreamProbe again(server.port(), u"ticket="_s + ticket);
    QVERIFY(again.waitForClose());
    QVERIFY(again.frames.isEmpty());

    const QString old = probe.post(u"/api/tickets"_s).json.value("ticket"_L1).toString();
    server.clock.advance(Tickets::life);
    StreamProbe late(server.port(), u"ticket="_s + old);
    QVERIFY(late.waitForClose());
    QVERIFY(late.frames.isEmpty());
}

void TestAccess::namesAreCheckedAndKept()
{
    TestServer server;
    HttpProbe probe(server.port());
    for (const QString &name : {u""_s, u"  "_s, QString(41, u'x'), u"\n\u0007"_s, u"a\u202eb"_s})
        QCOMPARE(probe.post(u"/api/sessions"_s, {{u"name"_s, name}}).status, 400);
    QCOMPARE(probe.post(u"/api/sessions"_s).status, 400);
    QCOMPARE(probe.postBytes(u"/api/sessions"_s, "{").code(), u"bad_json"_s);
    const HttpResponse session = probe.post(u"/api/sessions"_s, {{u"name"_s, u"\n  Алиса\r\n\t\u2028Б. \u0007"_s}});
    QCOMPARE(session.status, 201);
    probe.setToken(session.json.value("token"_L1).toString());
    const HttpResponse duel = probe.post(u"/api/duels"_s, {{u"problems"_s, QJsonArray{u"sumofline"_s}}});
    QCOMPARE(duel.json.value("seats"_L1).toArray().first().toObject().value("name"_L1).toString(), u"Алиса Б."_s);
}

void TestAccess::aPlayerTakesAnotherNameButNobodyElses()
{
    TestServer server;
    HttpProbe alice(server.port());
    HttpProbe eve(server.port());
    alice.setToken(server.newSession(u"Alice"_s));
    eve.setToken(server.newSession(u"Eve"_s));
    const QString me = u"/api/users/me"_s;
    const auto rename = [&](HttpProbe &who, const QString &name) {
        return who.put(me, QJsonDocument(QJsonObject{{u"name"_s, name}}).toJson());
    };
    const auto name = [&](HttpProbe &who) {
        return who.get(me).json.value("name"_L1).toString();
    };
    QCOMPARE(rename(alice, u"  Алиса   Б. "_s).json, (QJsonObject{{u"user_id"_s, u"1"_s}, {u"name"_s, u"Алиса Б."_s}}));
    QCOMPARE(name(alice), u"Алиса Б."_s);
    QCOMPARE(name(eve), u"Eve"_s);
    for (const QString &bad : {u""_s, u"  "_s, QString(41, u'x'), u"\u0007"_s, u"a\u200bb"_s, QString(QChar(0xd800))})
        QCOMPARE(rename(alice, bad).code(), u"bad_request"_s);
    QCOMPARE(alice.put(me, "{}").code(), u"bad_request"_s);
    QCOMPARE(alice.put(me, "{").code(), u"bad_json"_s);
    QCOMPARE(eve.put(me + u"?user_id=1"_s, R"({"name": "Nobody"})").status, 403);
    QCOMPARE(name(alice), u"Алиса Б."_s);
    QCOMPARE(rename(alice, QString(40, u'x')).status, 200);
    QCOMPARE(rename(alice, u"Алиса\nБ."_s).status, 200);
    QCOMPARE(name(alice), u"Алиса Б."_s);
    QVERIFY2(!alice.get(me).body.contains("\\n"), "a line break on the wire");
}

void TestAccess::theJoinCodeIsAskedAndGuessingIsSlow()
{
    TestServer server({.joinCode = u"ABC234"_s});
    HttpProbe probe(server.port());
    QVERIFY(probe.get(u"/api/server"_s).json.value("join_code_required"_L1).toBool());
    const auto enter = [&](const QString &code) {
        return probe.post(u"/api/sessions"_s, {{u"name"_s, u"Alice"_s}, {u"code"_s, code}});
    };
    QCOMPARE(enter(u"abc234"_s).status, 201);
    for (int i = 0; i < AttemptLimit::perAddress; ++i)
        QCOMPARE(enter(u"WRONG1"_s).code(), u"wrong_join_code"_s);
    const HttpResponse limited = enter(u"ABC234"_s);
    QCOMPARE(limited.status, 429);
    QVERIFY(limited.headers.contains("retry-after"));
    server.clock.advance(AttemptLimit::window);
    QCOMPARE(enter(u"ABC234"_s).status, 201);
}

void TestAccess::tokensAreNotInTheDatabase()
{
    TestServer server;
    const QString token = server.newSession(u"Alice"_s);
    server.stop();
    QFile file(server.databaseFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Alice"));
    QVERIFY(!bytes.contains(token.toLatin1()));
}

void TestAccess::trustingBelievesTheUserId()
{
    TestServer server({.trustUserId = true, .demo = true});
    HttpProbe probe(server.port());
    const QJsonObject body{{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}};
    server.judge.answersByItself = false;
    QCOMPARE(probe.post(u"/api/duels/1/submit"_s, body).status, 201);
    QCOMPARE(probe.post(u"/api/duels/1/submit?user_id=2"_s, body).status, 201);
    QCOMPARE(probe.post(u"/api/duels/1/submit?user_id=3"_s, body).status, 403); // known from now on, but has no seat
    const auto count = [&](const QString &user) {
        return probe.get(u"/api/duels/1/submissions?user_id="_s + user).json.value("submissions"_L1).toArray().size();
    };
    QCOMPARE(count(u"1"_s), 1);
    QCOMPARE(count(u"2"_s), 1);
    QCOMPARE(probe.get(u"/api/duels/1?user_id=%20"_s).status, 400);
    // who has a token is who they are, here as well; and gets no number that is taken
    const HttpResponse session = probe.post(u"/api/sessions"_s, {{u"name"_s, u"Alice"_s}});
    QCOMPARE(session.json.value("user_id"_L1).toString(), u"4"_s);
    probe.setToken(session.json.value("token"_L1).toString());
    QCOMPARE(probe.post(u"/api/duels/1/submit"_s, body).status, 403);
}

void TestAccess::theDemosDuelTakesTheNextExample()
{
    TestServer server({.trustUserId = true, .demo = true});
    const auto state = [&server] {
        return HttpProbe(server.port()).get(u"/api/duels/1"_s).json.value("state"_L1).toString();
    };
    const auto resign = [&server] {
        return HttpProbe(server.port()).post(u"/api/duels/1/resign"_s, {}).status;
    };
    const auto submitAs = [&server](const QString &user) {
        const QJsonObject body{{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}};
        return HttpProbe(server.port()).post(u"/api/duels/1/submit?user_id="_s + user, body).status;
    };
    QCOMPARE(submitAs(u"1"_s), 201);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"finished"_s, 5s);
    QCOMPARE(submitAs(u"3"_s), 403);
    QCOMPARE(state(), u"finished"_s); // it is told how it ended, until a player goes on
    server.judge.answersByItself = false;
    QCOMPARE(submitAs(u"2"_s), 201);
    QCOMPARE(state(), u"running"_s); // the Accepted of before counts no more
    QCOMPARE(resign(), 200);
    QCOMPARE(state(), u"finished"_s);
    server.restart();
    QCOMPARE(state(), u"running"_s);
}

void TestAccess::trustingIsForThisMachineOnly()
{
    const TestServer refused({.address = QHostAddress::Any, .joinCode = u"ABC234"_s, .trustUserId = true});
    QVERIFY(refused.failure().contains("this machine"_L1));

    TestServer server({.trustUserId = true, .demo = true});
    RawPeer rebound(server.port());
    rebound.send("GET /api/duels/1 HTTP/1.1\r\nHost: evil.example:5001\r\n\r\n");
    QVERIFY(rebound.waitFor("forbidden"));
    QCOMPARE(rebound.status(), 403);
    for (const char *host : {"localhost:5001", "127.0.0.1", "[::1]:5001"}) {
        RawPeer peer(server.port());
        peer.send(QByteArray("GET /api/duels/1 HTTP/1.1\r\nHost: ") + host + "\r\n\r\n");
        QVERIFY(peer.waitFor("duel_id"));
    }
}

void TestAccess::pagesOfOtherSitesAreRefused()
{
    TestServer server({.trustUserId = true, .demo = true});
    HttpProbe probe(server.port());
    const QByteArray own = "http://127.0.0.1:" + QByteArray::number(server.port());
    QCOMPARE(probe.post(u"/api/duels/1/resign"_s, {}, {{"Origin", "http://evil.example"}}).status, 403);
    QCOMPARE(probe.post(u"/api/duels/1/resign"_s, {}, {{"Origin", "null"}}).status, 403);
    RawPeer page(server.port());
    page.send("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\nConnection: Upgrade\r\n"
              "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QVERIFY(page.waitForClose());
    QCOMPARE(page.status(), 403);
    QCOMPARE(probe.post(u"/api/duels/1/resign"_s, {}, {{"Origin", own}}).status, 200);
}

void TestAccess::beyondLoopbackACodeIsNeeded()
{
    const TestServer open({.address = QHostAddress::Any});
    QVERIFY(open.failure().contains("join code"_L1));
    const TestServer guarded({.address = QHostAddress::Any, .joinCode = u"ABC234"_s});
    QCOMPARE(guarded.failure(), QString());
}

void TestAccess::aTakenPortIsPassedOver()
{
    const TestServer first;
    QTemporaryDir folder;
    const OneLibrary library;
    const FakeClock clock;
    ServerOptions options{.port = first.port(), .databaseFile = folder.filePath(u"d.sqlite"_s)};
    Server second(options, library, nullptr, clock);
    const Result<quint16> port = second.listen();
    QVERIFY(port);
    QVERIFY(*port > first.port() && *port <= first.port() + options.morePorts);

    options.morePorts = 0;
    Server third(options, library, nullptr, clock);
    const Result<quint16> none = third.listen();
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::Unreachable);
    QVERIFY(none.error().detail.contains(QString::number(first.port())));
}

void TestAccess::whatCannotBeListenedOnIsToldInWords()
{
    const TestServer server({.address = QHostAddress(u"203.0.113.7"_s), .joinCode = u"ABC234"_s});
    QVERIFY(server.failure().contains("203.0.113.7"_L1));
}

void TestAccess::healthAndMetricsNeedNoToken()
{
    TestServer server;
    HttpProbe probe(server.port());
    QCOMPARE(probe.get(u"/healthz"_s).body, "ok\n");
    const HttpResponse about = probe.get(u"/api/server"_s);
    QCOMPARE(about.json.value("protocol"_L1).toInt(), 1);
    QCOMPARE(about.json.value("languages"_L1).toArray().size(), ScriptedJudge().languages().size());
    probe.get(u"/nowhere"_s);
    const HttpResponse metrics = probe.get(u"/metrics"_s);
    QVERIFY(metrics.headers.value("content-type").startsWith("text/plain; version=0.0.4"));
    QVERIFY(metrics.body.contains("duello_http_responses_total{status=\"404\"} 1\n"));
    QVERIFY(metrics.body.contains("duello_connections "));
    QCOMPARE(probe.post(u"/healthz"_s).status, 405);
    QCOMPARE(probe.get(u"/ws"_s).status, 426);
}

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
