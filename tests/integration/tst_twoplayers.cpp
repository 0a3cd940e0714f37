// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A duel of two over the routes: problems that nobody has seen, presence, draws, claims, rematches, time paid back.
#include "tests/support/rawpeer.h"
#include "tests/support/twoplayers.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonObject anyProblem{{u"problems"_s, QJsonArray()}};

QJsonObject with(QJsonObject object, const QString &key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

QJsonObject seatOf(const QJsonObject &duel, qsizetype seat)
{
    return duel.value("seats"_L1).toArray().at(seat).toObject();
}

std::function<bool(const Event &)> duelThat(const std::function<bool(const Duel &)> &wanted)
{
    return [wanted](const Event &event) {
        const auto *body = std::get_if<DuelBody>(&event.body);
        return body && wanted(body->duel);
    };
}

} // namespace

class TestTwoPlayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerChoosesWhatNeitherHasSeen();
    void nothingLeftToChooseIsToldBeforeAnybodyWaits();
    void aHostHasAFewRoomsAtMost();
    void playersOfOneNameAreToldApart();
    void whichProblemIsMeantHasToBeSaid();
    void bothSeeTheProblemAtTheSameMoment();
    void aSequentialProblemIsUnreadableBeforeItOpens();
    void aLockoutProblemIsTakenOnce();
    void aRejectedSubmissionCoolsDown();
    void aDrawIsOfferedAndAccepted();
    void whoIsLostIsNoticedAndMayBeClaimed();
    void whoIsLostIsNoticedInFiveSeconds();
    void aClaimWaitsForWhatIsBeingJudged();
    void aClosedWindowIsAbsenceAtOnceUnlessAnotherIsOpen();
    void whoLeavesOnPurposeIsWaitedForLessLong();
    void aRematchIsOneDuelWithAnotherProblem();
    void aRematchAgainstTheClockBeginsAtOnce();
    void timeOfASilentJudgeIsPaidBack();
    void timeOfASleepingHostIsPaidBack();
};

void TestTwoPlayers::theServerChoosesWhatNeitherHasSeen()
{
    TwoPlayers two(3);
    two.create(with(anyProblem, u"seen"_s, QJsonArray{u"sumofline"_s}));
    QVERIFY(two.problemOf(two.alice, two.duel).isEmpty());
    QCOMPARE(two.move(two.bob, u"join"_s, {{u"seen"_s, QJsonArray{u"problem3"_s}}}).status, 200);
    two.move(two.bob, u"ready"_s);
    const HttpResponse counting = two.move(two.alice, u"ready"_s);
    QCOMPARE(counting.json.value("state"_L1).toString(), u"countdown"_s);
    QVERIFY(!counting.body.contains("problem2"));
    two.server.clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(two.problemOf(two.alice, two.duel), u"problem2"_s, 5s);
    QCOMPARE(two.problemOf(two.bob, two.duel), u"problem2"_s);
    QVERIFY(two.alice.http->get(two.path(u"/problems/A"_s)).body.contains("The statement of problem2"));
}

void TestTwoPlayers::nothingLeftToChooseIsToldBeforeAnybodyWaits()
{
    TwoPlayers two(1);
    const QJsonObject known{{u"seen"_s, QJsonArray{u"sumofline"_s}}};
    QJsonObject wish = anyProblem;
    wish.insert(u"seen"_s, known.value("seen"_L1));
    const HttpResponse nothing = two.alice.http->post(u"/api/duels"_s, wish);
    QCOMPARE(nothing.status, 409);
    QCOMPARE(nothing.code(), u"no_problem_left"_s);
    QVERIFY(two.alice.http->get(u"/api/duels"_s).json.value("duels"_L1).toArray().isEmpty());

    two.create(anyProblem);
    two.move(two.alice, u"ready"_s);
    const HttpResponse knowsAll = two.move(two.bob, u"join"_s, known);
    QCOMPARE(knowsAll.status, 409);
    QCOMPARE(knowsAll.code(), u"no_problem_left"_s);
    QCOMPARE(two.state(), u"open"_s);
    QVERIFY(seatOf(two.snapshot(two.alice), 0).value("ready"_L1).toBool()); // it is not her fault

    QCOMPARE(two.move(two.bob, u"join"_s).status, 200);
    const QString waiting = two.duel;
    QVERIFY(two.play()); // the same problem, in another duel
    two.duel = waiting;
    const HttpResponse refused = two.move(two.bob, u"ready"_s);
    QCOMPARE(refused.code(), u"no_problem_left"_s);
    QVERIFY(refused.json.value("detail"_L1).toString().contains("no player has seen"_L1));
    const QJsonObject duel = two.snapshot(two.bob);
    QCOMPARE(duel.value("state"_L1).toString(), u"seated"_s);
    QVERIFY(!seatOf(duel, 0).value("ready"_L1).toBool() && !seatOf(duel, 1).value("ready"_L1).toBool());
}

