// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/ids.h"

namespace duello {

/// Who we are to a server. Without a token, `user` is believed by a server in trusting mode only.
struct Credentials
{
    UserId user;
    QString token; ///< secret

    friend bool operator==(const Credentials &, const Credentials &) = default;
};

} // namespace duello
