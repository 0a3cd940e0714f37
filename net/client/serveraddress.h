// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

namespace duello {

/// Where a server is and which certificate it must show.
struct ServerAddress
{
    // NOLINTNEXTLINE(google-explicit-constructor): a server without a pin is its URL
    ServerAddress(const QUrl &where, const QByteArray &pin = {}) : url(where), fingerprint(pin) {}

    QUrl url; ///< scheme, host and port
    /// SHA-256 of the one certificate that is trusted; empty: those are that this machine's authorities vouch for.
    QByteArray fingerprint;

    friend bool operator==(const ServerAddress &, const ServerAddress &) = default;
};

} // namespace duello
