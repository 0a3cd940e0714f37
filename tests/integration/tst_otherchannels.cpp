// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Server-sent events and long polling over the same log as WebSocket (product S5, S6, S13; protocol section 5).
#include "net/protocol/codec.h"
#include "tests/support/sseprobe.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds heartbeat{300};

} // namespace

class TestOtherChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anSseStreamHasTheHeadersThatKeepItUnbuffered();
    void helloComesFirstAndSaysWhereToContinue();
    void eventNamesAreTheDocumentsWordsWithoutQuotes();
    void theLastEventIdHeaderWins();
    void anSseCursorThatCannotBeServedIsRefusedWhole();
    void anSseHeartbeatCarriesTheHeadAndMovesNobody();
    void headOfAStreamIsItsHead();
    void anSsePeerThatReadsNothingIsCut();
    void anSsePeerThatIsGoneBeforeItsStreamIsForgotten();
    void aPollIsAnsweredAtOnceWhenThereIsSomething();
    void aHeldPollIsAnsweredByTheNextEvent();
    void aHeldPollEndsWithNothingAfterItsWait();
    void aPollWithoutACursorBeginsNow();
    void aPollWithACursorThatCannotBeServedIsAReset();
    void aPollerThatIsGoneIsForgotten();
    void pollingKeepsAPlayerPresent();
    void everyChannelTellsTheSameEvents();
    void streamsAndPollsCountTogether();
    void tokensAndTicketsOpenEveryChannel();
    void aStopEndsStreamsAndAnswersPolls();

private:
    QString submit(const QString &key);
    QJsonObject poll(const QString &query) { return m_probe->get(u"/api/updates?user_id=1&"_s + query).json; }
    QByteArray metric(const QByteArray &name);
    std::unique_ptr<RawPeer> heldPoll(const QByteArray &query);
    bool hasFirstSeatPresent();

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_probe;
    QString m_epoch;
};

void TestOtherChannels::init()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.trustUserId = true, .demo = true, .timing = {.duelHeartbeat = heartbeat}});
    QCOMPARE(m_server->failure(), QString());
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_epoch = m_probe->get(u"/api/server"_s).json.value("epoch"_L1).toString();
}

// A wrong answer, so that the duel goes on.
QString TestOtherChannels::submit(const QString &key)
{
    return m_probe
        ->post(u"/api/duels/1/submit?user_id=1"_s,
               {{u"solution"_s, u"wrong"_s}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, key}})
        .json.value("submission_id"_L1)
        .toString();
}

QByteArray TestOtherChannels::metric(const QByteArray &name)
{
    const QByteArray text = m_probe->get(u"/metrics"_s).body;
    const QByteArray line = '\n' + name + ' ';
    const qsizetype at = text.indexOf(line);
    return at < 0 ? QByteArray() : text.mid(at + 2 + name.size()).split('\n').first();
}

