// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/credentials.h"
#include "net/client/serveraddress.h"

#include <QNetworkRequest>
#include <QUrlQuery>

namespace duello {

/// A request to `server` + `path` that says who asks: by the bearer token, or by `user_id` where there is none.
/// The scheme is the server's (http or https), and so is the trust.
QNetworkRequest requestFor(const ServerAddress &server, const QString &path, QUrlQuery query,
                           const Credentials &credentials);

} // namespace duello
