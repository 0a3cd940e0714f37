// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place where error codes become words for players.
#pragma once

#include "net/protocol/error.h"

#include <QString>

namespace duello {

struct ErrorText
{
    QString happened; ///< what happened, a sentence
    QString advice;   ///< what is safe and what to do, a sentence or two
};

/// In the player's language; never empty. The error's detail is English, for logs and tool tips, and not in it.
ErrorText errorText(ErrorCode code);
/// The same, and closer to the cause where the detail is one that a database gives or names a place.
ErrorText errorText(const Error &error);

} // namespace duello
