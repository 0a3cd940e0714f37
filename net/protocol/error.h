// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Errors are values. A code says what went wrong and is stable on the wire; the detail says it for people who read
// logs. One file maps codes to HTTP (net/server/problemjson.cpp), one to words for players (ui/errortext.cpp).
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace duello {

enum class ErrorCode {
    // what a server answers
    BadRequest,
    BadJson,
    Unauthorized,
    Forbidden,
    WrongJoinCode,
    NotFound,
    UnknownDuel,
    UnknownProblem,
    UnknownSubmission,
    UnknownLanguage,
    LanguageUnavailable,
    MethodNotAllowed,
    EmptySolution,
    SolutionTooLarge,
    BodyTooLarge,
    ClientTempIdReused,
    IllegalMove,
    NoProblemLeft, ///< that no player of the duel has seen
    TooManyRooms,  ///< of one player that have not begun
    DuelNotStarted,
    DuelFinished,
    TooManyRequests,
    StorageUnavailable,
    Internal,
    // what a client finds on the way
    Unreachable,
    TimedOut,
    NotDuello,
    ProtocolMismatch,
    WrongCertificate, ///< of another server than the invitation's
    HostUnreachable,  ///< the detail is its address and port
    RenameWaiting,    ///< the server has the old name yet
    InviteDamaged,    ///< it was clicked, or given at the start
    // what a machine lacks
    SandboxUnavailable,
    PackageInvalid,
    LibraryEmpty, ///< the detail is where problems were looked for, and why there are none
    PortsTaken,   ///< the detail is the first and the last that was tried
    FileUnusable,
};

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

template <class T> using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error{code, std::move(detail)});
}

/// The word on the wire: "client_temp_id_reused".
QString errorCodeName(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(QStringView name);

} // namespace duello
