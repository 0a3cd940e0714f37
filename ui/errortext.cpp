// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errortext.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

/// Gives the sentences below one context in the translation files.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::ErrorText)

public:
    static ErrorText ofRequest(ErrorCode code);
    static ErrorText ofDuel(ErrorCode code);
    static ErrorText ofMachine(ErrorCode code);
    static ErrorText ofStorage(const QString &detail);
};

ErrorText Words::ofRequest(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadRequest:
        return {tr("The server did not understand the request"),
                tr("Nothing was changed and your code is safe. Update both sides to the same version of Duello.")};
    case ErrorCode::BadJson:
        return {tr("The server could not read the message"),
                tr("Nothing was changed and your code is safe. Update both sides to the same version of Duello.")};
    case ErrorCode::Unauthorized:
        return {tr("The server does not know you any more"),
                tr("Your code is safe on this computer. Return to the home page and enter the duel again.")};
    case ErrorCode::Forbidden:
        return {tr("This is not yours to do"), tr("Nothing was changed. Only a player of the duel may do it.")};
    case ErrorCode::WrongJoinCode:
        return {tr("No duel has this code"), tr("Check the six characters with your rival and try again.")};
    case ErrorCode::NotFound:
        return {tr("The server has no such page"),
                tr("Nothing was changed. Update both sides to the same version of Duello.")};
    case ErrorCode::MethodNotAllowed:
        return {tr("The server does not do that"),
                tr("Nothing was changed. Update both sides to the same version of Duello.")};
    case ErrorCode::BodyTooLarge:
        return {tr("The message is too large"),
                tr("It was not sent and your code is safe. Make it smaller and try again.")};
    case ErrorCode::ClientTempIdReused:
        return {tr("Another submission already has this key"),
                tr("The first one counts and your code is safe. Submit again to send the new text.")};
    case ErrorCode::TooManyRequests:
        return {tr("Too many requests in a short time"),
                tr("Nothing is lost. Wait a few seconds; what is waiting is sent by itself.")};
    case ErrorCode::StorageUnavailable:
        return {tr("The server could not store it"), tr("Nothing was confirmed that is not stored, and your code is "
                                                        "safe. Free some disk space on the server and try again.")};
    case ErrorCode::Internal:
        return {tr("The server failed"), tr("Your code is safe. Try again; if it fails again, restart the server.")};
    default:
        return {};
    }
}

ErrorText Words::ofDuel(ErrorCode code)
{
    switch (code) {
    case ErrorCode::UnknownDuel:
        return {tr("This duel is not on the server"),
                tr("Your code is safe on this computer. Return to the home page and choose another duel.")};
    case ErrorCode::UnknownProblem:
        return {tr("The library has no such problem"), tr("Nothing was changed. Choose another problem.")};
    case ErrorCode::UnknownSubmission:
        return {tr("The server has no such submission"), tr("Your code is safe. Submit it again.")};
    case ErrorCode::UnknownLanguage:
        return {tr("The server does not know this language"),
                tr("Nothing was sent and your code is safe. Choose another language.")};
    case ErrorCode::LanguageUnavailable:
        return {tr("The compiler of this language is not installed"),
                tr("Nothing was sent and your code is safe. Install it, or choose another language.")};
    case ErrorCode::EmptySolution:
        return {tr("There is nothing to submit"), tr("Write a solution first.")};
    case ErrorCode::SolutionTooLarge:
        return {tr("The solution is larger than 64 KB"),
                tr("It was not sent and your code is safe. Make it shorter and submit again.")};
    case ErrorCode::IllegalMove:
        return {tr("That is not possible now"), tr("The duel goes on as it was.")};
    case ErrorCode::DuelNotStarted:
        return {tr("The duel has not started"), tr("Your code is safe. Submit when the clock runs.")};
    case ErrorCode::DuelFinished:
        return {tr("The duel is over"),
                tr("This submission does not count. Your code is safe and stays in the editor.")};
    default:
        return {};
    }
}

ErrorText Words::ofMachine(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return {tr("The server does not answer"), tr("Your code and your submissions are safe on this computer and are "
                                                     "sent as soon as it is back. Check the network.")};
    case ErrorCode::TimedOut:
        return {tr("The server took too long"), tr("Nothing is lost: it is sent again by itself, and counted once.")};
    case ErrorCode::NotDuello:
        return {tr("Something else answers at this address"), tr("Nothing was sent. Check the address and the port.")};
    case ErrorCode::ProtocolMismatch:
        return {tr("The two sides speak different versions"),
                tr("Nothing was sent. Update both to the same version of Duello.")};
    case ErrorCode::SandboxUnavailable:
        return {tr("This computer cannot run solutions safely"),
                tr("Nothing was run. Allow user namespaces on this computer, or duel on another server.")};
    case ErrorCode::PackageInvalid:
        return {tr("This problem is damaged"),
                tr("Your code is safe. Choose another problem and tell whoever made this one.")};
    case ErrorCode::FileUnusable:
        return {tr("A file could not be read or written"),
                tr("What was saved before is safe. Check the free space and the rights of the folder.")};
    default:
        return {};
    }
}

/// SQLite's own words say what is wrong with the file; nothing when they do not.
ErrorText Words::ofStorage(const QString &detail)
{
    const auto says = [&detail](QLatin1StringView words) {
        return detail.contains(words, Qt::CaseInsensitive);
    };
    if (says("file is not a database"_L1) || says("database disk image is malformed"_L1))
        return {tr("The server's database is damaged"),
                tr("Your code is safe on this computer. Put a copy of the database back in its place, or move the "
                   "damaged file away, and start the server again.")};
    if (says("readonly database"_L1) || says("unable to open database"_L1))
        return {tr("The server may not write its database"),
                tr("Nothing was confirmed that is not stored, and your code is safe. Check the rights of the server's "
                   "data folder.")};
    if (says("written by a newer Duello"_L1))
        return {tr("A newer Duello wrote the server's database"),
                tr("Nothing was changed and your code is safe. Update Duello on the server.")};
    return {};
}

} // namespace

ErrorText errorText(const Error &error)
{
    const ErrorText closer = error.code == ErrorCode::StorageUnavailable ? Words::ofStorage(error.detail) : ErrorText{};
    return closer.happened.isEmpty() ? errorText(error.code) : closer;
}

ErrorText errorText(ErrorCode code)
{
    for (const auto words : {&Words::ofRequest, &Words::ofDuel, &Words::ofMachine}) {
        if (ErrorText text = words(code); !text.happened.isEmpty())
            return text;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace duello
