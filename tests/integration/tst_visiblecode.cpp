// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a player gets to see of the other's code: the bytes of every channel and route at each level, and the code as it
// arrives at the other's client.
#include "net/client/duelclient.h"
#include "net/protocol/codec.h"
#include "tests/support/sseprobe.h"
#include "tests/support/twoplayers.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray typed = "TYPED_BUT_NOT_SENT";
const QByteArray submitted = "SUBMITTED_SOLUTION";
const QByteArray key = "KEY_OF_ALICE";

QJsonObject codeBody(qint64 rev, const QString &text)
{
    return {{u"problem"_s, u"A"_s},
            {u"language"_s, u"Python"_s},
            {u"edit"_s, QJsonObject{{u"rev"_s, rev}, {u"text"_s, text}}}};
}

} // namespace

class TestVisibleCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notAByteMoreThanTheLevelAllows_data();
    void notAByteMoreThanTheLevelAllows();
    void delayedCodeIsAMinuteOldAlsoAfterARestart();
    void anEditThatDoesNotFollowIsAnsweredByAGap();
    void editsOfAStreamAreSmall();
    void theOthersClientShowsWhatIsTyped_data();
    void theOthersClientShowsWhatIsTyped();

private:
    QByteArray allThatBobGets(TwoPlayers &two, const QString &submission);
};

/// Every route that a player may ask, the log by all three channels, and another's submission by its id.
QByteArray TestVisibleCode::allThatBobGets(TwoPlayers &two, const QString &submission)
{
    QByteArray all;
    for (const QString &path :
         {two.path(), two.path(u"/opponent"_s), two.path(u"/submissions"_s), two.path(u"/submissions/"_s + submission),
          two.path(u"/problems/A"_s), two.path(u"/code"_s), u"/api/duels"_s, u"/api/submissions"_s, u"/api/server"_s,
          u"/api/updates?wait=0&last_event_id=0"_s})
        all += two.bob.http->get(path).body;
    const auto stream = two.stream(two.bob, u"last_event_id=0"_s);
    const EventId head = stream->hello().head.event;
    stream->waitUntil([&] { return !stream->events.isEmpty() && stream->events.last().cursor.event >= head; });
    for (const QJsonObject &frame : std::as_const(stream->frames))
        all += QJsonDocument(frame).toJson();
    SseProbe sse(two.server.port(), "last_event_id=0", "Authorization: Bearer " + two.bob.token.toLatin1() + "\r\n");
    sse.waitForBlock("duel_changed");
    return all + sse.peer().received;
}

void TestVisibleCode::notAByteMoreThanTheLevelAllows_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("submissions");
    QTest::addColumn<bool>("activity");
    QTest::addColumn<bool>("codeAtOnce");
    QTest::addColumn<bool>("codeLater");
    QTest::newRow("nothing") << u"nothing"_s << false << false << false << false;
    QTest::newRow("status") << u"status"_s << true << false << false << false;
    QTest::newRow("activity") << u"activity"_s << true << true << false << false;
    QTest::newRow("delayed code") << u"delayed_code"_s << true << true << false << true;
    QTest::newRow("live code") << u"live_code"_s << true << true << true << true;
}

void TestVisibleCode::notAByteMoreThanTheLevelAllows()
{
    QFETCH(QString, level);
    QFETCH(bool, activity);
    QFETCH(bool, codeLater);
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, level}}));
    const auto bob = two.stream(two.bob);
    const auto alice = two.stream(two.alice);
    const QString text = QString::fromLatin1(typed);
    QCOMPARE(two.alice.http->post(two.path(u"/code"_s), codeBody(1, text)).status, activity ? 200 : 409);
    QJsonObject frame = codeBody(2, text + text);
    frame.insert("type"_L1, u"code"_s);
    frame.insert("duel_id"_L1, two.duel);
    alice->socket.sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson()));
    const QString id =
        two.alice.http
            ->post(two.path(u"/submit"_s), {{u"solution"_s, QString(u"wrong "_s + QString::fromLatin1(submitted))},
                                            {u"language"_s, u"Python"_s},
                                            {u"client_temp_id"_s, QString::fromLatin1(key)}})
            .json.value("submission_id"_L1)
            .toString();
    QVERIFY(alice->waitForEvent(status(u"Wrong Answer on test #3"_s)));

    QByteArray seen = allThatBobGets(two, id);
    for (const QJsonObject &message : std::as_const(bob->frames))
        seen += QJsonDocument(message).toJson();
    QTEST(seen.contains(typed), "codeAtOnce");
    QTEST(seen.contains(id.toLatin1()), "submissions");
    QTEST(seen.contains("last_edit"), "activity");
    QVERIFY(!seen.contains(submitted));
    QVERIFY(!seen.contains(key));

    two.server.clock.jump(60s);
    QTRY_COMPARE_WITH_TIMEOUT(two.bob.http->get(two.path(u"/opponent"_s)).body.contains(QByteArray(typed + typed)),
                              codeLater, 2s);
    QCOMPARE(two.submit(two.alice, u"right"_s).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(two.state(), u"finished"_s, 5s);
    seen = allThatBobGets(two, id);
    QCOMPARE(seen.contains(typed), codeLater);
    QVERIFY(!seen.contains(submitted));
    QVERIFY(!seen.contains(key));
}

