// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The client against a real server over real sockets, with a proxy between them that does what networks do, and against
// kill -9: this program starts itself as a client that only submits and waits.
#include "net/client/duelclient.h"
#include "net/server/server.h"
#include "net/sync/rowlist.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"
#include "tests/support/tcpproxy.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DuelId duelId(u"1"_s);
const Credentials me{UserId(u"1"_s), {}};
const QByteArray submitRoute = "POST /api/duels/1/submit";
const QByteArray submissionsRoute = "GET /api/duels/1/submissions";
const QByteArray streamRoute = "GET /ws";
const QByteArray clicked = "clicked\n";

QUrl urlOf(quint16 port)
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port));
}

/// The other end of kill -9: submits once, says so, and goes on until it is killed.
int submitAndWait(const QStringList &arguments)
{
    const SystemClock clock;
    DuelClient client(QUrl(arguments.at(2)), me, arguments.at(3), clock, 1);
    client.watch(duelId);
    client.submit(u"A"_s, u"Python"_s, u"print(1)"_s);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return 1;
    out.write(clicked);
    out.flush();
    return QCoreApplication::exec();
}

} // namespace

class TestDuelClient : public QObject
{
    Q_OBJECT

    const SystemClock clock;
    const OneLibrary library;
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ScriptedJudge> judge;
    std::unique_ptr<Server> server;
    std::unique_ptr<TcpProxy> proxy;
    std::unique_ptr<DuelClient> client;
    QList<Row> mirror;

    void startClient(const Credentials &credentials = me)
    {
        mirror.clear();
        client =
            std::make_unique<DuelClient>(urlOf(proxy->port()), credentials, folder->filePath(u"outbox"_s), clock, 1);
        connect(client.get(), &DuelClient::rowsChanged, this,
                [this](const QList<RowOp> &ops) { mirror = applied(mirror, ops); });
        client->watch(duelId);
    }

    ConnectionState state() const { return client->connection().state; }
    RowId submit() { return RowId(client->submit(u"A"_s, u"Python"_s, u"print(1)"_s).value()); }
    const Row row(qsizetype i = 0) const { return client->rows().value(i); }

    /// What the server has, asked past the proxy.
    QList<Submission> submissionsOnServer()
    {
        RestClient rest(urlOf(m_serverPort), me);
        std::optional<Answer<SubmissionsSnapshot>> answer;
        rest.submissions(duelId, this, [&answer](const auto &arrived) { answer = arrived; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 5000) || !answer->result)
            return {};
        return answer->result->submissions;
    }

    bool outboxIsEmpty() const { return OutboxStore(folder->filePath(u"outbox"_s)).load().entries.isEmpty(); }