// A poll behind all that there is, held by the server.
std::unique_ptr<RawPeer> TestOtherChannels::heldPoll(const QByteArray &query)
{
    auto peer = std::make_unique<RawPeer>(m_server->port());
    peer->send("GET /api/updates?" + query + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    return peer;
}

bool TestOtherChannels::hasFirstSeatPresent()
{
    const QJsonArray seats = m_probe->get(u"/api/duels/1?user_id=2"_s).json.value("seats"_L1).toArray();
    return seats.first().toObject().value("present"_L1).toBool();
}

void TestOtherChannels::anSseStreamHasTheHeadersThatKeepItUnbuffered()
{
    SseProbe stream(m_server->port(), "user_id=1");
    const QByteArray head = stream.head();
    QVERIFY2(head.startsWith("HTTP/1.1 200 "), head.constData());
    for (const char *line : {"Content-Type: text/event-stream\r\n", "Cache-Control: no-store, no-transform\r\n",
                             "X-Accel-Buffering: no\r\n"})
        QVERIFY2(head.contains(line), line);
    QVERIFY(!head.contains("Content-Length"));
    QVERIFY(!stream.waitForBlock("hello").data.isEmpty());
    QVERIFY(stream.peer().received.contains("retry: "));
}

void TestOtherChannels::helloComesFirstAndSaysWhereToContinue()
{
    SseProbe fresh(m_server->port(), "user_id=1");
    const SseProbe::Block hello = fresh.waitForBlock("hello");
    QCOMPARE(fresh.blocks().first().event, "hello");
    QVERIFY(hello.json().value("recovered"_L1).isNull());
    const qint64 head = hello.json().value("event_id"_L1).toInteger();
    QCOMPARE(hello.id, (m_epoch + u'.' + QString::number(head)).toLatin1());

    submit(u"k"_s);
    SseProbe resumed(m_server->port(), "user_id=1&last_event_id=" + hello.id);
    QCOMPARE(resumed.waitForBlock("hello").id, hello.id);
    QCOMPARE(resumed.waitForBlock("hello").json().value("recovered"_L1), true);
    QVERIFY(!resumed.waitForBlock("submisson_verdict").data.isEmpty());
    QCOMPARE(resumed.blocks().at(1).id, (m_epoch + u'.' + QString::number(head + 1)).toLatin1());
}

void TestOtherChannels::eventNamesAreTheDocumentsWordsWithoutQuotes()
{
    SseProbe stream(m_server->port(), "user_id=1");
    stream.waitForBlock("hello");
    const QString id = submit(u"k"_s);
    const SseProbe::Block update = stream.waitForBlock("submisson_update");
    QCOMPARE(update.json().value("submission_id"_L1), id);
    const SseProbe::Block verdict = stream.waitForBlock("submisson_verdict");
    QCOMPARE(verdict.json().value("submission_id"_L1), id);
    QCOMPARE(verdict.json().value("status"_L1), u"Wrong Answer on test #3"_s);
    QCOMPARE(verdict.json().value("verdict"_L1), verdict.json().value("status"_L1));
}

void TestOtherChannels::theLastEventIdHeaderWins()
{
    submit(u"k"_s);
    SseProbe stream(m_server->port(), "user_id=1&last_event_id=" + m_epoch.toLatin1() + ".1",
                    "Last-Event-ID: " + m_epoch.toLatin1() + ".2\r\n");
    QCOMPARE(stream.waitForBlock("hello").id, m_epoch.toLatin1() + ".2");
    stream.waitForBlock("submisson_update");
    QCOMPARE(stream.blocks().at(1).id, m_epoch.toLatin1() + ".3");
}

void TestOtherChannels::anSseCursorThatCannotBeServedIsRefusedWhole()
{
    SseProbe stream(m_server->port(), "user_id=1&last_event_id=other.1");
    QCOMPARE(stream.waitForBlock("hello").json().value("recovered"_L1), false);
    QVERIFY(stream.waitForClose());
    QCOMPARE(stream.blocks().size(), 1);
}

void TestOtherChannels::anSseHeartbeatCarriesTheHeadAndMovesNobody()
{
    SseProbe stream(m_server->port(), "user_id=1");
    stream.waitForBlock("duel_changed"); // of the own presence
    m_server->clock.advance(heartbeat);
    const SseProbe::Block beat = stream.waitForBlock("heartbeat");
    QCOMPARE(beat.id, QByteArray());
    QCOMPARE(beat.json().value("event_id"_L1).toInteger(),
             m_probe->get(u"/api/duels/1?user_id=1"_s).json.value("as_of_event_id"_L1).toInteger());
}

void TestOtherChannels::headOfAStreamIsItsHead()
{
    RawPeer peer(m_server->port());
    peer.send("HEAD /sse?user_id=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QVERIFY(peer.waitForClose());
    QVERIFY(peer.received.contains("text/event-stream"));
    QVERIFY(peer.received.endsWith("\r\n\r\n"));
    QVERIFY(!peer.received.contains("hello"));
    QCOMPARE(metric("duello_streams"), "0");
}

void TestOtherChannels::anSsePeerThatReadsNothingIsCut()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.trustUserId = true, .demo = true, .limits = {.sendBuffer = 16 * 1024}});
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    QTcpSocket slow;
    slow.setReadBufferSize(1024);
    slow.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QVERIFY(slow.waitForConnected());
    slow.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    slow.write("GET /sse?user_id=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(metric("duello_streams"), "1", 5s);
    m_server->judge.answersByItself = false;
    for (int sent = 0; sent < 3000 && metric("duello_streams") == "1"; sent += 50) {
        for (int i = 0; i < 50; ++i)
            submit(u"%1"_s.arg(sent + i, limits::clientTempIdLength));
    }
    QCOMPARE(metric("duello_streams"), "0");
}

// Its question waits behind another one when its end is noticed.
void TestOtherChannels::anSsePeerThatIsGoneBeforeItsStreamIsForgotten()
{
    for (int i = 0; i < 20; ++i) {
        RawPeer peer(m_server->port());
        peer.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                  "GET /sse?user_id=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        peer.socket.disconnectFromHost();
        QVERIFY(peer.waitForClose());
    }
    QVERIFY(QTest::qWaitFor([this] { return metric("duello_streams") == "0"; }, 5s));
    QVERIFY(!submit(u"k"_s).isEmpty()); // its event wakes the streams of the player
}