void TestTwoPlayers::aHostHasAFewRoomsAtMost()
{
    TwoPlayers two;
    for (int room = 0; room < rules::mostRooms; ++room)
        QVERIFY(!two.create().isEmpty());
    const HttpResponse refused = two.alice.http->post(u"/api/duels"_s, {{u"problems"_s, QJsonArray{u"sumofline"_s}}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), u"too_many_rooms"_s);
    QCOMPARE(
        two.alice.http->post(u"/api/duels"_s, {{u"seats"_s, 1}, {u"problems"_s, QJsonArray{u"sumofline"_s}}}).status,
        201); // practice is not a room
    QCOMPARE(two.bob.http->post(u"/api/duels"_s, {{u"problems"_s, QJsonArray{u"sumofline"_s}}}).status, 201);
    two.move(two.alice, u"abort"_s);
    QVERIFY(!two.create().isEmpty());
}

void TestTwoPlayers::playersOfOneNameAreToldApart()
{
    TwoPlayers two;
    two.create();
    two.bob.http->put(u"/api/users/me"_s, R"({"name": "ALICE"})");
    const auto stream = two.stream(two.alice);
    two.move(two.bob, u"join"_s);
    QVERIFY(stream->waitForEvent(duelThat([](const Duel &duel) { return duel.seats.last().name == "ALICE (2)"_L1; })));
    const QJsonObject seen = two.snapshot(two.bob);
    QCOMPARE(seatOf(seen, 0).value("name"_L1).toString(), u"Alice"_s);
    QCOMPARE(seatOf(seen, 1).value("name"_L1).toString(), u"ALICE (2)"_s);
    two.bob.http->put(u"/api/users/me"_s, R"({"name": "Bob"})");
    QCOMPARE(seatOf(two.snapshot(two.alice), 1).value("name"_L1).toString(), u"Bob"_s);
}

void TestTwoPlayers::whichProblemIsMeantHasToBeSaid()
{
    TwoPlayers two(2);
    QVERIFY(two.play({{u"format"_s, u"lockout"_s}, {u"problems"_s, QJsonArray{u"sumofline"_s, u"problem2"_s}}}));
    const HttpResponse refused = two.submit(two.alice, u"right"_s);
    QCOMPARE(refused.code(), u"unknown_problem"_s);
    QCOMPARE(refused.json.value("detail"_L1).toString(), u"name the problem that this is for, one of A, B"_s);
    QCOMPARE(two.submit(two.alice, u"right"_s, u"B"_s).status, 201);
}

void TestTwoPlayers::bothSeeTheProblemAtTheSameMoment()
{
    TwoPlayers two;
    QVERIFY(two.play({}, false));
    const auto alice = two.stream(two.alice);
    const auto bob = two.stream(two.bob);
    QElapsedTimer time;
    time.start();
    std::array<qint64, 2> seen{};
    for (const auto &[probe, moment] : {std::pair(alice.get(), &seen[0]), std::pair(bob.get(), &seen[1])}) {
        connect(&probe->socket, &QWebSocket::textMessageReceived, this, [&time, moment](const QString &text) {
            if (*moment == 0 && text.contains("\"running\""_L1))
                *moment = time.nsecsElapsed();
        });
    }
    QCOMPARE(two.alice.http->get(two.path(u"/problems/A"_s)).code(), u"duel_not_started"_s);
    two.server.clock.advance(rules::countdown);
    QVERIFY(QTest::qWaitFor([&seen] { return seen[0] > 0 && seen[1] > 0; }, 5s));
    const double skew = double(std::abs(seen[0] - seen[1])) / 1e6;
    qInfo() << "reveal skew" << skew << "ms";
    QVERIFY2(skew < 100, "one sees the problem earlier than the other");
    const auto starts = [](const StreamProbe &probe) {
        for (const Event &event : probe.events) {
            const auto *body = std::get_if<DuelBody>(&event.body);
            if (body && body->duel.state == DuelState::Running)
                return event.serverTime;
        }
        return Timestamp{};
    };
    QCOMPARE(starts(*alice), starts(*bob));
}

