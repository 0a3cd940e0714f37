// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The event log as a table: dense numbers, the stated retention, and whose life it tells of (promises P4 to P6).
#include "net/server/database/database.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/usertable.h"
#include "net/server/eventpruner.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserId ann(u"ann"_s);
const UserId bob(u"bob"_s);

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersAreDenseWhateverIsUndone();
    void nothingIsPrunedThatIsYoungOrAmongTheLast();
    void whatIsBeyondBothGoesInBoundedSteps();
    void aYoungEventKeepsAllThatFollowIt();
    void oneStreamDoesNotHoldBackAnother();
    void aRestartKeepsTheEpoch();
    void aRestoredBackupBeginsANewEpoch_data();
    void aRestoredBackupBeginsANewEpoch();
    void aDatabaseFromElsewhereBeginsANewEpoch();
    void aNewEpochForgetsTheOldEventsAndCountsOn();
    void whatDidNotWaitForTheDiskIsLostWithTheMachineOnly_data();
    void whatDidNotWaitForTheDiskIsLostWithTheMachineOnly();

private:
    void open();
    void append(const UserId &user, int count);
    eventtable::Window window(const UserId &user);
    QList<qint64> kept(const UserId &user);
    QString file() const { return m_folder->filePath(u"d.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    FakeClock m_clock;
    int m_opened = 0;
};

void TestEventLog::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    QVERIFY(m_database->write([this](Transaction &transaction) -> Result<void> {
        usertable::ensure(transaction, ann, u"Ann"_s, m_clock.now());
        usertable::ensure(transaction, bob, u"Bob"_s, m_clock.now());
        return {};
    }));
}

