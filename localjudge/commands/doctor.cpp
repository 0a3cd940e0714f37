// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/waiting.h"

#include <algorithm>

namespace duello::commands {

using namespace Qt::StringLiterals;

int doctor()
{
    const PackageLibrary nothing({});
    const LocalJudge judge(helperBesideProgram(), nothing);
    print(u"sandbox: %1"_s.arg(judge.tier()));
    if (!judge.availability())
        print(u"  "_s + judge.availability().error().detail);
    if (!judge.tierWarning().isEmpty())
        print(u"  warning: "_s + judge.tierWarning());
    for (const LanguageInfo &language : judge.languages())
        print(u"%1: %2"_s.arg(language.name, language.available ? language.version : remarkWords(language.reason)));
    if (const Result<void> &own = judge.languageTable().userFile(); !own)
        print(own.error().detail);
    const bool any = std::ranges::any_of(judge.languages(), &LanguageInfo::available);
    return any ? Good : JudgeBroken;
}

} // namespace duello::commands