void TestTwoPlayers::aSequentialProblemIsUnreadableBeforeItOpens()
{
    TwoPlayers two(3);
    QVERIFY(two.play(with({{u"format"_s, u"sequential"_s}}, u"problems"_s,
                          QJsonArray{u"sumofline"_s, u"problem2"_s, u"problem3"_s})));
    const auto reads = [&two](TwoPlayers::Player &who, const QString &label) {
        return who.http->get(two.path(u"/problems/"_s + label)).status == 200;
    };
    QVERIFY(reads(two.alice, u"A"_s));
    QVERIFY(!reads(two.alice, u"B"_s));
    QCOMPARE(two.submit(two.alice, u"x"_s, u"B"_s).code(), u"illegal_move"_s);
    const auto bob = two.stream(two.bob, u"last_event_id=0"_s);
    two.submit(two.alice, u"right"_s, u"A"_s);
    QTRY_VERIFY_WITH_TIMEOUT(reads(two.alice, u"B"_s), 5s);
    QVERIFY(!reads(two.alice, u"C"_s));
    QVERIFY(!reads(two.bob, u"B"_s));
    QVERIFY(bob->waitForEvent(duelThat([](const Duel &duel) { return duel.seats.first().score == 1; })));
    for (const QJsonObject &frame : std::as_const(bob->frames))
        QVERIFY(!QJsonDocument(frame).toJson().contains("problem2"));
    QVERIFY(!two.bob.http->get(u"/api/duels"_s).body.contains("problem2"));
    two.submit(two.alice, u"right"_s, u"B"_s);
    QTRY_VERIFY_WITH_TIMEOUT(reads(two.alice, u"C"_s), 5s);
    two.submit(two.alice, u"right"_s, u"C"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
    QVERIFY(reads(two.bob, u"C"_s));
}

void TestTwoPlayers::aLockoutProblemIsTakenOnce()
{
    TwoPlayers two(4);
    QVERIFY(two.play(
        with({{u"format"_s, u"lockout"_s}}, u"problems"_s, QJsonArray{u"problem4"_s, u"problem2"_s, u"sumofline"_s})));
    two.submit(two.bob, u"right"_s, u"A"_s); // four points of seven
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
    const QJsonObject duel = two.snapshot(two.alice);
    QCOMPARE(duel.value("result"_L1).toObject().value("reason"_L1).toString(), u"points"_s);
    QCOMPARE(seatOf(duel, 1).value("score"_L1).toInt(), 4);
    QCOMPARE(duel.value("problems"_L1).toArray().first().toObject().value("taken_by"_L1),
             seatOf(duel, 1).value("user_id"_L1));
}

void TestTwoPlayers::aRejectedSubmissionCoolsDown()
{
    TwoPlayers two;
    QVERIFY(two.play({{u"penalty"_s, u"cooldown"_s}}));
    two.submit(two.alice, u"wrong"_s);
    QCOMPARE(two.submit(two.alice, u"wrong again"_s).code(), u"illegal_move"_s);
    QVERIFY(seatOf(two.snapshot(two.bob), 0).value("cooldown_until"_L1).isString());
    two.server.clock.jump(30s);
    QCOMPARE(two.submit(two.alice, u"right"_s).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
}

void TestTwoPlayers::aDrawIsOfferedAndAccepted()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const auto bob = two.stream(two.bob);
    QCOMPARE(two.move(two.alice, u"draw"_s).status, 200);
    QVERIFY(bob->waitForEvent(duelThat([](const Duel &duel) { return duel.seats.first().offersDraw; })));
    QCOMPARE(two.move(two.bob, u"undraw"_s).status, 200);
    QCOMPARE(two.move(two.bob, u"undraw"_s).status, 409);
    two.move(two.bob, u"draw"_s);
    const QJsonObject over = two.move(two.alice, u"draw"_s).json;
    QCOMPARE(over.value("state"_L1).toString(), u"finished"_s);
    QCOMPARE(over.value("result"_L1).toObject().value("reason"_L1).toString(), u"agreed"_s);
    QVERIFY(over.value("result"_L1).toObject().value("winner"_L1).isNull());
}

// The peer is there and says nothing: its stream is not cut yet, but it is not here.
namespace {

/// A stream of Bob's that never answers a ping.
class SilentBob : public RawPeer
{
public:
    explicit SilentBob(const TwoPlayers &two) : RawPeer(two.server.port())
    {
        send("GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nAuthorization: Bearer " +
             two.bob.token.toLatin1() + "\r\n\r\n");
    }
};

} // namespace

// With the heartbeats that a server really has.
void TestTwoPlayers::whoIsLostIsNoticedInFiveSeconds()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const SilentBob silent(two);
    const auto isHere = [&two] {
        return seatOf(two.snapshot(two.alice), 1).value("present"_L1).toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHere(), 5s);
    two.server.clock.advance(5s);
    QTRY_VERIFY_WITH_TIMEOUT(!isHere(), 5s);
}

