// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The door for other machines: its certificate, its code, its port, and that a client with a pin talks to nobody else,
// by REST and by every channel. Fails when somebody gets in who should not, or something is said to another server.
#include "net/client/certificateprobe.h"
#include "net/client/duelclient.h"
#include "net/client/pin.h"
#include "net/client/ssechannel.h"
#include "net/client/websocketchannel.h"
#include "net/server/attemptlimit.h"
#include "net/server/hostcertificate.h"
#include "net/server/server.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpprobe.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString code = u"K7QX2M"_s;

template <class T> std::optional<Result<T>> waitFor(const std::function<void(const Handler<T> &)> &ask)
{
    std::optional<Result<T>> result;
    ask([&result](const Answer<T> &answer) { result = answer.result; });
    (void)QTest::qWaitFor([&] { return result.has_value(); }, 5s);
    return result;
}

/// A host with both doors.
struct Host
{
    Host()
    {
        certificate = *hostCertificate(folder.path());
        options.port = 0;
        options.databaseFile = folder.filePath(u"duello.sqlite"_s);
        options.timing.duelHeartbeat = 500ms;
        server = std::make_unique<Server>(options, library, &judge, clock);
        home = server->listen().value_or(0);
    }

    Door door(quint16 port = 0) const
    {
        return {.address = QHostAddress(QHostAddress::LocalHost),
                .port = port,
                .joinCode = code,
                .tlsCertificateFile = certificate.certificateFile,
                .tlsKeyFile = certificate.keyFile};
    }
    ServerAddress away(quint16 port) const { return {url(port), certificate.fingerprint}; }
    static QUrl url(quint16 port) { return QUrl(u"https://127.0.0.1:%1"_s.arg(port)); }

    QTemporaryDir folder;
    HostCertificate certificate;
    OneLibrary library;
    ScriptedJudge judge;
    SystemClock clock;
    ServerOptions options;
    std::unique_ptr<Server> server;
    quint16 home = 0;
};

/// Another machine that answers at the host's address. Its bytes are what it was told after the handshake.
struct Impostor
{
    Impostor()
    {
        const HostCertificate own = *hostCertificate(folder.path());
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromPath(own.certificateFile));
        QFile key(own.keyFile);
        (void)key.open(QIODevice::ReadOnly);
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        server.setSslConfiguration(tls);
        (void)server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this] {
            while (QTcpSocket *peer = server.nextPendingConnection()) {
                ++handshakes;
                QObject::connect(peer, &QTcpSocket::readyRead, peer, [this, peer] { told += peer->readAll(); });
            }
        });
    }

    QTemporaryDir folder;
    QSslServer server;
    int handshakes = 0;
    QByteArray told;
};

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCertificateIsKeptAndMadeAnewWhenItIsDamaged();
    void aGuestComesInWithTheCodeAndTheHostWithoutIt();
    void wrongCodesAreFewAMinute();
    void aBusyPortIsFollowedByTheNextFreeOne();
    void whenAllPortsAreTakenItSaysWhich();
    void aDoorThatIsShutCutsWhoCameInByIt();
    void aStreamThroughTheDoorOverEachChannel_data() { everyChannel(); }
    void aStreamThroughTheDoorOverEachChannel();
    void nothingIsSaidToAnotherServerByRest();
    void nothingIsSaidToAnotherServerOverAnyChannel_data() { everyChannel(); }
    void nothingIsSaidToAnotherServerOverAnyChannel();
    void nothingIsSaidToAnotherServerByAStreamAlone_data();
    void nothingIsSaidToAnotherServerByAStreamAlone();
    void aCertificateThatIsMerelySentAlongIsNoPin();
    void aKnockTellsWhoIsThere();

private:
    static void everyChannel();
};

void TestDoor::everyChannel()
{
    QTest::addColumn<QString>("word");
    for (const ChannelKind kind : channelKinds)
        QTest::newRow(qPrintable(channelWord(kind))) << channelWord(kind);
}

