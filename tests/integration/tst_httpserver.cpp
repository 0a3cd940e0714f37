// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTTP layer over real sockets: grammar, limits, and that every answer reaches the peer (design: http.md).
#include "net/server/http/router.h"
#include "net/server/http/server.h"
#include "net/server/http/websocket.h"
#include "tests/support/rawpeer.h"

#include <QThread>
#include <QTimeZone>
#include <QWebSocket>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void malformedRequestsAreAnsweredAndTheConnectionEnds_data();
    void malformedRequestsAreAnsweredAndTheConnectionEnds();
    void aRequestMayComeByteByByte();
    void pipelinedRequestsAreAnsweredInOrder();
    void aFloodOfPipelinedRequestsIsAnsweredWhole();
    void headHasTheLengthOfGetAndNoBody();
    void aMethodThatIsNotThereIsToldWithAllow();
    void theConnectionEndsWhenTheClientSaysSo_data();
    void theConnectionEndsWhenTheClientSaysSo();
    void expectContinueIsAnsweredBeforeTheBody();
    void aBodyTooLargeIsRefusedAndTheAnswerArrives_data();
    void aBodyTooLargeIsRefusedAndTheAnswerArrives();
    void aSlowHeadIsToldSo();
    void aSlowBodyIsToldSo();
    void anIdleConnectionIsClosed();
    void beyondTheCapAPeerIsTurnedAway();
    void outOfDescriptorsItRecovers();
    void aWebSocketOpens_data();
    void aWebSocketOpens();
    void bytesBehindAnUpgradeRequestAreRefused();
    void aRefusedUpgradeIsAWholeAnswer();
    void anotherProtocolIsDeclinedByAnswering();

private:
    void start(const http::Limits &limits);

    http::Router m_router;
    std::unique_ptr<http::Server> m_server;
    std::unique_ptr<http::WebSocket> m_webSocket;
};

