// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpanswer.h"

#include "net/protocol/codec.h"

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// QNetworkReply numbers its errors by layer: below 200 the network and proxies, above what HTTP said.
constexpr int firstErrorOfHttp = 200;

ErrorCode codeOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Forbidden;
    case 404:
        return ErrorCode::NotFound;
    case 405:
        return ErrorCode::MethodNotAllowed;
    case 408:
        return ErrorCode::TimedOut;
    case 409:
        return ErrorCode::IllegalMove;
    case 413:
        return ErrorCode::BodyTooLarge;
    case 429:
        return ErrorCode::TooManyRequests;
    case 503:
        return ErrorCode::StorageUnavailable;
    default:
        return status >= 500 ? ErrorCode::Internal : ErrorCode::BadRequest;
    }
}

} // namespace

HttpExchange exchangeOf(QNetworkReply &reply)
{
    return {
        .networkError = reply.error(),
        .networkErrorText = reply.errorString(),
        .status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .contentType = reply.rawHeader("Content-Type"_ba),
        .retryAfter = reply.rawHeader("Retry-After"_ba),
        .body = reply.readAll(),
    };
}

Result<QByteArray> bodyOf(const HttpExchange &exchange, QByteArrayView contentType)
{
    const bool isIt = exchange.status >= 200 && exchange.status < 300 && exchange.contentType.startsWith(contentType);
    if (isIt && exchange.networkError == QNetworkReply::NoError)
        return exchange.body;
    return objectOf(exchange).and_then([&](const QJsonObject &) -> Result<QByteArray> {
        return failure(ErrorCode::ProtocolMismatch, u"%1 instead of %2"_s.arg(QString::fromLatin1(exchange.contentType),
                                                                              QString::fromLatin1(contentType)));
    });
}

Result<QJsonObject> objectOf(const HttpExchange &exchange)
{
    if (exchange.networkError == QNetworkReply::OperationCanceledError ||
        exchange.networkError == QNetworkReply::TimeoutError)
        return failure(ErrorCode::TimedOut, exchange.networkErrorText);
    if (exchange.networkError == QNetworkReply::SslHandshakeFailedError)
        return failure(ErrorCode::WrongCertificate, exchange.networkErrorText);
    if (exchange.status == 0 ||
        (exchange.networkError != QNetworkReply::NoError && exchange.networkError < firstErrorOfHttp))
        return failure(ErrorCode::Unreachable, exchange.networkErrorText);

    const Result<QJsonObject> object = parseObject(exchange.body);
    if (!object) {
        return failure(
            ErrorCode::NotDuello,
            u"status %1, %2 instead of JSON"_s.arg(exchange.status).arg(QString::fromLatin1(exchange.contentType)));
    }
    if (exchange.status >= 200 && exchange.status < 300)
        return object;
    if (const std::optional<Error> told = errorFromJson(*object))
        return std::unexpected(*told);
    return failure(codeOfStatus(exchange.status), object->value("detail"_L1).toString());
}

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpExchange &exchange)
{
    constexpr int longest = 3600;
    bool isNumber = false;
    const int seconds = exchange.retryAfter.toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, longest));
}

} // namespace duello