void TestVisibleCode::delayedCodeIsAMinuteOldAlsoAfterARestart()
{
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, u"delayed_code"_s}}));
    two.alice.http->post(two.path(u"/code"_s), codeBody(1, u"first"_s));
    two.server.clock.jump(30s);
    two.alice.http->post(two.path(u"/code"_s), codeBody(2, u"second"_s));
    const QByteArray second = timestampText(two.server.clock.now()).toLatin1();
    QTRY_VERIFY_WITH_TIMEOUT(two.bob.http->get(two.path(u"/opponent"_s)).body.contains(second), 5s); // it is stored
    const auto shown = [&two] {
        const QJsonArray seen = two.bob.http->get(two.path(u"/opponent"_s)).json.value("seen"_L1).toArray();
        return seen.first().toObject().value("code"_L1).toObject().value("text"_L1).toString();
    };
    two.server.clock.jump(30s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"first"_s, 5s);
    two.server.restart();
    two.bob.http = std::make_unique<HttpProbe>(two.server.port());
    two.bob.http->setToken(two.bob.token);
    QCOMPARE(shown(), u"first"_s);
    two.server.clock.jump(30s);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), u"second"_s, 5s);
}

void TestVisibleCode::anEditThatDoesNotFollowIsAnsweredByAGap()
{
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, u"live_code"_s}}));
    const auto edit = [&two](qint64 rev, int at, int removed, const QString &inserted) {
        const QJsonObject change{{u"rev"_s, rev}, {u"at"_s, at}, {u"removed"_s, removed}, {u"inserted"_s, inserted}};
        return two.alice.http->post(two.path(u"/code"_s),
                                    {{u"problem"_s, u"A"_s}, {u"language"_s, u"C++"_s}, {u"edit"_s, change}});
    };
    QCOMPARE(edit(5, 0, 0, u"x"_s).json.value("send_all"_L1).toBool(), true);
    QCOMPARE(two.alice.http->post(two.path(u"/code"_s), codeBody(5, u"abc"_s)).json.value("rev"_L1).toInteger(), 5);
    QCOMPARE(edit(6, 3, 0, u"d"_s).json.value("send_all"_L1).toBool(), false);
    QCOMPARE(edit(6, 3, 0, u"d"_s).json.value("send_all"_L1).toBool(), false); // sent twice
    QCOMPARE(edit(6, 3, 0, u"e"_s).json.value("send_all"_L1).toBool(), true);  // another window's
    QCOMPARE(edit(8, 3, 0, u"e"_s).json.value("send_all"_L1).toBool(), true);
    QCOMPARE(edit(7, 9, 0, u"e"_s).json.value("send_all"_L1).toBool(), true);
    QCOMPARE(edit(7, 4, 0, QString(70'000, u'x')).code(), u"solution_too_large"_s);
    const auto inLanguage = [&two](const QString &language) {
        QJsonObject body = codeBody(6, u"abcd"_s);
        body.insert("language"_L1, language);
        return two.alice.http->post(two.path(u"/code"_s), body);
    };
    QCOMPARE(inLanguage(u"Klingon"_s).code(), u"unknown_language"_s);
    QCOMPARE(inLanguage(QString()).code(), u"unknown_language"_s);
    QCOMPARE(inLanguage(u"cpp"_s).status, 200);
    QCOMPARE(inLanguage(u"logo"_s).status, 200); // the host's own
    const auto stream = two.stream(two.alice);
    stream->socket.sendTextMessage(u"{\"type\":\"code\",\"duel_id\":\"%1\",\"problem\":\"A\",\"language\":\"C\","
                                   "\"edit\":{\"rev\":99,\"at\":0,\"removed\":0,\"inserted\":\"\"}}"_s.arg(two.duel));
    QVERIFY(stream->waitUntil([&stream] {
        return std::ranges::any_of(stream->frames, [](const QJsonObject &frame) {
            return frame.value("type"_L1) == "code_gap"_L1 && frame.value("rev"_L1).toInteger() == 6;
        });
    }));
}

void TestVisibleCode::editsOfAStreamAreSmall()
{
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, u"live_code"_s}}));
    const auto bob = two.stream(two.bob);
    const QString long_ = QString(20'000, u'x');
    two.alice.http->post(two.path(u"/code"_s), codeBody(1, long_));
    QVERIFY(bob->waitForEvent([](const Event &event) { return std::holds_alternative<OpponentBody>(event.body); }));
    two.alice.http->post(two.path(u"/code"_s), codeBody(2, long_ + u'y'));
    QVERIFY(bob->waitForEvent([](const Event &event) {
        const auto *body = std::get_if<OpponentBody>(&event.body);
        return body && body->code && body->code->edit && body->code->edit->inserted == "y"_L1;
    }));
    QVERIFY(QJsonDocument(bob->frames.last()).toJson(QJsonDocument::Compact).size() < 400);
}

