// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The power goes at any moment of a server's work: in the middle of a write, between a write and its sync, while the
// log of SQLite is carried into the database. What the server had said by then must be true after the reboot. The real
// server, over a disk that loses what was not synced. DUELLO_CUTS=500 for the long run, DUELLO_SEED=N to repeat one.
#include "net/protocol/codec.h"
#include "net/server/database/database.h"
#include "net/server/database/eventtable.h"
#include "tests/fault/powercut/disk.h"
#include "tests/fault/powercut/vfs.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <sqlite3.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int submissionsInARun = 8;

/// What the server's own settings are replaced by: a planted bug.
const char *plantedSetting = nullptr;

int keepPlantedSetting(void *, int action, const char *name, const char *, const char *, const char *)
{
    const bool undoes = action == SQLITE_PRAGMA && QByteArrayView(name) == "synchronous";
    return undoes ? SQLITE_IGNORE : SQLITE_OK;
}

// A short log, so that it is carried into the database again and again.
int onConnection(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    sqlite3_wal_autocheckpoint(database, 40);
    if (!plantedSetting)
        return SQLITE_OK;
    sqlite3_exec(database, plantedSetting, nullptr, nullptr, nullptr);
    return sqlite3_set_authorizer(database, keepPlantedSetting, nullptr);
}

quint32 seed()
{
    const QByteArray chosen = qgetenv("DUELLO_SEED");
    return chosen.isEmpty() ? std::random_device{}() : chosen.toUInt();
}

int cuts()
{
    const QByteArray chosen = qgetenv("DUELLO_CUTS");
    return chosen.isEmpty() ? 60 : chosen.toInt();
}

QString keyOf(int i)
{
    return u"k%1"_s.arg(i);
}

qsizetype judgedIn(const QList<Event> &events)
{
    return std::ranges::count_if(events, status(u"Wrong Answer on test #3"_s));
}

/// What the server said before the power went.
struct Said
{
    QHash<QString, QString> acknowledged; ///< key -> id
    QHash<qint64, QJsonObject> pushed;
    QString epoch;
    bool ranToTheEnd = false;
};

} // namespace

class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { plantedSetting = nullptr; }
    void theServersDatabaseLiesOnThisDisk();
    void whatWasSaidIsTrueAfterAnyPowerCut();
    void aServerThatDoesNotSyncIsCaught_data();
    void aServerThatDoesNotSyncIsCaught();
    void aDiskThatLiesIsNoticedByTheEpoch();
    void aFullDiskAcknowledgesNothingAndTheServerRecovers();

private:
    qint64 operationsOfARun();
    Said work(TestServer &server);
    QString complaintAfterCut(qint64 operations);
    QString complaintAbout(TestServer &server, const Said &said);
    QString complaintAboutLog(const TestServer &server, const Said &said);
    static HttpResponse submit(HttpProbe &probe, const QString &key);
    static QJsonArray submissions(HttpProbe &probe);

    Disk m_disk;
    std::mt19937 m_chance;
    ServerOptions m_options{.trustUserId = true, .demo = true};
};

void TestPowerCut::initTestCase()
{
    const quint32 chosen = seed();
    qInfo("DUELLO_SEED=%u", chosen);
    m_chance.seed(chosen);
    installVfs(m_disk);
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(onConnection));
}

HttpResponse TestPowerCut::submit(HttpProbe &probe, const QString &key)
{
    return probe.post(
        u"/api/duels/1/submit?user_id=1"_s,
        {{u"solution"_s, QString(u"wrong "_s + key)}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, key}});
}

QJsonArray TestPowerCut::submissions(HttpProbe &probe)
{
    return probe.get(u"/api/duels/1/submissions?user_id=1"_s).json.value("submissions"_L1).toArray();
}

