// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/database/sqlfailure.h"

#include <QSqlError>

namespace duello {

using namespace Qt::StringLiterals;

Error sqlFailure(const QSqlError &error, const QString &subject)
{
    const QString said = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {ErrorCode::StorageUnavailable, subject.isEmpty() ? said : u"%1: %2"_s.arg(subject, said)};
}

} // namespace duello
