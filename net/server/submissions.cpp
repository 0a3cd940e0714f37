// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/submissions.h"

#include "net/rules/duelrules.h"
#include "net/server/changes.h"
#include "net/server/database/database.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/outcometable.h"
#include "net/server/database/submissiontable.h"
#include "net/server/demo.h"
#include "net/server/languages.h"
#include "net/server/random.h"

#include <algorithm>

namespace duello::submissions {

using namespace Qt::StringLiterals;
using submissiontable::Stored;

namespace {

std::unexpected<Error> unknownDuel()
{
    return failure(ErrorCode::UnknownDuel, u"there is no such duel"_s);
}

bool isPlainKey(const QString &key)
{
    return key.size() <= limits::clientTempIdLength &&
           std::ranges::all_of(key, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

// What can be said against a request without looking into the database. The language comes back by its wire name.
Result<SubmitRequest> checked(SubmitRequest request, const QList<LanguageInfo> &languages)
{
    if (!isPlainKey(request.clientTempId.value())) {
        return failure(ErrorCode::BadRequest,
                       u"client_temp_id is printable ASCII, at most %1 characters"_s.arg(limits::clientTempIdLength));
    }
    if (request.solution.trimmed().isEmpty())
        return failure(ErrorCode::EmptySolution, u"the solution is empty"_s);
    if (request.solution.toUtf8().size() > limits::solution.count()) {
        return failure(ErrorCode::SolutionTooLarge, u"a solution has at most %1 KiB"_s.arg(limits::solution.kib()));
    }
    const std::optional<QString> language = languageOf(languages, request.language);
    if (!language)
        return failure(ErrorCode::UnknownLanguage, u"unknown language \"%1\""_s.arg(request.language.left(40)));
    request.language = *language;
    return request;
}

Result<void> checkAvailable(const QList<LanguageInfo> &languages, const QString &name)
{
    const auto found = std::ranges::find(languages, name, &LanguageInfo::name);
    if (found == languages.end())
        return failure(ErrorCode::LanguageUnavailable, u"this server does not judge %1"_s.arg(name));
    if (!found->available)
        return failure(ErrorCode::LanguageUnavailable, remarkWords(found->reason));
    return {};
}

// Where there is only one it need not be named.
QString problemLabel(const Duel &duel, const QString &asked)
{
    return asked.isEmpty() && duel.problems.size() == 1 ? duel.problems.first().label : asked;
}

SubmitReply replyFor(const Submission &submission, const QString &epoch)
{
    return {submission.id, submission.clientTempId, submission.duel, submission.problem, submission.receivedAt, epoch};
}

Result<Accepted> replay(const Stored &known, const Duel &duel, const SubmitRequest &request, const QString &epoch)
{
    const Submission &submission = known.submission;
    const bool same = submission.duel == duel.id && submission.language == request.language &&
                      known.solution == request.solution && problemLabel(duel, request.problem) == submission.problem;
    if (!same) {
        return failure(ErrorCode::ClientTempIdReused,
                       u"this client_temp_id belongs to a submission with other content"_s);
    }
    return Accepted{replyFor(submission, epoch), true};
}

Result<Accepted> accept(Transaction &transaction, ServerParts &parts, const UserId &user, const Duel &found,
                        const SubmitRequest &request)
{
    const Timestamp now = parts.clock.now();
    Duel duel = broughtUpToTime(transaction, found, now);
    if (parts.options.demo)
        duel = demoKeptOpen(transaction, duel, now);
    const QString label = problemLabel(duel, request.problem);
    if (const Result<void> may = rules::maySubmit(duel, user, label, now); !may)
        return std::unexpected(may.error());
    if (const Result<void> available = checkAvailable(parts.languages, request.language); !available)
        return std::unexpected(available.error());

    const Submission submission{
        .id = SubmissionId(parts.random.uuid()),
        .clientTempId = request.clientTempId,
        .duel = duel.id,
        .problem = label,
        .user = user,
        .language = request.language,
        .receivedAt = now,
        .attempt = 1,
        .rev = 1,
    };
    submissiontable::insert(transaction, submission, request.solution);
    tell(transaction, submission, now);
    if (duel.settings.penalty == Penalty::Cooldown)
        broughtUpToDate(transaction, duel, now); // it begins with the receipt
    return Accepted{replyFor(submission, transaction.epoch()), false};
}

} // namespace

Result<Accepted> submit(ServerParts &parts, const UserId &user, const DuelId &duelId, const SubmitRequest &asked)
{
    const Result<SubmitRequest> request = checked(asked, parts.languages);
    if (!request)
        return std::unexpected(request.error());
    return parts.database.write([&](Transaction &transaction) -> Result<Accepted> {
        const std::optional<Duel> duel = dueltable::find(transaction, duelId);
        if (!duel)
            return unknownDuel();
        if (!request->clientTempId.isEmpty()) {
            if (const auto known = submissiontable::find(transaction, user, request->clientTempId))
                return replay(*known, *duel, *request, transaction.epoch());
        }
        return accept(transaction, parts, user, *duel, *request);
    });
}

Result<SubmissionsSnapshot> list(ServerParts &parts, const DuelId &duel, const UserId &user)
{
    return parts.database.read([&](Transaction &transaction) -> Result<SubmissionsSnapshot> {
        if (!dueltable::find(transaction, duel))
            return unknownDuel();
        return SubmissionsSnapshot{{transaction.epoch(), eventtable::window(transaction, user).head},
                                   submissiontable::ofDuel(transaction, duel, user)};
    });
}

Result<SubmissionsSnapshot> listOf(ServerParts &parts, const QList<DuelId> &duels, const UserId &user)
{
    return parts.database.read([&](Transaction &transaction) -> Result<SubmissionsSnapshot> {
        SubmissionsSnapshot found{{transaction.epoch(), eventtable::window(transaction, user).head}, {}};
        for (const DuelId &duel : duels)
            found.submissions += submissiontable::ofDuel(transaction, duel, user);
        return found;
    });
}

Result<SubmissionsSnapshot> listAll(ServerParts &parts, const UserId &user)
{
    return parts.database.read([&](Transaction &transaction) -> Result<SubmissionsSnapshot> {
        return SubmissionsSnapshot{{transaction.epoch(), eventtable::window(transaction, user).head},
                                   submissiontable::ofUser(transaction, user)};
    });
}

Result<SubmissionDetails> details(ServerParts &parts, const DuelId &duel, const SubmissionId &id, const UserId &user)
{
    return parts.database.read([&](Transaction &transaction) -> Result<SubmissionDetails> {
        const std::optional<Stored> stored = submissiontable::find(transaction, id);
        if (!stored || stored->submission.user != user || stored->submission.duel != duel)
            return failure(ErrorCode::UnknownSubmission, u"you have no such submission in this duel"_s);
        return SubmissionDetails{stored->submission, stored->solution, stored->compilerOutput,
                                 outcometable::list(transaction, id)};
    });
}

} // namespace duello::submissions
