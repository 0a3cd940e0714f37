// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/duelrecord.h"

#include <algorithm>

namespace duello {

namespace {

const Submission *decidingSubmission(const DuelRecord &record)
{
    if (!record.duel.result || record.duel.result->submission.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(record.submissions, record.duel.result->submission, &Submission::id);
    return found == record.submissions.end() ? nullptr : &*found;
}

} // namespace

QList<Submission> ofBothSides(QList<Submission> own, const QList<Submission> &known, const UserId &you)
{
    std::ranges::copy_if(known, std::back_inserter(own), [&you](const Submission &one) { return one.user != you; });
    std::ranges::stable_sort(own, {}, &Submission::receivedAt);
    return own;
}

Outcome outcomeOf(const DuelRecord &record)
{
    const Duel &duel = record.duel;
    if (duel.state == DuelState::Aborted || !duel.result || duel.result->reason == DuelReason::Aborted)
        return Outcome::CalledOff;
    if (duel.result->winner)
        return *duel.result->winner == record.you ? Outcome::Won : Outcome::Lost;
    // Nobody won: against a person it is a draw; against the clock, the clock won.
    return duel.settings.seats == 1 ? Outcome::Lost : Outcome::Draw;
}

Timestamp startOf(const DuelRecord &record)
{
    return record.duel.startsAt.value_or(record.duel.createdAt);
}

std::chrono::milliseconds timeTaken(const DuelRecord &record)
{
    if (!record.duel.startsAt)
        return std::chrono::milliseconds{0};
    const Submission *deciding = decidingSubmission(record);
    const Timestamp end = deciding ? deciding->receivedAt : record.duel.finishedAt.value_or(*record.duel.startsAt);
    return std::max(end - *record.duel.startsAt, std::chrono::milliseconds{0});
}

QString languageOf(const DuelRecord &record)
{
    if (const Submission *deciding = decidingSubmission(record); deciding && deciding->user == record.you)
        return deciding->language;
    QString language;
    for (const Submission &submission : record.submissions) {
        if (submission.user == record.you)
            language = submission.language;
    }
    return language;
}

int submissionsOf(const DuelRecord &record, const UserId &user)
{
    return static_cast<int>(std::ranges::count(record.submissions, user, &Submission::user));
}

const Seat *rivalOf(const DuelRecord &record)
{
    const auto found =
        std::ranges::find_if(record.duel.seats, [&record](const Seat &seat) { return seat.user != record.you; });
    return found == record.duel.seats.end() ? nullptr : &*found;
}

} // namespace duello
