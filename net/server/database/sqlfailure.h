// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/error.h"

class QSqlError;

namespace duello {

/// StorageUnavailable with what the database says. What the driver adds ("Unable to fetch row") says where it was told,
/// not what is wrong; it counts where the database says nothing. `subject`: the file, where one is known.
Error sqlFailure(const QSqlError &error, const QString &subject = {});

} // namespace duello
