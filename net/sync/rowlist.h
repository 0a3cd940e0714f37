// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list of rows, and the operations that lead from one to another.
#pragma once

#include "net/sync/row.h"

#include <QList>

namespace duello {

/// The operations that turn `from` into `to`, to be applied in order: removals first, then the rest from the end of
/// the list to its beginning, so that a `before` always names a row that is already in place. As few rows as possible
/// move. Row ids are unique in each list.
QList<RowOp> difference(const QList<Row> &from, const QList<Row> &to);

/// `rows` after `ops`. Every id that they name is in the list.
QList<Row> applied(QList<Row> rows, const QList<RowOp> &ops);

} // namespace duello
