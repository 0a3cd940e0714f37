// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server whose database is put back to an older copy: its clients have seen more than it remembers (promise P5).
#include "net/client/duelclient.h"
#include "net/server/server.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Credentials me{UserId(u"1"_s), {}};
const DuelId duelId(u"1"_s);

} // namespace

class TestRestoredBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aClientShowsWhatTheRestoredServerHas();

private:
    void start();
    QString submitAndWait(DuelClient &client);
    QList<Submission> onServer();

    const SystemClock m_clock;
    const OneLibrary m_library;
    const QTemporaryDir m_folder;
    ScriptedJudge m_judge;
    ServerOptions m_options;
    std::unique_ptr<Server> m_server;
};

void TestRestoredBackup::initTestCase()
{
    m_options.port = 0;
    m_options.databaseFile = m_folder.filePath(u"server.sqlite"_s);
    m_options.trustUserId = true;
    m_options.demo = true;
}

/// On the port of the last time.
void TestRestoredBackup::start()
{
    m_server = std::make_unique<Server>(m_options, m_library, &m_judge, m_clock);
    const Result<quint16> port = m_server->listen();
    QVERIFY2(port, port ? "" : qPrintable(port.error().detail));
    m_options.port = *port;
    m_options.morePorts = 0;
}

QString TestRestoredBackup::submitAndWait(DuelClient &client)
{
    const QString key = client.submit(u"A"_s, u"Python"_s, u"wrong"_s).value();
    const bool judged = QTest::qWaitFor(
        [&] {
            return std::ranges::any_of(client.rows(), [&key](const Row &row) {
                return row.submission.clientTempId.value() == key && row.submission.verdict;
            });
        },
        20s);
    return judged ? key : u"not judged"_s;
}

QList<Submission> TestRestoredBackup::onServer()
{
    RestClient rest(QUrl(u"http://127.0.0.1:%1"_s.arg(m_options.port)), me);
    std::optional<Answer<SubmissionsSnapshot>> answer;
    rest.submissions(duelId, this, [&answer](const auto &arrived) { answer = arrived; });
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 10s);
    return answered && answer->result ? answer->result->submissions : QList<Submission>();
}

void TestRestoredBackup::aClientShowsWhatTheRestoredServerHas()
{
    start();
    const QTemporaryDir outbox;
    DuelClient client(QUrl(u"http://127.0.0.1:%1"_s.arg(m_options.port)), me, outbox.path(), m_clock, 1);
    client.watch(duelId);
    const QString kept = submitAndWait(client);
    m_server.reset();
    const QString file = m_options.databaseFile;
    QVERIFY(QFile::copy(file, file + ".backup"_L1));

    start();
    submitAndWait(client);
    submitAndWait(client);
    QCOMPARE(client.rows().size(), 3);
    m_server.reset();
    QVERIFY(QFile::remove(file) && QFile::rename(file + ".backup"_L1, file));

    start();
    QTRY_VERIFY_WITH_TIMEOUT(client.rows().size() == 1 && client.connection().state == ConnectionState::Live, 20s);
    QCOMPARE(client.rows().first().submission.clientTempId.value(), kept);
    submitAndWait(client); // and the new life's events arrive
    submitAndWait(client);
    const QList<Submission> stored = onServer();
    QCOMPARE(stored.size(), 3);
    for (const Row &row : client.rows())
        QVERIFY(stored.contains(row.submission));
}

QTEST_GUILESS_MAIN(TestRestoredBackup)
#include "tst_restoredbackup.moc"
