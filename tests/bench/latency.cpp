// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the commit of an event to its arrival at a client of one idle server, beside a message that goes to a bare
// WebSocket echo and back. Both servers live in one other thread, in turns.
#include "net/server/database/database.h"
#include "net/server/http/server.h"
#include "net/server/servercore.h"
#include "tests/bench/benches.h"
#include "tests/bench/streams.h"
#include "tests/bench/table.h"
#include "tests/support/httpprobe.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>
#include <QWebSocket>
#include <QWebSocketServer>

#include <atomic>

namespace duello::bench {

using namespace Qt::StringLiterals;
using Moment = std::chrono::steady_clock::time_point;

namespace {

constexpr int rounds = 400;

/// Runs the event loop until it is so.
void until(const char *what, const std::function<bool()> &condition)
{
    const QDeadlineTimer patience(10'000);
    while (!condition()) {
        if (patience.hasExpired())
            qFatal("no %s", what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

/// A server whose commits are seen, and an echo; built and destroyed in the thread that they live in.
struct Servers
{
    Servers(const QString &file, ScriptedJudge &judge)
        : core(options, library, &judge, clock, *QRandomGenerator::system(), open(file), [] { return 0; })
        , http([this](const http::Request &request) { return core.answer(request); }, options.limits,
               [] { return QDateTime::currentDateTimeUtc(); })
        , echo(u"echo"_s, QWebSocketServer::NonSecureMode)
    {
        if (!core.begin() || !http.listen(QHostAddress::LocalHost) || !echo.listen(QHostAddress::LocalHost))
            qFatal("the servers do not start");
        QObject::connect(database, &Database::committed, database,
                         [this] { committed = std::chrono::steady_clock::now(); });
        QObject::connect(&echo, &QWebSocketServer::newConnection, &echo, [this] {
            QWebSocket *socket = echo.nextPendingConnection();
            QObject::connect(socket, &QWebSocket::textMessageReceived, socket, &QWebSocket::sendTextMessage);
        });
    }

    std::unique_ptr<Database> open(const QString &file)
    {
        auto opened = Database::open(file, u"bench"_s, std::chrono::seconds(1));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        database = opened->get();
        return std::move(*opened);
    }

    const SystemClock clock;
    const OneLibrary library;
    const ServerOptions options{.trustUserId = true, .demo = true};
    Database *database = nullptr;
    ServerCore core;
    http::Server http;
    QWebSocketServer echo;
    std::atomic<Moment> committed;
};

class ServerThread
{
public:
    ServerThread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        inThread([this] { m_servers = std::make_unique<Servers>(m_folder.filePath(u"d.sqlite"_s), judge); });
    }

    ~ServerThread()
    {
        inThread([this] { m_servers.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    const Servers &servers() const { return *m_servers; }

    ScriptedJudge judge;

private:
    void inThread(const std::function<void()> &function)
    {
        QMetaObject::invokeMethod(&m_context, function, Qt::BlockingQueuedConnection);
    }

    const QTemporaryDir m_folder;
    QObject m_context;
    QThread m_thread;
    std::unique_ptr<Servers> m_servers;
};

std::chrono::nanoseconds roundTrip(QWebSocket &socket, const QString &message, int &echoes)
{
    const int before = echoes;
    return timeOf([&] {
        socket.sendTextMessage(message);
        until("echo", [&] { return echoes > before; });
    });
}

void benchStream(ServerThread &thread, Stream &stream, const JudgeRequest &job, QWebSocket &socket, int &echoes)
{
    static int test = 0;
    Measurements events;
    Measurements trips;
    const QString message(600, u'x'); // as long as an event
    for (int i = 0; i < rounds; ++i) {
        until("stream", [&] { return stream.isWaiting(); });
        const int before = stream.events();
        thread.judge.pass(job, ++test);
        until("event", [&] { return stream.events() > before; });
        events.add(std::chrono::steady_clock::now() - thread.servers().committed.load());
        trips.add(roundTrip(socket, message, echoes));
    }
    printRow(stream.name(), events, "a bare WebSocket echo", trips);
}

} // namespace

void benchLatency()
{
    ServerThread thread;
    thread.judge.answersByItself = false;
    QWebSocket socket;
    int echoes = 0;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&echoes] { ++echoes; });
    socket.open(thread.servers().echo.serverUrl());
    until("connection", [&] { return socket.isValid(); });

    const quint16 port = thread.servers().http.serverPort();
    HttpProbe(port).post(u"/api/duels/1/submit?user_id=1"_s, {{u"solution"_s, u"x"_s}, {u"language"_s, u"Python"_s}});
    until("request to the judge", [&] { return !thread.judge.requests.isEmpty(); });
    for (const auto &open : streams())
        benchStream(thread, *open(port), thread.judge.requests.first(), socket, echoes);
}

} // namespace duello::bench
