// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslSocket>

namespace duello::http {

/// Bytes that were written and that the kernel has not taken yet. Qt counts what TLS has encrypted apart, and does not
/// bound it.
inline qint64 unsentBytes(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

/// Calls `slot` whenever the kernel took some of it.
template <class Slot> void onTaken(const QTcpSocket &socket, const QObject *context, Slot slot)
{
    if (const auto *tls = qobject_cast<const QSslSocket *>(&socket))
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, context, slot);
    else
        QObject::connect(&socket, &QTcpSocket::bytesWritten, context, slot);
}

} // namespace duello::http
