// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values <-> JSON, for both sides, so that the two cannot disagree. Readers take every spelling of protocol section 1,
// ignore fields they do not know and answer BadJson with the name of the field that is wrong; writers write both
// spellings.
#pragma once

#include "net/protocol/error.h"
#include "net/protocol/event.h"
#include "net/protocol/problem.h"
#include "net/protocol/snapshot.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace duello {

/// A JSON object from the outside. A comma before a closing bracket is forgiven: the starting document's own example
/// has one.
Result<QJsonObject> parseObject(const QByteArray &text);
/// Compact and ASCII only: a WebSocket frame may then be cut anywhere (protocol section 5).
QByteArray toText(const QJsonObject &object);

/// "2026-11-23T09:00:00.123Z"
QString timestampText(Timestamp time);
std::optional<Timestamp> timestampFromText(const QString &text);

/// "k3f9.42", or "42": that number of `epoch`.
std::optional<Cursor> cursorFromText(const QString &text, const QString &epoch);

QJsonObject toJson(const Submission &submission);
Result<Submission> submissionFromJson(const QJsonObject &object);

QJsonObject toJson(const SubmissionDetails &details);
Result<SubmissionDetails> submissionDetailsFromJson(const QJsonObject &object);

QJsonObject toJson(const Duel &duel);
Result<Duel> duelFromJson(const QJsonObject &object);

QJsonObject toJson(const Problem &problem);
Result<Problem> problemFromJson(const QJsonObject &object);

QJsonObject toJson(const DuelSnapshot &snapshot);
Result<DuelSnapshot> duelSnapshotFromJson(const QJsonObject &object);

QJsonObject toJson(const DuelsSnapshot &snapshot);
Result<DuelsSnapshot> duelsSnapshotFromJson(const QJsonObject &object);

QJsonObject toJson(const SubmissionsSnapshot &snapshot);
Result<SubmissionsSnapshot> submissionsSnapshotFromJson(const QJsonObject &object);

QJsonObject toJson(const Session &session);
Result<Session> sessionFromJson(const QJsonObject &object);

QJsonObject toJson(const Profile &profile);
Result<Profile> profileFromJson(const QJsonObject &object);

QJsonObject toJson(const SubmitRequest &request);
/// The shape only; what a solution or a language may be is the server's to say.
Result<SubmitRequest> submitRequestFromJson(const QJsonObject &object);

QJsonObject toJson(const SubmitReply &reply);
Result<SubmitReply> submitReplyFromJson(const QJsonObject &object);

QJsonObject toJson(const CreateDuelRequest &request);
Result<CreateDuelRequest> createDuelRequestFromJson(const QJsonObject &object);

QJsonObject toJson(const ProblemChoice &choice);
Result<ProblemChoice> problemChoiceFromJson(const QJsonObject &object);

QJsonObject toJson(const JoinRequest &request);
Result<JoinRequest> joinRequestFromJson(const QJsonObject &object);

QJsonObject toJson(const ClaimRequest &request);
Result<ClaimRequest> claimRequestFromJson(const QJsonObject &object);

QJsonObject toJson(const OpponentBody &body);
Result<OpponentBody> opponentBodyFromJson(const QJsonObject &object);

QJsonObject toJson(const OpponentSnapshot &snapshot);
Result<OpponentSnapshot> opponentSnapshotFromJson(const QJsonObject &object);

/// With "type" and "duel_id" when the duel is named: a frame of a WebSocket.
QJsonObject toJson(const CodeUpdate &update);
/// BadJson also when it is neither a text nor an edit.
Result<CodeUpdate> codeUpdateFromJson(const QJsonObject &object);

QJsonObject toJson(const CodeReply &reply);
Result<CodeReply> codeReplyFromJson(const QJsonObject &object);

QJsonObject toJson(const ServerInfo &info);
Result<ServerInfo> serverInfoFromJson(const QJsonObject &object);

/// An event as it is stored in the log and sent on every channel.
QJsonObject toJson(const Event &event);
QJsonObject toJson(const Hello &hello);
QJsonObject toJson(const Heartbeat &heartbeat);
/// One frame of a stream. An unknown `type` with a number is an Event with SkipBody.
Result<StreamMessage> streamMessageFromJson(const QJsonObject &object);

QJsonObject toJson(const Updates &updates);
Result<Updates> updatesFromJson(const QJsonObject &object);

/// application/problem+json, for errors of every route.
QJsonObject toJson(const Error &error, int httpStatus);
/// The error that a problem+json body tells; nothing when it is none.
std::optional<Error> errorFromJson(const QJsonObject &object);

} // namespace duello
