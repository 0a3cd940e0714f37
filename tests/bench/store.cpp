// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/database.h"
#include "tests/bench/benches.h"
#include "tests/bench/table.h"
#include "tests/support/testserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlError>
#include <QTcpSocket>
#include <QUuid>

namespace duello::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 200;
const QString solution = u"print(sum(map(int, input().split())))\n"_s;

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// Posts over one kept connection with nothing between it and the server but a socket. QNetworkAccessManager alone
/// takes longer than the server does.
class Poster
{
public:
    Poster(quint16 port, const QString &path, const QString &token)
        : m_head("POST " + path.toLatin1() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                 token.toLatin1() + "\r\nContent-Type: application/json\r\nContent-Length: ")
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_answer += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!m_socket.waitForConnected())
            qFatal("%s", qPrintable(m_socket.errorString()));
    }

    void post(const QByteArray &body)
    {
        m_answer.clear();
        m_socket.write(m_head + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (!m_answer.endsWith('}'))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!m_answer.startsWith("HTTP/1.1 201 "))
            qFatal("%s", m_answer.constData());
    }

private:
    const QByteArray m_head;
    QTcpSocket m_socket;
    QByteArray m_answer;
};

/// The rows that a submission is, written with nothing around SQLite but Qt's driver.
class BareStore
{
public:
    explicit BareStore(const QString &file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s))
    {
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
        run(u"PRAGMA journal_mode = WAL"_s);
        run(u"PRAGMA synchronous = FULL"_s);
        run(u"INSERT INTO users VALUES ('u', 'Ada', 0)"_s);
        run(u"INSERT INTO streams VALUES ('u', 0, 1)"_s);
        run(u"INSERT INTO counters VALUES ('submissions', 0)"_s);
        m_count = prepared(u"UPDATE counters SET value = value + 1 WHERE name = 'submissions'"_s);
        m_submission = prepared(u"INSERT INTO submissions VALUES (?, ?, 'u', ?, 'd', 'A', 'Python', ?, 0, 1, 1, "
                                "'queued', NULL, 0, 0, 0, 0, '')"_s);
        m_head = prepared(u"UPDATE streams SET head = ? WHERE user_id = 'u'"_s);
        m_event = prepared(u"INSERT INTO events VALUES ('u', ?, 0, ?)"_s);
    }

    void submit()
    {
        ++m_number;
        run(u"BEGIN IMMEDIATE"_s);
        execute(m_count, {});
        execute(m_submission, {newKey(), m_number, newKey(), solution});
        execute(m_head, {m_number});
        execute(m_event, {m_number, QString(400, u'x')});
        run(u"COMMIT"_s);
    }

private:
    QSqlQuery prepared(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query;
    }

    static void execute(QSqlQuery &query, const QVariantList &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(int(i), values.at(i));
        if (!query.exec())
            qFatal("%s", qPrintable(query.lastError().text()));
        query.finish();
    }

    void run(const QString &sql)
    {
        QSqlQuery query = prepared(sql);
        execute(query, {});
    }

    QSqlDatabase m_database;
    QSqlQuery m_count;
    QSqlQuery m_submission;
    QSqlQuery m_head;
    QSqlQuery m_event;
    int m_number = 0;
};

/// A new database with the schema of today and nobody at it.
QString emptyDatabase(const QTemporaryDir &folder)
{
    const QString file = folder.filePath(u"bare.sqlite"_s);
    if (const auto made = Database::open(file, u"bench"_s, std::chrono::seconds(1)); !made)
        qFatal("%s", qPrintable(made.error().detail));
    return file;
}

} // namespace

void benchStore()
{
    TestServer server;
    server.judge.answersByItself = false;
    const QString token = server.newSession(u"Ada"_s);
    Poster poster(server.port(), u"/api/duels/%1/submit"_s.arg(server.runningDuel(token)), token);
    const QTemporaryDir folder;
    BareStore bare(emptyDatabase(folder));

    Measurements posts;
    Measurements transactions;
    for (int i = 0; i < rounds; ++i) {
        const QJsonObject body{
            {u"solution"_s, solution}, {u"language"_s, u"Python"_s}, {u"client_temp_id"_s, newKey()}};
        const QByteArray text = QJsonDocument(body).toJson();
        posts.add(timeOf([&] { poster.post(text); }));
        transactions.add(timeOf([&] { bare.submit(); }));
    }
    printRow("POST submit until it is durable", posts, "the transaction in bare SQLite", transactions);
}

} // namespace duello::bench