void TestEventLog::open()
{
    m_database.reset();
    auto opened = Database::open(file(), u"epoch%1"_s.arg(++m_opened), 1s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_database = std::move(*opened);
}

void TestEventLog::append(const UserId &user, int count)
{
    QVERIFY(m_database->write([&](Transaction &transaction) -> Result<void> {
        for (int i = 0; i < count; ++i)
            eventtable::append(transaction, user, DuelId(), SkipBody{}, m_clock.now());
        return {};
    }));
}

eventtable::Window TestEventLog::window(const UserId &user)
{
    return m_database
        ->read([&user](Transaction &transaction) -> Result<eventtable::Window> {
            return eventtable::window(transaction, user);
        })
        .value();
}

QList<qint64> TestEventLog::kept(const UserId &user)
{
    return m_database
        ->read([&user](Transaction &transaction) -> Result<QList<qint64>> {
            QList<qint64> numbers;
            for (const eventtable::StoredEvent &event : eventtable::after(transaction, user, EventId(0), 100'000))
                numbers.append(event.id.value());
            return numbers;
        })
        .value();
}

void TestEventLog::numbersAreDenseWhateverIsUndone()
{
    const bool holds = rc::check([this] {
        init();
        QHash<UserId, qint64> heads;
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
        for (const int step : steps) {
            const UserId user = step % 2 == 0 ? ann : bob;
            const bool undone = step % 3 == 0;
            const Result<void> written = m_database->write([&](Transaction &transaction) -> Result<void> {
                for (int i = 0; i <= step / 4; ++i)
                    eventtable::append(transaction, user, DuelId(), SkipBody{}, m_clock.now());
                return undone ? Result<void>(failure(ErrorCode::IllegalMove)) : Result<void>();
            });
            RC_ASSERT(written.has_value() == !undone);
            heads[user] += undone ? 0 : step / 4 + 1;
        }
        for (const UserId &user : {ann, bob}) {
            const QList<qint64> numbers = kept(user);
            RC_ASSERT(numbers.size() == heads.value(user));
            RC_ASSERT(window(user).head == EventId(heads.value(user)));
            for (qsizetype i = 0; i < numbers.size(); ++i)
                RC_ASSERT(numbers[i] == i + 1);
        }
    });
    QVERIFY(holds);
}

void TestEventLog::nothingIsPrunedThatIsYoungOrAmongTheLast()
{
    const Retention retention{.events = 10, .time = 1h};
    EventPruner pruner(*m_database, m_clock, retention);
    append(ann, 30);
    QCOMPARE(pruner.prune(), 0); // all are young
    m_clock.advance(61min);
    append(ann, 5);
    append(bob, 10);
    m_clock.advance(61min);
    QCOMPARE(pruner.prune(), 25);
    QCOMPARE(pruner.prune(), 0);
    QCOMPARE(window(ann).oldest, EventId(26));
    QCOMPARE(window(ann).head, EventId(35));
    QCOMPARE(kept(ann).size(), 10);
    QCOMPARE(kept(bob).size(), 10); // no more than what is kept at least, however old
    QCOMPARE(ServerOptions().retention.events, 10'000);
    QCOMPARE(ServerOptions().retention.time, 24h);
}

void TestEventLog::whatIsBeyondBothGoesInBoundedSteps()
{
    EventPruner pruner(*m_database, m_clock, {.events = 10, .time = 1h});
    append(ann, 1710);
    m_clock.advance(2h);
    QCOMPARE(pruner.prune(), 500);
    QCOMPARE(window(ann).oldest, EventId(501));
    QCOMPARE(kept(ann).first(), 501);
    QTRY_COMPARE_WITH_TIMEOUT(window(ann).oldest, EventId(1701), 5s); // the rest follows by itself
    QCOMPARE(kept(ann).size(), 10);
}

void TestEventLog::aYoungEventKeepsAllThatFollowIt()
{
    EventPruner pruner(*m_database, m_clock, {.events = 2, .time = 1h});
    append(ann, 5);
    m_clock.jump(10h);
    append(ann, 1); // by a clock that ran ahead
    m_clock.jump(-10h);
    append(ann, 10);
    m_clock.advance(2h);
    QCOMPARE(pruner.prune(), 5);
    QCOMPARE(pruner.prune(), 0);
    const QList<qint64> numbers = kept(ann);
    QCOMPARE(numbers.first(), 6);
    QCOMPARE(numbers.size(), 11); // no hole
    QCOMPARE(window(ann).oldest, EventId(6));
}

void TestEventLog::oneStreamDoesNotHoldBackAnother()
{
    EventPruner pruner(*m_database, m_clock, {.events = 2, .time = 1h});
    append(bob, 10);
    m_clock.advance(2h);
    append(ann, 10); // young
    QCOMPARE(pruner.prune(), 8);
    QCOMPARE(kept(ann).size(), 10);
    QCOMPARE(kept(bob), (QList<qint64>{9, 10}));
}

void TestEventLog::aRestartKeepsTheEpoch()
{
    append(ann, 3);
    const QString epoch = m_database->epoch();
    for (int i = 0; i < 3; ++i) {
        open();
        QCOMPARE(m_database->epoch(), epoch);
        append(bob, 2);
    }
    QCOMPARE(kept(ann).size(), 3);
}

void TestEventLog::aRestoredBackupBeginsANewEpoch_data()
{
    QTest::addColumn<bool>("sameFile");
    QTest::addColumn<bool>("markToo");
    QTest::addColumn<int>("eventsAfter");
    QTest::newRow("written over the file") << true << false << 1;
    QTest::newRow("a new file") << false << false << 1;
    QTest::newRow("a new file, nothing was lost") << false << false << 0;
    QTest::newRow("a new file with its mark") << false << true << 1;
}

void TestEventLog::aRestoredBackupBeginsANewEpoch()
{
    QFETCH(const bool, sameFile);
    QFETCH(const bool, markToo);
    QFETCH(const int, eventsAfter);
    const QString epoch = m_database->epoch();
    append(ann, 3);
    m_database.reset();
    QVERIFY(QFile::copy(file(), file() + ".backup"_L1));
    QVERIFY(QFile::copy(file() + ".mark"_L1, file() + ".mark.backup"_L1));
    open();
    QCOMPARE(m_database->epoch(), epoch);
    append(ann, eventsAfter);
    m_database.reset();

    QFile backup(file() + ".backup"_L1);
    QVERIFY(backup.open(QIODevice::ReadOnly));
    if (sameFile) {
        QFile over(file());
        QVERIFY(over.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(over.write(backup.readAll()) > 0);
    } else {
        QVERIFY(QFile::rename(file(), file() + ".lost"_L1)); // so that its place on the disk is not used again
        QVERIFY(backup.copy(file()));
    }
    if (markToo) {
        QVERIFY(QFile::remove(file() + ".mark"_L1));
        QVERIFY(QFile::copy(file() + ".mark.backup"_L1, file() + ".mark"_L1));
    }
    open();
    QVERIFY(m_database->epoch() != epoch);
    const QString restored = m_database->epoch();
    open();
    QCOMPARE(m_database->epoch(), restored);
}

void TestEventLog::aDatabaseFromElsewhereBeginsANewEpoch()
{
    append(ann, 3);
    const QString epoch = m_database->epoch();
    m_database.reset();
    QVERIFY(QFile::remove(file() + ".mark"_L1));
    open();
    QVERIFY(m_database->epoch() != epoch);
}

void TestEventLog::aNewEpochForgetsTheOldEventsAndCountsOn()
{
    append(ann, 3);
    m_database.reset();
    QVERIFY(QFile::remove(file() + ".mark"_L1));
    open();
    QCOMPARE(kept(ann), QList<qint64>());
    QCOMPARE(window(ann).head, EventId(3));
    QCOMPARE(window(ann).oldest, EventId(4));
    append(ann, 1);
    QCOMPARE(kept(ann), QList<qint64>{4});
}

void TestEventLog::whatDidNotWaitForTheDiskIsLostWithTheMachineOnly_data()
{
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("machineWentDown");
    QTest::addColumn<bool>("sameEpoch");
    QTest::newRow("the program was closed") << true << false << true;
    QTest::newRow("the program was killed") << false << false << true;
    QTest::newRow("the machine went down") << false << true << false;
}

// The mark that a killed program leaves is the one that lies there while it runs.
void TestEventLog::whatDidNotWaitForTheDiskIsLostWithTheMachineOnly()
{
    QFETCH(const bool, closed);
    QFETCH(const bool, machineWentDown);
    const QString epoch = m_database->epoch();
    QVERIFY(m_database->writeLoosely([this](Transaction &transaction) -> Result<void> {
        eventtable::append(transaction, ann, DuelId(), SkipBody{}, m_clock.now());
        return {};
    }));
    append(ann, 1);
    const auto mark = [this](const QByteArray &words) {
        QFile place(file() + ".mark"_L1);
        const bool opened = place.open(QIODevice::ReadWrite);
        const QByteArray found = opened ? place.readAll() : QByteArray();
        if (opened && !words.isEmpty() && place.seek(0))
            place.write(words);
        return found;
    };
    QByteArray left = mark({});
    const QByteArray run = HighWaterMark::currentMachineRun();
    QVERIFY(left.contains(run));
    m_database.reset();
    QVERIFY2(!mark({}).contains(run), "all is on the disk by now");
    if (machineWentDown)
        left.replace(run, QByteArray(run.size(), 'x'));
    if (!closed)
        mark(left);
    open();
    QTEST(m_database->epoch() == epoch, "sameEpoch");
    QCOMPARE(kept(ann).size(), machineWentDown ? 0 : 2);
    if (!closed && !machineWentDown)
        QVERIFY2(mark({}).contains(run), "it may still go down");
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_eventlog.moc"
