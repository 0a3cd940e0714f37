// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/history.h"
#include "tests/fault/simulator/virtualdisk.h"
#include "tests/fault/simulator/virtualjudge.h"

#include "net/server/database/database.h"
#include "net/server/servercore.h"
#include "tests/support/onelibrary.h"

namespace duello::simulator {

/// The server's machine: its disk, its clock, its judge, and the real server core while the process runs.
class ServerMachine
{
public:
    struct Crash
    {
        int syncs = 1; ///< at the so-manieth commit from now
        VirtualDisk::Moment moment = VirtualDisk::Moment::AfterSync;
        VirtualDisk::Survives survives = VirtualDisk::Survives::Written;
        milliseconds downFor{0};
    };

    ServerMachine(Timeline &timeline, History &history, quint32 seed);
    ~ServerMachine();

    /// Starts from what is on the disk, unless it runs; when that fails, tries again until it can.
    void start();
    /// No crash is to come any more.
    void spare() { m_crash.reset(); }
    /// As an operator does it: streams are told.
    void stop();
    void crashLater(const Crash &crash) { m_crash = crash; }
    /// Kills it now, with what the disk has.
    void crashNow(const Crash &crash);

    /// Whether anything that it says still leaves it: not when it is down or about to be.
    bool isSpeaking() const { return m_core && !m_picture; }
    /// Whether the machine is gone too, so that nobody resets its connections.
    bool isSilent() const { return m_silent; }
    /// Nothing when it is down, or dies of it.
    std::optional<http::Reply> answer(const http::Request &request);
    /// Does what the event loop would do after a task, and buries a process that died of it.
    void settle();

    /// Retention: all but the last `kept` events of each stream are gone.
    void forgetEvents(int kept);
    void takeBackup() { m_backup = disk.image(VirtualDisk::Survives::Written); }
    /// The server is down, and comes back with the backup and another epoch: not before it could write that down.
    void restoreBackup(milliseconds downFor);

    /// The open database; only while it is up.
    Database &database() { return *m_database; }

    /// Told when its process has ended, however.
    std::vector<std::function<void()>> ended;

    VirtualClock clock;
    VirtualDisk disk;
    VirtualJudge judge;

private:
    void onSync(VirtualDisk::Moment moment);
    void bury();
    void endProcess();
    void startLater(milliseconds downFor);
    std::unique_ptr<Database> openDatabase();
    bool beginNewLife();
    QSet<ClientTempId> keys(Database &database);

    Timeline &m_timeline;
    History &m_history;
    QRandomGenerator m_random;
    OneLibrary m_library;
    ServerOptions m_options;
    Timeline::Life m_life = std::make_shared<int>();
    std::unique_ptr<ServerCore> m_core;
    Database *m_database = nullptr;
    std::optional<Crash> m_crash;
    std::optional<VirtualDisk::Image> m_picture; ///< what the next process will find: this one is dying
    VirtualDisk::Image m_backup;
    std::optional<QSet<ClientTempId>>
        m_before; ///< the keys known before a backup came in their place, until it is used
    bool m_silent = false;
};

} // namespace duello::simulator
