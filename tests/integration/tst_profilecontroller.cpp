// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fails when a name that was chosen while the server is away is lost, or the player is not told what became of it.
#include "app/profilecontroller.h"
#include "tests/support/tcpproxy.h"
#include "tests/support/testserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestProfileController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameChosenOfflineIsToldOnceAndSentLater();
};

void TestProfileController::aNameChosenOfflineIsToldOnceAndSentLater()
{
    TestServer server;
    HttpProbe probe(server.port());
    const QJsonObject session = probe.post(u"/api/sessions"_s, {{u"name"_s, u"Ada"_s}}).json;
    const QString token = session.value("token"_L1).toString();
    probe.setToken(token);
    TcpProxy proxy(server.port());
    RestClient rest(QUrl(u"http://127.0.0.1:%1"_s.arg(proxy.port())), {UserId(u"1"_s), token});
    ProfileController profile(rest, u"Ada"_s);
    QSignalSpy failed(&profile, &ProfileController::failed);
    QSignalSpy recovered(&profile, &ProfileController::recovered);

    proxy.shut();
    profile.setName(u"Countess"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 5s);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::RenameWaiting);
    profile.sendAgain();
    proxy.reopen();
    QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 15s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(recovered.first().first().value<Error>(), failed.first().first().value<Error>());
    QCOMPARE(probe.get(u"/api/users/me"_s).json.value("name"_L1).toString(), u"Countess"_s);
}

QTEST_GUILESS_MAIN(TestProfileController)
#include "tst_profilecontroller.moc"
