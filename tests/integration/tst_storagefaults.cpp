// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When storage fails: said as 503, and nothing is acknowledged that is not stored (promise of protocol section 7).
#include "net/server/database/database.h"
#include "tests/support/streamprobe.h"
#include "tests/support/testserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Another process that holds the write lock.
class Lock
{
public:
    explicit Lock(const QString &file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s))
    {
        m_database.setDatabaseName(file);
        m_database.open();
        m_held = QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s);
    }

    ~Lock()
    {
        QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"lock"_s);
    }

    bool isHeld() const { return m_held; }

private:
    QSqlDatabase m_database;
    bool m_held = false;
};

} // namespace

class TestStorageFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLockedDatabaseAcknowledgesNothing();
    void aFullDiskAcknowledgesNothing();
    void aVerdictWaitsForTheDatabase();
    void aDatabaseThatCannotBeMadeIsToldInWords();
    void aNewerDatabaseIsRefused();
    void anotherProgramsDatabaseIsRefusedAndUntouched_data();
    void anotherProgramsDatabaseIsRefusedAndUntouched();
    void aDatabaseFromBeforeTheMarkIsTaken();
    void aFailedTransactionTellsNobody();
    void aFailedStatementUndoesAllAroundIt();

private:
    HttpResponse submit();
    QJsonArray submissions();

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpProbe> m_probe;
};

void TestStorageFaults::init()
{
    m_server = std::make_unique<TestServer>(ServerOptions{.trustUserId = true, .demo = true, .databasePatience = 20ms});
    QCOMPARE(m_server->failure(), QString());
    m_probe = std::make_unique<HttpProbe>(m_server->port());
}

HttpResponse TestStorageFaults::submit()
{
    return m_probe->post(
        u"/api/duels/1/submit"_s,
        {{u"solution"_s, QString(5000, u'w')}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, u"k"_s}});
}

QJsonArray TestStorageFaults::submissions()
{
    return m_probe->get(u"/api/duels/1/submissions"_s).json.value("submissions"_L1).toArray();
}

void TestStorageFaults::aLockedDatabaseAcknowledgesNothing()
{
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    QVERIFY(stream.waitUntil([&] { return !stream.events.isEmpty(); })); // of the own presence
    stream.events.clear();
    {
        const Lock lock(m_server->databaseFile());
        QVERIFY(lock.isHeld());
        const HttpResponse answer = submit();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), u"storage_unavailable"_s);
        QCOMPARE(answer.headers.value("retry-after"), "1");
        QCOMPARE(m_probe->post(u"/api/sessions"_s, {{u"name"_s, u"x"_s}}).status, 503);
        QCOMPARE(m_probe->post(u"/api/duels/1/resign"_s).status, 503);
        QCOMPARE(submissions().size(), 0); // reading goes on
        QVERIFY(stream.events.isEmpty());
    }
    const HttpResponse retried = submit();
    QCOMPARE(retried.status, 201);
    QVERIFY(!retried.headers.contains("idempotent-replayed"));
    QCOMPARE(submissions().size(), 1);
    QVERIFY(stream.waitForEvent(status(u"Accepted"_s)));
}

// SQLite's own limit of pages stands for the disk: the same error comes at the same places.
void TestStorageFaults::aFullDiskAcknowledgesNothing()
{
    const auto database = Database::open(m_server->databaseFile(), u"unused"_s, 1s);
    QVERIFY(database);
    const auto insertName = [&](qsizetype size) {
        return (*database)->write([size](Transaction &transaction) -> Result<int> {
            return transaction.run(u"INSERT INTO users (user_id, name, created_at) VALUES (?, ?, 0)"_s,
                                   {u"u%1"_s.arg(size), QString(size, u'x')});
        });
    };
    QVERIFY((*database)->write([](Transaction &transaction) -> Result<void> {
        const int pages =
            transaction.one(u"PRAGMA page_count"_s, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
                .value_or(0);
        transaction.one(u"PRAGMA max_page_count = %1"_s.arg(pages + 2), {},
                        [](const QSqlQuery &row) { return row.value(0).toInt(); });
        return {};
    }));
    const Result<int> refused = insertName(1'000'000);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageUnavailable);
    QCOMPARE(refused.error().detail, u"database or disk is full"_s); // nothing of the driver's
    QCOMPARE(insertName(10), 1);                                     // and it goes on as soon as there is room
}

void TestStorageFaults::aVerdictWaitsForTheDatabase()
{
    m_server->judge.answersByItself = false;
    QCOMPARE(submit().status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->judge.requests.size(), 1, 5s);
    StreamProbe stream(m_server->port(), u"user_id=1"_s);
    stream.hello();
    {
        const Lock lock(m_server->databaseFile());
        QVERIFY(lock.isHeld());
        m_server->judge.finish(m_server->judge.requests.first(), Verdict::Accepted);
        QVERIFY(QTest::qWaitFor([this] { return submit().status == 503; }));
        QCOMPARE(submissions().first().toObject().value("state"_L1).toString(), u"queued"_s);
    }
    QVERIFY(stream.waitForEvent(status(u"Accepted"_s)));
    QCOMPARE(m_server->judge.requests.size(), 1);
}

void TestStorageFaults::aDatabaseThatCannotBeMadeIsToldInWords()
{
    const auto database = Database::open(u"/proc/nowhere/duello.sqlite"_s, u"e"_s, 1s);
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(database.error().detail.contains("/proc/nowhere/duello.sqlite"_L1));

    QTemporaryDir folder;
    const QString file = folder.filePath(u"text"_s);
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    QVERIFY(!Database::open(file, u"e"_s, 1s));
}

