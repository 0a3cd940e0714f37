// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The event log and its streams over real WebSockets (product S5 to S13, protocol section 5).
#include "net/server/database/database.h"
#include "net/server/database/eventtable.h"
#include "net/server/websocketpeer.h"
#include "tests/support/rawpeer.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Shorter than the wire's, so that the server looks more often; the clock is the test's.
constexpr std::chrono::milliseconds heartbeat{300};

const QByteArray upgradeToStream =
    "GET /ws?user_id=1 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

} // namespace

class TestStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helloIsTheFirstFrame();
    void anEventIsInTheLogBeforeTheReply();
    void aSubmissionIsToldStepByStepWithDenseNumbers();
    void aCursorResumesWhatIsMissingInOrder();
    void cursorZeroBeginsWithTheFirstEventKept();
    void aCursorThatCannotBeServedIsRefusedWhole_data();
    void aCursorThatCannotBeServedIsRefusedWhole();
    void aSnapshotSaysAsOfWhichEventItIsTrue();
    void twoWindowsOfOneUserBothGetEverything();
    void anOldCloseDoesNotRemoveANewStream();
    void theSameProgramReplacesItsOwnStream();
    void noUserHasMoreStreamsThanTheLimit();
    void presenceFollowsTheStreams();
    void aDuelThatIsOverDoesNotChangeUnseen();
    void heartbeatsCarryTheHead();
    void aPeerThatFallsSilentIsClosed();
    void aSlowConsumerIsCutAndResumes();
    void aRestartSaysSoAndKeepsTheEpoch();
    void textIsAscii();

private:
    QString submit(const QString &key);
    QString cursorAt(qint64 number) { return m_epoch + u'.' + QString::number(number); }
    qint64 head();

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_probe;
    QString m_epoch;
};

void TestStreams::init()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.trustUserId = true, .demo = true, .timing = {.duelHeartbeat = heartbeat}});
    QCOMPARE(m_server->failure(), QString());
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    m_epoch = m_probe->get(u"/api/server"_s).json.value("epoch"_L1).toString();
}

// A wrong answer, so that the duel goes on.
QString TestStreams::submit(const QString &key)
{
    return m_probe
        ->post(u"/api/duels/1/submit?user_id=1"_s,
               {{u"solution"_s, u"wrong"_s}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, key}})
        .json.value("submission_id"_L1)
        .toString();
}

qint64 TestStreams::head()
{
    return m_probe->get(u"/api/duels/1?user_id=1"_s).json.value("as_of_event_id"_L1).toInteger();
}

void TestStreams::helloIsTheFirstFrame()
{
    const qint64 before = head();
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    QVERIFY(stream.waitUntil([&] { return !stream.frames.isEmpty(); }));
    const QJsonObject &first = stream.frames.first();
    QCOMPARE(first.value("type"_L1), u"hello"_s);
    QVERIFY(first.value("recovered"_L1).isNull());
    QCOMPARE(stream.hello().head, (Cursor{m_epoch, EventId(before)}));
    QCOMPARE(stream.hello().oldest, EventId(1));
    QCOMPARE(stream.hello().heartbeat, heartbeat);
    StreamProbe idle(m_server->port(), u"user_id=7"_s);
    QCOMPARE(idle.hello().heartbeat, StreamTiming().idleHeartbeat);
}

void TestStreams::anEventIsInTheLogBeforeTheReply()
{
    const qint64 before = head();
    const QString id = submit(u"k"_s);
    StreamProbe stream(m_server->port(), u"user_id=1&last_event_id="_s + cursorAt(before));
    QVERIFY(stream.hello().head.event > EventId(before));
    QVERIFY(stream.waitForEvent(status(u"In queue"_s)));
    QCOMPARE(std::get<SubmissionBody>(stream.events.first().body).submission.id.value(), id);
}

void TestStreams::aSubmissionIsToldStepByStepWithDenseNumbers()
{
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    const EventId from = stream.hello().head.event;
    submit(u"k"_s);
    QVERIFY(stream.waitForEvent(status(u"Wrong Answer on test #3"_s)));
    QStringList words;
    for (qsizetype i = 0; i < stream.events.size(); ++i) {
        QCOMPARE(stream.events[i].cursor, (Cursor{m_epoch, EventId(from.value() + 1 + i)}));
        if (const auto *body = std::get_if<SubmissionBody>(&stream.events[i].body))
            words.append(statusWords(body->submission));
    }
    QCOMPARE(words,
             (QStringList{u"In queue"_s, u"Test #1 passed"_s, u"Test #2 passed"_s, u"Wrong Answer on test #3"_s}));
    const QJsonObject &verdict = stream.frames.last();
    QCOMPARE(verdict.value("type"_L1), u"submisson_verdict"_s);
    QCOMPARE(verdict.value("event"_L1), u"submission_verdict"_s);
    QCOMPARE(verdict.value("verdict"_L1), verdict.value("status"_L1));
}