void TestTwoPlayers::aClaimWaitsForWhatIsBeingJudged()
{
    TwoPlayers two;
    QVERIFY(two.play());
    two.server.judge.answersByItself = false;
    QCOMPARE(two.submit(two.bob, u"wrong"_s).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(two.server.judge.requests.size(), 1, 5s);
    two.move(two.bob, u"leave"_s);
    two.server.clock.jump(rules::patienceAfterLeave);
    const HttpResponse early = two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}});
    QCOMPARE(early.status, 409);
    QVERIFY2(early.json.value("detail"_L1).toString().contains("judged"_L1), early.body.constData());
    two.server.judge.finish(two.server.judge.requests.first(), Verdict::WrongAnswer, 1);
    QVERIFY(QTest::qWaitFor([&] { return two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}}).status == 200; }, 5s));
}

void TestTwoPlayers::whoIsLostIsNoticedAndMayBeClaimed()
{
    TwoPlayers two(1, {.timing = {.duelHeartbeat = 300ms, .idleHeartbeat = 300ms}});
    QVERIFY(two.play());
    const SilentBob silent(two);
    const auto isHere = [&two] {
        return seatOf(two.snapshot(two.alice), 1).value("present"_L1).toBool();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHere(), 5s);
    QCOMPARE(two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}}).json.value("detail"_L1).toString(),
             u"the other is here"_s);
    two.server.clock.advance(500ms); // three pings and a bit
    QTRY_VERIFY_WITH_TIMEOUT(!isHere(), 5s);
    QVERIFY(seatOf(two.snapshot(two.alice), 1).value("absent_since"_L1).isString());
    QCOMPARE(two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}}).status, 409);
    two.server.clock.jump(120s);
    QCOMPARE(two.move(two.alice, u"claim"_s, {{u"as"_s, u"everything"_s}}).code(), u"bad_json"_s);
    const QJsonObject over = two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}}).json;
    QCOMPARE(over.value("result"_L1).toObject().value("reason"_L1).toString(), u"claimed"_s);
    QCOMPARE(over.value("result"_L1).toObject().value("winner"_L1), seatOf(over, 0).value("user_id"_L1));
}

void TestTwoPlayers::aClosedWindowIsAbsenceAtOnceUnlessAnotherIsOpen()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const auto isHere = [&two] {
        return seatOf(two.snapshot(two.alice), 1).value("present"_L1).toBool();
    };
    auto first = two.stream(two.bob);
    auto second = two.stream(two.bob);
    QTRY_VERIFY_WITH_TIMEOUT(isHere(), 5s);
    const qint64 rev = two.snapshot(two.alice).value("rev"_L1).toInteger();
    first->socket.close();
    QVERIFY(first->waitForClose());
    two.alice.http->get(two.path());
    QCOMPARE(two.snapshot(two.alice).value("rev"_L1).toInteger(), rev);
    second->socket.close();
    QTRY_VERIFY_WITH_TIMEOUT(!isHere(), 5s);
    two.server.clock.jump(119s);
    const auto back = two.stream(two.bob);
    QTRY_VERIFY_WITH_TIMEOUT(isHere(), 5s);
    two.server.clock.jump(100s);
    QCOMPARE(two.move(two.alice, u"claim"_s, {{u"as"_s, u"win"_s}}).status, 409);
}

void TestTwoPlayers::whoLeavesOnPurposeIsWaitedForLessLong()
{
    TwoPlayers two;
    QVERIFY(two.play());
    const auto bob = two.stream(two.bob);
    QTRY_VERIFY_WITH_TIMEOUT(seatOf(two.snapshot(two.alice), 1).value("present"_L1).toBool(), 5s);
    QCOMPARE(two.move(two.bob, u"leave"_s).json.value("state"_L1).toString(), u"running"_s);
    two.server.clock.jump(31s);
    QCOMPARE(two.move(two.bob, u"return"_s).status, 200);
    QCOMPARE(two.move(two.alice, u"claim"_s, {{u"as"_s, u"draw"_s}}).status, 409);
    two.move(two.bob, u"leave"_s);
    two.server.clock.jump(31s);
    const QJsonObject over = two.move(two.alice, u"claim"_s, {{u"as"_s, u"draw"_s}}).json;
    QCOMPARE(over.value("result"_L1).toObject().value("reason"_L1).toString(), u"claimed"_s);
    QVERIFY(over.value("result"_L1).toObject().value("winner"_L1).isNull());
}

