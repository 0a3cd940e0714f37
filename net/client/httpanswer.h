// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From an HTTP exchange to a JSON object or an Error, without the network: what a status, a body and a transport error
// mean together.
//
//   transport error        Unreachable, TimedOut (also when a status had arrived: the body is cut)
//   no handshake           WrongCertificate: another server than the pinned one, or none under TLS
//   not JSON               NotDuello: a captive portal, a proxy's error page, somebody else's server
//   2xx with JSON          the object
//   another with JSON      the problem+json code; where it has none that is known, the nearest to the status
#pragma once

#include "net/protocol/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkReply>

#include <chrono>

namespace duello {

struct HttpExchange
{
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    QString networkErrorText;
    int status = 0; ///< 0: no answer
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body;
};

HttpExchange exchangeOf(QNetworkReply &reply);

Result<QJsonObject> objectOf(const HttpExchange &exchange);

/// The body of a 2xx of that content type; the errors are the same.
Result<QByteArray> bodyOf(const HttpExchange &exchange, QByteArrayView contentType);

/// `Retry-After` in seconds; nothing when there is none or it is a date.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpExchange &exchange);

} // namespace duello