void TestStreams::aCursorResumesWhatIsMissingInOrder()
{
    StreamProbe whole(m_server->port(), u"user_id=1&last_event_id=0"_s);
    submit(u"one"_s);
    submit(u"two"_s);
    QVERIFY(whole.waitUntil(
        [&] { return std::ranges::count_if(whole.events, status(u"Wrong Answer on test #3"_s)) == 2; }));
    for (qsizetype cut = 0; cut < whole.events.size(); cut += 3) {
        StreamProbe resumed(m_server->port(),
                            u"user_id=1&client=x&last_event_id="_s + whole.events[cut].cursor.toString());
        QCOMPARE(resumed.hello().recovered, true);
        const auto missing = whole.events.size() - cut - 1;
        QVERIFY(resumed.waitUntil([&] { return resumed.events.size() >= missing; }));
        QCOMPARE(resumed.events.first(missing), whole.events.last(missing));
    }
}

void TestStreams::cursorZeroBeginsWithTheFirstEventKept()
{
    const qint64 last = head();
    StreamProbe stream(m_server->port(), u"user_id=1&last_event_id=0"_s);
    QCOMPARE(stream.hello().recovered, true);
    QVERIFY(stream.waitUntil([&] { return stream.events.size() >= last; }));
    QCOMPARE(stream.events.first().cursor.event, EventId(1));
}

void TestStreams::aCursorThatCannotBeServedIsRefusedWhole_data()
{
    QTest::addColumn<QString>("cursor");
    QTest::newRow("from the future") << u"EPOCH.999999"_s;
    QTest::newRow("of another epoch") << u"other.1"_s;
    QTest::newRow("of another epoch, from its start") << u"other.0"_s;
    QTest::newRow("nonsense") << u"nonsense"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("too old") << u"EPOCH.1"_s;
}

void TestStreams::aCursorThatCannotBeServedIsRefusedWhole()
{
    QFETCH(QString, cursor);
    submit(u"one"_s);
    const auto database = Database::open(m_server->databaseFile(), u"unused"_s, 1s);
    QVERIFY(database);
    QVERIFY((*database)->write([](Transaction &transaction) -> Result<void> { // as if pruned
        transaction.run(u"DELETE FROM events WHERE event_id <= 2"_s);
        transaction.run(u"UPDATE streams SET oldest = 3 WHERE user_id = '1'"_s);
        return {};
    }));
    StreamProbe stream(m_server->port(), u"user_id=1&last_event_id="_s + QString(cursor).replace("EPOCH"_L1, m_epoch));
    QCOMPARE(stream.hello().recovered, false);
    QVERIFY(stream.waitForClose());
    QCOMPARE(int(stream.socket.closeCode()), int(closecode::snapshotNeeded));
    QCOMPARE(stream.frames.size(), 1);
}

