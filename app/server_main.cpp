// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// duello-server: the server without a window.
#include "app/serverarguments.h"
#include "app/stopsignals.h"
#include "localjudge/localjudge.h"
#include "localjudge/packages/packagelibrary.h"
#include "net/server/random.h"
#include "net/server/server.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>
#include <QThread>

#include <clocale>
#include <cstdio>
#include <sys/resource.h>

using namespace duello;
using namespace Qt::StringLiterals;

namespace {

void say(std::FILE *where, const QString &words)
{
    std::fprintf(where, "%s\n", qPrintable(words));
    std::fflush(where);
}

/// 2: what was typed makes no sense; 1: it does, and cannot be done.
int failed(const Error &error)
{
    say(stderr, u"duello-server: "_s + error.detail);
    return error.code == ErrorCode::BadRequest ? 2 : 1;
}

// A connection is a descriptor, and the default of 1,024 is less than the server grants.
void raiseDescriptorLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

QString urlOf(const ServerOptions &options, quint16 port)
{
    const bool isV6 = options.address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u"%1://[%2]:%3"_s : u"%1://%2:%3"_s)
        .arg(options.tlsCertificateFile.isEmpty() ? u"http"_s : u"https"_s, options.address.toString())
        .arg(port);
}

void announce(const ServerOptions &options, quint16 port)
{
    if (options.port != 0 && port != options.port)
        say(stderr, u"port %1 is taken; %2 is the next free one"_s.arg(options.port).arg(port));
    if (!options.joinCode.isEmpty())
        say(stderr, u"join code: %1"_s.arg(options.joinCode));
    say(stdout, u"listening on %1"_s.arg(urlOf(options, port)));
}

// A server with nothing to duel about is of no use to anyone.
Result<void> checkProblems(const QString &folder, const PackageLibrary &library)
{
    if (const Result<void> found = PackageLibrary::examine(folder); !found)
        return found;
    if (library.problems().isEmpty())
        return std::unexpected(library.broken().first().error);
    return {};
}

int serve(ServerArguments arguments)
{
    const PackageLibrary library({arguments.problemsDirectory});
    if (const Result<void> good = checkProblems(arguments.problemsDirectory, library); !good)
        return failed(good.error());
    const QTemporaryDir fresh;
    const QString folder = arguments.dataDirectory.isEmpty() ? fresh.path() : arguments.dataDirectory;
    if (!QDir().mkpath(folder))
        return failed({ErrorCode::FileUnusable, u"the folder %1 cannot be made"_s.arg(folder)});
    ServerOptions &options = arguments.server;
    if (options.databaseFile.isEmpty())
        options.databaseFile = QDir(folder).filePath(u"duello.sqlite"_s);
    // Starting takes over whatever is unfinished, so a second server must not begin with the first one's database.
    QLockFile lock(options.databaseFile + ".lock"_L1);
    lock.setStaleLockTime(0); // only the death of its owner frees it, however long it lives
    if (!lock.tryLock() && lock.error() == QLockFile::LockFailedError) {
        return failed({ErrorCode::StorageUnavailable,
                       u"%1 is in use by another server that is running"_s.arg(options.databaseFile)});
    }
    if (!options.address.isLoopback())
        options.joinCode = Random(*QRandomGenerator::system()).joinCode();

    const SystemClock clock;
    LocalJudge judge(helperBesideProgram(), library);
    if (!judge.availability())
        say(stderr, u"submissions cannot be judged: "_s + judge.availability().error().detail);
    if (!judge.sandbox().warning().isEmpty())
        say(stderr, judge.sandbox().warning());
    if (const Result<void> &own = judge.languageTable().userFile(); !own)
        say(stderr, own.error().detail);
    QThread judgeThread;
    judge.moveToThread(&judgeThread);
    judgeThread.start();

    Server server(options, library, &judge, clock);
    const Result<quint16> port = server.listen();
    int code = 1;
    if (port) {
        StopSignals signalsToStop; // before anyone is told that there is something to stop
        QObject::connect(&signalsToStop, &StopSignals::stopRequested, qApp, &QCoreApplication::quit);
        announce(options, *port);
        code = QCoreApplication::exec();
    } else {
        code = failed(port.error());
    }
    server.close();
    QMetaObject::invokeMethod(&judge, [&] { judge.moveToThread(qApp->thread()); }, Qt::BlockingQueuedConnection);
    judgeThread.quit();
    judgeThread.wait();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::setlocale(LC_MESSAGES, "C"); // the system's reasons in English, too, as all that is said here
    QCoreApplication::setApplicationName(u"duello-server"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DUELLO_VERSION));
    raiseDescriptorLimit();
    const Result<ServerArguments> arguments = serverArguments(QCoreApplication::arguments());
    return arguments ? serve(*arguments) : failed(arguments.error());
}
