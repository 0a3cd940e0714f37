// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"
#include "net/server/http/message.h"

namespace duello {

int httpStatus(ErrorCode code);

/// The error as application/problem+json, with the status that its code has on the wire.
http::Response problemResponse(const Error &error);

} // namespace duello