void TestStreams::aSnapshotSaysAsOfWhichEventItIsTrue()
{
    m_server->judge.answersByItself = false;
    const QString id = submit(u"k"_s);
    const QJsonObject snapshot = m_probe->get(u"/api/duels/1/submissions?user_id=1"_s).json;
    QCOMPARE(snapshot.value("epoch"_L1).toString(), m_epoch);
    StreamProbe stream(m_server->port(),
                       u"user_id=1&last_event_id="_s + cursorAt(snapshot.value("as_of_event_id"_L1).toInteger()));
    QCOMPARE(stream.hello().recovered, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
    m_server->judge.finish(m_server->judge.requests.first(), Verdict::TimeLimit, 1);
    QVERIFY(stream.waitForEvent(status(u"Time Limit Exceeded"_s)));
    for (const Event &event : std::as_const(stream.events)) {
        if (const auto *body = std::get_if<SubmissionBody>(&event.body))
            QVERIFY(body->submission.rev > 1); // what the snapshot shows is not told again
    }
}

void TestStreams::twoWindowsOfOneUserBothGetEverything()
{
    StreamProbe first(m_server->port(), u"user_id=1&client=a"_s);
    StreamProbe second(m_server->port(), u"user_id=1&client=b"_s);
    first.hello();
    second.hello();
    submit(u"k"_s);
    QVERIFY(first.waitForEvent(status(u"Wrong Answer on test #3"_s)));
    QVERIFY(second.waitForEvent(status(u"Wrong Answer on test #3"_s)));
    StreamProbe opponent(m_server->port(), u"user_id=2&last_event_id=0"_s);
    QVERIFY(opponent.waitUntil([&] { return opponent.events.size() >= 1; }));
    QVERIFY(std::ranges::none_of(opponent.events, status(u"Wrong Answer on test #3"_s)));
}

void TestStreams::anOldCloseDoesNotRemoveANewStream()
{
    StreamProbe first(m_server->port(), u"user_id=1"_s);
    first.hello();
    StreamProbe second(m_server->port(), u"user_id=1"_s);
    second.hello();
    first.socket.abort();
    QVERIFY(first.waitForClose());
    submit(u"k"_s);
    QVERIFY(second.waitForEvent(status(u"Wrong Answer on test #3"_s)));
}

void TestStreams::theSameProgramReplacesItsOwnStream()
{
    StreamProbe first(m_server->port(), u"user_id=1&client=a"_s);
    first.hello();
    StreamProbe second(m_server->port(), u"user_id=1&client=a"_s);
    QVERIFY(first.waitForClose());
    QCOMPARE(int(first.socket.closeCode()), int(closecode::replaced));
    submit(u"k"_s);
    QVERIFY(second.waitForEvent(status(u"Wrong Answer on test #3"_s)));
    const QJsonArray seats = m_probe->get(u"/api/duels/1"_s).json.value("seats"_L1).toArray();
    QVERIFY(seats.first().toObject().value("present"_L1).toBool());
}

void TestStreams::noUserHasMoreStreamsThanTheLimit()
{
    std::vector<std::unique_ptr<StreamProbe>> streams;
    for (int i = 0; i < limits::connectionsPerUser; ++i) {
        streams.push_back(std::make_unique<StreamProbe>(m_server->port(), u"user_id=1"_s));
        QVERIFY(!streams.back()->hello().head.epoch.isEmpty());
    }
    StreamProbe tooMany(m_server->port(), u"user_id=1"_s);
    QVERIFY(tooMany.waitForClose());
    QVERIFY(tooMany.frames.isEmpty());
    StreamProbe other(m_server->port(), u"user_id=2"_s);
    QCOMPARE(other.hello().head.epoch, m_epoch);
}

void TestStreams::presenceFollowsTheStreams()
{
    StreamProbe alice(m_server->port(), u"user_id=1"_s);
    alice.hello();
    const auto bobIs = [](bool present) {
        return [present](const Event &event) {
            const auto *body = std::get_if<DuelBody>(&event.body);
            return body && body->duel.seats.last().present == present;
        };
    };
    {
        StreamProbe bob(m_server->port(), u"user_id=2"_s);
        QVERIFY(alice.waitForEvent(bobIs(true)));
    }
    alice.events.clear();
    QVERIFY(alice.waitForEvent(bobIs(false)));
    m_server->restart();
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    const QJsonArray seats = m_probe->get(u"/api/duels/1"_s).json.value("seats"_L1).toArray();
    QVERIFY(!seats.first().toObject().value("present"_L1).toBool());
}

void TestStreams::aDuelThatIsOverDoesNotChangeUnseen()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.timing = {.duelHeartbeat = heartbeat}});
    const QString token = m_server->newSession(u"Ada"_s);
    const QString duel = u"/api/duels/"_s + m_server->runningDuel(token);
    HttpProbe before(m_server->port());
    before.setToken(token);
    StreamProbe stream(m_server->port(), u"last_event_id=0"_s, token);
    QVERIFY(stream.waitUntil([&] { return !stream.events.isEmpty(); })); // of the own presence
    QCOMPARE(before.post(duel + u"/resign"_s).status, 200);
    const QJsonObject atTheEnd = before.get(duel).json;
    m_server->restart();
    HttpProbe after(m_server->port());
    after.setToken(token);
    const QJsonObject afterwards = after.get(duel).json;
    QCOMPARE(afterwards.value("as_of_event_id"_L1), atTheEnd.value("as_of_event_id"_L1));
    QCOMPARE(afterwards.value("seats"_L1), atTheEnd.value("seats"_L1));
}

