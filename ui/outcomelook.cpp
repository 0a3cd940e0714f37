// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcomelook.h"

namespace duello {

using namespace Qt::StringLiterals;

Role outcomeRole(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Won:
        return Role::Good;
    case Outcome::Lost:
        return Role::Rival;
    case Outcome::Draw:
    case Outcome::CalledOff:
        return Role::Muted;
    }
    Q_UNREACHABLE_RETURN(Role::Muted);
}

QString outcomeIcon(const DuelRecord &record)
{
    const bool resigned = record.duel.result && record.duel.result->reason == DuelReason::Resigned;
    switch (outcomeOf(record)) {
    case Outcome::Won:
        return u"check"_s;
    case Outcome::Lost:
        return resigned ? u"flag"_s : u"clock"_s;
    case Outcome::Draw:
        return u"more"_s;
    case Outcome::CalledOff:
        return u"cross"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace duello
