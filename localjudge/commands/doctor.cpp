// SPDX-FileCopyrightText: 2026 The Duello authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localjudge/commands/commands.h"

#include "localjudge/commands/console.h"
#include "localjudge/localjudge.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace duello::commands {

using namespace Qt::StringLiterals;

namespace {

/// Null for what there is not to say.
QJsonValue orNull(const QString &words)
{
    return words.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(words);
}

QString detailOf(const Result<void> &result)
{
    return result ? QString() : result.error().detail;
}

void printText(const LocalJudge &judge)
{
    const Launcher &sandbox = judge.sandbox();
    print(u"sandbox: %1"_s.arg(sandbox.tier()));
    if (!sandbox.availability())
        print(u"  "_s + sandbox.availability().error().detail);
    else
        print(u"  "_s + sandbox.enforcement());
    if (!sandbox.warning().isEmpty())
        print(u"  warning: "_s + sandbox.warning());
    else if (sandbox.availability() && !sandbox.shortcomings().isEmpty())
        print(u"  nothing better: "_s + sandbox.shortcomings());
    for (const LanguageInfo &language : judge.languages())
        print(u"%1: %2"_s.arg(language.name, language.available ? language.version : remarkWords(language.reason)));
    if (const Result<void> &own = judge.languageTable().userFile(); !own)
        print(own.error().detail);
}

void printJson(const LocalJudge &judge)
{
    QJsonArray languages;
    for (const LanguageInfo &language : judge.languages())
        languages += QJsonObject{{u"name"_s, language.name},
                                 {u"available"_s, language.available},
                                 {u"version"_s, orNull(language.version)},
                                 {u"reason"_s, orNull(language.available ? QString() : remarkWords(language.reason))}};
    const Launcher &sandbox = judge.sandbox();
    const QJsonObject box{{u"available"_s, sandbox.availability().has_value()},
                          {u"tier"_s, sandbox.tier()},
                          {u"enforcement"_s, orNull(sandbox.enforcement())},
                          {u"shortcomings"_s, orNull(sandbox.shortcomings())},
                          {u"warning"_s, orNull(sandbox.warning())},
                          {u"reason"_s, orNull(detailOf(sandbox.availability()))}};
    const QJsonObject object{{u"sandbox"_s, box},
                             {u"languages"_s, languages},
                             {u"languages_file_error"_s, orNull(detailOf(judge.languageTable().userFile()))}};
    print(object);
}

} // namespace

int doctor(Format format)
{
    const PackageLibrary nothing({});
    const LocalJudge judge(helperBesideProgram(), nothing);
    if (format == Format::Json)
        printJson(judge);
    else
        printText(judge);
    if (std::ranges::none_of(judge.languages(), &LanguageInfo::available))
        return JudgeBroken;
    return judge.languageTable().userFile() ? Good : Bad;
}

} // namespace duello::commands