void TestDoor::theCertificateIsKeptAndMadeAnewWhenItIsDamaged()
{
    const QTemporaryDir folder;
    const Result<HostCertificate> first = hostCertificate(folder.path());
    QVERIFY(first);
    QCOMPARE(first->fingerprint.size(), 32);
    QCOMPARE(hostCertificate(folder.path())->fingerprint, first->fingerprint);
    QCOMPARE(QFile::permissions(first->keyFile) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const QSslCertificate certificate = QSslCertificate::fromPath(first->certificateFile).value(0);
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.expiryDate().date().year(), 9999);

    QVERIFY(QFile::remove(first->keyFile)); // as after a crash between the two files
    const Result<HostCertificate> second = hostCertificate(folder.path());
    QVERIFY(second);
    QVERIFY(second->fingerprint != first->fingerprint);
    const Result<HostCertificate> nowhere = hostCertificate(folder.filePath(u"missing"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::FileUnusable);
}

void TestDoor::aGuestComesInWithTheCodeAndTheHostWithoutIt()
{
    Host host;
    const Result<quint16> port = host.server->openDoor(host.door());
    QVERIFY2(port, qPrintable(port ? QString() : port.error().detail));
    RestClient guest(host.away(*port));
    const auto join = [&](const QString &typed) {
        return waitFor<Session>(
            [&](const Handler<Session> &handler) { guest.createSession(u"Bob"_s, typed, this, handler); });
    };
    const auto without = join({});
    QVERIFY(without && !*without);
    QCOMPARE(without->error().code, ErrorCode::WrongJoinCode);
    const auto inLowerCase = join(code.toLower());
    QVERIFY(inLowerCase && *inLowerCase);
    QCOMPARE(HttpProbe(host.home).post(u"/api/sessions"_s, {{u"name"_s, u"Ada"_s}}).status, 201);
}

void TestDoor::wrongCodesAreFewAMinute()
{
    Host host;
    const quint16 port = *host.server->openDoor(host.door());
    RestClient guest(host.away(port));
    const auto guess = [&](const QString &typed) {
        const auto answer = waitFor<Session>(
            [&](const Handler<Session> &handler) { guest.createSession(u"Eve"_s, typed, this, handler); });
        return answer && !*answer ? answer->error().code : ErrorCode::Internal;
    };
    for (int i = 0; i < AttemptLimit::perAddress; ++i)
        QCOMPARE(guess(u"AAAAA%1"_s.arg(i + 2)), ErrorCode::WrongJoinCode);
    QCOMPARE(guess(code), ErrorCode::TooManyRequests);
}

void TestDoor::aBusyPortIsFollowedByTheNextFreeOne()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Host host;
    const Result<quint16> port = host.server->openDoor(host.door(other.serverPort()));
    QVERIFY(port);
    QVERIFY(*port > other.serverPort() && *port <= other.serverPort() + 20);
}

void TestDoor::whenAllPortsAreTakenItSaysWhich()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Host host;
    Door door = host.door(other.serverPort());
    door.morePorts = 0;
    const Result<quint16> port = host.server->openDoor(door);
    QVERIFY(!port);
    QCOMPARE(port.error().code, ErrorCode::PortsTaken);
    QVERIFY(port.error().detail.contains(QString::number(other.serverPort())));
    door.joinCode.clear();
    QCOMPARE(host.server->openDoor(door).error().code, ErrorCode::BadRequest);
}

void TestDoor::aDoorThatIsShutCutsWhoCameInByIt()
{
    Host host;
    const quint16 port = *host.server->openDoor(host.door());
    RestClient guest(host.away(port));
    const auto session =
        waitFor<Session>([&](const Handler<Session> &handler) { guest.createSession(u"Bob"_s, code, this, handler); });
    QVERIFY(session && *session);
    RestClient known(host.away(port), {(*session)->user, (*session)->token});
    const CreateDuelRequest request{.settings = {.seats = 2}, .problems = {ProblemId(u"sumofline"_s)}};
    const auto duel =
        waitFor<DuelSnapshot>([&](const Handler<DuelSnapshot> &handler) { known.createDuel(request, this, handler); });
    QVERIFY(duel && *duel);
    DuelClient client(host.away(port), known.credentials(), host.folder.filePath(u"outbox"_s), host.clock, 1);
    client.watch((*duel)->duel.id);
    QTRY_COMPARE_WITH_TIMEOUT(client.connection().state, ConnectionState::Live, 5s);

    host.server->closeDoor();
    QTRY_VERIFY_WITH_TIMEOUT(client.connection().state != ConnectionState::Live, 1s);
    QCOMPARE(HttpProbe(host.home).get(u"/healthz"_s).status, 200);
    QVERIFY(host.server->openDoor(host.door(port)));
    client.watch((*duel)->duel.id);
    QTRY_COMPARE_WITH_TIMEOUT(client.connection().state, ConnectionState::Live, 5s);
}

