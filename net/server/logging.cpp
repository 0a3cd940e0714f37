// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/logging.h"

namespace duello {

Q_LOGGING_CATEGORY(serverLog, "duello.server")

} // namespace duello
