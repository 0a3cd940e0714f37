// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

#include <QSslConfiguration>

namespace duello {

/// What a server under TLS needs, out of two PEM files. FileUnusable with words for who typed their names: what cannot
/// be read, is not what it should be, or does not belong to the other.
Result<QSslConfiguration> readTls(const QString &certificateFile, const QString &keyFile);

} // namespace duello
