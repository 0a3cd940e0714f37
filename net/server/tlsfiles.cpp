// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/tlsfiles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <memory>
#include <unistd.h>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1 << 20;

Result<QByteArray> read(const QString &what, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnusable, u"the %1 %2 cannot be read: %3"_s.arg(what, name, file.errorString()));
    return file.read(largestFile);
}

Result<QSslKey> keyOf(const QByteArray &pem, const QString &name)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    if (pem.contains("ENCRYPTED"))
        return failure(ErrorCode::FileUnusable,
                       u"the key %1 has a passphrase, which nobody can type here; write it without one"_s.arg(name));
    return failure(ErrorCode::FileUnusable,
                   u"%1 holds no private key in PEM that this machine understands"_s.arg(name));
}

// Qt compares the two only when a handshake begins; a peer that says nothing is enough for that.
bool belongTogether(const QSslConfiguration &configuration)
{
    QTcpServer listener;
    QTcpSocket silent;
    if (!listener.listen(QHostAddress::LocalHost))
        return true; // not for this reason, at least
    silent.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    if (!listener.waitForNewConnection(1000))
        return true;
    const std::unique_ptr<QTcpSocket> accepted(listener.nextPendingConnection());
    const int descriptor = ::dup(int(accepted->socketDescriptor()));
    QSslSocket probe;
    if (!probe.setSocketDescriptor(descriptor)) {
        ::close(descriptor);
        return true;
    }
    probe.setSslConfiguration(configuration);
    probe.startServerEncryption();
    return probe.error() != QAbstractSocket::SslInvalidUserDataError &&
           probe.error() != QAbstractSocket::SslInternalError;
}

} // namespace

Result<QSslConfiguration> readTls(const QString &certificateFile, const QString &keyFile)
{
    const Result<QByteArray> certificates = read(u"certificate"_s, certificateFile);
    if (!certificates)
        return std::unexpected(certificates.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificates, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return failure(ErrorCode::FileUnusable, u"%1 holds no certificate in PEM"_s.arg(certificateFile));
    const Result<QSslKey> key =
        read(u"key"_s, keyFile).and_then([&keyFile](const QByteArray &pem) { return keyOf(pem, keyFile); });
    if (!key)
        return std::unexpected(key.error());
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(*key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // players say who they are with tokens
    if (!belongTogether(configuration))
        return failure(ErrorCode::FileUnusable,
                       u"the key %1 is not the one of the certificate %2"_s.arg(keyFile, certificateFile));
    return configuration;
}

} // namespace duello