// Submits and is judged until it is done or the power goes; with a restart in the middle, which empties the log.
Said TestPowerCut::work(TestServer &server)
{
    Said said;
    const auto listenTo = [&said](StreamProbe &stream) {
        for (const QJsonObject &frame : std::as_const(stream.frames)) {
            if (frame.value("event"_L1).isString())
                said.pushed.insert(frame.value("event_id"_L1).toInteger(), frame);
        }
    };
    for (int half = 0; half < 2 && server.failure().isEmpty(); ++half) {
        HttpProbe probe(server.port());
        StreamProbe stream(server.port(), u"user_id=1"_s);
        said.epoch = probe.get(u"/api/server"_s).json.value("epoch"_L1).toString();
        for (int i = 0; i < submissionsInARun / 2 && m_disk.hasPower(); ++i) {
            const QString key = keyOf(half * submissionsInARun / 2 + i);
            const HttpResponse answer = submit(probe, key);
            if (answer.status == 201)
                said.acknowledged.insert(key, answer.json.value("submission_id"_L1).toString());
        }
        const bool ended = QTest::qWaitFor(
            [&] { return !m_disk.hasPower() || judgedIn(stream.events) == submissionsInARun / 2; }, 20s);
        if (!ended)
            qWarning("neither judged nor without power");
        server.stop();
        stream.waitForClose();
        listenTo(stream);
        if (half == 0 && m_disk.hasPower())
            server.restart();
    }
    said.ranToTheEnd = m_disk.hasPower();
    return said;
}

qint64 TestPowerCut::operationsOfARun()
{
    m_disk = {};
    const qint64 before = m_disk.operations();
    TestServer server(m_options);
    return work(server).ranToTheEnd ? m_disk.operations() - before : 0;
}

/// Of a run in which the power goes after so many operations of the disk; empty when all is as it must be.
QString TestPowerCut::complaintAfterCut(qint64 operations)
{
    m_disk = {};
    m_disk.cutPowerAfter(operations);
    TestServer server(m_options);
    const Said said = work(server);
    m_disk.reboot(m_chance);
    server.restart();
    const QString complaint = complaintAbout(server, said);
    return complaint.isEmpty() ? complaint : u"power cut after %1 operations: %2"_s.arg(operations).arg(complaint);
}

QString TestPowerCut::complaintAbout(TestServer &server, const Said &said)
{
    if (!server.failure().isEmpty())
        return u"the server does not start again: "_s + server.failure();
    HttpProbe probe(server.port());
    const QString epoch = probe.get(u"/api/server"_s).json.value("epoch"_L1).toString();
    if (!said.epoch.isEmpty() && epoch != said.epoch)
        return u"something was lost: the server itself has begun a new epoch"_s;
    for (auto it = said.acknowledged.begin(); it != said.acknowledged.end(); ++it) {
        const QJsonArray found = submissions(probe);
        if (std::ranges::none_of(
                found, [&it](const auto &row) { return row.toObject().value("submission_id"_L1) == it.value(); }))
            return u"%1 was acknowledged and is lost"_s.arg(it.key());
    }
    for (int i = 0; i < submissionsInARun; ++i) { // as a client does that does not know what arrived
        const HttpResponse answer = submit(probe, keyOf(i));
        const QString before = said.acknowledged.value(keyOf(i));
        const QString now = answer.json.value("submission_id"_L1).toString();
        if (answer.status != 201 || (!before.isEmpty() && before != now))
            return u"%1 sent again: %2, %3 was %4"_s.arg(keyOf(i)).arg(answer.status).arg(now, before);
    }
    const bool judged = QTest::qWaitFor([&probe] {
        const QJsonArray rows = submissions(probe);
        return rows.size() == submissionsInARun &&
               std::ranges::all_of(rows, [](const auto &row) { return row.toObject().value("state"_L1) == "done"_L1; });
    });
    server.stop();
    return judged ? complaintAboutLog(server, said) : u"some submissions are stuck, lost or there twice"_s;
}

