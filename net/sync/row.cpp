// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sync/row.h"

namespace duello {

RowId rowIdOf(const Submission &submission)
{
    return RowId(submission.clientTempId.isEmpty() ? submission.id.value() : submission.clientTempId.value());
}

} // namespace duello
