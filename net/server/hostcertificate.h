// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <QByteArray>

namespace duello {

/// The certificate that a host makes itself. Nobody vouches for it: guests know it by its fingerprint, which the
/// invitation carries, so it names no address and never expires (RFC 5280, section 4.1.2.5).
struct HostCertificate
{
    QString certificateFile; ///< PEM
    QString keyFile;         ///< PEM, readable by its owner only
    QByteArray fingerprint;  ///< SHA-256 of the certificate
};

/// The one in `folder`, which exists; made when there is none or what there is cannot be used. FileUnusable.
Result<HostCertificate> hostCertificate(const QString &folder);

} // namespace duello
