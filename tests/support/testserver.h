// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/server/server.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpprobe.h"
#include "tests/support/scriptedjudge.h"
#include "tests/support/smalllibrary.h"

#include <QTemporaryDir>

namespace duello {

/// A real server on a free port with a database in a folder of its own; its judge and its clock do as the test says.
class TestServer
{
public:
    /// `problems`: how many the library has.
    explicit TestServer(ServerOptions options = {}, int problems = 1);

    /// Stops it and starts it again on the same database; the port is another one.
    void restart();
    void stop() { m_server.reset(); }

    quint16 port() const { return m_port; }
    /// Empty when it listens.
    QString failure() const { return m_failure; }
    const QString &databaseFile() const { return m_options.databaseFile; }

    /// A new user's token.
    QString newSession(const QString &name);
    /// A duel of one seat that runs, of the user of `token`.
    QString runningDuel(const QString &token);

    FakeClock clock;
    ScriptedJudge judge;

private:
    void start();

    QTemporaryDir m_folder;
    SmallLibrary m_library;
    ServerOptions m_options;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
    QString m_failure;
};

} // namespace duello
