// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/outcometext.h"

#include "net/rules/duelrules.h"
#include "ui/models/seattext.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>

namespace duello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(duello::OutcomeText)

public:
    static QString soloTitle(const DuelRecord &record);
    static QString soloReason(const DuelRecord &record);
    static QString soloCourse(const DuelRecord &record, const Seat &seat);
    static QString soloScore(const DuelRecord &record, const Seat &seat);
    static QString pairTitle(const DuelRecord &record);
    static QString pairReason(const DuelRecord &record);
    static QString word(const DuelRecord &record);
    static QString sentence(const DuelRecord &record);
};

bool isSolo(const DuelRecord &record)
{
    return record.duel.settings.seats == 1;
}

DuelReason reasonOf(const DuelRecord &record)
{
    return record.duel.result ? record.duel.result->reason : DuelReason::Aborted;
}

QString Words::soloTitle(const DuelRecord &record)
{
    switch (reasonOf(record)) {
    case DuelReason::Solved:
        return tr("Solved in %1").arg(spanText(timeTaken(record)));
    case DuelReason::Points: // of two players
    case DuelReason::Agreed:
    case DuelReason::Claimed:
    case DuelReason::Deadline:
        return tr("Time is up");
    case DuelReason::Resigned:
        return tr("You resigned");
    case DuelReason::Aborted:
        return tr("Called off");
    case DuelReason::Technical:
        return tr("No verdict");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::soloReason(const DuelRecord &record)
{
    const Seat *found = rules::seatOf(record.duel, record.you);
    const Seat seat = found ? *found : Seat();
    const QString score = soloScore(record, seat);
    return score.isEmpty() ? soloCourse(record, seat) : soloCourse(record, seat) + u' ' + score;
}

/// What one problem's verdict does not say: how many were solved, what wrong answers cost.
QString Words::soloScore(const DuelRecord &record, const Seat &seat)
{
    const DuelReason reason = reasonOf(record);
    if (reason == DuelReason::Aborted || reason == DuelReason::Technical || seat.score == 0)
        return {};
    QStringList sentences;
    if (record.duel.problems.size() > 1) {
        const QString score = scoreSentence(record.duel, seat);
        sentences.append(score.left(1).toUpper() + score.mid(1) + u'.');
    }
    if (record.duel.settings.penalty == Penalty::Time)
        sentences.append(tr("Time with penalties: %1.").arg(spanText(seat.penalty)));
    return sentences.join(u' ');
}

QString Words::soloCourse(const DuelRecord &record, const Seat &seat)
{
    const QString length = minutesText(record.duel.settings.length);
    const int sent = submissionsOf(record, record.you);
    switch (reasonOf(record)) {
    case DuelReason::Solved: {
        const auto shown = std::chrono::floor<std::chrono::seconds>(timeTaken(record)); // the two times add up
        return tr("You beat the clock: %1 left of %2, %n submission(s).", nullptr, sent)
            .arg(clockText(record.duel.settings.length - shown), length);
    }
    case DuelReason::Points: // of two players
    case DuelReason::Agreed:
    case DuelReason::Claimed:
    case DuelReason::Deadline:
        return seat.score > 0 ? tr("The clock ran its %1.").arg(length)
               : sent == 0
                   ? tr("The clock ran its %1 and nothing was submitted.").arg(length)
                   : tr("The clock ran its %1; none of %n submission(s) was accepted.", nullptr, sent).arg(length);
    case DuelReason::Resigned:
        return tr("You stopped after %1 of %2.").arg(clockText(timeTaken(record)), length);
    case DuelReason::Aborted:
        return tr("It counts for nothing.");
    case DuelReason::Technical:
        return tr("The judge could not decide in time. It is not your fault and counts for nothing.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::pairTitle(const DuelRecord &record)
{
    const Seat *rival = rivalOf(record);
    switch (outcomeOf(record)) {
    case Outcome::Won:
        return tr("You won");
    case Outcome::Lost:
        return tr("%1 won").arg(rival ? rival->name : tr("The rival"));
    case Outcome::Draw:
        return tr("A draw");
    case Outcome::CalledOff:
        return tr("Called off");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::pairReason(const DuelRecord &record)
{
    const Seat *rival = rivalOf(record);
    const QString name = rival ? rival->name : tr("The rival");
    const bool won = outcomeOf(record) == Outcome::Won;
    const bool drawn = outcomeOf(record) == Outcome::Draw;
    switch (reasonOf(record)) {
    case DuelReason::Solved:
        return won ? tr("Your solution was accepted first, at %1.").arg(clockText(timeTaken(record)))
                   : tr("%1's solution was accepted first, at %2.").arg(name, clockText(timeTaken(record)));
    case DuelReason::Points:
        return drawn ? tr("Both of you have the same score.")
                     : (won ? tr("You have the higher score.") : tr("%1 has the higher score.").arg(name));
    case DuelReason::Deadline:
        return tr("Time ran out and nobody had solved it.");
    case DuelReason::Resigned:
        return won ? tr("%1 resigned.").arg(name) : tr("You resigned.");
    case DuelReason::Agreed:
        return tr("You agreed on a draw.");
    case DuelReason::Claimed:
        return drawn ? tr("A player was away for too long.")
                     : (won ? tr("%1 was away for too long.").arg(name) : tr("You were away for too long."));
    case DuelReason::Aborted:
        return tr("It counts for nothing.");
    case DuelReason::Technical:
        return tr("The judge could not decide in time. It is not your fault and counts for nothing.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::word(const DuelRecord &record)
{
    if (!isSolo(record)) {
        switch (outcomeOf(record)) {
        case Outcome::Won:
            return tr("Won");
        case Outcome::Lost:
            return tr("Lost");
        case Outcome::Draw:
            return tr("Draw");
        case Outcome::CalledOff:
            return tr("Called off");
        }
    }
    switch (reasonOf(record)) {
    case DuelReason::Solved:
        return tr("Solved");
    case DuelReason::Points: // of two players
    case DuelReason::Agreed:
    case DuelReason::Claimed:
    case DuelReason::Deadline:
        return tr("Time is up");
    case DuelReason::Resigned:
        return tr("Resigned");
    case DuelReason::Aborted:
        return tr("Called off");
    case DuelReason::Technical:
        return tr("No verdict");
    }
    Q_UNREACHABLE_RETURN({});
}

QString Words::sentence(const DuelRecord &record)
{
    const Timestamp moment = startOf(record);
    return tr("%1, %2, %n submission(s)", nullptr, submissionsOf(record, record.you))
        .arg(outcomeTitle(record), momentText(moment));
}

} // namespace

QString outcomeTitle(const DuelRecord &record)
{
    return isSolo(record) ? Words::soloTitle(record) : Words::pairTitle(record);
}

QString outcomeReason(const DuelRecord &record)
{
    return isSolo(record) ? Words::soloReason(record) : Words::pairReason(record);
}

QString outcomeWord(const DuelRecord &record)
{
    return Words::word(record);
}

QString outcomeSentence(const DuelRecord &record)
{
    return Words::sentence(record);
}

} // namespace duello
