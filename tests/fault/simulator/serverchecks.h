// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/fault/simulator/history.h"
#include "tests/fault/simulator/virtualjudge.h"

#include "net/server/database/eventtable.h"

#include <QStringList>

#include <map>

namespace duello::simulator {

/// What the server has at the end, read from its database.
struct ServerTruth
{
    struct Log
    {
        eventtable::Window window;
        QList<eventtable::StoredEvent> events;
    };

    QString epoch;
    std::map<UserId, SubmissionsSnapshot> submissions;
    std::map<UserId, Log> logs;
};

/// Promises that the server alone can break: one submission a key (P2), nothing pushed that is not kept (P3), dense
/// numbers (P4), whole resumes (P7), one verdict an attempt, and the judge's own (P15).
QStringList brokenByServer(History &history, const ServerTruth &truth, const VirtualJudge &judge);

} // namespace duello::simulator
