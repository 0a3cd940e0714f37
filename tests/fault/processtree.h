// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace duello {

/// The processes that descend from `process` now.
QList<qint64> descendantsOf(qint64 process);

bool isAlive(qint64 process);

} // namespace duello
