// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/routes.h"

#include <QHostAddress>

namespace duello {

/// The entrance for players on other machines, beside the one on this machine: under TLS always, and who is not known
/// yet needs the join code.
struct Door
{
    QHostAddress address = QHostAddress::Any;
    quint16 port = routes::defaultPort; ///< 0: any free one
    int morePorts = 20;                 ///< when it is taken, so many after it are tried
    QString joinCode;                   ///< required
    QString tlsCertificateFile;         ///< PEM
    QString tlsKeyFile;                 ///< PEM
};

} // namespace duello
