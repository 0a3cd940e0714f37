// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process that is stopped (SIGSTOP) and goes on later, as a machine that sleeps: its sockets stay open and say
// nothing. DUELLO_FREEZE=60 for the long run, in seconds.
#include "net/client/duelclient.h"
#include "tests/fault/kills/serverprocess.h"
#include "tests/fault/serverrecord.h"

#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DuelId duelId(u"1"_s);
constexpr auto noticed = 9100ms; ///< three heartbeats of a duel

std::chrono::seconds freeze()
{
    const QByteArray chosen = qgetenv("DUELLO_FREEZE");
    return std::chrono::seconds(chosen.isEmpty() ? 11 : chosen.toInt());
}

} // namespace

class TestFrozen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFrozenServerIsNoticedAndWhatWasSubmittedArrives();
    void aFrozenClientIsCutOffAndCatchesUp();

private:
    std::unique_ptr<DuelClient> clientOf(const QString &user);
    bool isPresent(const DuelClient &observer) const { return observer.duel()->seats.first().present; }

    const SystemClock m_clock;
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFrozen::init()
{
    m_server = std::make_unique<ServerProcess>();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_server->waitUntilListening());
}

std::unique_ptr<DuelClient> TestFrozen::clientOf(const QString &user)
{
    auto client = std::make_unique<DuelClient>(m_server->url(), Credentials{UserId(user), {}}, m_folder->filePath(user),
                                               m_clock, 1);
    client->watch(duelId);
    return client;
}

void TestFrozen::aFrozenServerIsNoticedAndWhatWasSubmittedArrives()
{
    const auto client = clientOf(u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(client->connection().state, ConnectionState::Live, 10s);
    ::kill(pid_t(m_server->processId()), SIGSTOP);
    const QDeadlineTimer thaw(freeze());
    const auto stopped = m_clock.steady();
    QTRY_COMPARE_WITH_TIMEOUT(client->connection().state, ConnectionState::Offline, 12s);
    QCOMPARE_LE(m_clock.steady() - stopped, noticed);
    client->submit(u"A"_s, u"Python"_s, u"print(0)"_s);
    QVERIFY(!QTest::qWaitFor([&] { return client->connection().state == ConnectionState::Live; }, thaw));

    ::kill(pid_t(m_server->processId()), SIGCONT);
    const auto went = m_clock.steady();
    QTRY_COMPARE_WITH_TIMEOUT(client->connection().state, ConnectionState::Live, 10s);
    const auto live = m_clock.steady() - went;
    QCOMPARE_LE(live, 5s);
    QTRY_VERIFY_WITH_TIMEOUT(client->rows().first().submission.verdict, 30s);
    qInfo("frozen for %lld s; live %lld ms after", qlonglong(freeze().count()), qlonglong(live.count()));
    const QSet<QString> shown{client->rows().first().submission.clientTempId.value()};
    QVERIFY(m_server->stop());
    const ServerRecord record = readServerRecord(m_server->databaseFile());
    QCOMPARE(complaintsAbout(record, shown), QStringList());
    QCOMPARE(record.submissions.size(), 1);
}

void TestFrozen::aFrozenClientIsCutOffAndCatchesUp()
{
    const auto observer = clientOf(u"2"_s);
    QProcess talker;
    talker.start(QStringLiteral(DUELLO_TALKING_CLIENT), {m_server->url().toString(), m_folder->filePath(u"talker"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(observer->duel() && isPresent(*observer), 20s);
    QByteArray said;
    const auto says = [&](const QByteArray &words) {
        said += talker.readAllStandardOutput();
        return said.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says("state LIVE"), 10s);

    ::kill(pid_t(talker.processId()), SIGSTOP);
    const QDeadlineTimer thaw(freeze());
    QTRY_VERIFY_WITH_TIMEOUT(!isPresent(*observer), 12s); // the server has noticed
    const auto other = clientOf(u"1"_s);                  // the same player at another machine
    QTRY_COMPARE_WITH_TIMEOUT(other->connection().state, ConnectionState::Live, 10s);
    const QByteArray key = other->submit(u"A"_s, u"Python"_s, u"print(0)"_s).value().toLatin1();
    QTRY_VERIFY_WITH_TIMEOUT(other->rows().first().submission.verdict, 30s);
    QVERIFY(!QTest::qWaitFor([&] { return says("verdict"); }, thaw));

    ::kill(pid_t(talker.processId()), SIGCONT);
    const auto went = m_clock.steady();
    QTRY_VERIFY_WITH_TIMEOUT(says("verdict " + key), 10s);
    const auto caughtUp = m_clock.steady() - went;
    QCOMPARE_LE(caughtUp, 5s);
    qInfo("frozen for %lld s; caught up %lld ms after", qlonglong(freeze().count()), qlonglong(caughtUp.count()));
    talker.kill();
    talker.waitForFinished();
}

QTEST_GUILESS_MAIN(TestFrozen)
#include "tst_frozen.moc"
