// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/simulator/servermachine.h"

#include "net/server/database/eventtable.h"
#include "net/server/database/metatable.h"

#include <QCoreApplication>

namespace duello::simulator {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Moment = VirtualDisk::Moment;
using Survives = VirtualDisk::Survives;

namespace {

/// Its beginning says that it is in memory: no file of the real machine belongs to it.
const QString file = u"file:duello.db"_s;
/// Shorter than a slow judge takes.
constexpr auto lease = 3s;

/// What an event loop does between two tasks.
void deliverPosted()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

ServerMachine::ServerMachine(Timeline &timeline, History &history, quint32 seed)
    : clock(timeline), judge(timeline, seed + 1), m_timeline(timeline), m_history(history), m_random(seed)
{
    m_options.judgeLease = lease;
    VirtualDisk::use(disk);
    disk.synced = [this](Moment moment) {
        onSync(moment);
    };
}

ServerMachine::~ServerMachine()
{
    m_core.reset();
}

std::unique_ptr<Database> ServerMachine::openDatabase()
{
    auto opened = Database::open(file, u"e%1"_s.arg(m_random.bounded(1'000'000)), 0ms);
    return opened ? std::move(*opened) : nullptr;
}

void ServerMachine::start()
{
    if (m_core)
        return;
    m_silent = false;
    if (m_before && !beginNewLife())
        return startLater(1s);
    std::unique_ptr<Database> database = openDatabase();
    if (!database)
        return startLater(1s);
    m_database = database.get();
    m_core = std::make_unique<ServerCore>(m_options, m_library, &judge, clock, m_random, std::move(database),
                                          [] { return 0; });
    m_history.add(record::ServerStarted{m_database->epoch()});
    if (!m_core->begin() && isSpeaking()) {
        m_core.reset();
        return startLater(1s);
    }
    settle();
}

void ServerMachine::startLater(milliseconds downFor)
{
    m_timeline.after(downFor, m_life, [this] { start(); });
}

void ServerMachine::stop()
{
    if (!isSpeaking())
        return;
    m_core->endStreams();
    endProcess();
}

void ServerMachine::endProcess()
{
    m_core.reset();
    for (const auto &tell : ended)
        tell();
    deliverPosted();
}

void ServerMachine::crashNow(const Crash &crash)
{
    if (!isSpeaking())
        return;
    m_crash = crash;
    m_picture = disk.image(crash.survives);
    bury();
}

void ServerMachine::onSync(Moment moment)
{
    if (!m_core || m_picture || !m_crash || m_crash->moment != moment || --m_crash->syncs > 0)
        return;
    m_picture = disk.image(m_crash->survives);
}

/// The process is gone, and with it whatever it had in mind to say or to write.
void ServerMachine::bury()
{
    const Crash crash = *std::exchange(m_crash, std::nullopt);
    m_silent = crash.survives == Survives::Synced;
    m_history.add(record::ServerDied{m_silent});
    judge.isDeaf = true;
    endProcess();
    judge.isDeaf = false;
    disk.replace(*std::exchange(m_picture, std::nullopt));
    startLater(crash.downFor);
}

std::optional<http::Reply> ServerMachine::answer(const http::Request &request)
{
    if (!isSpeaking())
        return std::nullopt;
    http::Reply reply = m_core->answer(request);
    if (!isSpeaking())
        return std::nullopt;
    return reply;
}

void ServerMachine::settle()
{
    deliverPosted();
    if (m_picture)
        bury();
}

void ServerMachine::forgetEvents(int kept)
{
    if (!isSpeaking())
        return;
    const Result<void> done = m_database->write([this, kept](Transaction &transaction) -> Result<void> {
        const Retention retention{kept, 0ms};
        while (eventtable::prune(transaction, retention, clock.now() + 48h, 1000) > 0) {
        }
        return {};
    });
    Q_UNUSED(done) // a full disk keeps them
}

QSet<ClientTempId> ServerMachine::keys(Database &database)
{
    const auto found = database.read([](Transaction &transaction) -> Result<QList<ClientTempId>> {
        return transaction.list(u"SELECT client_temp_id FROM submissions"_s, {},
                                [](const QSqlQuery &row) { return ClientTempId(row.value(0).toString()); });
    });
    const QList<ClientTempId> list = found.value_or(QList<ClientTempId>());
    return {list.begin(), list.end()};
}

void ServerMachine::restoreBackup(milliseconds downFor)
{
    if (m_backup.isEmpty() || !isSpeaking())
        return;
    m_before = keys(*m_database);
    stop();
    m_crash.reset();
    disk.replace(m_backup);
    startLater(downFor);
}

/// What the mark beside a real database leads to (Database::open).
bool ServerMachine::beginNewLife()
{
    const std::unique_ptr<Database> database = openDatabase();
    if (!database)
        return false;
    const auto epoch = u"e%1"_s.arg(m_random.bounded(1'000'000));
    const Result<void> renamed = database->write([&epoch](Transaction &transaction) -> Result<void> {
        metatable::setEpoch(transaction, epoch);
        eventtable::forgetAll(transaction);
        return {};
    });
    if (!renamed)
        return false;
    m_history.add(record::Restored{*std::exchange(m_before, std::nullopt) - keys(*database)});
    return true;
}

} // namespace duello::simulator
