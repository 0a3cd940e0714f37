// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace duello {

Q_DECLARE_LOGGING_CATEGORY(serverLog)

} // namespace duello