void TestVisibleCode::theOthersClientShowsWhatIsTyped_data()
{
    QTest::addColumn<ChannelKind>("channel");
    QTest::newRow("WebSocket") << ChannelKind::WebSocket;
    QTest::newRow("server-sent events and POST") << ChannelKind::ServerSentEvents;
    QTest::newRow("long polling and POST") << ChannelKind::LongPolling;
}

void TestVisibleCode::theOthersClientShowsWhatIsTyped()
{
    QFETCH(ChannelKind, channel);
    TwoPlayers two;
    QVERIFY(two.play({{u"visibility"_s, u"live_code"_s}}));
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(two.server.port()));
    const QTemporaryDir outbox;
    const SystemClock clock;
    const QJsonArray seats = two.snapshot(two.alice).value("seats"_L1).toArray();
    const auto userOf = [&seats](int seat) {
        return UserId(seats.at(seat).toObject().value("user_id"_L1).toString());
    };
    DuelClient alice(url, {userOf(0), two.alice.token}, outbox.filePath(u"a"_s), clock, 1);
    DuelClient bob(url, {userOf(1), two.bob.token}, outbox.filePath(u"b"_s), clock, 2);
    QString seen;
    connect(&bob, &DuelClient::opponentSeen, this, [&seen](const OpponentBody &body) {
        if (body.code)
            seen = body.code->text;
    });
    for (DuelClient *client : {&alice, &bob}) {
        client->pinChannel(channel);
        client->watch(DuelId(two.duel));
    }
    const auto areLive = [&] {
        return alice.connection().state == ConnectionState::Live && bob.connection().state == ConnectionState::Live;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areLive(), 10s);
    QString text = u"import sys\n"_s;
    std::mt19937 chance(7);
    for (int i = 0; i < 60; ++i) {
        const auto at = qsizetype(chance() % quint32(text.size() + 1));
        if (chance() % 4 == 0)
            text.remove(at, 3);
        else
            text.insert(at, u"строка %1\n"_s.arg(i));
        alice.sendCode(u"A"_s, u"Python"_s, text);
        QCoreApplication::processEvents();
        if (i % 15 == 0)
            QTRY_COMPARE_WITH_TIMEOUT(seen, text, 5s);
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen, text, 5s);
    bob.stop(); // what is missed is asked for
    text += u"# the end"_s;
    alice.sendCode(u"A"_s, u"Python"_s, text);
    bob.watch(DuelId(two.duel));
    QTRY_COMPARE_WITH_TIMEOUT(seen, text, 5s);
}

QTEST_GUILESS_MAIN(TestVisibleCode)
#include "tst_visiblecode.moc"