void TestOtherChannels::aPollIsAnsweredAtOnceWhenThereIsSomething()
{
    submit(u"one"_s);
    const QJsonObject answer = poll(u"last_event_id=0&wait=25"_s);
    const Result<Updates> updates = updatesFromJson(answer);
    QVERIFY(updates);
    QVERIFY(!updates->reset);
    for (qsizetype i = 0; i < updates->events.size(); ++i)
        QCOMPARE(updates->events[i].cursor, (Cursor{m_epoch, EventId(i + 1)}));
    QCOMPARE(updates->last, updates->events.last().cursor);
    QVERIFY(updates->head >= updates->last.event);
}

void TestOtherChannels::aHeldPollIsAnsweredByTheNextEvent()
{
    const auto held = heldPoll("user_id=1&wait=25");
    QTRY_VERIFY_WITH_TIMEOUT(held->received.contains("duel_changed"), 5s); // of the own presence
    const QByteArray cursor = QJsonDocument::fromJson(held->received.mid(held->received.indexOf("\r\n\r\n") + 4))
                                  .object()
                                  .value("last_event_id"_L1)
                                  .toString()
                                  .toLatin1();
    const auto next = heldPoll("user_id=1&wait=25&last_event_id=" + cursor);
    QVERIFY(next->received.isEmpty());
    const QString id = submit(u"k"_s);
    QVERIFY(next->waitFor("HTTP/1.1 200 "));
    QVERIFY(next->waitFor(id.toLatin1()));
}

void TestOtherChannels::aHeldPollEndsWithNothingAfterItsWait()
{
    const QJsonObject answer = m_probe->get(u"/api/updates?user_id=7&wait=1"_s).json;
    QCOMPARE(answer.value("events"_L1), QJsonArray());
    QCOMPARE(answer.value("reset"_L1), false);
    QCOMPARE(answer.value("last_event_id"_L1), QString(m_epoch + ".0"_L1));
    QCOMPARE(m_probe->get(u"/api/updates?wait=soon"_s).status, 400);
}

void TestOtherChannels::aPollWithoutACursorBeginsNow()
{
    submit(u"k"_s);
    QVERIFY(StreamProbe(m_server->port(), u"user_id=1&last_event_id=0"_s)
                .waitForEvent(status(u"Wrong Answer on test #3"_s)));
    const QJsonObject answer = poll(u"wait=0"_s);
    QCOMPARE(answer.value("events"_L1), QJsonArray());
    QCOMPARE(answer.value("last_event_id"_L1),
             QString(m_epoch + u'.' + QString::number(answer.value("head"_L1).toInteger())));
}

void TestOtherChannels::aPollWithACursorThatCannotBeServedIsAReset()
{
    for (const QString &cursor : {u"other.1"_s, u"nonsense"_s, u"999999"_s, QString()}) {
        const QJsonObject answer = poll(u"last_event_id="_s + cursor);
        QCOMPARE(answer.value("reset"_L1), true);
        QCOMPARE(answer.value("events"_L1), QJsonArray());
        QCOMPARE(answer.value("epoch"_L1), m_epoch);
    }
}

void TestOtherChannels::aPollerThatIsGoneIsForgotten()
{
    for (int i = 0; i < 3 * limits::connectionsPerUser; ++i) { // more than may be held at once
        const auto held = heldPoll("user_id=7&wait=25");
        QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "1", 5s);
        held->socket.abort();
        QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "0", 5s);
    }
}

void TestOtherChannels::pollingKeepsAPlayerPresent()
{
    QVERIFY(!hasFirstSeatPresent());
    poll(u"wait=1"_s);
    QVERIFY(hasFirstSeatPresent());
    m_server->clock.advance(limits::silence - 1s);
    const qint64 head = poll(u"last_event_id=0&wait=0"_s).value("head"_L1).toInteger();
    const auto held = heldPoll("user_id=1&wait=25&last_event_id=" + QByteArray::number(head));
    QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "1", 5s);
    m_server->clock.advance(limits::silence + 1s);
    QVERIFY(hasFirstSeatPresent());
    held->socket.abort();
    QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "0", 5s);
    m_server->clock.advance(limits::silence + 1s);
    QTRY_VERIFY_WITH_TIMEOUT(!hasFirstSeatPresent(), 5s);
    QCOMPARE(poll(u"last_event_id=0&wait=0"_s).value("head"_L1).toInteger(), head + 1); // came once, left once
}