/// The log has all that was pushed, word for word, and no hole.
QString TestPowerCut::complaintAboutLog(const TestServer &server, const Said &said)
{
    const auto database = Database::open(server.databaseFile(), u"other"_s, 1s);
    if (!database)
        return database.error().detail;
    const auto events = (*database)->read([](Transaction &transaction) -> Result<QList<eventtable::StoredEvent>> {
        return eventtable::after(transaction, UserId(u"1"_s), EventId(0), 10'000);
    });
    if (!events)
        return events.error().detail;
    qint64 number = 0;
    for (const eventtable::StoredEvent &event : *events) {
        if (event.id.value() != ++number)
            return u"a hole before event %1"_s.arg(event.id.value());
    }
    for (auto it = said.pushed.begin(); it != said.pushed.end(); ++it) {
        if (it.key() > events->size())
            return u"event %1 was pushed and is lost"_s.arg(it.key());
        if (parseObject(events->at(it.key() - 1).payload) != it.value())
            return u"event %1 was pushed as %2 and is another one now: %3"_s.arg(it.key()).arg(
                QString::fromUtf8(QJsonDocument(it.value()).toJson(QJsonDocument::Compact)),
                QString::fromLatin1(events->at(it.key() - 1).payload));
    }
    return {};
}

void TestPowerCut::theServersDatabaseLiesOnThisDisk()
{
    m_disk = {};
    TestServer server(m_options);
    QCOMPARE(server.failure(), QString());
    QVERIFY(m_disk.find(server.databaseFile().toStdString()));
    QVERIFY(!QFile::exists(server.databaseFile()));
    QCOMPARE_GT(m_disk.operations(), 100);
}

void TestPowerCut::whatWasSaidIsTrueAfterAnyPowerCut()
{
    const qint64 operations = operationsOfARun();
    QCOMPARE_GT(operations, 500);
    const int count = cuts();
    for (int i = 0; i < count; ++i) {
        const QString complaint = complaintAfterCut(operations * i / count);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
    qInfo("%d power cuts over %lld operations of the disk", count, qlonglong(operations));
}

void TestPowerCut::aServerThatDoesNotSyncIsCaught_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::newRow("NORMAL") << QByteArray("PRAGMA synchronous = NORMAL");
    QTest::newRow("OFF") << QByteArray("PRAGMA synchronous = OFF");
}

void TestPowerCut::aServerThatDoesNotSyncIsCaught()
{
    QFETCH(const QByteArray, setting);
    plantedSetting = setting.constData();
    const qint64 operations = operationsOfARun();
    int tried = 0;
    QString complaint;
    std::uniform_int_distribution<qint64> moments(operations / 4, operations);
    for (; complaint.isEmpty() && tried < 40; ++tried)
        complaint = complaintAfterCut(moments(m_chance));
    QVERIFY2(!complaint.isEmpty(), "a planted bug was not found");
    qInfo("found after %d power cuts: %s", tried, qPrintable(complaint));
}

void TestPowerCut::aDiskThatLiesIsNoticedByTheEpoch()
{
    m_disk = {};
    TestServer server(m_options);
    const QString epoch = HttpProbe(server.port()).get(u"/api/server"_s).json.value("epoch"_L1).toString();
    server.restart(); // so that the database is there in some state
    m_disk.setLiesAboutSyncing(true);
    HttpProbe probe(server.port());
    QCOMPARE(submit(probe, u"k"_s).status, 201);
    m_disk.cutPowerAfter(0);
    QCOMPARE(submit(probe, u"last"_s).status, 503);
    server.stop();
    m_disk.setLiesAboutSyncing(false);
    m_disk.reboot(m_chance, Disk::Luck::None);
    server.restart();
    QCOMPARE(server.failure(), QString());
    const QString after = HttpProbe(server.port()).get(u"/api/server"_s).json.value("epoch"_L1).toString();
    QVERIFY(after != epoch);
}

void TestPowerCut::aFullDiskAcknowledgesNothingAndTheServerRecovers()
{
    m_disk = {};
    TestServer server(m_options);
    HttpProbe probe(server.port());
    StreamProbe stream(server.port(), u"user_id=1"_s);
    stream.hello();
    m_disk.setCapacity(m_disk.size() + 60'000);
    int accepted = 0;
    HttpResponse answer;
    while ((answer = submit(probe, keyOf(accepted))).status == 201)
        ++accepted;
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), u"storage_unavailable"_s);
    QCOMPARE(submissions(probe).size(), accepted); // reading goes on
    const QString refused = keyOf(accepted);

    m_disk.setCapacity(100'000'000);
    answer = submit(probe, refused);
    QCOMPARE(answer.status, 201);
    QVERIFY(!answer.headers.contains("idempotent-replayed"));
    QVERIFY(stream.waitUntil([&] { return judgedIn(stream.events) == accepted + 1; }));
    QCOMPARE(submissions(probe).size(), accepted + 1);
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
