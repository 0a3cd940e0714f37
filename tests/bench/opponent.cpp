// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what one player does to the other's client: a keystroke where code is shown live, and a submission. Beside a
// message that goes to a bare WebSocket echo and back. The server and the echo live in one other thread. A keystroke
// does not wait for the disk. A submission does, three times, and so stands beside three such writes, too: its entry in
// the outbox, that entry's name in its folder, and the server's commit.
#include "net/client/duelclient.h"
#include "net/rules/duelrules.h"
#include "net/server/server.h"
#include "tests/bench/benches.h"
#include "tests/bench/table.h"
#include "tests/support/httpprobe.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThread>
#include <QWebSocket>
#include <QWebSocketServer>

#include <unistd.h>

namespace duello::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 100;

void until(const char *what, const std::function<bool()> &condition)
{
    const QDeadlineTimer patience(20'000);
    while (!condition()) {
        if (patience.hasExpired())
            qFatal("no %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);
    }
}

void rest(std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time);
    while (!end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
}

/// A server and an echo in a thread of their own.
class ServerThread
{
public:
    ServerThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, [this] { begin(); }, Qt::BlockingQueuedConnection);
    }

    ~ServerThread()
    {
        const auto end = [this] {
            m_echo.reset();
            m_server.reset();
        };
        QMetaObject::invokeMethod(&m_context, end, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    quint16 port() const { return m_port; }
    QUrl echo() const { return m_echo->serverUrl(); }

private:
    void begin()
    {
        m_judge.answersByItself = false;
        ServerOptions options;
        options.port = 0;
        options.databaseFile = m_folder.filePath(u"d.sqlite"_s);
        m_server = std::make_unique<Server>(options, m_library, &m_judge, m_clock);
        m_port = m_server->listen().value_or(0);
        m_echo = std::make_unique<QWebSocketServer>(u"echo"_s, QWebSocketServer::NonSecureMode);
        if (m_port == 0 || !m_echo->listen(QHostAddress::LocalHost))
            qFatal("the servers do not start");
        QObject::connect(m_echo.get(), &QWebSocketServer::newConnection, m_echo.get(), [this] {
            QWebSocket *socket = m_echo->nextPendingConnection();
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        });
    }

    const QTemporaryDir m_folder;
    const SystemClock m_clock;
    const OneLibrary m_library;
    ScriptedJudge m_judge;
    QObject m_context;
    QThread m_thread;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QWebSocketServer> m_echo;
    quint16 m_port = 0;
};

/// Two clients in a duel that shows live code.
class Pair
{
public:
    explicit Pair(quint16 port) : m_port(port)
    {
        const Credentials alice = session(u"Alice"_s);
        const Credentials bob = session(u"Bob"_s);
        const DuelId duel = begin(alice, bob);
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(port));
        actor = std::make_unique<DuelClient>(url, alice, m_folder.filePath(u"a"_s), m_clock, 1);
        watcher = std::make_unique<DuelClient>(url, bob, m_folder.filePath(u"b"_s), m_clock, 2);
        for (DuelClient *client : {actor.get(), watcher.get()})
            client->watch(duel);
        const auto plays = [](const DuelClient &client) {
            return client.connection().state == ConnectionState::Live && client.duel() &&
                   client.duel()->state == DuelState::Running;
        };
        until("start", [&] { return plays(*actor) && plays(*watcher); });
    }

    std::unique_ptr<DuelClient> actor;
    std::unique_ptr<DuelClient> watcher;

private:
    Credentials session(const QString &name)
    {
        const QJsonObject made = HttpProbe(m_port).post(u"/api/sessions"_s, {{u"name"_s, name}}).json;
        return {UserId(made.value("user_id"_L1).toString()), made.value("token"_L1).toString()};
    }

    DuelId begin(const Credentials &alice, const Credentials &bob)
    {
        HttpProbe host(m_port);
        HttpProbe guest(m_port);
        host.setToken(alice.token);
        guest.setToken(bob.token);
        const QJsonObject wish{{u"visibility"_s, u"live_code"_s}, {u"problems"_s, QJsonArray{u"sumofline"_s}}};
        const QString id = host.post(u"/api/duels"_s, wish).json.value("duel_id"_L1).toString();
        guest.post(u"/api/duels/%1/join"_s.arg(id));
        guest.post(u"/api/duels/%1/ready"_s.arg(id));
        host.post(u"/api/duels/%1/ready"_s.arg(id));
        return DuelId(id);
    }

    const quint16 m_port;
    const QTemporaryDir m_folder;
    const SystemClock m_clock;
};

/// What it costs to have a few bytes on the disk.
class Disk
{
public:
    Disk() : m_file(m_folder.filePath(u"f"_s))
    {
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no file");
    }

    std::chrono::nanoseconds threeWrites()
    {
        return timeOf([this] {
            for (int i = 0; i < 3; ++i) {
                if (m_file.write(QByteArray(4096, 'x')) < 0 || ::fsync(m_file.handle()) != 0)
                    qFatal("no disk");
            }
        });
    }

private:
    const QTemporaryDir m_folder;
    QFile m_file;
};

class Echo
{
public:
    explicit Echo(const QUrl &url)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this] { ++m_echoes; });
        m_socket.open(url);
        until("connection", [this] { return m_socket.isValid(); });
    }

    std::chrono::nanoseconds roundTrip()
    {
        const int before = m_echoes;
        return timeOf([&] {
            m_socket.sendTextMessage(QString(300, u'x'));
            until("echo", [&] { return m_echoes > before; });
        });
    }

private:
    QWebSocket m_socket;
    int m_echoes = 0;
};

void benchKeystroke(Pair &pair, Echo &echo)
{
    Measurements keystrokes;
    Measurements trips;
    QString text(2000, u'x');
    QString seen;
    const auto seeing =
        QObject::connect(pair.watcher.get(), &DuelClient::opponentSeen, [&seen](const OpponentBody &body) {
            if (body.code)
                seen = body.code->text;
        });
    for (int i = 0; i < rounds; ++i) {
        text += u'y';
        keystrokes.add(timeOf([&] {
            pair.actor->sendCode(u"A"_s, u"Python"_s, text);
            until("code", [&] { return seen == text; });
        }));
        trips.add(echo.roundTrip());
        rest(250ms); // a keystroke after a pause; those of a burst go together, five times a second
    }
    QObject::disconnect(seeing);
    printRow("keystroke to the other's client", keystrokes, "a bare WebSocket echo", trips);
}

void benchSubmission(Pair &pair, Echo &echo)
{
    Measurements submissions;
    Measurements trips;
    Measurements writes;
    Disk disk;
    int seen = 0;
    const auto seeing = QObject::connect(pair.watcher.get(), &DuelClient::opponentSeen,
                                         [&seen](const OpponentBody &body) { seen += body.submission ? 1 : 0; });
    for (int i = 0; i < rounds; ++i) {
        const int before = seen;
        submissions.add(timeOf([&] {
            pair.actor->submit(u"A"_s, u"Python"_s, u"print(%1)"_s.arg(i));
            until("submission", [&] { return seen > before; });
        }));
        trips.add(echo.roundTrip());
        writes.add(disk.threeWrites());
        rest(20ms);
    }
    QObject::disconnect(seeing);
    printRow("submission to the other's client", submissions, "a bare WebSocket echo", trips);
    printRow("submission to the other's client", submissions, "three synced writes", writes);
}

} // namespace

void benchOpponent()
{
    const ServerThread server;
    Pair pair(server.port());
    Echo echo(server.echo());
    benchKeystroke(pair, echo);
    benchSubmission(pair, echo);
}

} // namespace duello::bench
