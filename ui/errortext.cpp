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
    static ErrorText ofPlace(const Error &error);
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
    case ErrorCode::NoProblemLeft:
        return {tr("There are not enough problems left that no player has seen"),
                tr("Nothing was changed. Fewer problems, more levels or any topic leave more to choose from.")};
    case ErrorCode::TooManyRooms:
        return {tr("You have as many open rooms as one player may have"),
                tr("Return to one of them from the home page, or close it there, and try again.")};
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
    case ErrorCode::WrongCertificate:
        return {tr("Another server answers at this address"),
                tr("Its certificate is not the invitation's, so nothing was sent. Ask the host for a new invitation.")};
    case ErrorCode::HostUnreachable:
        return {tr("The host does not answer"),
                tr("Nothing was sent. Check that the room is open and that both computers are in one network.")};
    case ErrorCode::RenameWaiting:
        return {tr("The server does not have your new name yet"),
                tr("It does not answer. The name is kept on this computer and sent by itself as soon as it does.")};
    case ErrorCode::InviteDamaged:
        return {tr("This invitation is damaged"),
                tr("A part of the link is missing or was changed on the way. Ask the host to copy it once more.")};
    case ErrorCode::SandboxUnavailable:
        return {tr("This computer cannot run solutions safely"),
                tr("Nothing was run. Allow user namespaces on this computer, or duel on another server.")};
    case ErrorCode::PackageInvalid:
        return {tr("This problem is damaged"),
                tr("Your code is safe. Choose another problem and tell whoever made this one.")};
    case ErrorCode::LibraryEmpty:
        return {tr("There are no problems to duel about"),
                tr("Everything else works. Start Duello with --problems and a folder that holds some.")};
    case ErrorCode::PortsTaken:
        return {tr("Other programs have all the ports"),
                tr("The room is not open. Close one of them, or start Duello with --port and another number.")};
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
    if (says("another program's database"_L1))
        return {tr("In the place of the server's database is another program's file"),
                tr("It was not touched, and your code is safe. Move it away, or choose another data folder.")};
    if (says("written by a newer Duello"_L1))
        return {tr("A newer Duello wrote the server's database"),
                tr("Nothing was changed and your code is safe. Update Duello on the server.")};
    return {};
}

/// The place that the detail names; nothing when it names none.
ErrorText Words::ofPlace(const Error &error)
{
    if (error.detail.isEmpty())
        return {};
    if (error.code == ErrorCode::LibraryEmpty)
        return {tr("There are no problems to duel about: %1").arg(error.detail), errorText(error.code).advice};
    if (error.code == ErrorCode::PortsTaken)
        return {tr("Other programs have all the ports from %1").arg(error.detail), errorText(error.code).advice};
    const QString port = error.detail.section(u':', -1);
    return {tr("%1 does not answer").arg(error.detail),
            tr("Check that the room is open and that both computers are in one network. If they are, the host's "
               "firewall keeps TCP port %1 closed: open it on the host's computer, for example with "
               "“sudo ufw allow %1/tcp” or “sudo firewall-cmd --add-port=%1/tcp”.")
                .arg(port)};
}

ErrorText closerText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageUnavailable:
        return Words::ofStorage(error.detail);
    case ErrorCode::HostUnreachable:
    case ErrorCode::LibraryEmpty:
    case ErrorCode::PortsTaken:
        return Words::ofPlace(error);
    default:
        return {};
    }
}

} // namespace

ErrorText errorText(const Error &error)
{
    const ErrorText closer = closerText(error);
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
