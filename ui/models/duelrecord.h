// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/protocol/duel.h"
#include "net/protocol/submission.h"

namespace duello {

/// A duel that is over, as one of its players remembers it.
struct DuelRecord
{
    Duel duel;
    UserId you;
    QList<Submission> submissions; ///< of both sides, in the order of receipt
    bool isComplete = true;        ///< false: the server was not there to say whether there are more

    friend bool operator==(const DuelRecord &, const DuelRecord &) = default;
};

/// `own` as their server lists them, with what is known of the other player's, in the order of receipt.
QList<Submission> ofBothSides(QList<Submission> own, const QList<Submission> &known, const UserId &you);

enum class Outcome { Won, Lost, Draw, CalledOff };

Outcome outcomeOf(const DuelRecord &record);

/// When it began; of one that never did, when it was made.
Timestamp startOf(const DuelRecord &record);

/// From the start to the accepted submission that decided, or to the end. Zero when it never started.
std::chrono::milliseconds timeTaken(const DuelRecord &record);

/// The language of your deciding submission, or of your last; empty when you sent none.
QString languageOf(const DuelRecord &record);

int submissionsOf(const DuelRecord &record, const UserId &user);

/// The seat facing you; null against the clock.
const Seat *rivalOf(const DuelRecord &record);

} // namespace duello

Q_DECLARE_METATYPE(duello::DuelRecord)
