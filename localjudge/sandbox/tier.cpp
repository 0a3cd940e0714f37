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
    case Tier::Bubblewrap:
        return u"bubblewrap"_s;
    case Tier::Landlock:
        return u"Landlock only"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString tierEnforcement(Tier tier, const KernelLimits &limits)
{
    if (tier != Tier::ControlGroup)
        return u"CPU time and memory are looked at every 3 ms"_s;
    if (!limits.memory)
        return u"the kernel counts CPU time; memory is looked at every 3 ms, since no controller of it is to be had"_s;
    return limits.processes ? u"the kernel counts CPU time and bounds memory and processes"_s
                            : u"the kernel counts CPU time and bounds memory"_s;
}

QString tierWarning(Tier tier)
{
    if (tier != Tier::Landlock)
        return {};
    return u"reduced isolation, judge only code you trust: this system gives the judge no namespaces, so programs run "
           u"among the user's own processes, behind kernel "
           "rules only, and what they write is not bounded"_s;
}

} // namespace duello
