// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/server/changes.h"

#include "net/rules/duelrules.h"
#include "net/server/database/dueltable.h"
#include "net/server/database/eventtable.h"
#include "net/server/database/submissiontable.h"

namespace duello {

void save(Transaction &transaction, const Duel &duel, Timestamp now)
{
    dueltable::save(transaction, duel, rules::nextChange(duel, submissiontable::counted(transaction, duel.id), now));
}

void saveAndTell(Transaction &transaction, const Duel &duel, Timestamp now, const QList<UserId> &alsoTo)
{
    save(transaction, duel, now);
    QList<UserId> recipients = alsoTo;
    for (const Seat &seat : duel.seats) {
        if (!seat.user.isEmpty() && !recipients.contains(seat.user))
            recipients.append(seat.user);
    }
    for (const UserId &user : std::as_const(recipients))
        eventtable::append(transaction, user, duel.id, DuelBody{rules::visibleTo(duel, user)}, now);
}

void saveAndTell(Transaction &transaction, const Submission &submission, Timestamp now)
{
    submissiontable::update(transaction, submission);
    tell(transaction, submission, now);
}

void tell(Transaction &transaction, const Submission &submission, Timestamp now)
{
    eventtable::append(transaction, submission.user, submission.duel, SubmissionBody{submission}, now);
    const auto onlooker = dueltable::onlookerOf(transaction, submission.duel, submission.user);
    if (!onlooker)
        return;
    const OpponentBody seen{
        .user = submission.user,
        .problem = submission.problem,
        .submission = rules::opponentSees(onlooker->visibility, submission),
    };
    if (seen.submission)
        eventtable::append(transaction, onlooker->user, submission.duel, seen, now);
}

Duel broughtUpToDate(Transaction &transaction, const Duel &duel, Timestamp now)
{
    const Duel after = rules::advance(duel, submissiontable::counted(transaction, duel.id), now);
    if (after != duel)
        saveAndTell(transaction, after, now);
    else if (duel.settings.penalty == Penalty::Time)
        save(transaction, after, now); // a rejected submission may have brought the end nearer
    return after;
}

Duel broughtUpToTime(Transaction &transaction, const Duel &duel, Timestamp now)
{
    return dueltable::isDue(transaction, duel.id, now) ? broughtUpToDate(transaction, duel, now) : duel;
}

void changeActiveDuels(Transaction &transaction, const UserId &user, Timestamp now,
                       const std::function<void(Seat &)> &change)
{
    const QList<DuelId> duels = dueltable::activeOf(transaction, user);
    for (const DuelId &id : duels) {
        const std::optional<Duel> found = dueltable::find(transaction, id);
        if (!found)
            continue;
        // Time may have moved it already: stored as it is, it would be looked at again too late.
        const Duel before = broughtUpToDate(transaction, *found, now);
        Duel after = before;
        for (Seat &seat : after.seats) {
            if (seat.user == user)
                change(seat);
        }
        if (after == before)
            continue;
        ++after.rev;
        saveAndTell(transaction, after, now);
    }
}

} // namespace duello