void TestStorageFaults::aNewerDatabaseIsRefused()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"d.sqlite"_s);
    const auto made = Database::open(file, u"first"_s, 1s);
    QVERIFY(made);
    QCOMPARE((*made)->epoch(), u"first"_s);
    const auto again = Database::open(file, u"second"_s, 1s);
    QVERIFY(again);
    QCOMPARE((*again)->epoch(), u"first"_s);
    QVERIFY((*made)->write([](Transaction &transaction) -> Result<void> {
        transaction.run(u"PRAGMA user_version = 99"_s);
        return {};
    }));
    QVERIFY(!Database::open(file, u"third"_s, 1s));
}

void TestStorageFaults::anotherProgramsDatabaseIsRefusedAndUntouched_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("its own mark") << QStringList{u"PRAGMA application_id = 252006673"_s};
    QTest::newRow("tables and no mark") << QStringList{u"CREATE TABLE songs (title TEXT)"_s};
    QTest::newRow("tables and a version like ours")
        << QStringList{u"CREATE TABLE users (name TEXT)"_s, u"PRAGMA user_version = 2"_s};
    QTest::newRow("a version and nothing else") << QStringList{u"PRAGMA user_version = 3"_s};
}

void TestStorageFaults::anotherProgramsDatabaseIsRefusedAndUntouched()
{
    QFETCH(QStringList, statements);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"theirs.sqlite"_s);
    {
        QSqlDatabase theirs = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"theirs"_s);
        theirs.setDatabaseName(file);
        QVERIFY(theirs.open());
        for (const QString &statement : std::as_const(statements))
            QVERIFY(QSqlQuery(theirs).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"theirs"_s);
    const auto content = [&file] {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    };
    const QByteArray before = content();
    QVERIFY(!before.isEmpty());
    const auto database = Database::open(file, u"e"_s, 1s);
    QVERIFY(!database);
    QCOMPARE(database.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(database.error().detail.contains("another program"_L1) && database.error().detail.contains(file));
    QCOMPARE(content(), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"theirs.sqlite"_s});
}

// As version 3 left it: the columns of version 4 are taken out again, and the mark.
void TestStorageFaults::aDatabaseFromBeforeTheMarkIsTaken()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"d.sqlite"_s);
    {
        const auto made = Database::open(file, u"first"_s, 1s);
        QVERIFY(made);
        QVERIFY((*made)->write([](Transaction &transaction) -> Result<void> {
            transaction.run(u"DROP INDEX duels_by_creation"_s);
            transaction.run(u"DROP TABLE codes"_s);
            for (const QString &column : {u"penalty"_s, u"visibility"_s, u"repaid"_s, u"rematch"_s, u"choice"_s})
                transaction.run(u"ALTER TABLE duels DROP COLUMN "_s + column);
            for (const QString &column : {u"absent_since"_s, u"has_left"_s, u"penalty"_s, u"cooldown_until"_s,
                                          u"offers_draw"_s, u"wants_rematch"_s, u"seen"_s})
                transaction.run(u"ALTER TABLE seats DROP COLUMN "_s + column);
            for (const QString &column : {u"points"_s, u"taken_by"_s})
                transaction.run(u"ALTER TABLE duel_problems DROP COLUMN "_s + column);
            transaction.run(u"PRAGMA user_version = 3"_s);
            transaction.run(u"PRAGMA application_id = 0"_s);
            return {};
        }));
    }
    const auto again = Database::open(file, u"second"_s, 1s);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE((*again)->epoch(), u"first"_s);
    const auto application = (*again)->read([](Transaction &transaction) -> Result<int> {
        return transaction
            .one(u"PRAGMA application_id"_s, {}, [](const QSqlQuery &row) { return row.value(0).toInt(); })
            .value_or(0);
    });
    QCOMPARE(application, 0x4475656c);
}

void TestStorageFaults::aFailedTransactionTellsNobody()
{
    const auto database = Database::open(m_server->databaseFile(), u"unused"_s, 1s);
    QVERIFY(database);
    int told = 0;
    connect(database->get(), &Database::committed, this, [&told] { ++told; });
    connect(database->get(), &Database::streamsGrew, this, [&told] { ++told; });
    const Result<void> refused = (*database)->write([](Transaction &transaction) -> Result<void> {
        transaction.touchStream(UserId(u"1"_s));
        transaction.run(u"UPDATE users SET name = 'changed'"_s);
        return failure(ErrorCode::IllegalMove);
    });
    QCOMPARE(refused.error().code, ErrorCode::IllegalMove);
    QCOMPARE(told, 0);
    const auto name = (*database)->read([](Transaction &transaction) -> Result<QString> {
        return transaction
            .one(u"SELECT name FROM users WHERE user_id = '1'"_s, {},
                 [](const QSqlQuery &row) { return row.value(0).toString(); })
            .value_or(QString());
    });
    QCOMPARE(name, u"Player 1"_s);
}

void TestStorageFaults::aFailedStatementUndoesAllAroundIt()
{
    const auto database = Database::open(m_server->databaseFile(), u"unused"_s, 1s);
    QVERIFY(database);
    const Result<QString> result = (*database)->write([](Transaction &transaction) -> Result<QString> {
        transaction.run(u"INSERT INTO nowhere VALUES (1)"_s);
        transaction.run(u"UPDATE users SET name = 'changed'"_s);
        return u"done"_s; // as if storage could not fail
    });
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::StorageUnavailable);
    const auto changed = (*database)->read([](Transaction &transaction) -> Result<qsizetype> {
        return transaction
            .list(u"SELECT 1 FROM users WHERE name = 'changed'"_s, {}, [](const QSqlQuery &) { return 1; })
            .size();
    });
    QCOMPARE(changed, 0);
}

QTEST_GUILESS_MAIN(TestStorageFaults)
#include "tst_storagefaults.moc"
