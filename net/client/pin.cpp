// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/pin.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QWebSocket>

#include <algorithm>

namespace duello {

QSslConfiguration pinnedConfiguration(const QByteArray &fingerprint)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (fingerprint.isEmpty())
        return configuration;
    configuration.setCaCertificates({});
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

// These kinds are said of the peer's own certificate only: OpenSSL calls one further up SelfSignedCertificateInChain.
bool isPinned(const QList<QSslError> &errors, const QByteArray &fingerprint)
{
    return !fingerprint.isEmpty() && std::ranges::any_of(errors, [&fingerprint](const QSslError &error) {
        return error.error() == QSslError::SelfSignedCertificate &&
               error.certificate().digest(QCryptographicHash::Sha256) == fingerprint;
    });
}

void pin(QNetworkAccessManager &network, const QByteArray &fingerprint)
{
    if (fingerprint.isEmpty())
        return;
    QObject::connect(&network, &QNetworkAccessManager::sslErrors, &network,
                     [fingerprint](QNetworkReply *reply, const QList<QSslError> &errors) {
                         if (isPinned(errors, fingerprint))
                             reply->ignoreSslErrors();
                     });
}

void pin(QWebSocket &socket, const QByteArray &fingerprint)
{
    if (fingerprint.isEmpty())
        return;
    socket.setSslConfiguration(pinnedConfiguration(fingerprint));
    QObject::connect(&socket, &QWebSocket::sslErrors, &socket, [&socket, fingerprint](const QList<QSslError> &errors) {
        if (isPinned(errors, fingerprint))
            socket.ignoreSslErrors();
    });
}

} // namespace duello
