// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A past duel as JSON, for files: {"you", "duel", "submissions", "complete"}, the duel and the submissions as on the
// wire.
#pragma once

#include "net/protocol/codec.h"
#include "ui/models/duelrecord.h"

namespace duello {

QJsonObject toJson(const DuelRecord &record);
/// Submissions that cannot be read are left out. BadJson when it is the duel.
Result<DuelRecord> duelRecordFromJson(const QJsonObject &object);

} // namespace duello
