// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/protocol/error.h"

#include <algorithm>
#include <array>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Name
{
    ErrorCode code;
    QLatin1StringView name;
};

constexpr std::array names{
    Name{ErrorCode::BadRequest, "bad_request"_L1},
    Name{ErrorCode::BadJson, "bad_json"_L1},
    Name{ErrorCode::Unauthorized, "unauthorized"_L1},
    Name{ErrorCode::Forbidden, "forbidden"_L1},
    Name{ErrorCode::WrongJoinCode, "wrong_join_code"_L1},
    Name{ErrorCode::NotFound, "not_found"_L1},
    Name{ErrorCode::UnknownDuel, "unknown_duel"_L1},
    Name{ErrorCode::UnknownProblem, "unknown_problem"_L1},
    Name{ErrorCode::UnknownSubmission, "unknown_submission"_L1},
    Name{ErrorCode::UnknownLanguage, "unknown_language"_L1},
    Name{ErrorCode::LanguageUnavailable, "language_unavailable"_L1},
    Name{ErrorCode::MethodNotAllowed, "method_not_allowed"_L1},
    Name{ErrorCode::EmptySolution, "empty_solution"_L1},
    Name{ErrorCode::SolutionTooLarge, "solution_too_large"_L1},
    Name{ErrorCode::BodyTooLarge, "body_too_large"_L1},
    Name{ErrorCode::ClientTempIdReused, "client_temp_id_reused"_L1},
    Name{ErrorCode::IllegalMove, "illegal_move"_L1},
    Name{ErrorCode::NoProblemLeft, "no_problem_left"_L1},
    Name{ErrorCode::TooManyRooms, "too_many_rooms"_L1},
    Name{ErrorCode::DuelNotStarted, "duel_not_started"_L1},
    Name{ErrorCode::DuelFinished, "duel_finished"_L1},
    Name{ErrorCode::TooManyRequests, "too_many_requests"_L1},
    Name{ErrorCode::StorageUnavailable, "storage_unavailable"_L1},
    Name{ErrorCode::Internal, "internal"_L1},
    Name{ErrorCode::Unreachable, "unreachable"_L1},
    Name{ErrorCode::TimedOut, "timed_out"_L1},
    Name{ErrorCode::NotDuello, "not_duello"_L1},
    Name{ErrorCode::ProtocolMismatch, "protocol_mismatch"_L1},
    Name{ErrorCode::WrongCertificate, "wrong_certificate"_L1},
    Name{ErrorCode::HostUnreachable, "host_unreachable"_L1},
    Name{ErrorCode::RenameWaiting, "rename_waiting"_L1},
    Name{ErrorCode::InviteDamaged, "invite_damaged"_L1},
    Name{ErrorCode::SandboxUnavailable, "sandbox_unavailable"_L1},
    Name{ErrorCode::PackageInvalid, "package_invalid"_L1},
    Name{ErrorCode::LibraryEmpty, "library_empty"_L1},
    Name{ErrorCode::PortsTaken, "ports_taken"_L1},
    Name{ErrorCode::FileUnusable, "file_unusable"_L1},
};

} // namespace

QString errorCodeName(ErrorCode code)
{
    const auto found = std::ranges::find(names, code, &Name::code);
    Q_ASSERT(found != names.end());
    return found->name;
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const Name &entry) { return name == entry.name; });
    if (found == names.end())
        return std::nullopt;
    return found->code;
}

} // namespace duello
