// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database that an older Duello wrote is brought to today's schema, and nothing of it is lost. tests/data has one
// file for each schema that was in use, as the program of that day left it.
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/submissiontable.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Rows = QList<QVariantList>;

/// What `look(QSqlDatabase &)` sees in that file, which nobody has open.
template <class Look> auto seenIn(const QString &file, Look look)
{
    std::invoke_result_t<Look, QSqlDatabase &> seen;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("cannot look into %s", qPrintable(file));
        seen = look(database);
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return seen;
}

QMap<QString, QStringList> columnsOf(const QString &file)
{
    return seenIn(file, [](QSqlDatabase &database) {
        QMap<QString, QStringList> columns;
        const QStringList tables = database.tables();
        for (const QString &table : tables) {
            const QSqlRecord record = database.record(table);
            for (int i = 0; i < record.count(); ++i)
                columns[table].append(record.fieldName(i));
        }
        return columns;
    });
}

/// Each row of these tables, by these of their columns.
QMap<QString, Rows> contentOf(const QString &file, const QMap<QString, QStringList> &columns)
{
    return seenIn(file, [&columns](QSqlDatabase &database) {
        QMap<QString, Rows> content;
        for (auto table = columns.constBegin(); table != columns.constEnd(); ++table) {
            QSqlQuery query(u"SELECT %1 FROM %2 ORDER BY rowid"_s.arg(table->join(u','), table.key()), database);
            while (query.next()) {
                QVariantList row;
                for (qsizetype i = 0; i < table->size(); ++i)
                    row.append(query.value(int(i)));
                content[table.key()].append(row);
            }
        }
        return content;
    });
}

/// Names and columns of all tables and indexes.
QStringList schemaOf(Database &database)
{
    const auto schema = database.read([](Transaction &transaction) -> Result<QStringList> {
        return transaction.list(u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master "
                                "ORDER BY type, name"_s,
                                {}, [](const QSqlQuery &row) { return row.value(0).toString(); });
    });
    return schema.value_or(QStringList());
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOldFileKeepsEveryRow_data();
    void anOldFileKeepsEveryRow();
    void itsDuelsAreTheFirstPageOfTheHistory();
    void aFileOfTodayIsNotTouched();

private:
    /// A copy of the file, to be written to, with the mark beside it that the program of that day left: else it would
    /// be a backup that was put back, which begins a new epoch without events.
    QString copyOf(const QString &name)
    {
        const QString file = m_folder.filePath(name);
        QFile::remove(file);
        if (!QFile::copy(QStringLiteral(DUELLO_SOURCE_DIR "/tests/data/") + name, file))
            qFatal("no %s", qPrintable(name));
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        const QString epoch = contentOf(file, {{u"meta"_s, {u"value"_s}}}).value(u"meta"_s).first().first().toString();
        struct stat status = {};
        QFile mark(file + ".mark"_L1);
        if (::stat(QFile::encodeName(file).constData(), &status) != 0 || !mark.open(QIODevice::WriteOnly))
            qFatal("no mark");
        mark.write(epoch.toUtf8() + " 1 " + QByteArray::number(quint64(status.st_ino)) + '\n');
        return file;
    }

    QTemporaryDir m_folder;
};

void TestMigrations::anOldFileKeepsEveryRow_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("schema 4") << u"schema4.sqlite"_s;
}

void TestMigrations::anOldFileKeepsEveryRow()
{
    QFETCH(QString, name);
    const QString file = copyOf(name);
    const QMap<QString, QStringList> columns = columnsOf(file);
    const QMap<QString, Rows> before = contentOf(file, columns);
    QVERIFY(before.value(u"outcomes"_s).size() > 20 && before.value(u"events"_s).size() > 30);
    QStringList migrated;
    {
        const auto database = Database::open(file, u"new"_s, 1s);
        QVERIFY2(database, qPrintable(database ? QString() : database.error().detail));
        migrated = schemaOf(**database);
    }
    const QMap<QString, Rows> after = contentOf(file, columns);
    for (auto table = before.constBegin(); table != before.constEnd(); ++table)
        QCOMPARE(after.value(table.key()), table.value());

    const auto fresh = Database::open(m_folder.filePath(u"fresh.sqlite"_s), u"fresh"_s, 1s);
    QVERIFY(fresh);
    QCOMPARE(migrated, schemaOf(**fresh));
}

void TestMigrations::itsDuelsAreTheFirstPageOfTheHistory()
{
    const auto database = Database::open(copyOf(u"schema4.sqlite"_s), u"new"_s, 1s);
    QVERIFY(database);
    const auto looked = (*database)->read([](Transaction &transaction) -> Result<void> {
        const UserId ada(u"1"_s);
        const QList<Duel> duels = dueltable::pageFor(transaction, ada, std::nullopt, 10);
        if (duels.size() != 2 || duels.first().state != DuelState::Running ||
            duels.last().settings.penalty != Penalty::Time || duels.last().result->reason != DuelReason::Resigned)
            return failure(ErrorCode::UnknownDuel, u"other duels"_s);
        const QList<Submission> sent = submissiontable::ofDuel(transaction, duels.last().id, ada);
        if (sent.size() != 2 || sent.last().verdict != Verdict::Accepted)
            return failure(ErrorCode::UnknownSubmission, u"other submissions"_s);
        return {};
    });
    QVERIFY2(looked, qPrintable(looked ? QString() : looked.error().detail));
}

void TestMigrations::aFileOfTodayIsNotTouched()
{
    const QString file = copyOf(u"schema4.sqlite"_s);
    QVERIFY(Database::open(file, u"new"_s, 1s));
    const QMap<QString, Rows> before = contentOf(file, columnsOf(file));
    QVERIFY(Database::open(file, u"newer"_s, 1s));
    QCOMPARE(contentOf(file, columnsOf(file)), before);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
