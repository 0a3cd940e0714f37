// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Server, client and judge are killed with SIGKILL again and again, each by itself, at any moment. No submission that
// anybody saw is lost, none is there twice, none is left without its verdict. DUELLO_KILLS=200 for the long run,
// DUELLO_SEED=N to repeat one as far as the scheduler lets it.
#include "net/client/duelclient.h"
#include "net/server/server.h"
#include "tests/fault/kills/serverprocess.h"
#include "tests/fault/processtree.h"
#include "tests/fault/serverrecord.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Credentials me{UserId(u"1"_s), {}};
const DuelId duelId(u"1"_s);

int kills()
{
    const QByteArray chosen = qgetenv("DUELLO_KILLS");
    return chosen.isEmpty() ? 12 : chosen.toInt();
}

/// All are judged, and none by a judge's error.
bool areJudged(const QList<Row> &rows)
{
    return std::ranges::all_of(
        rows, [](const Row &row) { return row.submission.verdict && *row.submission.verdict != Verdict::JudgeError; });
}

QSet<QString> keysOf(const QList<Row> &rows)
{
    QSet<QString> keys;
    for (const Row &row : rows)
        keys.insert(row.submission.clientTempId.value());
    return keys;
}

/// The helper processes of the judge, not the programs that are judged: what happens to those is their own fault.
QList<qint64> judgesOf(qint64 server)
{
    QList<qint64> found = descendantsOf(server);
    found.removeIf([](qint64 process) {
        QFile name(u"/proc/%1/comm"_s.arg(process));
        return !name.open(QIODevice::ReadOnly) || name.readAll().trimmed() != "duello-box";
    });
    return found;
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theServerIsKilled();
    void theClientIsKilled();
    void theJudgeIsKilled();

private:
    void pass(int least, int most);

    std::mt19937 m_chance;
    const SystemClock m_clock;
};

void TestKills::initTestCase()
{
    const QByteArray chosen = qgetenv("DUELLO_SEED");
    const quint32 seed = chosen.isEmpty() ? std::random_device{}() : chosen.toUInt();
    qInfo("DUELLO_SEED=%u", seed);
    m_chance.seed(seed);
}

// The moment of death is what the test is about: any number of milliseconds from now.
void TestKills::pass(int least, int most)
{
    QEventLoop loop;
    const std::chrono::milliseconds moment(std::uniform_int_distribution(least, most)(m_chance));
    QTimer::singleShot(moment, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void TestKills::theServerIsKilled()
{
    const int count = kills();
    ServerProcess server;
    const QTemporaryDir folder;
    DuelClient client(server.url(), me, folder.path(), m_clock, 1);
    client.watch(duelId);
    int number = 0;
    for (int i = 0; i < count; ++i) {
        if (i % 4 != 0) // else it dies while it starts
            QVERIFY(server.waitUntilListening());
        for (int j = 0; j < 2; ++j)
            client.submit(u"A"_s, u"Python"_s, u"print(0) # %1"_s.arg(++number));
        pass(5, 400);
        server.kill();
        server.start();
    }
    QVERIFY(server.waitUntilListening());
    QTRY_VERIFY_WITH_TIMEOUT(client.connection().state == ConnectionState::Live && areJudged(client.rows()), 120s);
    QCOMPARE(client.rows().size(), number);
    const QSet<QString> shown = keysOf(client.rows());
    QCOMPARE(shown.size(), number);
    QVERIFY(server.stop());
    const ServerRecord record = readServerRecord(server.databaseFile());
    const QStringList complaints = complaintsAbout(record, shown);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QCOMPARE(record.submissions.size(), number);
    int most = 0;
    for (const ServerRecord::Submission &submission : record.submissions)
        most = std::max(most, submission.attempt);
    qInfo("the server was killed %d times: %d submissions, 0 lost, 0 doubled, 0 stuck; at most %d attempts", count,
          number, most);
}

void TestKills::theClientIsKilled()
{
    const int count = kills();
    const QTemporaryDir folder;
    const QString outbox = folder.filePath(u"outbox"_s);
    const OneLibrary library;
    ScriptedJudge judge;
    ServerOptions options;
    options.port = 0;
    options.databaseFile = folder.filePath(u"server.sqlite"_s);
    options.trustUserId = true;
    options.demo = true;
    auto server = std::make_unique<Server>(options, library, &judge, m_clock);
    const Result<quint16> port = server->listen();
    QVERIFY(port);
    const QString url = u"http://127.0.0.1:%1"_s.arg(*port);

    QSet<QString> shown;
    for (int i = 0; i < count; ++i) {
        QProcess client;
        client.start(QStringLiteral(DUELLO_TALKING_CLIENT), {url, outbox, u"--every"_s, QString::number(3 + i % 40)});
        QByteArray said;
        const auto submitted = [&] {
            said += client.readAllStandardOutput();
            return said.contains("submitted ");
        };
        QVERIFY2(QTest::qWaitFor(submitted, 20s), "it never submitted");
        pass(0, 120);
        client.kill();
        QVERIFY(client.waitForFinished());
        said += client.readAllStandardOutput();
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith("submitted "))
                shown.insert(QString::fromLatin1(line.mid(10)));
        }
    }
    DuelClient heir(QUrl(url), me, outbox, m_clock, 1);
    heir.watch(duelId);
    QTRY_VERIFY_WITH_TIMEOUT(heir.connection().state == ConnectionState::Live && areJudged(heir.rows()) &&
                                 keysOf(heir.rows()).contains(shown),
                             60s);
    QTRY_VERIFY_WITH_TIMEOUT(OutboxStore(outbox).load().entries.isEmpty(), 10s);
    server.reset();
    const ServerRecord record = readServerRecord(options.databaseFile);
    const QStringList complaints = complaintsAbout(record, shown);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QCOMPARE(keysOf(heir.rows()).size(), record.submissions.size());
    qInfo("the client was killed %d times: %lld submissions shown, %lld on the server, 0 lost, 0 doubled, 0 stuck",
          count, qlonglong(shown.size()), qlonglong(record.submissions.size()));
}

void TestKills::theJudgeIsKilled()
{
    const int count = kills();
    ServerProcess server;
    QVERIFY(server.waitUntilListening());
    const QTemporaryDir folder;
    DuelClient client(server.url(), me, folder.path(), m_clock, 1);
    client.watch(duelId);
    int killed = 0;
    for (int number = 1; killed < count; ++number) {
        QVERIFY2(number < 3 * count + 10, "there is hardly ever a judge to be killed");
        client.submit(u"A"_s, u"Python"_s, u"for i in range(1000000): pass # %1"_s.arg(number));
        const auto isBeingJudged = [&] {
            return !client.rows().isEmpty() && client.rows().last().submission.state != SubmissionState::Queued;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBeingJudged(), 30s);
        pass(0, 60);
        const QList<qint64> judges = judgesOf(server.processId());
        for (const qint64 judge : judges)
            ::kill(pid_t(judge), SIGKILL);
        killed += judges.isEmpty() ? 0 : 1;
        QTRY_VERIFY_WITH_TIMEOUT(areJudged(client.rows()), 60s);
    }
    const QSet<QString> shown = keysOf(client.rows());
    QVERIFY(server.stop());
    const ServerRecord record = readServerRecord(server.databaseFile());
    const QStringList complaints = complaintsAbout(record, shown);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    const auto again = std::ranges::count_if(record.submissions, [](const auto &one) { return one.attempt > 1; });
    qInfo("the judge was killed %d times: %lld submissions, %lld judged again, 0 lost, 0 doubled, 0 stuck", killed,
          qlonglong(record.submissions.size()), qlonglong(again));
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
