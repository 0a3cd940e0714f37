// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Accepting submissions and showing them to their authors (protocol section 4).
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/snapshot.h"
#include "net/server/serverparts.h"

namespace duello::submissions {

struct Accepted
{
    SubmitReply reply;
    bool replayed = false; ///< the key was known: nothing new was made
};

/// In the database before it returns. A known key is recognised before the deadline is looked at; with other content it
/// is ClientTempIdReused.
Result<Accepted> submit(ServerParts &parts, const UserId &user, const DuelId &duel, const SubmitRequest &request);

/// The player's own.
Result<SubmissionsSnapshot> list(ServerParts &parts, const DuelId &duel, const UserId &user);

/// The player's own to these duels, one duel's after another's.
Result<SubmissionsSnapshot> listOf(ServerParts &parts, const QList<DuelId> &duels, const UserId &user);

/// The player's own of all duels.
Result<SubmissionsSnapshot> listAll(ServerParts &parts, const UserId &user);

/// UnknownSubmission, also when it is another player's: that it exists is nobody's business.
Result<SubmissionDetails> details(ServerParts &parts, const DuelId &duel, const SubmissionId &id, const UserId &user);

} // namespace duello::submissions