    quint16 m_serverPort = 0;

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        judge = std::make_unique<ScriptedJudge>();
        judge->answersByItself = false;
        ServerOptions options;
        options.port = 0;
        options.databaseFile = folder->filePath(u"server.sqlite"_s);
        options.trustUserId = true;
        options.demo = true;
        server = std::make_unique<Server>(options, library, judge.get(), clock);
        const Result<quint16> port = server->listen();
        QVERIFY2(port, port ? "" : qPrintable(port.error().detail));
        m_serverPort = *port;
        proxy = std::make_unique<TcpProxy>(m_serverPort);
    }

    void cleanup()
    {
        if (client)
            QCOMPARE(mirror, client->rows());
        client.reset();
        proxy.reset();
        server.reset();
        judge.reset();
    }

    void aSubmissionGoesFromClickToVerdict()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->duel()->state, DuelState::Running);
        const RowId item = submit();
        QCOMPARE(row().id, item); // drawn at once
        QTRY_COMPARE(judge->requests.size(), 1);
        judge->pass(judge->requests.first(), 2);
        QTRY_COMPARE(row().submission.test, 2);
        judge->finish(judge->requests.first(), Verdict::Accepted);
        QTRY_COMPARE(row().submission.verdict, Verdict::Accepted);
        QCOMPARE(row().id, item);
        QTRY_COMPARE(client->duel()->state, DuelState::Finished);
        QCOMPARE(client->duel()->result->winner, me.user);
        QVERIFY(outboxIsEmpty());
    }

    void aReplyDroppedOnceIsRetriedByItselfAndIsTheSameItem()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        proxy->holdReplies(streamRoute); // so that no event can tell what the reply would have
        proxy->dropNextReplyTo(submitRoute);
        const RowId item = submit();
        QTRY_COMPARE(row().delivery, Delivery::Delivered);
        QVERIFY(proxy->count(submitRoute) >= 2);
        const Timestamp received = row().submission.receivedAt;
        proxy->releaseReplies();
        QTRY_VERIFY(row().submission.rev > 0);
        QCOMPARE(client->rows().size(), 1);
        QCOMPARE(row().id, item);
        const QList<Submission> stored = submissionsOnServer();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().receivedAt, received);
        QVERIFY(outboxIsEmpty());
    }

    void anEventBeforeTheReplyConfirmsTheRow()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        proxy->holdReplies(submitRoute);
        submit();
        QTRY_COMPARE(row().delivery, Delivery::Delivered);
        proxy->releaseReplies();
        QTRY_VERIFY(outboxIsEmpty());
        QCOMPARE(submissionsOnServer().size(), 1);
    }

    void aBlackHoledSocketIsOfflineWithinNineSeconds()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        proxy->setBlackHole(true);
        const auto pulled = clock.steady();
        QTRY_COMPARE_WITH_TIMEOUT(state(), ConnectionState::Offline, 10s);
        QVERIFY(clock.steady() - pulled <= 9100ms);
        QCOMPARE(client->connection().why->code, ErrorCode::TimedOut);
        proxy->setBlackHole(false);
        proxy->cutAll();
        QTRY_COMPARE_WITH_TIMEOUT(state(), ConnectionState::Live, 5s);
    }

    void itIsLiveWithinFiveSecondsAfterTheServerComesBack()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        QSignalSpy changes(client.get(), &DuelClient::connectionChanged);
        proxy->shut();
        QTRY_VERIFY(changes.size() >= 8); // several attempts have failed
        QCOMPARE(state(), ConnectionState::Offline);
        const RowId item = submit();
        proxy->reopen();
        QTRY_COMPARE_WITH_TIMEOUT(state(), ConnectionState::Live, 5s);
        QTRY_COMPARE(row().delivery, Delivery::Delivered); // and what waited was sent
        QCOMPARE(row().id, item);
        QCOMPARE(submissionsOnServer().size(), 1);
    }

    void aCutStreamResumesWithoutASnapshot()
    {
        startClient();
        QTRY_COMPARE(state(), ConnectionState::Live);
        submit();
        QTRY_COMPARE(judge->requests.size(), 1);
        QTRY_VERIFY(row().submission.rev > 0);
        proxy->holdReplies(streamRoute); // the events go missing ...
        for (int test = 1; test <= 5; ++test)
            judge->pass(judge->requests.first(), test);
        judge->finish(judge->requests.first(), Verdict::WrongAnswer, 6);
        QTRY_VERIFY(submissionsOnServer().value(0).verdict);
        QVERIFY(!row().submission.verdict);
        proxy->cutAll(); // ... with their connection
        proxy->releaseReplies();
        QTRY_COMPARE(row().submission.verdict, Verdict::WrongAnswer);
        QTRY_COMPARE(state(), ConnectionState::Live);
        QCOMPARE(row().submission, submissionsOnServer().first());
    }

    void aWrongTokenIsRefused()
    {
        QSignalSpy refused(this, &TestDuelClient::refused);
        mirror.clear();
        client = std::make_unique<DuelClient>(urlOf(proxy->port()), Credentials{me.user, u"nonsense"_s},
                                              folder->filePath(u"outbox"_s), clock, 1);
        connect(client.get(), &DuelClient::sessionRefused, this, &TestDuelClient::refused);
        client->watch(duelId);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(state(), ConnectionState::Offline);
        QCOMPARE(client->connection().why->code, ErrorCode::Unauthorized);
    }

    void aCaptivePortalIsNotDuelloAndPasses()
    {
        QTcpServer portal;
        QVERIFY(portal.listen(QHostAddress::LocalHost));
        connect(&portal, &QTcpServer::newConnection, this, [&portal] {
            QTcpSocket *visitor = portal.nextPendingConnection();
            connect(visitor, &QTcpSocket::readyRead, visitor, [visitor] {
                visitor->readAll();
                visitor->write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>Log in!</");
            });
        });
        client = std::make_unique<DuelClient>(urlOf(portal.serverPort()), me, folder->filePath(u"outbox"_s), clock, 1);
        mirror.clear();
        client->watch(duelId);
        QTRY_COMPARE(state(), ConnectionState::Offline);
        QCOMPARE(client->connection().why->code, ErrorCode::NotDuello);
        QVERIFY(client->connection().nextTry);
    }

    void killedBetweenClickAndReply_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<QByteArray>("muted");
        QTest::newRow("the request never left") << submitRoute << QByteArray();
        QTest::newRow("the reply never came") << QByteArray() << submitRoute;
        QTest::newRow("at once") << QByteArray() << QByteArray();
    }

    void killedBetweenClickAndReply()
    {
        QFETCH(const QByteArray, held);
        QFETCH(const QByteArray, muted);
        auto hostile = std::make_unique<TcpProxy>(m_serverPort);
        hostile->holdReplies(streamRoute);
        if (!held.isEmpty())
            hostile->holdRequests(held);
        if (!muted.isEmpty())
            hostile->holdReplies(muted);

        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(),
                     {u"--submit-and-wait"_s, urlOf(hostile->port()).toString(), folder->filePath(u"outbox"_s)});
        QVERIFY(QTest::qWaitFor([&victim] { return victim.bytesAvailable() >= clicked.size(); }, 5000));
        if (!held.isEmpty() || !muted.isEmpty())
            QTRY_COMPARE(hostile->count(submitRoute), 1);
        if (!muted.isEmpty())
            QTRY_COMPARE(submissionsOnServer().size(), 1);
        victim.kill();
        QVERIFY(victim.waitForFinished());
        hostile.reset();

        startClient();
        QCOMPARE(client->rows().size(), 1); // before anything was heard of the server
        QTRY_COMPARE(row().delivery, Delivery::Delivered);
        QTRY_COMPARE(state(), ConnectionState::Live);
        QCOMPARE(client->rows().size(), 1);
        QCOMPARE(submissionsOnServer().size(), 1);
        QTRY_VERIFY(outboxIsEmpty());
    }

Q_SIGNALS:
    void refused(const duello::Error &error);
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--submit-and-wait"_L1)
        return submitAndWait(arguments);
    TestDuelClient test;
    return QTest::qExec(&test, arguments);
}

#include "tst_duelclient.moc"
