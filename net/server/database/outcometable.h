// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/submission.h"
#include "net/server/database/transaction.h"

namespace duello::outcometable {

/// The outcomes of the last attempt take the place of those before. Outputs are not kept: they are never a secret
/// test's, and own runs do not come here.
void replace(Transaction &transaction, const SubmissionId &submission, const QList<TestOutcome> &outcomes);
/// In the order of the tests.
QList<TestOutcome> list(Transaction &transaction, const SubmissionId &submission);

} // namespace duello::outcometable