void TestTwoPlayers::aRematchIsOneDuelWithAnotherProblem()
{
    TwoPlayers two(2); // of levels 1 and 2
    QVERIFY(two.play(with(anyProblem, u"penalty"_s, u"time"_s)));
    const QString first = two.problemOf(two.alice, two.duel);
    two.move(two.alice, u"resign"_s);
    QNetworkReply *one = two.alice.http->startPost(two.path(u"/rematch"_s), {});
    QNetworkReply *other = two.bob.http->startPost(two.path(u"/rematch"_s), {});
    QCOMPARE(HttpProbe::finish(one).status, 200);
    QCOMPARE(HttpProbe::finish(other).status, 200);
    const QString next = two.snapshot(two.alice).value("rematch"_L1).toString();
    QVERIFY(!next.isEmpty());
    QCOMPARE(two.move(two.bob, u"rematch"_s).json.value("rematch"_L1).toString(), next); // once more is the same one
    QCOMPARE(two.move(two.bob, u"unrematch"_s).status, 409);
    QCOMPARE(two.alice.http->get(u"/api/duels"_s).json.value("duels"_L1).toArray().size(), 2);
    const QJsonObject before = two.snapshot(two.alice);
    const QJsonObject after = two.snapshot(two.alice, next);
    QCOMPARE(after.value("state"_L1).toString(), u"seated"_s);
    QCOMPARE(after.value("penalty"_L1).toString(), u"time"_s);
    QCOMPARE(seatOf(after, 0).value("user_id"_L1), seatOf(before, 1).value("user_id"_L1));
    QCOMPARE(seatOf(after, 1).value("user_id"_L1), seatOf(before, 0).value("user_id"_L1));
    two.duel = next;
    two.move(two.alice, u"ready"_s);
    two.move(two.bob, u"ready"_s);
    two.server.clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"running"_s, 5s);
    QVERIFY(two.problemOf(two.alice, next) != first && !two.problemOf(two.alice, next).isEmpty());
}

void TestTwoPlayers::aRematchAgainstTheClockBeginsAtOnce()
{
    TwoPlayers two(5); // sumofline and problem5 are of level 1
    two.create({{u"seats"_s, 1}});
    two.server.clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"running"_s, 5s);
    two.move(two.alice, u"resign"_s);
    const QString next = two.move(two.alice, u"rematch"_s).json.value("rematch"_L1).toString();
    QCOMPARE(two.snapshot(two.alice, next).value("state"_L1).toString(), u"countdown"_s);
    two.duel = next;
    two.server.clock.advance(rules::countdown);
    QTRY_COMPARE_WITH_TIMEOUT(two.problemOf(two.alice, next), u"problem5"_s, 5s);
    two.move(two.alice, u"resign"_s);
    const HttpResponse refused = two.move(two.alice, u"rematch"_s);
    QCOMPARE(refused.status, 409);
    QVERIFY(two.snapshot(two.alice).value("rematch"_L1).isNull());
}

void TestTwoPlayers::timeOfASilentJudgeIsPaidBack()
{
    TwoPlayers two(1, {.judgeLease = 150ms});
    QVERIFY(two.play());
    const auto bob = two.stream(two.bob);
    two.server.judge.answersByItself = false;
    two.submit(two.alice, u"x"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.server.judge.requests.size(), 1, 5s);
    two.server.clock.jump(30s); // in the time of the lease
    QVERIFY(bob->waitForEvent(duelThat([](const Duel &duel) { return duel.repaid == 30s; })));
    QTRY_COMPARE_WITH_TIMEOUT(two.server.judge.requests.size(), 2, 5s);
    two.server.judge.finish(two.server.judge.requests.last(), Verdict::WrongAnswer, 1);
    two.server.clock.jump(30min - 1s);
    QCOMPARE(two.state(), u"running"_s);
    two.server.clock.jump(1s);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
}

void TestTwoPlayers::timeOfASleepingHostIsPaidBack()
{
    TwoPlayers two(1, {.stall = 10s});
    QVERIFY(two.play());
    const auto bob = two.stream(two.bob);
    two.server.clock.jump(1h); // the machine slept through the deadline
    QVERIFY(bob->waitForEvent(duelThat([](const Duel &duel) { return duel.repaid >= 1h; })));
    QCOMPARE(two.state(), u"running"_s);
}

QTEST_GUILESS_MAIN(TestTwoPlayers)
#include "tst_twoplayers.moc"
