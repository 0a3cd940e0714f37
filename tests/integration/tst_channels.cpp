// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The client's three channels against a real server, with a proxy between them that blocks, buffers and swallows
// (product S5, S9, S10; races of protocol section 7). The times are the promised ones.
#include "net/client/duelclient.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(duello::ChannelKind)

namespace {

const DuelId duelId(u"1"_s);
const Credentials me{UserId(u"1"_s), {}};
const QByteArray webSocketRoute = "GET /ws";
const QByteArray sseRoute = "GET /sse";
const QByteArray pollRoute = "GET /api/updates";
const QByteArray portalPage =
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 17\r\n\r\n<html>hi</html>\r\n";
constexpr auto nextChannelWithin = 10s;
constexpr auto deathNoticedWithin = 9500ms; ///< 9 s, and the timer's slack
constexpr auto backWithin = 5s;

QUrl urlOf(quint16 port)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port));
}

} // namespace

class TestChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyChannelBringsTheVerdict_data() { everyKind(); }
    void everyChannelBringsTheVerdict();
    void aBlockedWebSocketIsFollowedBySse_data();
    void aBlockedWebSocketIsFollowedBySse();
    void bufferedSseIsFollowedByLongPolling();
    void goesBackUpWhenItCan();
    void switchingLosesNothing();
    void silentDeathIsNoticed_data() { everyKind(); }
    void silentDeathIsNoticed();
    void isBackSoonAfterTheServer_data() { everyKind(); }
    void isBackSoonAfterTheServer();
    void twoWindowsOverDifferentChannelsBothGetEverything();
    void anotherEpochOnAnyChannelTakesASnapshot_data() { everyKind(); }
    void anotherEpochOnAnyChannelTakesASnapshot();

private:
    void everyKind();
    std::unique_ptr<DuelClient> newClient(const QString &folder, std::optional<ChannelKind> pinned = {});
    void start(std::optional<ChannelKind> pinned = {}) { m_client = newClient(u"outbox"_s, pinned); }
    bool isLive(const DuelClient &client, std::optional<ChannelKind> kind = {}) const;
    bool isLive(std::optional<ChannelKind> kind = {}) const { return isLive(*m_client, kind); }
    bool allJudged(const DuelClient &client, qsizetype count) const;
    void submit() { m_client->submit(u"A"_s, u"Python"_s, u"wrong"_s); }
    bool eventsAreDense() const;

    SystemClock m_clock;
    QTimer m_tick; ///< makes the server's clock go: without it no heartbeat is due
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TcpProxy> m_proxy;
    std::unique_ptr<DuelClient> m_client;
};

void TestChannels::initTestCase()
{
    m_tick.callOnTimeout([this] { m_server->clock.advance(m_tick.intervalAsDuration()); });
}

void TestChannels::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>(
        ServerOptions{.trustUserId = true, .demo = true, .timing = {.duelHeartbeat = 500ms}});
    QCOMPARE(m_server->failure(), QString());
    m_proxy = std::make_unique<TcpProxy>(m_server->port());
    m_tick.start(100ms);
}

void TestChannels::cleanup()
{
    m_tick.stop();
    m_client.reset();
    m_proxy.reset();
    m_server.reset();
}

void TestChannels::everyKind()
{
    QTest::addColumn<ChannelKind>("kind");
    for (const ChannelKind kind : channelKinds)
        QTest::newRow(qPrintable(channelWord(kind))) << kind;
}

std::unique_ptr<DuelClient> TestChannels::newClient(const QString &folder, std::optional<ChannelKind> pinned)
{
    auto client = std::make_unique<DuelClient>(urlOf(m_proxy->port()), me, m_folder->filePath(folder), m_clock, 1);
    client->pinChannel(pinned);
    client->watch(duelId);
    return client;
}

bool TestChannels::isLive(const DuelClient &client, std::optional<ChannelKind> kind) const
{
    const ConnectionStatus &status = client.connection();
    return status.state == ConnectionState::Live && (!kind || status.channel == kind);
}

bool TestChannels::allJudged(const DuelClient &client, qsizetype count) const
{
    const QList<Row> rows = client.rows();
    return rows.size() == count &&
           std::ranges::all_of(rows, [](const Row &row) { return row.submission.verdict == Verdict::WrongAnswer; });
}

bool TestChannels::eventsAreDense() const
{
    const QList<SyncDiagnostics::Taken> taken = m_client->diagnostics().lastEvents;
    for (qsizetype i = 1; i < taken.size(); ++i) {
        if (taken[i].cursor.event != taken[i - 1].cursor.event.next())
            return false;
    }
    return true;
}