void TestStreams::heartbeatsCarryTheHead()
{
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    stream.hello();
    QVERIFY(stream.waitUntil([&] { return !stream.events.isEmpty(); })); // of the own presence
    m_server->clock.advance(heartbeat);
    QVERIFY(stream.waitUntil([&] { return stream.heartbeats > 0; }));
    const Heartbeat beat = std::get<Heartbeat>(stream.messages.last());
    QCOMPARE(beat.head, stream.events.last().cursor);
    QCOMPARE(beat.interval, heartbeat);
}

void TestStreams::aPeerThatFallsSilentIsClosed()
{
    StreamProbe healthy(m_server->port(), u"user_id=1"_s);
    healthy.hello();
    RawPeer silent(m_server->port()); // never answers a ping
    silent.send(upgradeToStream);
    QVERIFY(silent.waitFor("hello"));
    for (int i = 1; i <= 4 && !silent.closed; ++i) {
        m_server->clock.advance(heartbeat);
        QVERIFY(healthy.waitUntil([&] { return healthy.heartbeats >= i || silent.closed; }));
    }
    QVERIFY(silent.waitForClose());
    QVERIFY(!healthy.closed);
}

// A peer that reads nothing: when the kernel's buffers are full, the socket's queue fills, and the stream is cut. The
// healthy one gets everything meanwhile.
void TestStreams::aSlowConsumerIsCutAndResumes()
{
    m_server = std::make_unique<TestServer>(
        ServerOptions{.trustUserId = true, .demo = true, .limits = {.sendBuffer = 16 * 1024}});
    m_probe = std::make_unique<HttpProbe>(m_server->port());
    StreamProbe healthy(m_server->port(), u"user_id=1"_s);
    QTcpSocket slow;
    slow.setReadBufferSize(1024);
    slow.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QVERIFY(slow.waitForConnected());
    slow.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    slow.write(upgradeToStream);
    const auto streams = [this] {
        const QByteArray metrics = m_probe->get(u"/metrics"_s).body;
        return metrics.contains("\nduello_streams 2\n") ? 2 : metrics.contains("\nduello_streams 1\n") ? 1 : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(streams(), 2, 5s);

    const QString key(limits::clientTempIdLength, u'k');
    m_server->judge.answersByItself = false;
    int sent = 0;
    while (sent < 3000 && streams() == 2) {
        for (int i = 0; i < 50; ++i, ++sent) {
            const QString one = QString::number(sent);
            submit(one + key.mid(one.size()));
        }
    }
    QCOMPARE(streams(), 1);
    QVERIFY(healthy.waitUntil([&] { return std::ranges::count_if(healthy.events, status(u"In queue"_s)) == sent; }));
}

void TestStreams::aRestartSaysSoAndKeepsTheEpoch()
{
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    const Cursor cursor = stream.hello().head;
    RawPeer raw(m_server->port()); // Qt's client takes 1012 for a protocol error
    raw.send(upgradeToStream);
    QVERIFY(raw.waitFor("hello"));
    m_server->restart();
    QVERIFY(stream.waitForClose());
    QVERIFY(raw.waitForClose());
    QVERIFY(raw.received.contains(QByteArray::fromHex("03f4").append("the server stops"))); // 1012
    StreamProbe again(m_server->port(), u"user_id=1&last_event_id="_s + cursor.toString());
    QCOMPARE(again.hello().recovered, true);
    QCOMPARE(again.hello().head.epoch, cursor.epoch);
}

void TestStreams::textIsAscii()
{
    const QString token = m_server->newSession(u"Алиса"_s);
    HttpProbe alice(m_server->port());
    alice.setToken(token);
    StreamProbe stream(m_server->port(), QString(), token);
    stream.hello();
    QSignalSpy texts(&stream.socket, &QWebSocket::textMessageReceived);
    QCOMPARE(alice.post(u"/api/duels"_s, {{u"problems"_s, QJsonArray{u"sumofline"_s}}}).status, 201);
    QVERIFY(stream.waitUntil([&] { return !texts.isEmpty(); }));
    const QString text = texts.first().first().toString();
    QVERIFY(std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; }));
    QCOMPARE(std::get<DuelBody>(stream.events.first().body).duel.seats.first().name, u"Алиса"_s);
}

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
