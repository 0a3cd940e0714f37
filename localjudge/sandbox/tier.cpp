// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/sandbox/tier.h"

namespace duello {

using namespace Qt::StringLiterals;

QString tierName(Tier tier)
{
    switch (tier) {
    case Tier::ControlGroup:
        return u"namespaces, control group"_s;
    case Tier::Namespaces:
        return u"namespaces"_s;
    case Tier::Landlock:
        return u"Landlock only: reduced isolation, judge only code you trust"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString tierWarning(Tier tier)
{
    if (tier != Tier::Landlock)
        return {};
    return u"this system gives the judge no namespaces: programs run among the user's own processes, behind kernel "
           "rules only, and what they write is not bounded"_s;
}

} // namespace duello
