// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every exchange between the real client and the real server is cut at its bytes, in both directions, by a reset, a
// close and a silence in turns. One row a key, and in the end the client shows what the server has.
//
// A run of the test command cuts at each so manyth byte, beginning at a random one; DUELLO_EVERY=1 cuts at every byte.
#include "net/server/server.h"
#include "tests/fault/everybyte/player.h"
#include "tests/support/onelibrary.h"
#include "tests/support/scriptedjudge.h"

#include <QEventLoop>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <list>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Cut = TcpProxy::Cut;

/// What a player who follows over that channel exchanges with the server; %1: the duel.
struct Exchange
{
    ChannelKind channel;
    QByteArray request;
};
const std::array exchanges{Exchange{ChannelKind::WebSocket, "GET /api/duels/%1"},
                           Exchange{ChannelKind::WebSocket, "GET /api/duels/%1/submissions"},
                           Exchange{ChannelKind::WebSocket, "POST /api/duels/%1/submit"},
                           Exchange{ChannelKind::WebSocket, "GET /ws"},
                           Exchange{ChannelKind::ServerSentEvents, "GET /sse"},
                           Exchange{ChannelKind::LongPolling, "GET /api/updates"}};

struct Case
{
    ChannelKind channel;
    Cut cut;
};

constexpr qsizetype atOnce = 40;
constexpr auto patience = 60s;

qint64 every()
{
    const QByteArray chosen = qgetenv("DUELLO_EVERY");
    return chosen.isEmpty() ? 29 : chosen.toLongLong();
}

/// A silence costs nine seconds, so that there are few of them.
Cut::How howAt(qint64 byte)
{
    if (byte % 97 == 0)
        return Cut::How::Silence;
    return byte % 2 == 0 ? Cut::How::Reset : Cut::How::Close;
}

QList<Cut> cutsOf(const QByteArray &request, Cut::Way way, qint64 length, qint64 step)
{
    QList<Cut> cuts;
    for (qint64 byte = QRandomGenerator::global()->bounded(step); byte < length; byte += step)
        cuts.append({request, way, byte, howAt(byte)});
    return cuts;
}

/// Whether `ask(handler)` is answered with a result; it must be answered.
template <class T> Result<T> answerTo(const std::function<void(const Handler<T> &)> &ask)
{
    std::optional<Answer<T>> answer;
    QEventLoop loop; // thousands of answers: QTest::qWaitFor looks only every ten milliseconds
    ask([&answer, &loop](const auto &arrived) {
        answer = arrived;
        loop.quit();
    });
    QTimer::singleShot(15s, &loop, &QEventLoop::quit);
    loop.exec();
    if (!answer)
        return failure(ErrorCode::Unreachable, u"never answered"_s);
    return answer->result;
}

} // namespace

class TestEveryByte : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPlayersExchangesConverge();
    void loggingInAndCreatingEndAndCanBeRepeated();

private:
    QList<Player::Place> places(qsizetype count);
    QList<Case> casesOf(const Exchange &exchange, const Player::Place &place);
    QStringList play(const QList<Player::Place> &all, const QList<Case> &cases);
    QList<Submission> submissionsOf(const Player::Place &place);

    const SystemClock m_clock;
    const OneLibrary m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedJudge> m_judge;
    std::unique_ptr<Server> m_server;
    quint16 m_port = 0;
    qsizetype m_uncut = 0;
};

void TestEveryByte::init()
{
    m_server.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_judge = std::make_unique<ScriptedJudge>();
    ServerOptions options;
    options.port = 0;
    options.databaseFile = m_folder->filePath(u"server.sqlite"_s);
    m_server = std::make_unique<Server>(options, m_library, m_judge.get(), m_clock);
    m_port = m_server->listen().value_or(0);
    QVERIFY(m_port);
}

/// So many players, each with a duel of their own that runs.
QList<Player::Place> TestEveryByte::places(qsizetype count)
{
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(m_port));
    const CreateDuelRequest request{.settings = {.seats = 1}, .problems = {ProblemId(u"sumofline"_s)}};
    QList<Player::Place> made;
    for (qsizetype i = 0; i < count; ++i) {
        RestClient nobody(url);
        const auto session =
            answerTo<Session>([&](const auto &handler) { nobody.createSession(u"p%1"_s.arg(i), {}, this, handler); });
        const Credentials credentials = session ? Credentials{session->user, session->token} : Credentials();
        RestClient rest(url, credentials);
        const auto duel = answerTo<DuelSnapshot>([&](const auto &handler) { rest.createDuel(request, this, handler); });
        if (!duel)
            return {};
        made.append({m_port, credentials, duel->duel.id});
    }
    RestClient last(url, made.last().credentials);
    const bool runs = QTest::qWaitFor(
        [&] {
            const auto duel =
                answerTo<DuelSnapshot>([&](const auto &handler) { last.duel(made.last().duel, this, handler); });
            return duel && duel->duel.state == DuelState::Running;
        },
        patience);
    return runs ? made : QList<Player::Place>();
}

