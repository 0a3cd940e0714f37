// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <QSslSocket>
#include <QTimer>

namespace duello {

/// Knocks at a door: whether one can get in there, and whose certificate is shown. Nothing is said to it.
class CertificateProbe final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{5000};

    explicit CertificateProbe(QObject *parent = nullptr);

    /// `found` or `failed` follows, once. A knock that is under way is given up.
    void knock(const QString &host, quint16 port);
    void giveUp();

Q_SIGNALS:
    /// SHA-256 of the certificate.
    void found(const QByteArray &fingerprint);
    /// HostUnreachable with the place, or NotDuello: something without TLS is there.
    void failed(const duello::Error &error);

private:
    void shown();
    void end(const Error &error);

    QSslSocket m_socket;
    QTimer m_patience;
    QString m_place;
    bool m_waiting = false;
};

} // namespace duello
