// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Promise P2 over real sockets: four programs of one player post the same 10,000 keys, each in an order of its own.
// It fails when a key makes two rows or gets two answers.
#include "net/protocol/codec.h"
#include "tests/support/testserver.h"

#include <QSet>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int keys = 10'000;
constexpr int programs = 4;
constexpr int duels = 100; ///< a duel with thousands of submissions is not what it is about
constexpr int patience = 5000;

/// One keep-alive connection, used from the thread that made it.
class Poster
{
public:
    Poster(quint16 port, const QString &token) : m_token(token.toLatin1())
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }

    /// The body of the answer when it is 201; else empty.
    QByteArray post(const QString &path, const QByteArray &body)
    {
        m_socket.write("POST " + path.toLatin1() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token +
                       "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\n\r\n" + body);
        const QByteArray head = readUntil("\r\n\r\n");
        const QByteArray length = head.sliced(head.toLower().indexOf("content-length:") + 15);
        const QByteArray answer = read(length.left(length.indexOf('\r')).trimmed().toInt());
        return head.startsWith("HTTP/1.1 201") ? answer : QByteArray();
    }

private:
    QByteArray readUntil(const QByteArray &end)
    {
        while (!m_bytes.contains(end) && m_socket.waitForReadyRead(patience))
            m_bytes += m_socket.readAll();
        return take(m_bytes.indexOf(end) + end.size());
    }

    QByteArray read(qsizetype size)
    {
        while (m_bytes.size() < size && m_socket.waitForReadyRead(patience))
            m_bytes += m_socket.readAll();
        return take(size);
    }

    QByteArray take(qsizetype size)
    {
        const QByteArray taken = m_bytes.left(size);
        m_bytes.remove(0, size);
        return taken;
    }

    QTcpSocket m_socket;
    const QByteArray m_token;
    QByteArray m_bytes;
};

} // namespace

class TestParallelSubmit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandKeysFromFourProgramsAreOneSubmissionEach();
};

void TestParallelSubmit::tenThousandKeysFromFourProgramsAreOneSubmissionEach()
{
    TestServer server;
    server.judge.answersByItself = false;
    const QString token = server.newSession(u"Alice"_s);
    QStringList paths;
    for (int i = 0; i < duels; ++i)
        paths.append(u"/api/duels/%1/submit"_s.arg(server.runningDuel(token)));

    std::vector<std::vector<QByteArray>> answers(programs, std::vector<QByteArray>(keys));
    std::atomic<int> done = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int program = 0; program < programs; ++program) {
        threads.emplace_back(QThread::create([&, program] {
            std::vector<int> order(keys);
            std::iota(order.begin(), order.end(), 0);
            std::ranges::shuffle(order, std::mt19937(quint32(program)));
            Poster poster(server.port(), token);
            for (const int key : order) {
                const SubmitRequest request{u"print(%1)"_s.arg(key), u"Python"_s, ClientTempId(u"key-%1"_s.arg(key)),
                                            u"A"_s};
                answers[size_t(program)][size_t(key)] = poster.post(paths.at(key % duels), toText(toJson(request)));
            }
            ++done;
        }));
        threads.back()->start();
    }
    QTRY_COMPARE_WITH_TIMEOUT(done.load(), programs, 280s);
    for (const auto &thread : threads)
        QVERIFY(thread->wait());

    for (int program = 1; program < programs; ++program)
        QVERIFY(answers[size_t(program)] == answers[0]);
    QVERIFY(!std::ranges::contains(answers[0], QByteArray()));
    HttpProbe probe(server.port());
    probe.setToken(token);
    const QJsonArray rows = probe.get(u"/api/submissions"_s).json.value("submissions"_L1).toArray();
    QCOMPARE(rows.size(), keys);
    QSet<QString> ids;
    for (const QJsonValue &row : rows)
        ids.insert(row.toObject().value("submission_id"_L1).toString());
    QCOMPARE(ids.size(), keys);
}

QTEST_GUILESS_MAIN(TestParallelSubmit)
#include "tst_parallelsubmit.moc"
