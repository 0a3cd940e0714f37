// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers of the REST routes, as values. A snapshot says as of which event it is true (promise P8).
#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/event.h"
#include "net/protocol/language.h"
#include "net/protocol/submission.h"

namespace duello {

struct DuelSnapshot
{
    Cursor asOf;
    Duel duel;
    Timestamp serverTime{};

    friend bool operator==(const DuelSnapshot &, const DuelSnapshot &) = default;
};

struct SubmissionsSnapshot
{
    Cursor asOf;
    QList<Submission> submissions;

    friend bool operator==(const SubmissionsSnapshot &, const SubmissionsSnapshot &) = default;
};

/// Reply to `GET /api/duels`: those the asking player has a seat in and those that wait for one, the newest first.
struct DuelsSnapshot
{
    Cursor asOf;
    QList<Duel> duels;

    friend bool operator==(const DuelsSnapshot &, const DuelsSnapshot &) = default;
};

/// Reply to `GET /api/duels/{id}/opponent`: all that events have told of the other, or would have.
struct OpponentSnapshot
{
    Cursor asOf;
    DuelId duel;
    QList<OpponentBody> seen; ///< a submission or a problem's code each

    friend bool operator==(const OpponentSnapshot &, const OpponentSnapshot &) = default;
};

/// Reply to `POST /api/sessions`.
struct Session
{
    UserId user;
    QString token; ///< secret
    QString epoch;

    friend bool operator==(const Session &, const Session &) = default;
};

/// Reply to `GET` and `PUT /api/users/me`.
struct Profile
{
    UserId user;
    QString name;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// Reply to `POST /api/duels/{id}/submit`: the same for every POST of one key within an epoch.
struct SubmitReply
{
    SubmissionId id;
    ClientTempId clientTempId;
    DuelId duel;
    QString problem;
    Timestamp receivedAt{};
    QString epoch; ///< empty from servers that do not tell

    friend bool operator==(const SubmitReply &, const SubmitReply &) = default;
};

/// Body of that POST.
struct SubmitRequest
{
    QString solution;
    QString language;
    ClientTempId clientTempId;
    QString problem; ///< label; empty: the only one

    friend bool operator==(const SubmitRequest &, const SubmitRequest &) = default;
};

/// Reply to `GET /api/server`.
struct ServerInfo
{
    QString name;
    QString version;
    int protocol = 1;
    QString epoch;
    Timestamp serverTime{};
    QList<LanguageInfo> languages;
    QString judgeTier;

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// Body of `POST /api/duels`.
struct CreateDuelRequest
{
    DuelSettings settings;
    QList<ProblemId> problems; ///< empty: the server chooses
    ProblemChoice choice;      ///< then from these
    QList<ProblemId> seen;     ///< and not from these: what the player knows already

    friend bool operator==(const CreateDuelRequest &, const CreateDuelRequest &) = default;
};

/// Body of `POST /api/duels/{id}/join`.
struct JoinRequest
{
    QList<ProblemId> seen; ///< as above

    friend bool operator==(const JoinRequest &, const JoinRequest &) = default;
};

/// Body of `POST /api/duels/{id}/claim`.
struct ClaimRequest
{
    Claim as = Claim::Win;

    friend bool operator==(const ClaimRequest &, const ClaimRequest &) = default;
};

} // namespace duello
