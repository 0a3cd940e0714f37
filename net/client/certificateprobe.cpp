// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/certificateprobe.h"

#include "net/protocol/invite.h"

#include <QCryptographicHash>
#include <QSslCertificate>

#include <utility>

namespace duello {

CertificateProbe::CertificateProbe(QObject *parent) : QObject(parent)
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone); // who it is, is the question
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end({ErrorCode::HostUnreachable, m_place}); });
    connect(&m_socket, &QSslSocket::encrypted, this, &CertificateProbe::shown);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        const bool isOtherServer = error == QAbstractSocket::SslHandshakeFailedError;
        end({isOtherServer ? ErrorCode::NotDuello : ErrorCode::HostUnreachable, m_place});
    });
}

void CertificateProbe::knock(const QString &host, quint16 port)
{
    giveUp();
    m_place = placeText(host, port);
    m_waiting = true;
    m_patience.start(patience);
    m_socket.connectToHostEncrypted(host, port);
}

void CertificateProbe::giveUp()
{
    m_waiting = false;
    m_patience.stop();
    m_socket.abort();
}

void CertificateProbe::shown()
{
    if (!std::exchange(m_waiting, false))
        return;
    m_patience.stop();
    const QByteArray fingerprint = m_socket.peerCertificate().digest(QCryptographicHash::Sha256);
    m_socket.disconnectFromHost();
    Q_EMIT found(fingerprint);
}

void CertificateProbe::end(const Error &error)
{
    if (!std::exchange(m_waiting, false))
        return;
    m_patience.stop();
    m_socket.abort();
    Q_EMIT failed(error);
}

} // namespace duello
