// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fault/serverrecord.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

template <class Row> QString forEachRow(QSqlDatabase &database, const QString &sql, Row row)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return query.lastError().text();
    while (query.next())
        row(std::as_const(query));
    return {};
}

QString readAll(QSqlDatabase &database, ServerRecord &record)
{
    if (!database.open())
        return database.lastError().text();
    const QString failure = forEachRow(
        database, u"SELECT submission_id, client_temp_id, solution, state, verdict, attempt FROM submissions"_s,
        [&record](const QSqlQuery &row) {
            record.submissions.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                                       row.value(3).toString(), row.value(4).toString(), row.value(5).toInt()});
        });
    if (!failure.isEmpty())
        return failure;
    return forEachRow(database, u"SELECT user_id, event_id, payload FROM events ORDER BY user_id, event_id"_s,
                      [&record](const QSqlQuery &row) {
                          const QJsonObject payload = QJsonDocument::fromJson(row.value(2).toByteArray()).object();
                          record.events.append({row.value(0).toString(), row.value(1).toLongLong(),
                                                payload.value("submission_id"_L1).toString(),
                                                payload.value("verdict_code"_L1).toString(),
                                                payload.value("attempt"_L1).toInt()});
                      });
}

QStringList submissionComplaints(const ServerRecord &record, const QSet<QString> &shown)
{
    QStringList complaints;
    QSet<QString> missing = shown;
    QHash<QString, QString> keyOfSolution;
    for (const ServerRecord::Submission &submission : record.submissions) {
        missing.remove(submission.clientTempId);
        // No two clicks of the player sent the same text.
        const QString before = keyOfSolution.value(submission.solution);
        if (!before.isEmpty())
            complaints.append(u"one click is two submissions: %1 and %2"_s.arg(before, submission.clientTempId));
        keyOfSolution.insert(submission.solution, submission.clientTempId);
        if (submission.state != "done"_L1 || submission.verdict.isEmpty() || submission.verdict == "JE"_L1) {
            complaints.append(u"%1 is left %2 %3"_s.arg(submission.clientTempId, submission.state, submission.verdict));
        }
    }
    for (const QString &key : std::as_const(missing))
        complaints.append(u"%1 was shown and is lost"_s.arg(key));
    return complaints;
}

QStringList verdictComplaints(const ServerRecord &record)
{
    QHash<QString, QList<int>> judgedAttempts;
    for (const ServerRecord::Event &event : record.events) {
        if (!event.verdict.isEmpty())
            judgedAttempts[event.submission].append(event.attempt);
    }
    QStringList complaints;
    for (const ServerRecord::Submission &submission : record.submissions) {
        if (judgedAttempts.value(submission.id) != QList{submission.attempt}) {
            complaints.append(u"%1 has %2 verdicts in the stream, not one of attempt %3"_s.arg(submission.clientTempId)
                                  .arg(judgedAttempts.value(submission.id).size())
                                  .arg(submission.attempt));
        }
    }
    return complaints;
}

QStringList streamComplaints(const ServerRecord &record)
{
    QStringList complaints;
    QHash<QString, qint64> heads;
    for (const ServerRecord::Event &event : record.events) {
        const qint64 expected = heads.value(event.user) + 1;
        if (event.number != expected)
            complaints.append(u"a stream jumps to event %1 over %2"_s.arg(event.number).arg(expected));
        heads[event.user] = event.number;
    }
    return complaints;
}

} // namespace

ServerRecord readServerRecord(const QString &databaseFile)
{
    const QString connection = u"server record"_s;
    ServerRecord record;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(databaseFile);
        record.failure = readAll(database, record);
    }
    QSqlDatabase::removeDatabase(connection);
    return record;
}

QStringList complaintsAbout(const ServerRecord &record, const QSet<QString> &shown)
{
    if (!record.failure.isEmpty())
        return {record.failure};
    return submissionComplaints(record, shown) + verdictComplaints(record) + streamComplaints(record);
}

} // namespace duello
