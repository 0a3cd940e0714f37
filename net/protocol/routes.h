// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The paths of the REST routes and streams, for both sides (protocol section 3).
#pragma once

#include "net/protocol/ids.h"

#include <QUrl>

namespace duello::routes {

inline constexpr int defaultPort = 5001;
inline constexpr int protocolVersion = 1;

QString server();
QString sessions();
/// The asking player: GET says who that is, PUT {"name"} gives them another name.
QString me();
QString duels();
QString duel(const DuelId &id);
/// `move`: "join", "ready", "unready", "abort", "resign", "leave", "return", "draw", "undraw", "claim", "rematch",
/// "unrematch".
QString duelMove(const DuelId &id, QStringView move);
QString problem(const DuelId &id, const QString &label);
/// The PDF of a statement, in one of the languages that the problem names.
QString statementPdf(const DuelId &id, const QString &label, const QString &language);
QString submit(const DuelId &id);
/// What the other player shows.
QString opponent(const DuelId &id);
/// Where the own code goes while it is being written, for who has no WebSocket.
QString code(const DuelId &id);
QString submissions(const DuelId &id);
QString submission(const DuelId &id, const SubmissionId &submission);
/// The asking player's, of all duels: what a history is made of.
QString allSubmissions();
QString webSocket();
QString serverSentEvents();
/// The long poll, and the difference that a stream lacks.
QString updates();

} // namespace duello::routes
