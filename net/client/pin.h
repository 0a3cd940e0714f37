// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trust in one certificate, by its fingerprint, for whatever talks to a server. It fails closed: with a pin no
// authority is trusted, so that every certificate is an error, which only the right one is forgiven, before a byte is
// sent.
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QSslError>

class QNetworkAccessManager;
class QWebSocket;

namespace duello {

/// What a connection to the server with that pin is configured with; the usual where it has none.
QSslConfiguration pinnedConfiguration(const QByteArray &fingerprint);

/// Whether a handshake with these errors was one with the holder of the pinned certificate. It is the peer's own that
/// counts, not one that it merely sends along.
bool isPinned(const QList<QSslError> &errors, const QByteArray &fingerprint);

/// For all of its requests, which are made by requestFor().
void pin(QNetworkAccessManager &network, const QByteArray &fingerprint);
/// Before it is opened.
void pin(QWebSocket &socket, const QByteArray &fingerprint);

} // namespace duello