void TestOtherChannels::everyChannelTellsTheSameEvents()
{
    StreamProbe webSocket(m_server->port(), u"user_id=1&last_event_id=0"_s);
    SseProbe sse(m_server->port(), "user_id=1&last_event_id=0");
    submit(u"k"_s);
    QVERIFY(webSocket.waitForEvent(status(u"Wrong Answer on test #3"_s)));
    QVERIFY(!sse.waitForBlock("submisson_verdict").data.isEmpty());
    const QJsonArray polled = poll(u"last_event_id=0&wait=0"_s).value("events"_L1).toArray();
    QList<QJsonObject> frames = webSocket.frames;
    frames.removeIf([](const QJsonObject &frame) { return !frame.contains("event"_L1); });
    QList<SseProbe::Block> blocks = sse.blocks();
    blocks.removeIf([](const SseProbe::Block &block) { return block.event == "hello" || block.event == "heartbeat"; });
    QCOMPARE(frames.size(), polled.size());
    QCOMPARE(blocks.size(), polled.size());
    for (qsizetype i = 0; i < polled.size(); ++i) {
        QCOMPARE(frames[i], polled[i].toObject());
        QCOMPARE(blocks[i].data, toText(polled[i].toObject()));
        QCOMPARE(blocks[i].id, (m_epoch + u'.' + QString::number(i + 1)).toLatin1());
    }
}

void TestOtherChannels::streamsAndPollsCountTogether()
{
    std::vector<std::unique_ptr<SseProbe>> streams;
    for (int i = 0; i < limits::connectionsPerUser - 1; ++i) {
        streams.push_back(std::make_unique<SseProbe>(m_server->port(), "user_id=7"));
        QVERIFY(streams.back()->head().startsWith("HTTP/1.1 200 "));
    }
    const auto held = heldPoll("user_id=7&wait=25");
    QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "1", 5s);
    SseProbe tooMany(m_server->port(), "user_id=7");
    QVERIFY2(tooMany.head().startsWith("HTTP/1.1 429 "), tooMany.head().constData());
    QCOMPARE(m_probe->get(u"/api/updates?user_id=7"_s).status, 429);
    SseProbe other(m_server->port(), "user_id=2");
    QVERIFY(other.head().startsWith("HTTP/1.1 200 "));
}

void TestOtherChannels::tokensAndTicketsOpenEveryChannel()
{
    m_server = std::make_unique<TestServer>();
    HttpProbe probe(m_server->port());
    QVERIFY(SseProbe(m_server->port(), "user_id=1").head().startsWith("HTTP/1.1 401 "));
    QCOMPARE(probe.get(u"/api/updates?wait=0"_s).status, 401);
    const QString token = m_server->newSession(u"Alice"_s);
    QVERIFY(SseProbe(m_server->port(), "", "Authorization: Bearer " + token.toLatin1() + "\r\n")
                .head()
                .startsWith("HTTP/1.1 200 "));
    QVERIFY(SseProbe(m_server->port(), "user_id=another", "Authorization: Bearer " + token.toLatin1() + "\r\n")
                .head()
                .startsWith("HTTP/1.1 403 "));
    probe.setToken(token);
    QCOMPARE(probe.get(u"/api/updates?wait=0"_s).status, 200);
    const auto ticket = [&probe] {
        return probe.post(u"/api/tickets"_s).json.value("ticket"_L1).toString();
    };
    const QString first = ticket();
    QVERIFY(SseProbe(m_server->port(), "ticket=" + first.toLatin1()).head().startsWith("HTTP/1.1 200 "));
    QVERIFY(SseProbe(m_server->port(), "ticket=" + first.toLatin1()).head().startsWith("HTTP/1.1 401 "));
    const QString second = ticket();
    probe.setToken({});
    QCOMPARE(probe.get(u"/api/updates?wait=0&ticket="_s + second).status, 200);
}

void TestOtherChannels::aStopEndsStreamsAndAnswersPolls()
{
    SseProbe stream(m_server->port(), "user_id=1");
    stream.waitForBlock("hello");
    const auto held = heldPoll("user_id=7&wait=25");
    QTRY_COMPARE_WITH_TIMEOUT(metric("duello_held_polls"), "1", 5s);
    m_server->stop();
    QVERIFY(stream.waitForClose());
    QVERIFY(held->waitFor("\"reset\":false"));
    QVERIFY(held->waitForClose());
}

QTEST_GUILESS_MAIN(TestOtherChannels)
#include "tst_otherchannels.moc"
