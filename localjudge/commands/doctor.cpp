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
    print(u"sandbox: %1"_s.arg(judge.tier()));
    if (!judge.availability())
        print(u"  "_s + judge.availability().error().detail);
    if (!judge.tierWarning().isEmpty())
        print(u"  warning: "_s + judge.tierWarning());
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
    const QJsonObject sandbox{{u"available"_s, judge.availability().has_value()},
                              {u"tier"_s, judge.tier()},
                              {u"warning"_s, orNull(judge.tierWarning())},
                              {u"reason"_s, orNull(detailOf(judge.availability()))}};
    const QJsonObject object{{u"sandbox"_s, sandbox},
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