void TestChannels::everyChannelBringsTheVerdict()
{
    QFETCH(ChannelKind, kind);
    start(kind);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), 5s);
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1), 5s);
    QVERIFY(eventsAreDense());
    QVERIFY(isLive(kind));
    const QHash<ChannelKind, QByteArray> routes{{ChannelKind::WebSocket, webSocketRoute},
                                                {ChannelKind::ServerSentEvents, sseRoute},
                                                {ChannelKind::LongPolling, pollRoute}};
    for (auto route = routes.begin(); route != routes.end(); ++route)
        QCOMPARE(m_proxy->count(route.value()) > 0, route.key() == kind);
    const auto asksTooOften = [&] {
        return m_proxy->count(routes.value(kind)) > 20;
    };
    QVERIFY2(!QTest::qWaitFor(asksTooOften, 1s), "a question does not continue the one before");
}

void TestChannels::aBlockedWebSocketIsFollowedBySse_data()
{
    QTest::addColumn<bool>("hangs");
    QTest::newRow("it hangs") << true;
    QTest::newRow("a portal answers") << false;
}

void TestChannels::aBlockedWebSocketIsFollowedBySse()
{
    QFETCH(bool, hangs);
    if (hangs)
        m_proxy->holdRequests(webSocketRoute);
    else
        m_proxy->answerInstead(webSocketRoute, portalPage);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(ChannelKind::ServerSentEvents), nextChannelWithin);
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1), 5s);
}

void TestChannels::bufferedSseIsFollowedByLongPolling()
{
    m_proxy->answerInstead(webSocketRoute, portalPage);
    m_proxy->holdReplies(sseRoute);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(ChannelKind::LongPolling), nextChannelWithin);
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1), 5s);
}

void TestChannels::goesBackUpWhenItCan()
{
    m_proxy->answerInstead(webSocketRoute, portalPage);
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(ChannelKind::ServerSentEvents), nextChannelWithin);
    m_proxy->letThrough(webSocketRoute);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(ChannelKind::WebSocket), 2 * ChannelChoice::firstTry);
    QCOMPARE(m_client->diagnostics().reconnects, 0);
}

void TestChannels::switchingLosesNothing()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), 5s);
    constexpr int rounds = 6;
    for (int i = 0; i < rounds; ++i) {
        submit();
        const ChannelKind kind = channelKinds[size_t(i + 1) % channelKinds.size()];
        m_client->pinChannel(kind);
        submit();
        QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), 5s);
        QVERIFY(eventsAreDense());
    }
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 2 * rounds), 10s);
    QCOMPARE(m_client->diagnostics().reconnects, 0);
}

void TestChannels::silentDeathIsNoticed()
{
    QFETCH(ChannelKind, kind);
    start(kind);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), 5s);
    m_proxy->setBlackHole(true);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->connection().state, ConnectionState::Offline, deathNoticedWithin);
}

void TestChannels::isBackSoonAfterTheServer()
{
    QFETCH(ChannelKind, kind);
    start(kind);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), 5s);
    m_proxy->shut();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->connection().state, ConnectionState::Offline, 5s);
    submit(); // waits
    m_proxy->reopen();
    QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), backWithin);
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1), 5s);
}

void TestChannels::twoWindowsOverDifferentChannelsBothGetEverything()
{
    start(ChannelKind::ServerSentEvents);
    const auto second = newClient(u"second"_s, ChannelKind::LongPolling);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(ChannelKind::ServerSentEvents) && isLive(*second), 5s);
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1) && allJudged(*second, 1), 5s);
    QVERIFY(isLive() && isLive(*second));
}

void TestChannels::anotherEpochOnAnyChannelTakesASnapshot()
{
    QFETCH(ChannelKind, kind);
    start(kind);
    QTRY_VERIFY_WITH_TIMEOUT(isLive(kind), 5s);
    submit();
    QTRY_VERIFY_WITH_TIMEOUT(allJudged(*m_client, 1), 5s);
    const QString epoch = m_client->diagnostics().cursor->epoch;
    m_proxy->shut();
    m_server = std::make_unique<TestServer>( // as if a backup of its beginning was restored
        ServerOptions{.trustUserId = true, .demo = true, .timing = {.duelHeartbeat = 500ms}});
    m_proxy->setTarget(m_server->port());
    m_proxy->reopen();
    const auto isThere = [&] {
        const std::optional<Cursor> cursor = m_client->diagnostics().cursor;
        return isLive(kind) && cursor && cursor->epoch != epoch;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), backWithin);
    QCOMPARE(m_client->rows().size(), 0);
}

QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