void TestDoor::aStreamThroughTheDoorOverEachChannel()
{
    QFETCH(QString, word);
    Host host;
    const quint16 port = *host.server->openDoor(host.door());
    RestClient guest(host.away(port));
    const auto session =
        waitFor<Session>([&](const Handler<Session> &handler) { guest.createSession(u"Bob"_s, code, this, handler); });
    QVERIFY(session && *session);
    const Credentials bob{(*session)->user, (*session)->token};
    RestClient known(host.away(port), bob);
    const CreateDuelRequest request{.settings = {.seats = 2}, .problems = {ProblemId(u"sumofline"_s)}};
    const auto duel =
        waitFor<DuelSnapshot>([&](const Handler<DuelSnapshot> &handler) { known.createDuel(request, this, handler); });
    QVERIFY(duel && *duel);
    DuelClient client(host.away(port), bob, host.folder.filePath(u"outbox"_s), host.clock, 1);
    client.pinChannel(channelFromWord(word));
    client.watch((*duel)->duel.id);
    QTRY_COMPARE_WITH_TIMEOUT(client.connection().state, ConnectionState::Live, 5s);
}

void TestDoor::nothingIsSaidToAnotherServerByRest()
{
    const Host host;
    const Impostor impostor;
    RestClient guest(host.away(impostor.server.serverPort()), {UserId(u"1"_s), u"secret"_s});
    const auto answer = waitFor<Profile>([&](const Handler<Profile> &handler) { guest.profile(this, handler); });
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().code, ErrorCode::WrongCertificate);
    QVERIFY2(impostor.told.isEmpty(), impostor.told.constData());
}

void TestDoor::nothingIsSaidToAnotherServerOverAnyChannel()
{
    QFETCH(QString, word);
    const Host host;
    const Impostor impostor;
    DuelClient client(host.away(impostor.server.serverPort()), {UserId(u"1"_s), u"secret"_s},
                      host.folder.filePath(u"outbox"_s), host.clock, 1);
    client.pinChannel(channelFromWord(word));
    client.watch(DuelId(u"1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(client.connection().state, ConnectionState::Offline, 15s);
    QVERIFY2(impostor.told.isEmpty(), impostor.told.constData());
}

void TestDoor::nothingIsSaidToAnotherServerByAStreamAlone_data()
{
    QTest::addColumn<ChannelKind>("kind");
    QTest::newRow("WebSocket") << ChannelKind::WebSocket;
    QTest::newRow("server-sent events") << ChannelKind::ServerSentEvents;
}

// A client asks by REST first, and that is refused already: what the stream itself does is seen only here.
void TestDoor::nothingIsSaidToAnotherServerByAStreamAlone()
{
    QFETCH(ChannelKind, kind);
    const Host host;
    const Impostor impostor;
    const ServerAddress server = host.away(impostor.server.serverPort());
    const Credentials credentials{UserId(u"1"_s), u"secret"_s};
    std::unique_ptr<UpdateChannel> channel = std::make_unique<SseChannel>(server, credentials, u"one"_s);
    if (kind == ChannelKind::WebSocket)
        channel = std::make_unique<WebSocketChannel>(server, credentials, u"one"_s);
    QSignalSpy closed(channel.get(), &UpdateChannel::closed);
    channel->open({u"k3f9"_s, EventId(1)});
    QTRY_VERIFY_WITH_TIMEOUT(!closed.isEmpty() || !impostor.told.isEmpty(), 10s);
    QVERIFY2(impostor.told.isEmpty(), impostor.told.constData());
}

// Its own certificate is signed by nobody; behind it, it sends the one that is pinned, which is no secret.
void TestDoor::aCertificateThatIsMerelySentAlongIsNoPin()
{
    const Host host;
    const QSslCertificate pinned = QSslCertificate::fromPath(host.certificate.certificateFile).value(0);
    const QByteArray fingerprint = host.certificate.fingerprint;
    QVERIFY(isPinned({QSslError(QSslError::SelfSignedCertificate, pinned)}, fingerprint));
    QVERIFY(!isPinned({QSslError(QSslError::SelfSignedCertificateInChain, pinned)}, fingerprint));
    QVERIFY(!isPinned({QSslError(QSslError::UnableToVerifyFirstCertificate, pinned)}, fingerprint));
    QVERIFY(!isPinned({QSslError(QSslError::SelfSignedCertificate, pinned)}, QByteArray(32, 'x')));
    QVERIFY(!isPinned({QSslError(QSslError::SelfSignedCertificate, pinned)}, {}));
}

void TestDoor::aKnockTellsWhoIsThere()
{
    Host host;
    const quint16 port = *host.server->openDoor(host.door());
    CertificateProbe probe;
    QSignalSpy found(&probe, &CertificateProbe::found);
    QSignalSpy failed(&probe, &CertificateProbe::failed);
    probe.knock(u"127.0.0.1"_s, port);
    QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 5s);
    QCOMPARE(found.first().first().toByteArray(), host.certificate.fingerprint);

    host.server->closeDoor();
    probe.knock(u"127.0.0.1"_s, port);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 5s);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::HostUnreachable);
    QCOMPARE(error.detail, u"127.0.0.1:%1"_s.arg(port));
}

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
