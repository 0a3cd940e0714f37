// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The connection in words: for the badge, for the panel, and for a bug report.
#pragma once

#include "net/sync/connection.h"
#include "net/sync/diagnostics.h"

#include <QList>

namespace duello {

/// "WebSocket", "server-sent events", "long polling"
QString channelText(ChannelKind kind);
/// Why there is no connection, in three words.
QString reasonText(ErrorCode code);

struct Fact
{
    QString name;
    QString value;

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// "Live", "Catching up", "Offline for 0:12 (no answer)"; `now` is of the clock that the status is of.
QString stateText(const ConnectionStatus &status, Timestamp now);
/// What is known of the connection, a line each.
QList<Fact> connectionFacts(const ConnectionStatus &status, const SyncDiagnostics &diagnostics, Timestamp now);
/// The last events, the newest first: the number and when; what it said.
QList<Fact> eventFacts(const SyncDiagnostics &diagnostics);
/// All of it as plain text, to be pasted into a report.
QString connectionReport(const ConnectionStatus &status, const SyncDiagnostics &diagnostics, Timestamp now);

} // namespace duello
