// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/problemjson.h"

#include "net/protocol/codec.h"

namespace duello {

int httpStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
    case ErrorCode::BadJson:
    case ErrorCode::UnknownLanguage:
    case ErrorCode::LanguageUnavailable:
    case ErrorCode::EmptySolution:
        return 400;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
    case ErrorCode::WrongJoinCode:
        return 403;
    case ErrorCode::NotFound:
    case ErrorCode::UnknownDuel:
    case ErrorCode::UnknownProblem:
    case ErrorCode::UnknownSubmission:
        return 404;
    case ErrorCode::MethodNotAllowed:
        return 405;
    case ErrorCode::IllegalMove:
    case ErrorCode::NoProblemLeft:
    case ErrorCode::TooManyRooms:
    case ErrorCode::DuelNotStarted:
    case ErrorCode::DuelFinished:
        return 409;
    case ErrorCode::SolutionTooLarge:
    case ErrorCode::BodyTooLarge:
        return 413;
    case ErrorCode::ClientTempIdReused:
        return 422;
    case ErrorCode::TooManyRequests:
        return 429;
    case ErrorCode::StorageUnavailable:
        return 503;
    default:
        return 500;
    }
}

http::Response problemResponse(const Error &error)
{
    const int status = httpStatus(error.code);
    http::Response response =
        http::textResponse(status, QByteArrayLiteral("application/problem+json"), toText(toJson(error, status)));
    if (status == 401)
        response.headers.append({QByteArrayLiteral("WWW-Authenticate"), QByteArrayLiteral("Bearer")});
    if (status == 429 || status == 503)
        response.headers.append({QByteArrayLiteral("Retry-After"), status == 429 ? "60" : "1"});
    return response;
}

} // namespace duello
