// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A guest who sends every message that a hostile client could: out of turn, malformed, for other duels and players. The
// server answers each with words, no answer is a fault of its own, and the duel of the honest goes on as if nothing
// were.
#include "tests/support/twoplayers.h"

#include <QJsonDocument>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QStringList moves{u"join"_s,   u"ready"_s, u"unready"_s, u"abort"_s, u"resign"_s,  u"leave"_s,
                        u"return"_s, u"draw"_s,  u"undraw"_s,  u"claim"_s, u"rematch"_s, u"unrematch"_s};

/// Bodies that no honest client sends.
QList<QByteArray> badBodies()
{
    return {
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "{\"as\":null}",
        "{\"as\":{}}",
        "{\"as\":\"everything\"}",
        "{\"seen\":\"all\"}",
        "{\"seen\":[1,2,3]}",
        "{\"seen\":[[[[[]]]]]}",
        "{\"as\":\"win\",\"user_id\":\"1\"}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":1}}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":1e300,\"text\":\"x\"}}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":-1,\"text\":\"x\"}}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":1,\"at\":-5,\"removed\":3,\"inserted\":\"x\"}}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":1,\"at\":2147483647,\"removed\":2147483647,"
        "\"inserted\":\"\"}}",
        "{\"problem\":\"A\",\"language\":\"Python\",\"edit\":{\"rev\":1,\"text\":\"\\ud800\"}}",
        "{\"problem\":\"ZZ\",\"language\":\"Klingon\",\"edit\":{\"rev\":1,\"text\":\"x\"}}",
        "{\"problem\":{},\"language\":[],\"edit\":0}",
        "{\"seen\":[" + QByteArray("\"x\",").repeated(20'000) + "\"x\"]}",
    };
}

bool isWellAnswered(const HttpResponse &answer)
{
    const bool worked = answer.status >= 200 && answer.status < 300;
    const bool refused = answer.status >= 400 && answer.status < 500 && !answer.code().isEmpty();
    return worked || refused;
}

} // namespace

class TestHostileGuest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMoveOfAStrangerIsRefusedInEveryState();
    void aStrangerReadsNothingOfARunningDuel();
    void aGuestCannotWinByWordsAlone();
    void badBodiesAreRefusedInWords_data();
    void badBodiesAreRefusedInWords();
    void frameByFrameNothingHappens();
    void statementsAreUnobtainableBeforeTheStart();
    void whoNamesAnotherPlayerIsStillOneself();
};

void TestHostileGuest::everyMoveOfAStrangerIsRefusedInEveryState()
{
    TwoPlayers two;
    TwoPlayers::Player eve{two.server.newSession(u"Eve"_s), std::make_unique<HttpProbe>(two.server.port())};
    eve.http->setToken(eve.token);
    const auto attack = [&](const QString &expected) {
        const QJsonObject before = two.snapshot(two.alice);
        QCOMPARE(before.value("state"_L1).toString(), expected);
        for (const QString &word : moves) {
            if (word == "join"_L1 && expected == "open"_L1)
                continue; // an open seat is for everyone
            const int status = two.move(eve, word, {{u"as"_s, u"win"_s}}).status;
            QVERIFY2(status == 403 || status == 409, qPrintable(word));
        }
        for (const QString &word : {u"claim"_s, u"code"_s})
            QCOMPARE(two.move(eve, word, {}).status, 403); // whatever is wrong with what is said
        QCOMPARE(two.submit(eve, u"x"_s).status, 403);
        QCOMPARE(eve.http->get(two.path(u"/opponent"_s)).status, 403);
        QCOMPARE(two.snapshot(two.alice).value("rev"_L1), before.value("rev"_L1));
    };
    two.create();
    attack(u"open"_s);
    two.move(two.bob, u"join"_s);
    attack(u"seated"_s);
    two.move(two.bob, u"ready"_s);
    attack(u"ready"_s);
    two.move(two.alice, u"ready"_s);
    attack(u"countdown"_s);
    two.server.clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"running"_s, 5s);
    attack(u"running"_s);
    two.move(two.alice, u"resign"_s);
    attack(u"finished"_s);
}

void TestHostileGuest::aStrangerReadsNothingOfARunningDuel()
{
    TwoPlayers two;
    HttpProbe eve(two.server.port());
    eve.setToken(two.server.newSession(u"Eve"_s));
    QVERIFY(two.play({{u"visibility"_s, u"live_code"_s}}));
    for (const QString &rest : {u""_s, u"/problems/A"_s, u"/opponent"_s, u"/submissions"_s})
        QVERIFY2(!eve.get(two.path(rest)).body.contains("sumofline"), qPrintable(rest));
    QVERIFY(!eve.get(u"/api/duels"_s).body.contains("sumofline"));
}

