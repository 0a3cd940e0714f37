// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server under TLS: every channel, files that are wrong, and peers that never shake hands.
#include "net/client/duelclient.h"
#include "tests/support/rawpeer.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aRequestIsAnsweredAndTheConnectionKept();
    void anotherProtocolThanHttp1IsNotOffered();
    void aStreamOverEachChannel_data();
    void aStreamOverEachChannel();
    void silentPeersHoldUpNobodyAndAreCut();
    void plainHttpGetsNothing();
    void filesThatAreWrongAreToldInWords_data();
    void filesThatAreWrongAreToldInWords();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    bool openssl(const QStringList &arguments);
    std::unique_ptr<QSslSocket> connected();
    QByteArray readUntil(QSslSocket &socket, const QByteArray &text);

    const SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<TestServer> m_server;
};

bool TestTls::openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    return program.waitForFinished() && program.exitCode() == 0;
}

void TestTls::initTestCase()
{
    const QStringList selfSigned{u"req"_s,
                                 u"-x509"_s,
                                 u"-newkey"_s,
                                 u"ec"_s,
                                 u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:P-256"_s,
                                 u"-nodes"_s,
                                 u"-days"_s,
                                 u"2"_s,
                                 u"-subj"_s,
                                 u"/CN=localhost"_s,
                                 u"-addext"_s,
                                 u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s};
    QVERIFY(openssl(selfSigned + QStringList{u"-keyout"_s, file(u"key.pem"_s), u"-out"_s, file(u"cert.pem"_s)}));
    QVERIFY(openssl(selfSigned + QStringList{u"-keyout"_s, file(u"other.pem"_s), u"-out"_s, file(u"othercert.pem"_s)}));
    QVERIFY(openssl({u"pkey"_s, u"-in"_s, file(u"key.pem"_s), u"-out"_s, file(u"locked.pem"_s), u"-aes256"_s,
                     u"-passout"_s, u"pass:secret"_s}));
    QFile rubbish(file(u"rubbish.pem"_s));
    QVERIFY(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("no pem at all");
    rubbish.close();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificates(file(u"cert.pem"_s));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestTls::init()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.tlsCertificateFile = file(u"cert.pem"_s),
                                                          .tlsKeyFile = file(u"key.pem"_s),
                                                          .trustUserId = true,
                                                          .demo = true,
                                                          .timing = {.duelHeartbeat = 500ms}});
    QCOMPARE(m_server->failure(), QString());
}

std::unique_ptr<QSslSocket> TestTls::connected()
{
    auto socket = std::make_unique<QSslSocket>();
    socket->connectToHostEncrypted(u"127.0.0.1"_s, m_server->port());
    (void)QTest::qWaitFor([&] { return socket->isEncrypted(); }, 5s);
    return socket;
}

QByteArray TestTls::readUntil(QSslSocket &socket, const QByteArray &text)
{
    QByteArray read;
    (void)QTest::qWaitFor(
        [&] {
            read += socket.readAll();
            return read.contains(text);
        },
        5s);
    return read;
}

void TestTls::aRequestIsAnsweredAndTheConnectionKept()
{
    const auto socket = connected();
    QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));
    for (int i = 0; i < 2; ++i) {
        socket->write("GET /api/server HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QVERIFY(readUntil(*socket, "\"version\"").startsWith("HTTP/1.1 200 "));
    }
    socket->write("GET /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    QVERIFY(readUntil(*socket, "not_found").startsWith("HTTP/1.1 404 "));
    QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 5s);
}

void TestTls::anotherProtocolThanHttp1IsNotOffered()
{
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setAllowedNextProtocols({"h2", "http/1.1"});
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, m_server->port());
    QTRY_VERIFY_WITH_TIMEOUT(socket.isEncrypted(), 5s);
    QVERIFY(socket.sslConfiguration().nextNegotiatedProtocol() != "h2");
}

void TestTls::aStreamOverEachChannel_data()
{
    QTest::addColumn<QString>("word");
    for (const ChannelKind kind : channelKinds)
        QTest::newRow(qPrintable(channelWord(kind))) << channelWord(kind);
}

void TestTls::aStreamOverEachChannel()
{
    QFETCH(QString, word);
    const SystemClock clock;
    DuelClient client(QUrl(u"https://127.0.0.1:%1"_s.arg(m_server->port())), {UserId(u"1"_s), {}},
                      file(u"outbox-"_s + word), clock, 1);
    client.pinChannel(channelFromWord(word));
    client.watch(DuelId(u"1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(client.connection().state, ConnectionState::Live, 5s);
    client.submit(u"A"_s, u"Python"_s, u"wrong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(client.rows().size() == 1 && client.rows().first().submission.verdict, 5s);
}

void TestTls::silentPeersHoldUpNobodyAndAreCut()
{
    std::vector<std::unique_ptr<RawPeer>> silent;
    for (int i = 0; i < 60; ++i)
        silent.push_back(std::make_unique<RawPeer>(m_server->port()));
    const auto asked = m_clock.steady();
    const auto socket = connected();
    socket->write("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QVERIFY(readUntil(*socket, "ok\n").startsWith("HTTP/1.1 200 "));
    QVERIFY2(m_clock.steady() - asked < 1500ms, "the silent ones were waited for");
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(silent, [](const auto &peer) { return peer->closed; }), 5s);
    QVERIFY(socket->isEncrypted());
}

void TestTls::plainHttpGetsNothing()
{
    RawPeer peer(m_server->port());
    peer.send("GET /api/server HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QVERIFY(peer.waitForClose());
    QVERIFY(!peer.received.contains("HTTP/1.1"));
}

void TestTls::filesThatAreWrongAreToldInWords_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &certificate, const QString &key, const QString &words) {
        QTest::newRow(name) << certificate << key << words;
    };
    row("no certificate file", u"missing.pem"_s, u"key.pem"_s, u"missing.pem cannot be read: No such file"_s);
    row("no key file", u"cert.pem"_s, u"missing.pem"_s, u"missing.pem cannot be read: No such file"_s);
    row("a certificate that is none", u"rubbish.pem"_s, u"key.pem"_s, u"rubbish.pem holds no certificate"_s);
    row("a key that is none", u"cert.pem"_s, u"rubbish.pem"_s, u"rubbish.pem holds no private key"_s);
    row("swapped", u"key.pem"_s, u"cert.pem"_s, u"key.pem holds no certificate"_s);
    row("a passphrase", u"cert.pem"_s, u"locked.pem"_s, u"locked.pem has a passphrase"_s);
    row("of another certificate", u"cert.pem"_s, u"other.pem"_s, u"is not the one of the certificate"_s);
}

void TestTls::filesThatAreWrongAreToldInWords()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, words);
    const TestServer server(ServerOptions{.tlsCertificateFile = file(certificate), .tlsKeyFile = file(key)});
    QVERIFY2(server.failure().contains(words), qPrintable(server.failure()));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