QList<Submission> TestEveryByte::submissionsOf(const Player::Place &place)
{
    RestClient rest(QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)), place.credentials);
    const auto snapshot =
        answerTo<SubmissionsSnapshot>([&](const auto &handler) { rest.submissions(place.duel, this, handler); });
    return snapshot ? snapshot->submissions : QList<Submission>();
}

/// Measured with a player whom nothing disturbs.
QList<Case> TestEveryByte::casesOf(const Exchange &exchange, const Player::Place &place)
{
    Player player(place, m_clock, exchange.channel, std::nullopt);
    const bool done = QTest::qWaitFor(
        [&player] {
            player.act();
            return player.isDone();
        },
        patience);
    QList<Case> cases;
    for (const Cut::Way way : {Cut::Way::ToServer, Cut::Way::ToClient}) {
        const QByteArray request = QByteArray(exchange.request).replace("%1", place.duel.value().toLatin1());
        const qint64 length = done ? player.proxy().lengthOf(request, way) : 0;
        qInfo("%s: %lld bytes", qPrintable(Player::nameOf({exchange.request, way, 0})), qlonglong(length));
        const QList<Cut> cuts = cutsOf(exchange.request, way, length, every());
        for (const Cut &cut : cuts)
            cases.append({exchange.channel, cut});
    }
    return cases;
}

/// One player a cut, some at a time. What went wrong.
QStringList TestEveryByte::play(const QList<Player::Place> &all, const QList<Case> &cases)
{
    QStringList complaints;
    std::list<Player> players;
    qsizetype next = 0;
    QDeadlineTimer deadline(patience);
    const auto goOn = [&] {
        for (; std::ssize(players) < atOnce && next < cases.size(); ++next) {
            Cut cut = cases[next].cut;
            cut.request.replace("%1", all[next].duel.value().toLatin1());
            players.emplace_back(all[next], m_clock, cases[next].channel, cut);
            deadline.setRemainingTime(patience);
        }
        std::erase_if(players, [&](Player &player) {
            player.act();
            if (!player.isDone())
                return false;
            complaints.append(player.complaintAgainst(submissionsOf(player.place())));
            m_uncut += player.proxy().wasCut() ? 0 : 1;
            return true;
        });
        return !players.empty() || next < cases.size();
    };
    while (goOn() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    for (const Player &player : players)
        complaints.append(player.complaintAgainst({}));
    complaints.removeAll(QString());
    return complaints;
}

void TestEveryByte::aPlayersExchangesConverge()
{
    const QList<Player::Place> undisturbed = places(exchanges.size());
    QCOMPARE(undisturbed.size(), exchanges.size());
    QList<Case> cases;
    for (qsizetype i = 0; i < std::ssize(exchanges); ++i) {
        const QList<Case> found = casesOf(exchanges[std::size_t(i)], undisturbed[i]);
        QVERIFY(!found.isEmpty());
        cases += found;
    }
    const QList<Player::Place> all = places(cases.size());
    QCOMPARE(all.size(), cases.size());
    const QStringList complaints = play(all, cases);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QCOMPARE_LE(m_uncut, cases.size() / 8); // a poll brings one event or all, so that its answer may be shorter
    qInfo("%lld cuts, %lld of them behind the end", qlonglong(cases.size()), qlonglong(m_uncut));
}

void TestEveryByte::loggingInAndCreatingEndAndCanBeRepeated()
{
    const Credentials credentials = places(1).first().credentials;
    TcpProxy proxy(m_port);
    const QUrl url(u"http://127.0.0.1:%1"_s.arg(proxy.port()));
    const auto logIn = [&] {
        RestClient rest(url);
        return answerTo<Session>([&](const auto &handler) { rest.createSession(u"x"_s, {}, this, handler); })
            .has_value();
    };
    const auto create = [&] {
        RestClient rest(url, credentials);
        const CreateDuelRequest request{.settings = {.seats = 1}, .problems = {ProblemId(u"sumofline"_s)}};
        return answerTo<DuelSnapshot>([&](const auto &handler) { rest.createDuel(request, this, handler); })
            .has_value();
    };
    int count = 0;
    const auto cutAll = [&](const QByteArray &request, const std::function<bool()> &ask) -> QByteArray {
        if (!ask())
            return request + " does not work";
        for (const Cut::Way way : {Cut::Way::ToServer, Cut::Way::ToClient}) {
            for (Cut cut : cutsOf(request, way, proxy.lengthOf(request, way), every())) {
                cut.how = cut.after % 2 == 0 ? Cut::How::Reset : Cut::How::Close;
                proxy.cutAt(cut);
                ask(); // is answered, with an error or not
                if (!proxy.wasCut() || !ask())
                    return request + " cut at byte " + QByteArray::number(cut.after);
                ++count;
            }
        }
        return QByteArray();
    };
    QCOMPARE(cutAll("POST /api/sessions", logIn), QByteArray());
    QCOMPARE(cutAll("POST /api/duels", create), QByteArray());
    qInfo("%d cuts", count);
}

QTEST_GUILESS_MAIN(TestEveryByte)
#include "tst_everybyte.moc"