namespace {

const QByteArray get = "GET /echo HTTP/1.1\r\nHost: x\r\n\r\n";

QByteArray upgradeTo(const QByteArray &path)
{
    return "GET " + path +
           " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

sockaddr_in addressOf(quint16 port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// As a simple client does it: writes the whole request, and only then reads, to the end. Whether all could be written.
bool exchangeWithoutReading(quint16 port, const QByteArray &request, QByteArray &answer)
{
    const int peer = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int small = 16 * 1024; // the kernel must not swallow the request for a server that does not read it
    ::setsockopt(peer, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    const sockaddr_in address = addressOf(port);
    ::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    qsizetype sent = 0;
    for (ssize_t n = 1; sent < request.size() && n > 0; sent += std::max<ssize_t>(n, 0))
        n = ::send(peer, request.constData() + sent, size_t(request.size() - sent), MSG_NOSIGNAL);
    char bytes[4096];
    for (ssize_t n = 1; n > 0;) {
        n = ::recv(peer, bytes, sizeof bytes, 0);
        answer.append(bytes, std::max<ssize_t>(n, 0));
    }
    ::close(peer);
    return sent == request.size();
}

} // namespace

void TestHttpServer::init()
{
    m_webSocket.reset();
    start({});
}

void TestHttpServer::start(const http::Limits &limits)
{
    m_router = {};
    const auto echo = [](const http::Request &request) -> http::Reply {
        return http::textResponse(200, "text/plain", "<" + request.body + ">");
    };
    m_router.add("GET", u"/echo"_s, echo);
    m_router.add("POST", u"/echo"_s, echo);
    m_router.add("GET", u"/named/{a}/x/{b}"_s, [](const http::Request &request) -> http::Reply {
        return http::textResponse(200, "text/plain", request.parameters.join(u'|').toUtf8());
    });
    m_router.add("GET", u"/ws"_s, [this](const http::Request &request) -> http::Reply {
        if (!request.wantsWebSocket)
            return http::textResponse(426, "text/plain", {});
        return http::Upgrade{[this](http::WebSocket *socket) {
            m_webSocket.reset(socket);
            auto *carrier = socket->findChild<QWebSocket *>();
            connect(carrier, &QWebSocket::textMessageReceived, carrier, &QWebSocket::sendTextMessage);
        }};
    });
    m_router.add("GET", u"/private"_s, [](const http::Request &) -> http::Reply {
        return http::problemResponse(401, u"unauthorized"_s, u"no"_s);
    });
    m_server =
        std::make_unique<http::Server>([this](const http::Request &request) { return m_router(request); }, limits,
                                       [] { return QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::utc()); });
    QVERIFY(m_server->listen(QHostAddress::LocalHost, 0));
}

void TestHttpServer::malformedRequestsAreAnsweredAndTheConnectionEnds_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status = 400) {
        QTest::newRow(name) << request << status;
    };
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    row("length and chunks", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("chunks and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n");
    row("two lengths", post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello");
    row("the same length twice", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello");
    row("a list of lengths", post + "Content-Length: 5, 5\r\n\r\nhello");
    row("a length with a sign", post + "Content-Length: +5\r\n\r\nhello");
    row("a negative length", post + "Content-Length: -5\r\n\r\nhello");
    row("a length in hex", post + "Content-Length: 0x5\r\n\r\nhello");
    row("a length beyond 64 bits", post + "Content-Length: 99999999999999999999\r\n\r\n");
    row("an unknown coding", post + "Transfer-Encoding: gzip\r\n\r\nhello");
    row("chunked is not last", post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n");
    row("a chunk size with a sign", post + "Transfer-Encoding: chunked\r\n\r\n+5\r\nhello\r\n0\r\n\r\n");
    row("a chunk size in words", post + "Transfer-Encoding: chunked\r\n\r\nfive\r\nhello\r\n0\r\n\r\n");
    row("a chunk size beyond 64 bits", post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n");
    row("a chunk longer than it says", post + "Transfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n");
    row("chunk lines that end in LF", post + "Transfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n");
    row("space before the colon", "GET /echo HTTP/1.1\r\nHost : x\r\n\r\n");
    row("no Host", "GET /echo HTTP/1.1\r\n\r\n");
    row("two Hosts", "GET /echo HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    row("lines that end in LF", "GET /echo HTTP/1.1\nHost: x\n\n");
    row("a bare CR", "GET /echo HTTP/1.1\r\nHost: x\rY: z\r\n\r\n");
    row("a folded header", "GET /echo HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n");
    row("NUL in a header", QByteArray("GET /echo HTTP/1.1\r\nHost: x\r\nA: b") + '\0' + "\r\n\r\n");
    row("no colon", "GET /echo HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n");
    row("two spaces", "GET  /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("two spaces behind", "GET /echo  HTTP/1.1\r\nHost: x\r\n\r\n");
    row("a tab", "GET\t/echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("no version", "GET /echo\r\nHost: x\r\n\r\n", 505); // HTTP/0.9, as it looks
    row("version 9.9", "GET /echo HTTP/9.9\r\nHost: x\r\n\r\n");
    row("no method", "/echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("a made-up method", "BREW /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("not HTTP at all", "\x16\x03\x01\x02\x01\x01\xfc\x03\x03 hello\r\n\r\n");
    row("another server's address", "GET ftp://x/echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("an address of two slashes", "GET //evil/echo HTTP/1.1\r\nHost: x\r\n\r\n");
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("an unknown expectation", post + "Expect: miracles\r\nContent-Length: 1\r\n\r\nx", 417);
    row("a long address", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
    row("a large header", "GET /echo HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(17000, 'a') + "\r\n\r\n", 431);
    row("many headers", "GET /echo HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(64) + "\r\n", 431);
}

void TestHttpServer::malformedRequestsAreAnsweredAndTheConnectionEnds()
{
    QFETCH(QByteArray, request);
    RawPeer peer(m_server->serverPort());
    peer.send(request);
    QVERIFY(peer.waitForClose());
    QTEST(peer.status(), "status");
    QCOMPARE(peer.received.count("HTTP/1.1 "), 1);
    QVERIFY(peer.received.contains("Connection: close\r\n"));
    QVERIFY(peer.received.contains("\"detail\":\""));
    QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 0, 5s);
}

void TestHttpServer::aRequestMayComeByteByByte()
{
    RawPeer peer(m_server->serverPort());
    const QByteArray request = "\r\nPOST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "2\r\nhe\r\n3;note=x\r\nllo\r\n0\r\nTrailer: t\r\n\r\n";
    for (const char byte : request) {
        peer.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QVERIFY(peer.waitFor("<hello>"));
    peer.send("GET /named/a%2Fb/x/%D1%8F HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(peer.waitFor("a/b|\xd1\x8f"));
    QVERIFY(peer.received.contains("Date: Mon, 23 Nov 2026 09:00:00 GMT\r\n"));
}

void TestHttpServer::pipelinedRequestsAreAnsweredInOrder()
{
    RawPeer peer(m_server->serverPort());
    const auto post = [](const QByteArray &body) {
        return "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
               body;
    };
    peer.send(post("one") + post("two") + "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n" + post("three"));
    QVERIFY(peer.waitFor("<three>"));
    const qsizetype missing = peer.received.indexOf("HTTP/1.1 404");
    QVERIFY(peer.received.indexOf("<one>") < peer.received.indexOf("<two>"));
    QVERIFY(peer.received.indexOf("<two>") < missing && missing < peer.received.indexOf("<three>"));
}

// More than the socket's read buffer holds: reading must start again each time there is room.
void TestHttpServer::aFloodOfPipelinedRequestsIsAnsweredWhole()
{
    RawPeer peer(m_server->serverPort());
    peer.send(get.repeated(10'000));
    QVERIFY(QTest::qWaitFor([&] { return peer.received.count("HTTP/1.1 200") == 10'000; }, 20s));
}

void TestHttpServer::headHasTheLengthOfGetAndNoBody()
{
    RawPeer peer(m_server->serverPort());
    peer.send("HEAD /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(peer.waitForClose());
    QCOMPARE(peer.status(), 200);
    QVERIFY(peer.received.contains("Content-Length: 2\r\n"));
    QVERIFY(peer.received.endsWith("\r\n\r\n"));
}

void TestHttpServer::aMethodThatIsNotThereIsToldWithAllow()
{
    RawPeer peer(m_server->serverPort());
    peer.send("DELETE /echo HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(peer.waitFor("method_not_allowed"));
    QCOMPARE(peer.status(), 405);
    QVERIFY(peer.received.contains("Allow: GET, HEAD, POST\r\n"));
    QVERIFY(!peer.closed);
}

void TestHttpServer::theConnectionEndsWhenTheClientSaysSo_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("ends");
    QTest::newRow("1.1") << get << false;
    QTest::newRow("1.1 close") << QByteArray("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET /echo HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << false;
}

void TestHttpServer::theConnectionEndsWhenTheClientSaysSo()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, ends);
    RawPeer peer(m_server->serverPort());
    peer.send(request);
    QVERIFY(peer.waitFor("<>"));
    QCOMPARE(peer.status(), 200);
    if (ends) {
        QVERIFY(peer.waitForClose());
    } else {
        peer.send(get);
        QTRY_COMPARE_WITH_TIMEOUT(peer.received.count("<>"), 2, 5s);
    }
}

void TestHttpServer::expectContinueIsAnsweredBeforeTheBody()
{
    RawPeer peer(m_server->serverPort());
    peer.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    QVERIFY(peer.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
    peer.send("hello");
    QVERIFY(peer.waitFor("<hello>"));

    RawPeer tooLarge(m_server->serverPort());
    tooLarge.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 999999\r\n\r\n");
    QVERIFY(tooLarge.waitFor("body_too_large"));
    QCOMPARE(tooLarge.status(), 413);
}

void TestHttpServer::aBodyTooLargeIsRefusedAndTheAnswerArrives_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
    const QByteArray million(1'000'000, 'x');
    QTest::newRow("by its length") << QByteArray(post + "Content-Length: 1000000\r\n\r\n") << million;
    QTest::newRow("in one chunk") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n")
                                  << QByteArray("f4240\r\n" + million + "\r\n0\r\n\r\n");
    QTest::newRow("in endless chunks") << QByteArray(post + "Transfer-Encoding: chunked\r\n\r\n")
                                       << QByteArray("10\r\n0123456789abcdef\r\n").repeated(50'000);
}

void TestHttpServer::aBodyTooLargeIsRefusedAndTheAnswerArrives()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    QByteArray answer;
    bool sentAll = false;
    const std::unique_ptr<QThread> client(QThread::create(
        [&, port = m_server->serverPort()] { sentAll = exchangeWithoutReading(port, head + body, answer); }));
    client->start();
    QVERIFY(QTest::qWaitFor([&] { return client->isFinished(); }, 10s));
    QVERIFY(sentAll); // a reset would have told the client that its request failed
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    QVERIFY(answer.contains("body_too_large"));
}

void TestHttpServer::aSlowHeadIsToldSo()
{
    start({.headerTime = 50ms});
    RawPeer peer(m_server->serverPort());
    peer.send("GET /echo HTT");
    QVERIFY(peer.waitForClose());
    QCOMPARE(peer.status(), 408);
}

void TestHttpServer::aSlowBodyIsToldSo()
{
    start({.bodyTime = 50ms});
    RawPeer peer(m_server->serverPort());
    peer.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhel");
    QVERIFY(peer.waitForClose());
    QCOMPARE(peer.status(), 408);
}

void TestHttpServer::anIdleConnectionIsClosed()
{
    start({.headerTime = 50ms, .idleTime = 50ms});
    RawPeer silent(m_server->serverPort());
    QVERIFY(silent.waitForClose());
    QCOMPARE(silent.received, QByteArray());
    RawPeer served(m_server->serverPort());
    served.send(get);
    QVERIFY(served.waitForClose());
    QCOMPARE(served.received.count("HTTP/1.1"), 1);
}

void TestHttpServer::beyondTheCapAPeerIsTurnedAway()
{
    start({.connections = 2});
    RawPeer first(m_server->serverPort());
    RawPeer second(m_server->serverPort());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 2, 5s);
    RawPeer third(m_server->serverPort());
    QVERIFY(third.waitForClose());
    QCOMPARE(third.status(), 503);
    first.send(get);
    QVERIFY(first.waitFor("<>"));
    second.socket.abort();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 1, 5s);
    RawPeer fourth(m_server->serverPort());
    fourth.send(get);
    QVERIFY(fourth.waitFor("<>"));
}

// Qt stops accepting for ever when there are no more descriptors (design: http.md, rule 8).
void TestHttpServer::outOfDescriptorsItRecovers()
{
    constexpr int places = 3;
    std::vector<int> peers(10);
    for (int &peer : peers)
        peer = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::dup(peers.front()); // the lowest free descriptor
    ::close(next);
    rlimit low = before;
    low.rlim_cur = rlim_t(next) + places + http::Server::spareDescriptors;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    const sockaddr_in address = addressOf(m_server->serverPort());
    for (const int peer : peers)
        ::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const auto isTurnedAway = [](int peer) {
        char byte = 0;
        return ::recv(peer, &byte, 1, MSG_DONTWAIT) == 0;
    };
    const bool ranOut = QTest::qWaitFor([&] { return std::ranges::any_of(peers, isTurnedAway); }, 5s);
    const int served = m_server->connectionCount();
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(ranOut);
    QCOMPARE(served, places);
    RawPeer healthy(m_server->serverPort());
    healthy.send(get);
    QVERIFY(healthy.waitFor("<>"));
    for (const int peer : peers)
        ::close(peer);
}

void TestHttpServer::aWebSocketOpens_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("byteByByte");
    QTest::newRow("at once") << QByteArray() << false;
    QTest::newRow("byte by byte") << QByteArray() << true;
    QTest::newRow("after a request") << get << false;
}

void TestHttpServer::aWebSocketOpens()
{
    QFETCH(QByteArray, before);
    QFETCH(bool, byteByByte);
    RawPeer peer(m_server->serverPort());
    if (!before.isEmpty()) {
        peer.send(before);
        QVERIFY(peer.waitFor("<>"));
    }
    const QByteArray request = upgradeTo("/ws");
    if (byteByByte) {
        for (const char byte : request) {
            peer.send(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
    } else {
        peer.send(request);
    }
    QVERIFY(peer.waitFor("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));    // RFC 6455 section 1.3
    peer.send(QByteArray::fromHex("818537fa213d7f9f4d5158")); // "Hello", masked (RFC 6455 section 5.7)
    QVERIFY(peer.waitFor(QByteArray::fromHex("810548656c6c6f")));
    QCOMPARE(m_server->connectionCount(), 1);
    m_webSocket.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_server->connectionCount(), 0, 5s);
}

void TestHttpServer::bytesBehindAnUpgradeRequestAreRefused()
{
    RawPeer peer(m_server->serverPort());
    peer.send(upgradeTo("/ws") + QByteArray::fromHex("818537fa213d7f9f4d5158"));
    QVERIFY(peer.waitForClose());
    QCOMPARE(peer.status(), 400);
}

void TestHttpServer::aRefusedUpgradeIsAWholeAnswer()
{
    RawPeer peer(m_server->serverPort());
    peer.send(upgradeTo("/private"));
    QVERIFY(peer.waitForClose());
    QCOMPARE(peer.status(), 401);
    QVERIFY(peer.received.contains("Content-Length: "));
    QVERIFY(peer.received.endsWith("}"));
}

void TestHttpServer::anotherProtocolIsDeclinedByAnswering()
{
    RawPeer peer(m_server->serverPort());
    peer.send("GET /echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
              "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
    QVERIFY(peer.waitFor("<>"));
    QCOMPARE(peer.status(), 200);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