void TestHostileGuest::aGuestCannotWinByWordsAlone()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const auto alice = two.stream(two.alice);
    QTRY_VERIFY_WITH_TIMEOUT(
        two.snapshot(two.bob).value("seats"_L1).toArray().first().toObject().value("present"_L1).toBool(), 5s);
    for (int time = 0; time < 50; ++time) {
        QCOMPARE(two.move(two.bob, u"claim"_s, {{u"as"_s, u"win"_s}}).status, 409);
        QVERIFY(isWellAnswered(two.move(two.bob, u"leave"_s)));
        QVERIFY(isWellAnswered(two.move(two.bob, u"return"_s)));
        QVERIFY(isWellAnswered(two.move(two.bob, u"draw"_s)));
        QCOMPARE(two.move(two.bob, u"rematch"_s).status, 409);
        QCOMPARE(two.move(two.bob, u"ready"_s).status, 409);
        QCOMPARE(two.move(two.bob, u"join"_s).status, 409);
    }
    QCOMPARE(two.state(), u"running"_s);
    two.submit(two.alice, u"right"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
    const QJsonObject over = two.snapshot(two.bob);
    QCOMPARE(over.value("result"_L1).toObject().value("winner"_L1),
             over.value("seats"_L1).toArray().first().toObject().value("user_id"_L1));
}

void TestHostileGuest::badBodiesAreRefusedInWords_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : moves + QStringList{u"code"_s, u"submit"_s})
        QTest::newRow(qPrintable(word)) << word;
}

void TestHostileGuest::badBodiesAreRefusedInWords()
{
    QFETCH(QString, word);
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, u"live_code"_s}}));
    const bool ends = word == "resign"_L1 || word == "abort"_L1; // legal, whatever is said beside it
    const QList<QByteArray> bodies = badBodies();
    for (const QByteArray &body : bodies) {
        const HttpResponse answer = two.bob.http->postBytes(two.path(u'/' + word), body);
        QVERIFY2(isWellAnswered(answer), body.left(80).constData());
    }
    QCOMPARE(two.state(), ends ? (word == "abort"_L1 ? u"aborted"_s : u"finished"_s) : u"running"_s);
    QVERIFY(!two.alice.http->get(two.path(u"/opponent"_s)).body.contains("ud800"));
}

void TestHostileGuest::frameByFrameNothingHappens()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const auto bob = two.stream(two.bob);
    const auto alice = two.stream(two.alice);
    QTRY_VERIFY_WITH_TIMEOUT(!alice->events.isEmpty(), 5s);
    const QJsonObject before = two.snapshot(two.alice);
    const QList<QByteArray> bodies = badBodies();
    for (const QByteArray &body : bodies) {
        bob->socket.sendTextMessage(QString::fromUtf8(body));
        QJsonObject frame = QJsonDocument::fromJson(body).object();
        for (const QString &type : {u"code"_s, u"hello"_s, u"duel_changed"_s, u"submisson_verdict"_s, u"opponent"_s}) {
            frame.insert("type"_L1, type);
            frame.insert("duel_id"_L1, two.duel);
            bob->socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson()));
        }
    }
    bob->socket.sendBinaryMessage("\x00\x01\xff");
    QCOMPARE(two.move(two.bob, u"draw"_s).status, 200); // the server has heard all of it, and lives
    QVERIFY(bob->waitForEvent([](const Event &event) {
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && body->duel.seats.last().offersDraw;
    }));
    QVERIFY(!bob->closed);
    QCOMPARE(two.snapshot(two.alice).value("rev"_L1).toInteger(), before.value("rev"_L1).toInteger() + 1);
}

void TestHostileGuest::statementsAreUnobtainableBeforeTheStart()
{
    TwoPlayers two(4);
    two.create({{u"format"_s, u"lockout"_s}, {u"problems"_s, QJsonArray{u"problem2"_s, u"problem3"_s}}});
    const auto stream = two.stream(two.bob, u"last_event_id=0"_s);
    const auto pry = [&two] {
        QByteArray all;
        for (const QString &label : {u"A"_s, u"B"_s, u"C"_s, u"problem2"_s, u"a"_s, u"%41"_s, u"../A"_s}) {
            all += two.bob.http->get(two.path(u"/problems/"_s + label)).body;
            all += two.submit(two.bob, u"x"_s, label).body;
        }
        for (const QString &path : {u"/api/duels"_s, two.path(), two.path(u"/opponent"_s), u"/api/submissions"_s,
                                    u"/api/updates?wait=0&last_event_id=0"_s})
            all += two.bob.http->get(path).body;
        return all;
    };
    const auto nothing = [&](const QByteArray &all) {
        return !all.contains("The statement") && !all.contains("The Title") && !all.contains("\"problem3\"");
    };
    QVERIFY(nothing(pry()));
    two.move(two.bob, u"join"_s);
    QVERIFY(nothing(pry()));
    two.move(two.bob, u"ready"_s);
    two.move(two.alice, u"ready"_s);
    two.server.clock.advance(rules::countdown - 1ms);
    QVERIFY(nothing(pry()));
    for (const QJsonObject &frame : std::as_const(stream->frames))
        QVERIFY(nothing(QJsonDocument(frame).toJson()));
    two.server.clock.advance(1ms);
    QTRY_VERIFY_WITH_TIMEOUT(two.bob.http->get(two.path(u"/problems/A"_s)).body.contains("The statement"), 5s);
}

void TestHostileGuest::whoNamesAnotherPlayerIsStillOneself()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const QString alice =
        two.snapshot(two.bob).value("seats"_L1).toArray().first().toObject().value("user_id"_L1).toString();
    const HttpResponse answer = two.bob.http->post(two.path(u"/resign?user_id="_s) + alice, {{u"user_id"_s, alice}});
    QVERIFY(answer.status == 403 || answer.status == 401);
    QCOMPARE(two.state(), u"running"_s);
}

QTEST_GUILESS_MAIN(TestHostileGuest)
#include "tst_hostileguest.moc"
