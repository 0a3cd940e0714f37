// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpanswer.h"
#include "net/client/request.h"

#include <QTest>

using namespace duello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestHttpAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successIsTheObject()
    {
        const Result<QJsonObject> object = objectOf({.status = 201, .body = R"({"user_id":"1"})"});
        QVERIFY(object);
        QCOMPARE(object->value("user_id"_L1).toString(), u"1"_s);
    }

    void everyOtherAnswerIsAnErrorWithACode_data()
    {
        QTest::addColumn<HttpExchange>("exchange");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("problem+json") << HttpExchange{.networkError = QNetworkReply::ContentConflictError,
                                                      .status = 409,
                                                      .body = R"({"code":"duel_finished","detail":"over"})"}
                                      << ErrorCode::DuelFinished;
        QTest::newRow("a code of a newer server")
            << HttpExchange{.status = 422, .body = R"({"code":"new_word"})"} << ErrorCode::BadRequest;
        QTest::newRow("503 without a code")
            << HttpExchange{.status = 503, .body = "{}"} << ErrorCode::StorageUnavailable;
        QTest::newRow("500 without a code") << HttpExchange{.status = 500, .body = "{}"} << ErrorCode::Internal;
        QTest::newRow("captive portal") << HttpExchange{.status = 200,
                                                        .contentType = "text/html",
                                                        .body = "<html>Please log in</html>"}
                                        << ErrorCode::NotDuello;
        QTest::newRow("captive portal's redirect") << HttpExchange{.status = 302} << ErrorCode::NotDuello;
        QTest::newRow("gateway's page") << HttpExchange{.networkError = QNetworkReply::UnknownServerError,
                                                        .status = 502,
                                                        .body = "<html>Bad Gateway</html>"}
                                        << ErrorCode::NotDuello;
        QTest::newRow("refused") << HttpExchange{.networkError = QNetworkReply::ConnectionRefusedError}
                                 << ErrorCode::Unreachable;
        QTest::newRow("a body that was cut") << HttpExchange{.networkError = QNetworkReply::RemoteHostClosedError,
                                                             .status = 200,
                                                             .body = R"({"user_id":"1"})"}
                                             << ErrorCode::Unreachable;
        QTest::newRow("timeout") << HttpExchange{.networkError = QNetworkReply::OperationCanceledError}
                                 << ErrorCode::TimedOut;
    }

    void everyOtherAnswerIsAnErrorWithACode()
    {
        QFETCH(const HttpExchange, exchange);
        const Result<QJsonObject> object = objectOf(exchange);
        QVERIFY(!object);
        QTEST(object.error().code, "code");
    }

    void retryAfterIsReadInSeconds()
    {
        QCOMPARE(retryAfterOf({.retryAfter = "7"}), 7s);
        QCOMPARE(retryAfterOf({.retryAfter = "99999999"}), 1h);
        QVERIFY(!retryAfterOf({.retryAfter = "-1"}));
        QVERIFY(!retryAfterOf({.retryAfter = "Wed, 21 Oct 2015 07:28:00 GMT"}));
        QVERIFY(!retryAfterOf({}));
    }

    void aRequestSaysWhoAsksByTokenElseByName()
    {
        const QUrl server(u"http://127.0.0.1:5001"_s);
        const QNetworkRequest byToken = requestFor(server, u"/ws"_s, {}, {UserId(u"1"_s), u"secret"_s});
        QCOMPARE(byToken.rawHeader("Authorization"_ba), "Bearer secret"_ba);
        QVERIFY(!byToken.url().hasQuery());
        const QNetworkRequest byName = requestFor(server, u"/ws"_s, {}, {UserId(u"a b&c"_s), {}});
        QVERIFY(!byName.hasRawHeader("Authorization"_ba));
        QCOMPARE(byName.url().query(QUrl::FullyEncoded), u"user_id=a%20b%26c"_s);
    }
};

QTEST_APPLESS_MAIN(TestHttpAnswer)
#include "tst_httpanswer.moc"
